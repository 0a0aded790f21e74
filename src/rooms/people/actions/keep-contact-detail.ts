/** Adds a way to be in touch with somebody, or one not to use; or says until when it held, or that it may not be used. */
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import type { ContactDetailId, PersonId } from '../../../ground/ids.ts';
import type { Act } from '../../../storage/storage.ts';
import {
  type ContactDetail,
  changeContactDetail,
  insertContactDetail,
  listContactDetails,
} from '../contact-details.ts';

const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/gi;

export type AddedContactDetail = Omit<ContactDetail, 'personId' | 'postcode' | 'to'>;
type Refused = { readonly field: 'value' | 'from'; readonly sentence: string };

/** Why it cannot be a way to anybody, or not to this person; undefined when it can. */
export function whyNotAdd(
  { kind, value, from }: AddedContactDetail,
  { bornOn, kept }: { readonly bornOn: Day | null; readonly kept: readonly ContactDetail[] },
): Refused | undefined {
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

function postcodesIn(value: string): readonly string[] {
  const found = (value.match(POSTCODE) ?? []).map((code) => code.toUpperCase().replace(/ ?(\d[A-Z]{2})$/, ' $1'));
  return [...new Set(found)];
}

export async function addContactDetail(
  act: Act,
  personId: PersonId,
  added: AddedContactDetail,
): Promise<{ readonly id: string }> {
  const [postcode = null] = added.kind === 'address' ? postcodesIn(added.value) : [];
  const value = postcode === null ? added.value : added.value.replace(POSTCODE, postcode);
  return insertContactDetail(act, { ...added, value: value.trim(), personId, postcode, to: null });
}

/** "stale" where somebody changed it meanwhile. */
export async function changeWay(
  act: Act,
  personId: PersonId,
  id: ContactDetailId,
  version: number | undefined,
  changed: Pick<ContactDetail, 'to' | 'avoidBecause'>,
): Promise<'done' | 'stale'> {
  const kept = (await listContactDetails(act, [personId])).find((one) => one.id === id);
  if (kept === undefined || kept.version !== version) return 'stale';
  await changeContactDetail(act, id, changed);
  return 'done';
}
