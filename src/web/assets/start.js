// Brings the GOV.UK components to life where there is script, and keeps drafts; every page works without it.
import { initAll } from './govuk-frontend.min.js';
import { keepDrafts } from './keep-draft.js';

initAll();
for (const form of document.querySelectorAll('form[data-keeps-draft]')) keepDrafts(form);
