/** What is asked of care, in plain words with the codes of the return: for the forms of care, and where one answer is missing. */
import { type CodeSet, isValidIn } from '../../../code-sets/code-set.ts';
import { legalStatus } from '../../../code-sets/legal-status.ts';
import { placementType } from '../../../code-sets/placement-type.ts';
import { plainWords } from '../../../code-sets/plain-words.ts';
import { reasonEpisodeCeased } from '../../../code-sets/reason-episode-ceased.ts';
import { type Day, returnYearOf } from '../../../ground/day.ts';
import { choiceField, type Option } from '../../../web/form.ts';

/** Codes in use on the day, in plain words with the code, so that either can be looked for. */
export function optionsOf(
  set: CodeSet,
  on: Day,
  isLeftOut: (code: string) => boolean = () => false,
): readonly Option[] {
  return set.codes
    .filter(({ code }) => isValidIn(set, code, returnYearOf(on)) && !isLeftOut(code))
    .map(({ code }) => ({ value: code, text: `${plainWords(set, code)} (${code})` }));
}

export const legal = (on: Day) =>
  choiceField({
    label: 'Legal status',
    as: 'select',
    options: optionsOf(legalStatus, on),
    required: 'Choose the legal status',
  });
export const home = (on: Day) =>
  choiceField({
    label: 'Where do they live?',
    as: 'select',
    options: optionsOf(placementType, on),
    required: 'Choose where they live',
  });
export const howItEnded = (on: Day) =>
  choiceField({
    label: 'How did it end?',
    hint: 'A death is recorded on a page of its own.',
    as: 'select',
    options: optionsOf(reasonEpisodeCeased, on, (code) => code === 'X1' || code === 'E2'),
    required: 'Choose how it ended',
  });
