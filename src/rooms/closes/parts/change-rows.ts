/**
 * What makes two lists differ as people read it: who joined, who left, whose answer changed, and what stood then and now.
 * The page and both downloads are made from these rows. Those the reader may not open are a number.
 */
import { birthday, type Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import { listSpells } from '../../ledger/facts.ts';
import { answersOf, isShare, type Measure, type Member, type Stock, type Window } from '../../measures/model.ts';
import { type MemberRow, rowsOf } from '../../measures/parts/member-rows.ts';
import type { ListedMember } from '../../measures/parts/members.ts';
import { listPeopleInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import type { Comparison } from './asked-comparison.ts';
import type { Compared } from './compared.ts';

export type Stood = { readonly answer: string; readonly because: string };
export type ChangeRow = {
  readonly personId: PersonId;
  readonly name: string;
  readonly childNumber: string | null;
  readonly change: 'Joined' | 'Left' | 'Answer changed';
  readonly was: Stood;
  readonly now: Stood;
};

const NOT_THERE: Stood = { answer: 'Not in the list', because: '' };

type Line = {
  readonly change: ChangeRow['change'];
  readonly was: ListedMember | null;
  readonly now: ListedMember | null;
};

/** Those the reader may open: first who joined, then who left, then whose answer changed, each by name. */
export async function changeRows(
  reading: Reading,
  { measure, was: windowThen, now: windowNow, closed }: Comparison,
  { difference }: Compared,
  today: Day,
): Promise<readonly ChangeRow[]> {
  const { joined, left, changed } = difference;
  const all = [...joined, ...left, ...changed.map((pair) => pair.now)];
  const people = await listPeopleInFull(reading, [...new Set(all.map(({ personId }) => personId))], today);
  const places = new Map(people.map((person, place) => [person.personId, { person, place }]));
  const listed = (member: Member): ListedMember[] => {
    const found = places.get(member.personId);
    return found === undefined ? [] : [{ ...member, person: found.person }];
  };
  const byName = (a: Line, b: Line): number => placeOf(a) - placeOf(b);
  const placeOf = ({ was, now: is }: Line): number => places.get((is ?? was)?.personId as PersonId)?.place ?? 0;
  const lines: readonly Line[] = [
    ...joined
      .flatMap(listed)
      .map((member): Line => ({ change: 'Joined', was: null, now: member }))
      .toSorted(byName),
    ...left
      .flatMap(listed)
      .map((member): Line => ({ change: 'Left', was: member, now: null }))
      .toSorted(byName),
    ...changed
      .flatMap((pair) => {
        const [was, is] = [listed(pair.was)[0], listed(pair.now)[0]];
        return was === undefined || is === undefined ? [] : [{ change: 'Answer changed' as const, was, now: is }];
      })
      .toSorted(byName),
  ];
  const present = (side: 'was' | 'now') => lines.flatMap((line) => line[side] ?? []);
  const nowWords = new Map(zip(present('now'), await rowsOf(reading, measure, windowNow, present('now'))));
  const thenWords = new Map(zip(present('was'), await rowsOf(reading, measure, windowThen, present('was'))));
  const whyLeft = await whyLeftOf(
    reading,
    measure,
    windowNow,
    lines.flatMap((line) => (line.now === null ? (line.was ?? []) : [])),
  );
  return lines.flatMap(({ change, was, now: is }) => {
    const one = is ?? was;
    if (one === null) return [];
    return [
      {
        personId: one.personId,
        name: nameOf(one.person),
        childNumber: one.person.childNumber,
        change,
        was:
          was === null
            ? NOT_THERE
            : closed === null
              ? stood(thenWords.get(was))
              : stoodThen(measure, was, thenWords.get(was)),
        now: is === null ? { ...NOT_THERE, because: whyLeft(was) } : stood(nowWords.get(is)),
      },
    ];
  });
}

function stood(row: MemberRow | undefined): Stood {
  return row === undefined ? NOT_THERE : { answer: row.answer, because: row.because };
}

/** As it was closed: how it counted then, whatever has been written down since. */
function stoodThen(measure: Measure, { answer }: Member, row: MemberRow | undefined): Stood {
  const counted = {
    met: isShare(measure) ? `Counted as ${answersOf(measure).met.toLowerCase()}` : 'Counted',
    not: `Counted as ${answersOf(measure).not.toLowerCase()}`,
    'cannot-tell': 'Could not be told',
  };
  return { answer: counted[answer], because: row?.because ?? '' };
}

/** Of a status: since when it no longer holds, or since when they are too old for the list, where that is known now. */
async function whyLeftOf(
  reading: Reading,
  measure: Measure,
  { last }: Window,
  members: readonly ListedMember[],
): Promise<(member: ListedMember | null) => string> {
  if (measure.shape !== 'stock' || measure.who.kind !== 'statuses' || members.length === 0) return () => '';
  const { rules } = measure.who;
  const tooOld = tooOldAt(measure);
  const spells = await listSpells(reading, [...new Set(members.map(({ personId }) => personId))]);
  const ends = new Map(
    spells
      .filter(({ rule }) => rules.includes(rule))
      .map(({ personId, trigger, to }) => [`${personId} ${trigger}`, to]),
  );
  return (member) => {
    if (member === null) return '';
    const to = ends.get(`${member.personId} ${member.because}`) ?? null;
    if (to !== null && to <= last) return `Since ${wordsOf(to)}`;
    const { bornOn } = member.person;
    if (tooOld === undefined || bornOn === null || birthday(bornOn, tooOld) > last) return '';
    return `Turned ${tooOld} on ${wordsOf(birthday(bornOn, tooOld))}`;
  };
}

/** The age from which nobody is in it. */
function tooOldAt({ who, answer }: Stock): number | undefined {
  if (answer?.kind === 'same-placement') return answer.underAge;
  return who.kind === 'statuses' && who.ages !== undefined ? who.ages.to + 1 : undefined;
}

function zip<A, B>(left: readonly A[], right: readonly B[]): readonly (readonly [A, B])[] {
  return left.flatMap((one, index) => {
    const other = right[index];
    return other === undefined ? [] : [[one, other] as const];
  });
}
