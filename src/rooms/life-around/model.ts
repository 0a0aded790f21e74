/** The papers somebody needs in adult life: how a row reads, and what cannot be so. */
import type { Day } from '../../ground/day.ts';
import { wordsOf } from '../../ground/day-words.ts';
import type { Columns, Image } from '../../storage/corrections.ts';
import { isoOrNull, readImage } from '../../storage/image.ts';

/** In this order on a page; as many as one form asks. */
export const DOCUMENTS = {
  'birth-certificate': 'Birth certificate',
  passport: 'Passport',
  'national-insurance': 'National Insurance number letter',
  'nhs-number': 'NHS number',
  'bank-account': 'Bank account',
  identity: 'Proof of age or identity card',
  'driving-licence': 'Driving licence',
  immigration: 'Immigration papers',
} as const;
export type DocumentKind = keyof typeof DOCUMENTS;
export const DOCUMENT_KINDS = Object.keys(DOCUMENTS) as readonly DocumentKind[];
export const isDocument = (text: string | undefined): text is DocumentKind => text !== undefined && text in DOCUMENTS;

export const STANDINGS = {
  has: 'Has it',
  asked: 'Asked for',
  none: 'Does not have it',
  'not-wanted': 'Does not want or need it',
} as const;
export type Standing = keyof typeof STANDINGS;

export type KeyDocument = {
  readonly document: DocumentKind;
  readonly standing: Standing;
  readonly keeper: string | null;
  readonly expiresOn: Day | null;
  readonly askedOn: Day | null;
  readonly givenOn: Day | null;
  readonly saidOn: Day;
};

export function keyDocumentOf(image: Image): KeyDocument {
  const { text, day, on, words } = readImage(image);
  return {
    document: words('document') as DocumentKind,
    standing: words('standing') as Standing,
    keeper: text('keeper'),
    expiresOn: day('expires_on'),
    askedOn: day('asked_on'),
    givenOn: day('given_on'),
    saidOn: on('said_on'),
  };
}

export const columnsOfKeyDocument = (one: KeyDocument): Columns => ({
  document: one.document,
  standing: one.standing,
  keeper: one.keeper,
  expires_on: isoOrNull(one.expiresOn),
  asked_on: isoOrNull(one.askedOn),
  given_on: isoOrNull(one.givenOn),
  said_on: isoOrNull(one.saidOn),
});

type Refused = {
  readonly field: 'standing' | 'keeper' | 'expiresOn' | 'askedOn' | 'givenOn';
  readonly sentence: string;
};
type Life = { readonly bornOn: Day | null; readonly diedOn: Day | null };

/** Six digits, whatever stands between them, are a number of something. */
const A_NUMBER = /(?:\d[\s-]*){6}/;

/** Why it cannot stand so; undefined when it can. */
export function refuseKeyDocument({ bornOn, diedOn }: Life, one: KeyDocument): Refused | undefined {
  const { standing, keeper, expiresOn, askedOn, givenOn } = one;
  if (diedOn !== null)
    return { field: 'standing', sentence: `They died on ${wordsOf(diedOn)}, and nothing more is asked about this` };
  if (keeper !== null && A_NUMBER.test(keeper))
    return {
      field: 'keeper',
      sentence: 'That looks like a number. Say only who keeps it: its number is never written here',
    };
  for (const [field, on] of [
    ['askedOn', askedOn],
    ['givenOn', givenOn],
    ['expiresOn', expiresOn],
  ] as const)
    if (on !== null && bornOn !== null && on < bornOn)
      return { field, sentence: `They were born on ${wordsOf(bornOn)}, after that day` };
  if (askedOn !== null && givenOn !== null && givenOn < askedOn)
    return { field: 'givenOn', sentence: `It was asked for on ${wordsOf(askedOn)}, after that day` };
  if (givenOn !== null && expiresOn !== null && expiresOn <= givenOn)
    return { field: 'expiresOn', sentence: `It was given on ${wordsOf(givenOn)}: it cannot have run out before` };
  if (standing !== 'has' && givenOn !== null)
    return { field: 'givenOn', sentence: 'If they were given it, say that they have it' };
  return undefined;
}

/** How one stands in a line: `Has it, until 3 March 2027`, `Asked for on 3 March 2025`, `Ran out on 3 March 2025`. */
export function standingWords({ standing, expiresOn, askedOn }: KeyDocument, on: Day): string {
  if (standing === 'has' && expiresOn !== null)
    return expiresOn <= on ? `Ran out on ${wordsOf(expiresOn)}` : `Has it, until ${wordsOf(expiresOn)}`;
  return standing === 'asked' && askedOn !== null ? `Asked for on ${wordsOf(askedOn)}` : STANDINGS[standing];
}
