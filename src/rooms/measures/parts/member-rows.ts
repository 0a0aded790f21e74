/**
 * What stands beside each member of a list in words: since when, because of what, and how they are counted. The screen and
 * the downloads are made from these rows, so they cannot differ. As long as there are kinds of members.
 */
import { howOftenMet } from '../beside-counts.ts';
import { ageOn, birthday, type Day, partsOf } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { statusOn } from '../../../rules/duty.ts';
import { workingDaysBetween } from '../../../ground/working-days.ts';
import { answerWords, entryWords } from '../../../rules/entry-kinds.ts';
import { rules } from '../../../rules/index.ts';
import type { Reading } from '../../../storage/storage.ts';
import { listHouseholds } from '../../carers/facts.ts';
import { type EntryInFull, listEntries } from '../../entries/facts.ts';
import { listDuties, listOpenDuties, listSpells } from '../../ledger/facts.ts';
import type { DutyOf, SpellOf } from '../../ledger/model.ts';
import type { PersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import {
  type Answer,
  answersOf,
  byWeek,
  countsHouseholds,
  isShare,
  type Measure,
  type Unit,
  type Window,
} from '../model.ts';
import type { ListedMember } from './members.ts';

export type MemberRow = {
  readonly personId: PersonId;
  /** The name they use; a child known from a return alone has only its number. */
  readonly name: string;
  readonly childNumber: string | null;
  readonly day: Day;
  readonly because: string;
  readonly answer: string;
};

type Words = Pick<MemberRow, 'because' | 'answer'> & { readonly since?: Day };

/** Looks up what each stands on: the spell of a status, a duty, or something on the record. */
export async function rowsOf(
  reading: Reading,
  measure: Measure,
  window: Window,
  members: readonly ListedMember[],
): Promise<readonly MemberRow[]> {
  const people = [...new Set(members.map(({ personId }) => personId))];
  const words = await (countsHouseholds(measure)
    ? householdsInWords(reading, people)
    : standsOn(measure) === 'duties'
      ? dutiesInWords(reading, measure, people)
      : standsOn(measure) === 'record'
        ? recordInWords(reading, measure, window, people)
        : spellsInWords(reading, measure, window, people));
  return members.map((member) => {
    const { person, day } = member;
    const { because, answer, since } = words(member);
    return {
      personId: person.personId,
      name: nameOf(person),
      childNumber: person.childNumber,
      day: since ?? day,
      because,
      answer,
    };
  });
}

type InWords = (member: ListedMember) => Words;

function standsOn(measure: Measure): 'spells' | 'duties' | 'record' {
  if (measure.shape === 'stock') return measure.who.kind === 'statuses' ? 'spells' : 'record';
  const { kind } = measure.events;
  return ON_THE_RECORD.includes(kind) ? 'record' : kind === 'duties-due' || kind === 'duties-met' ? 'duties' : 'spells';
}

const ON_THE_RECORD: readonly string[] = [
  'entries',
  'families-by-week',
  'promises-due',
  'plans-given',
  'met-in-the-quarter',
];

/** The rules whose spells a measure counts. */
function statusRulesOf(measure: Measure): readonly string[] {
  if (measure.shape === 'stock') return measure.who.kind === 'statuses' ? measure.who.rules : [];
  if (measure.events.kind === 'birthday') return [measure.events.status];
  return 'spellsOf' in measure.events ? [measure.events.spellsOf] : [];
}

const IN_CARE = 'status/looked-after';

/** What the day of a row is. */
export function dayHeading(measure: Measure): string {
  const isCare = statusRulesOf(measure)[0] === IN_CARE;
  if (measure.shape === 'stock') return isCare ? 'In care since' : 'Since';
  switch (measure.events.kind) {
    case 'duties-due':
      return 'Due on';
    case 'duties-met':
      return 'Done on';
    case 'entries':
      return measure.events.by === 'on' ? 'On' : 'Finished on';
    case 'promises-due':
      return 'Due on';
    case 'plans-given':
      return 'Given on';
    case 'met-in-the-quarter':
      return 'Up to';
    case 'birthday':
      return `Turned ${measure.events.age} on`;
    case 'families-by-week':
      return measure.events.with === undefined ? 'In the week of' : 'First on';
    case 'spells-starting':
      return 'Came into care on';
    case 'spells-ending':
      return 'Left care on';
  }
}

/** As a share calls its answers; a count calls nobody anything. */
function answerInWords(measure: Measure, answer: Answer): string {
  if (answer === 'cannot-tell') return isShare(measure) ? 'Cannot tell' : 'Counted; cannot tell';
  return isShare(measure) ? answersOf(measure)[answer] : 'Counted';
}

async function householdsInWords(reading: Reading, households: readonly PersonId[]): Promise<InWords> {
  const byId = new Map((await listHouseholds(reading, households)).map((household) => [household.id, household]));
  return ({ personId }) => {
    const found = byId.get(personId);
    return found === undefined
      ? { because: '', answer: 'Counted' }
      : { since: found.approvedOn, because: `Approved, ${found.kind}`, answer: 'Counted' };
  };
}

async function spellsInWords(
  reading: Reading,
  measure: Measure,
  window: Window,
  people: readonly PersonId[],
): Promise<InWords> {
  const spells = await listSpells(reading, people, statusRulesOf(measure));
  const named = new Map(spells.map((spell) => [`${spell.personId} ${spell.trigger}`, spell]));
  const standing = await standingInWords(reading, measure, window, people);
  return ({ personId, because, answer, person }) => {
    const spell = named.get(`${personId} ${because}`);
    const said = answerInWords(measure, answer);
    if (spell === undefined) return { because: '', answer: said };
    const unknown = spell.cannotTell.join(' and ');
    const why = unknown === '' ? standing(personId) : `; not recorded: ${unknown}`;
    return {
      ...(measure.shape === 'stock' ? { since: spell.from } : {}),
      because: spellWords(measure, window, spell, person),
      answer: `${isShare(measure) || unknown === '' ? said : 'Counted'}${why}`,
    };
  };
}

/** Of a figure that asks how duties stand on the day: which of them is why. */
async function standingInWords(
  reading: Reading,
  measure: Measure,
  { last }: Window,
  people: readonly PersonId[],
): Promise<(person: PersonId) => string> {
  if (measure.shape !== 'stock' || measure.answer?.kind !== 'duties') return () => '';
  const asked = [...measure.answer.rules, ...(measure.answer.doneOnce ?? [])];
  const duties = (await listOpenDuties(reading, people, last)).filter(({ rule }) => asked.includes(rule));
  const byPerson = Map.groupBy(duties, ({ personId }) => personId);
  return (person) => {
    const why = (byPerson.get(person) ?? []).flatMap((duty) => {
      const status = statusOn(duty, last);
      if (status === 'overdue' && duty.dueOn !== null) return [`${titleOf(duty.rule)}, due on ${wordsOf(duty.dueOn)}`];
      return status === 'cannot-tell' ? [`${titleOf(duty.rule)}, ${duty.cannotTell.join(' and ')} not known`] : [];
    });
    return why.length === 0 ? '' : `: ${why.join('; ')}`;
  };
}

/** Entries, reviews and visits by the name a row gives them. */
async function recordInWords(
  reading: Reading,
  measure: Measure,
  window: Window,
  people: readonly PersonId[],
): Promise<InWords> {
  const entries = new Map((await listEntries(reading, people)).map((entry) => [`entry:${entry.id}`, entry]));
  const standing = await standingInWords(reading, measure, window, people);
  return ({ personId, because, answer }) => {
    const entry = entries.get(because);
    const said = `${entry === undefined ? answerInWords(measure, answer) : countedAs(measure, answer, entry)}${standing(personId)}`;
    if (entry === undefined) {
      const times = howOftenMet(because);
      if (times !== undefined) return { because: timesMetWords(times), answer: said };
      const [record = ''] = because.split(':');
      return { because: RECORDS[record] ?? '', answer: said };
    }
    const until = entry.until === null ? '' : `, until ${wordsOf(entry.until)}`;
    const words = `${entryWords(entry.kind).words}, ${wordsOf(entry.on)}${until}`;
    return measure.shape === 'stock'
      ? { since: entry.on, because: words, answer: said }
      : { because: words, answer: said };
  };
}

type CountedEntry = Pick<EntryInFull, 'kind' | 'on' | 'until' | 'details' | 'answer'>;

/** With the number by which it counts, or the code: `34 working days`, `score 12`, `good`. */
function countedAs(measure: Measure, answer: Answer, { kind, on, until, details, answer: code }: CountedEntry): string {
  const said = answerInWords(measure, answer);
  if (byWeek(measure)?.with !== undefined) return answersOf(measure)[answer === 'met' ? 'met' : 'not'];
  if (measure.shape !== 'flow' || measure.events.kind !== 'entries') return said;
  const how = measure.events.answer;
  if (how?.kind === 'number-between') return `${said}: ${how.from} ${details[how.from] ?? ''}`;
  if (how?.kind === 'working-days-between' && how.since === undefined) {
    const taken = until === null ? undefined : workingDaysBetween(on, until);
    return taken === undefined ? said : `${said}: ${taken} working ${taken === 1 ? 'day' : 'days'}`;
  }
  return kind === 'audit' && code !== null ? `${said}: ${answerWords(kind, code).toLowerCase()}` : said;
}

function timesMetWords(times: number): string {
  if (times === 0) return 'No visit and no conversation in three months';
  return times === 1 ? '1 visit or conversation in three months' : `${times} visits and conversations in three months`;
}

const RECORDS: Readonly<Record<string, string>> = {
  review: 'Looked-after review held',
  visit: 'Visit made',
  promise: 'Promise made by staff',
  plan: 'Pathway plan given',
};

function spellWords(
  measure: Measure,
  window: Window,
  { rule: name, from, to }: SpellOf,
  { bornOn }: PersonInFull,
): string {
  if (measure.shape === 'stock') {
    const rule = rules.find(({ id }) => id === name);
    return name === IN_CARE ? `In care for ${howLong(from, window.last)}` : (rule?.title ?? name);
  }
  if (measure.events.kind === 'spells-starting') {
    const leftAgain = to !== null && to <= window.last;
    return leftAgain ? `Came into care, and left again on ${wordsOf(to)}` : 'Came into care';
  }
  const turned18 = bornOn !== null && to === birthday(bornOn, 18);
  return `${turned18 ? 'Turned 18' : 'Left care'}, after ${howLong(from, to ?? window.last)}`;
}

const DONE: Readonly<Partial<Record<Unit, string>>> = {
  review: 'held',
  visit: 'made',
  interview: 'held',
  assessment: 'finished',
};

/** The rules whose duties a measure counts. */
function dutyRulesOf(measure: Measure): readonly string[] {
  return measure.shape === 'flow' && 'rules' in measure.events ? measure.events.rules : [];
}

async function dutiesInWords(reading: Reading, measure: Measure, people: readonly PersonId[]): Promise<InWords> {
  const duties = new Map(
    (await listDuties(reading, people, dutyRulesOf(measure))).map((duty) => [
      `${duty.personId} ${duty.rule} ${duty.trigger}`,
      duty,
    ]),
  );
  const isInTime = measure.shape === 'flow' && measure.events.kind === 'duties-due';
  return ({ personId, because, answer }) => {
    const duty = duties.get(`${personId} ${because}`);
    if (duty === undefined) return { because: '', answer: answerInWords(measure, answer) };
    return {
      because: `${titleOf(duty.rule)}, counted from ${wordsOf(duty.opensOn)}`,
      answer: isInTime ? dutyAnswer(DONE[measure.unit] ?? 'done', duty) : answerInWords(measure, answer),
    };
  };
}

function titleOf(rule: string): string {
  return rules.find(({ id }) => id === rule)?.title ?? rule;
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
