/**
 * The list behind a figure as people read it: who, the day, why they are in it, and how they count. The page and both
 * downloads are made from these rows, so they cannot differ.
 */
import { ageOn, birthday, type Day, partsOf } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { rules } from '../../../rules/index.ts';
import type { Reading } from '../../../storage/storage.ts';
import { listDuties, listSpells } from '../../ledger/facts.ts';
import type { DutyOf, SpellOf } from '../../ledger/model.ts';
import { listPeopleInFull, type PersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import type { CutKey, Measure, Member, Unit, Window } from '../model.ts';
import { listMembers } from '../store.ts';

export type Part = { readonly cut: CutKey; readonly key: string };
export type ListedMember = Member & { readonly person: PersonInFull };

export type MemberRow = {
  readonly personId: PersonId;
  /** The name they use; a child known from a return alone has only its number. */
  readonly name: string;
  readonly childNumber: string | null;
  readonly day: Day;
  readonly because: string;
  readonly answer: string;
};

/** Those the reader may open, by day and then by name. */
export async function listWho(
  reading: Reading,
  measure: Measure,
  window: Window,
  today: Day,
  part?: Part,
): Promise<readonly ListedMember[]> {
  const members = await listMembers(reading, measure, window, part);
  const people = await listPeopleInFull(reading, [...new Set(members.map(({ personId }) => personId))], today);
  const places = new Map(people.map((person, place) => [person.personId, { person, place }]));
  return members
    .flatMap((member) => {
      const found = places.get(member.personId);
      return found === undefined ? [] : [{ ...member, ...found }];
    })
    .toSorted((a, b) => a.day - b.day || a.place - b.place);
}

/** Looks up what each stands on: the spell of a status, or the duty. */
export async function rowsOf(
  reading: Reading,
  measure: Measure,
  window: Window,
  members: readonly ListedMember[],
): Promise<readonly MemberRow[]> {
  const people = [...new Set(members.map(({ personId }) => personId))];
  const rule = statusRuleOf(measure);
  if (rule === null) {
    const duties = new Map(
      (await listDuties(reading, people)).map((duty) => [`${duty.personId} ${duty.rule} ${duty.trigger}`, duty]),
    );
    return members.map((member) =>
      rowOf(member, member.day, dutyWords(measure, duties.get(`${member.personId} ${member.because}`))),
    );
  }
  const spells = (await listSpells(reading, people)).filter((spell) => spell.rule === rule);
  const named = new Map(spells.map((spell) => [`${spell.personId} ${spell.trigger}`, spell]));
  return members.map((member) => spellRow(measure, window, member, named.get(`${member.personId} ${member.because}`)));
}

/** The rule whose spells a measure counts; null where it counts duties. */
function statusRuleOf(measure: Measure): string | null {
  if (measure.shape === 'stock') return measure.spellsOf;
  return measure.events.kind === 'duties-due' ? null : measure.events.spellsOf;
}

/** What the day of a row is. */
export function dayHeading(measure: Measure): string {
  if (measure.shape === 'stock') return 'In care since';
  if (measure.events.kind === 'duties-due') return 'Due on';
  return measure.events.kind === 'spells-starting' ? 'Came into care on' : 'Left care on';
}

type Words = Pick<MemberRow, 'because' | 'answer'>;

function rowOf({ person }: ListedMember, day: Day, words: Words): MemberRow {
  return { personId: person.personId, name: nameOf(person), childNumber: person.childNumber, day, ...words };
}

function spellRow(measure: Measure, window: Window, member: ListedMember, spell: SpellOf | undefined): MemberRow {
  if (spell === undefined) return rowOf(member, member.day, { because: '', answer: 'Counted' });
  const unknown = spell.cannotTell.join(' and ');
  const answer = unknown === '' ? 'Counted' : `Counted; not recorded: ${unknown}`;
  return rowOf(member, measure.shape === 'stock' ? spell.from : member.day, {
    because: spellWords(measure, window, spell, member.person),
    answer,
  });
}

function spellWords(measure: Measure, window: Window, { from, to }: SpellOf, { bornOn }: PersonInFull): string {
  if (measure.shape === 'stock') return `In care for ${howLong(from, window.last)}`;
  if (measure.events.kind === 'spells-starting') {
    const leftAgain = to !== null && to <= window.last;
    return leftAgain ? `Came into care, and left again on ${wordsOf(to)}` : 'Came into care';
  }
  const turned18 = bornOn !== null && to === birthday(bornOn, 18);
  return `${turned18 ? 'Turned 18' : 'Left care'}, after ${howLong(from, to ?? window.last)}`;
}

const DONE: Readonly<Record<Unit, string>> = { review: 'held', visit: 'made', child: 'done', 'period of care': 'done' };

function dutyWords({ unit }: Measure, duty: DutyOf | undefined): Words {
  if (duty === undefined) return { because: '', answer: 'Cannot tell' };
  const title = rules.find(({ id }) => id === duty.rule)?.title ?? duty.rule;
  return { because: `${title}, counted from ${wordsOf(duty.opensOn)}`, answer: dutyAnswer(DONE[unit], duty) };
}

function dutyAnswer(done: string, { metOn, dueOn, endsOn, cannotTell }: DutyOf): string {
  if (dueOn === null || (metOn === null && cannotTell.length > 0))
    return `Cannot tell: ${cannotTell.join(' and ')} not known`;
  if (metOn !== null)
    return metOn <= dueOn ? `On time, ${done} on ${wordsOf(metOn)}` : `Late, ${done} on ${wordsOf(metOn)}`;
  return endsOn === null ? `Not ${done}` : `Not ${done}, and no longer owed from ${wordsOf(endsOn)}`;
}

/** `6 years 9 months`, `4 months`, `12 days` */
function howLong(from: Day, to: Day): string {
  const years = ageOn(from, to);
  const [began, asked] = [partsOf(from), partsOf(to)];
  const months = (asked.month - began.month + 12 - (asked.dayOfMonth < began.dayOfMonth ? 1 : 0)) % 12;
  const parts = [amount(years, 'year'), amount(months, 'month')].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(' ') : amount(to - from, 'day') || 'less than a day';
}

function amount(count: number, unit: string): string {
  return count === 0 ? '' : `${count} ${unit}${count === 1 ? '' : 's'}`;
}
