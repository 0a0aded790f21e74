/** A version of a letter with its file, and who got it: how each reads from its row, and what cannot be so. */
import type { Day } from '../../ground/day.ts';
import { wordsOf } from '../../ground/day-words.ts';
import type { Columns, Image } from '../../storage/corrections.ts';
import { isoOrNull, readImage } from '../../storage/image.ts';

/** What a file can be. A picture is made anew as a JPEG, whatever it was sent as. */
export const FILE_KINDS = {
  pdf: { words: 'PDF', ending: 'pdf', mediaType: 'application/pdf' },
  docx: {
    words: 'Word file',
    ending: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  jpeg: { words: 'Picture', ending: 'jpg', mediaType: 'image/jpeg' },
} as const;
export type FileKind = keyof typeof FILE_KINDS;

export const ABOUT = {
  them: 'It is about them: it goes with their copy',
  others: 'It tells of somebody else, or came from them in confidence: it goes into no copy',
} as const;
export type About = keyof typeof ABOUT;

export const HOW = {
  hand: 'By hand',
  post: 'By post',
  email: 'By e-mail',
  message: 'By message',
  other: 'Another way',
} as const;
export type How = keyof typeof HOW;

export type LetterFile = {
  /** The entry it was kept with. */
  readonly letterId: string;
  readonly bytesId: string;
  readonly kind: FileKind;
  readonly sizeBytes: number;
  readonly version: string;
  readonly about: About;
  readonly keptOn: Day;
};

export function letterFileOf(image: Image): LetterFile {
  const { on, words } = readImage(image);
  return {
    letterId: words('letter_id'),
    bytesId: words('bytes_id'),
    kind: words('kind') as FileKind,
    sizeBytes: Number(image['size']),
    version: words('version'),
    about: words('about') as About,
    keptOn: on('kept_on'),
  };
}

export const columnsOfLetterFile = (file: LetterFile): Columns => ({
  letter_id: file.letterId,
  bytes_id: file.bytesId,
  kind: file.kind,
  size: `${file.sizeBytes}`,
  version: file.version,
  about: file.about,
  kept_on: isoOrNull(file.keptOn),
});

export type LetterGiven = {
  readonly letterFileId: string;
  readonly givenOn: Day;
  readonly toWhom: string;
  readonly how: How;
};

export function letterGivenOf(image: Image): LetterGiven {
  const { on, words } = readImage(image);
  return {
    letterFileId: words('letter_file_id'),
    givenOn: on('given_on'),
    toWhom: words('to_whom'),
    how: words('how') as How,
  };
}

export const columnsOfLetterGiven = (given: LetterGiven): Columns => ({
  letter_file_id: given.letterFileId,
  given_on: isoOrNull(given.givenOn),
  to_whom: given.toWhom,
  how: given.how,
});

type Life = { readonly bornOn: Day | null; readonly diedOn: Day | null };

/** Why nobody can have got it that day; undefined when they can. */
export function refuseGiven(
  { bornOn, diedOn }: Life,
  { givenOn }: Pick<LetterGiven, 'givenOn'>,
): { readonly field: 'givenOn'; readonly sentence: string } | undefined {
  if (bornOn !== null && givenOn < bornOn)
    return { field: 'givenOn', sentence: `They were born on ${wordsOf(bornOn)}, after that day` };
  if (diedOn !== null && givenOn > diedOn)
    return { field: 'givenOn', sentence: `They died on ${wordsOf(diedOn)}, before that day` };
  return undefined;
}

const KILOBYTE = 1000;

/** `PDF, 214 kB`, `Picture, 1.2 MB` */
export function fileWords({ kind, sizeBytes }: Pick<LetterFile, 'kind' | 'sizeBytes'>): string {
  const kilobytes = Math.max(1, Math.round(sizeBytes / KILOBYTE));
  const size = kilobytes < KILOBYTE ? `${kilobytes} kB` : `${(kilobytes / KILOBYTE).toFixed(1)} MB`;
  return `${FILE_KINDS[kind].words}, ${size}`;
}

/** `The young person on 3 March 2025, by hand` */
export const givenWords = ({ toWhom, givenOn, how }: Omit<LetterGiven, 'letterFileId'>): string =>
  `${toWhom} on ${wordsOf(givenOn)}, ${HOW[how].toLowerCase()}`;
