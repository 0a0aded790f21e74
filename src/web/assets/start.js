// Brings the GOV.UK components to life where there is script, keeps drafts and looks at words; every page works without it.
import { initAll } from './govuk-frontend.min.js';
import { keepDrafts } from './keep-draft.js';
import { lookAtWords } from './look-at-words.js';

initAll();
for (const form of document.querySelectorAll('form[data-keeps-draft]')) keepDrafts(form);
for (const form of document.querySelectorAll('form[data-looks-at-words]')) lookAtWords(form);
