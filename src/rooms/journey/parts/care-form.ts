/** What is asked of care: plain words on the page, the codes of the return behind them. */
import { type CodeSet, isValidIn } from '../../../code-sets/code-set.ts';
import { legalStatus } from '../../../code-sets/legal-status.ts';
import { placementProvider } from '../../../code-sets/placement-provider.ts';
import { placementType } from '../../../code-sets/placement-type.ts';
import { plainWords } from '../../../code-sets/plain-words.ts';
import { DIED, GOES_ON, reasonEpisodeCeased } from '../../../code-sets/reason-episode-ceased.ts';
import { type Day, returnYearOf } from '../../../ground/day.ts';
import { choiceField, dayField, type Option, textField } from '../../../web/form.ts';
import type { CareGiven } from '../care-given.ts';

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

export const day = (label: string) =>
  dayField({ label, called: 'the day', notAfterToday: true, required: 'Enter the day' });
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
export const provider = (on: Day) =>
  choiceField({
    label: 'Who provides it?',
    hint: 'Leave it empty for a temporary stay.',
    as: 'select',
    options: optionsOf(placementProvider, on),
  });
export const howItEnded = (on: Day) =>
  choiceField({
    label: 'How did it end?',
    hint: 'A death is recorded on a page of its own.',
    as: 'select',
    options: optionsOf(reasonEpisodeCeased, on, (code) => code === GOES_ON || code === DIED),
    required: 'Choose how it ended',
  });
/** One postcode, or the part of it that is known; an address, or two of them, is told from it in a sentence. */
const ONE_POSTCODE = {
  is: /^\s*[a-z0-9]{2,4}\s?[a-z0-9]{0,3}\s*$/i,
  otherwise: 'Enter one postcode and nothing else, for example TS1 4QT',
};

export const postcodeField = (label: string, hint?: string) =>
  textField({
    label,
    called: 'the postcode',
    ...(hint === undefined ? {} : { hint }),
    most: 500,
    width: 10,
    shape: ONE_POSTCODE,
  });

export const postcode = postcodeField('Its postcode', 'Leave it blank if it is not to be written down.');
export const urn = textField({
  label: 'Ofsted’s number for it (URN)',
  hint: 'Of a children’s home or a fostering agency, for example SC123456.',
  most: 10,
  width: 10,
});

/** "ts1 4qt" is TS1 4QT: the same home written twice would be a move. */
export const asPostcode = (written: string | null): string | null => {
  const bare = written?.toUpperCase().replaceAll(/\s/g, '') ?? '';
  return bare === '' ? null : bare.replace(/^(.+)(.{3})$/, '$1 $2');
};

type Said = {
  readonly legalStatus: string;
  readonly placementType: string;
  readonly placementProvider: string | null;
  readonly placementPostcode: string | null;
  readonly urn: string | null;
};
export const givenOf = (said: Said): CareGiven => ({
  legalStatus: said.legalStatus,
  placementType: said.placementType,
  placementProvider: said.placementProvider,
  placementPostcode: asPostcode(said.placementPostcode),
  urn: said.urn?.trim().toUpperCase() || null,
});
