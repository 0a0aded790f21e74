/** Writes down how somebody wants to be in touch, that touch was lost and what is done, and days good to remember. */
import type { PersonId } from '../../../ground/ids.ts';
import { addRow, addRows, type Columns, type CorrectedTable } from '../../../storage/corrections.ts';
import type { Act } from '../../../storage/storage.ts';
import {
  columnsOfGoodDay,
  columnsOfLostTouch,
  columnsOfLostTouchStep,
  columnsOfNoContact,
  type GoodDay,
  type LostTouch,
  type LostTouchStep,
  type NoContact,
} from '../touch.ts';

type Added = Promise<{ readonly id: string }>;

export const askForNoContact = async (act: Act, person: PersonId, asked: NoContact): Added => ({
  id: await addRow(act, 'no_contact', person, columnsOfNoContact(asked)),
});
export const loseTouch = async (act: Act, person: PersonId, lost: LostTouch): Added => ({
  id: await addRow(act, 'lost_touch', person, columnsOfLostTouch(lost)),
});
export const addLostTouchStep = async (act: Act, person: PersonId, step: LostTouchStep): Added => ({
  id: await addRow(act, 'lost_touch_step', person, columnsOfLostTouchStep(step)),
});
export const rememberDay = async (act: Act, person: PersonId, day: GoodDay): Added => ({
  id: await addRow(act, 'good_day', person, columnsOfGoodDay(day)),
});

export type ReportedTouch = {
  readonly personId: PersonId;
  readonly noContact?: NoContact;
  readonly lost?: LostTouch & { readonly steps: readonly Omit<LostTouchStep, 'lostTouchId'>[] };
  readonly goodDays?: readonly GoodDay[];
};

/** The same of some people, all at once. */
export async function takeInTouch(act: Act, reported: readonly ReportedTouch[]): Promise<void> {
  const take = (table: CorrectedTable, rows: readonly (Columns & { id: string; person_id: PersonId })[]) =>
    addRows(act, table, rows);
  const own = <Said>(personId: PersonId, said: Said | undefined, columns: (said: Said) => Columns, id: string) =>
    said === undefined ? [] : [{ ...columns(said), id, person_id: personId }];
  const lostIds = new Map(reported.map(({ personId }) => [personId, crypto.randomUUID()]));
  const idOf = (person: PersonId): string => lostIds.get(person) ?? crypto.randomUUID();
  await take(
    'no_contact',
    reported.flatMap(({ personId, noContact }) => own(personId, noContact, columnsOfNoContact, crypto.randomUUID())),
  );
  await take(
    'lost_touch',
    reported.flatMap(({ personId, lost }) => own(personId, lost, columnsOfLostTouch, idOf(personId))),
  );
  await take(
    'lost_touch_step',
    reported.flatMap(({ personId, lost }) =>
      (lost?.steps ?? []).map((step) => ({
        ...columnsOfLostTouchStep({ ...step, lostTouchId: idOf(personId) }),
        id: crypto.randomUUID(),
        person_id: personId,
      })),
    ),
  );
  await take(
    'good_day',
    reported.flatMap(({ personId, goodDays = [] }) =>
      goodDays.map((day) => ({ ...columnsOfGoodDay(day), id: crypto.randomUUID(), person_id: personId })),
    ),
  );
}
