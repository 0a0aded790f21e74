/** A way to be in touch with somebody, or one not to use: what can be one, and how it is kept. */
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { postcodesIn, withPostcodesAsWritten } from '../../../ground/postcodes.ts';
import type { Act } from '../../../storage/storage.ts';
import { type ContactDetail, insertContactDetail } from '../contact-details.ts';

export type AddedContactDetail = Omit<ContactDetail, 'personId' | 'postcode' | 'to'>;
type Refused = { readonly field: 'value' | 'from'; readonly sentence: string };

/** Why it cannot be a way to anybody, or not to this person; undefined when it can. */
export function whyNotAdd(
  { kind, value, from }: AddedContactDetail,
  {
    bornOn,
    diedOn = null,
    kept,
  }: { readonly bornOn: Day | null; readonly diedOn?: Day | null; readonly kept: readonly ContactDetail[] },
): Refused | undefined {
  if (diedOn !== null)
    return { field: 'value', sentence: `They died on ${wordsOf(diedOn)}, and nobody is in touch with them any more` };
  if (bornOn !== null && from !== null && from < bornOn)
    return { field: 'from', sentence: `They were born on ${wordsOf(bornOn)}, after that day` };
  const digits = value.replaceAll(/\D/g, '').length;
  if (kind === 'phone' && (digits < 5 || digits > 15 || /[a-z]{3}/i.test(value)))
    return { field: 'value', sentence: 'Enter a phone number, for example 07700 900 123' };
  if (kind === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim()))
    return { field: 'value', sentence: 'Enter an e-mail address, for example name@example.org' };
  const postcodes = postcodesIn(value);
  if (kind === 'address' && postcodes.length > 1)
    return {
      field: 'value',
      sentence: `There is more than one postcode in it: ${postcodes.join(', ')}. Enter one address`,
    };
  const same = kept.find((one) => one.kind === kind && one.to === null && foldedWay(one.value) === foldedWay(value));
  return same === undefined
    ? undefined
    : { field: 'value', sentence: 'This is recorded already: change what is there instead' };
}

const foldedWay = (value: string): string => value.toLowerCase().replaceAll(/[\s,.()-]/g, '');

/** Tidied: an address with its one postcode as it is written. */
export function asKept({
  kind,
  value,
  from,
  avoidBecause,
}: AddedContactDetail): Omit<ContactDetail, 'personId' | 'to'> {
  const postcodes = kind === 'address' ? postcodesIn(value) : [];
  const postcode = (postcodes.length === 1 ? postcodes[0] : undefined) ?? null;
  const tidy = postcode === null ? value : withPostcodesAsWritten(value);
  return { kind, value: tidy.trim(), postcode, from, avoidBecause };
}

export async function addContactDetail(
  act: Act,
  personId: PersonId,
  added: AddedContactDetail,
): Promise<{ readonly id: string }> {
  return insertContactDetail(act, { ...asKept(added), personId, to: null });
}

/** The days between which it is theirs. */
export function whyNotTheirs({
  from,
  to,
}: Pick<ContactDetail, 'from' | 'to'>): { readonly field: 'to'; readonly sentence: string } | undefined {
  return from !== null && to !== null && to <= from
    ? { field: 'to', sentence: 'It must end after the day it began' }
    : undefined;
}
