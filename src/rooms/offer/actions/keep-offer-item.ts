/** Adds an item to the council's offer, or changes one. What it said before is in the journal. */
import { isoOf } from '../../../ground/day-words.ts';

import type { Act } from '../../../storage/storage.ts';
import type { OfferItem } from '../model.ts';
import { insertOfferItem, type ItemColumns, updateOfferItem } from '../store.ts';

export async function addOfferItem(
  act: Act,
  item: OfferItem,
  id: string = crypto.randomUUID(),
): Promise<{ id: string }> {
  await insertOfferItem(act, id, columnsOfItem(item));
  return { id };
}

export async function changeOfferItem(act: Act, id: string, item: OfferItem): Promise<{ id: string }> {
  await updateOfferItem(act, id, columnsOfItem(item));
  return { id };
}

function columnsOfItem(item: OfferItem): ItemColumns {
  const text = (number: number | null): string | null => (number === null ? null : String(number));
  return {
    kind: item.kind,
    title: item.title,
    what: item.what,
    statuses: item.statuses,
    age_from: text(item.ageFrom),
    age_to: text(item.ageTo),
    homes: item.homes,
    learning: item.learning,
    amount_pence: text(item.amount),
    how_often: item.howOften,
    how_to_ask: item.howToAsk,
    policy: item.policy,
    from_on: isoOf(item.from),
    to_on: item.to === null ? null : isoOf(item.to),
  };
}
