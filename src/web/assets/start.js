// Brings the GOV.UK components to life where there is script; every page works without it.
import { initAll } from './govuk-frontend.min.js';

initAll();
