/** Whose visit it is, and what therefore fits its form. */
import { ageOn, type Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { statusOn } from '../../../rules/duty.ts';
import { rules } from '../../../rules/index.ts';
import { askTogether } from '../../../storage/ask-together.ts';
import type { Reading } from '../../../storage/storage.ts';
import { typedDayOf } from '../../../web/form-reading.ts';
import type { Visit } from '../../../web/route.ts';
import { readTypedDay } from '../../../web/typed-day.ts';
import { readToKnow, type ToKnowLine } from '../../entries/parts/to-know.ts';
import { listOpenDuties } from '../../ledger/facts.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { type HowOften, listHowOften } from './how-often.ts';
import type { Fitting } from './visit-form.ts';

export type WhoseVisit = Fitting & {
  readonly id: PersonId;
  readonly name: string;
  readonly toKnow: readonly ToKnowLine[];
  /** How often they and we are in touch, and why. */
  readonly touch: readonly HowOften[];
};

export async function whoseVisit(reading: Reading, visit: Visit): Promise<WhoseVisit> {
  const id = visit.id<PersonId>('person');
  const { person, duties, toKnow } = await askTogether({
    person: getPersonInFull(reading, id, visit.on),
    duties: listOpenDuties(reading, [id], visit.on),
    toKnow: readToKnow(reading, id, visit.on),
  });
  const isLate = duties.some((duty) => MET_BY_A_VISIT.has(duty.rule) && statusOn(duty, visit.on) === 'overdue');
  const { bornOn, diedOn } = person;
  return {
    id,
    name: nameOf(person),
    isChild: bornOn === null || ageOn(bornOn, daySaid(visit) ?? visit.on) < 18,
    isLate,
    toKnow: diedOn === null ? toKnow : [],
    touch: diedOn === null ? ((await listHowOften(reading, [id], visit.on, { duties })).get(id) ?? []) : [],
  };
}

/** Somebody of 18 may have been seen while they were 17: what is asked then goes by the day that was typed. */
function daySaid({ posted, on }: Visit): Day | null {
  const read = readTypedDay(typedDayOf('visitedOn', posted), 'The day');
  return 'day' in read && read.day !== null && read.day <= on ? read.day : null;
}

const MET_BY_A_VISIT: ReadonlySet<string> = new Set(
  rules.flatMap((rule) => (rule.kind === 'duty' && rule.metBy.actions.includes('record-visit') ? [rule.id] : [])),
);
