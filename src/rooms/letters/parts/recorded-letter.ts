/** How a version of a letter, and who got it, read from their rows, and how they are put right. */
import { wordsOf } from '../../../ground/day-words.ts';
import type { RecordedThing } from '../../people/parts/recorded-thing.ts';
import { listVersions } from '../facts.ts';
import {
  ABOUT,
  columnsOfLetterFile,
  columnsOfLetterGiven,
  fileWords,
  givenWords,
  HOW,
  type LetterFile,
  letterFileOf,
  type LetterGiven,
  letterGivenOf,
  refuseGiven,
} from '../model.ts';
import { correctFileForm, givenForm } from './letter-forms.ts';

export const recordedLetterFile: RecordedThing<LetterFile> = {
  table: 'letter_file',
  segment: 'letter-files',
  saidOf: letterFileOf,
  columnsOf: columnsOfLetterFile,
  titleOf: () => 'A file kept with a letter',
  onOf: ({ keptOn }) => keptOn,
  formOf: () => correctFileForm,
  valuesOf: ({ version, about }) => ({ version, about }),
  textsOf: (file) => [
    { label: 'Which version is it?', text: file.version },
    { label: 'What is it?', text: fileWords(file) },
    { label: 'Whose is it to read?', text: ABOUT[file.about] },
    { label: 'When was it kept here?', text: wordsOf(file.keptOn) },
  ],
  filledIn: (values, before) => ({ ...before, ...(values as Partial<LetterFile>) }),
  refuse: () => undefined,
  nextOf: () => [{ text: 'Somebody got it', path: 'given' }],
  beside: async (reading, person, id) => {
    const version = (await listVersions(reading, person)).find((one) => one.id === id);
    return {
      heading: 'The file, and who got it',
      lines:
        version === undefined
          ? []
          : [
              {
                text: 'Save it on this computer or telephone',
                href: `/people/${person}/letter-files/${id}/file`,
                words: fileWords(version),
              },
              { text: 'The letter', href: `/people/${person}/entries/${version.letterId}`, words: 'it was kept with' },
              ...version.given.map((given) => ({
                text: given.toWhom,
                href: `/people/${person}/letters-given/${given.id}`,
                words: `${wordsOf(given.givenOn)}, ${HOW[given.how].toLowerCase()}`,
              })),
            ],
    };
  },
};

export const recordedLetterGiven: RecordedThing<LetterGiven> = {
  table: 'letter_given',
  segment: 'letters-given',
  saidOf: letterGivenOf,
  columnsOf: columnsOfLetterGiven,
  titleOf: () => 'Somebody got a letter or file',
  onOf: ({ givenOn }) => givenOn,
  formOf: () => givenForm,
  valuesOf: ({ toWhom, givenOn, how }) => ({ toWhom, givenOn, how }),
  filledIn: (values, before) => ({ ...before, ...(values as Partial<LetterGiven>) }),
  refuse: refuseGiven,
  beside: async (reading, person, id) => {
    const version = (await listVersions(reading, person)).find(({ given }) => given.some((one) => one.id === id));
    const given = version?.given.find((one) => one.id === id);
    return {
      heading: 'What they got',
      lines:
        version === undefined || given === undefined
          ? []
          : [{ text: version.version, href: `/people/${person}/letter-files/${version.id}`, words: givenWords(given) }],
    };
  },
};
