/**
 * The list that housing is given, and nothing it does not need: the name they use, their age, what home, where, from when,
 * since when they are registered, the support they need in one line. Only of whoever was told, and did not object.
 */
import { wordsOf } from '../../../ground/day-words.ts';
import { answerWords } from '../../../rules/entry-kinds.ts';
import type { Ahead } from './ahead.ts';

export const JOINT_COLUMNS = [
  'Name they use',
  'Age',
  'What home',
  'Where',
  'From when',
  'On the housing list since',
  'Support needed',
] as const;

export type JointRow = readonly string[];

export type JointList = {
  readonly rows: readonly JointRow[];
  readonly people: readonly Ahead['id'][];
  /** Who is not on it, by why. */
  readonly notTold: number;
  readonly objected: number;
  readonly noNeed: number;
};

export function jointListOf(ahead: readonly Ahead[]): JointList {
  const listed = ahead.filter(({ way, need }) => way.listed.is === 'on' && need !== null);
  const of = (is: Ahead['way']['listed']['is']): number => ahead.filter(({ way }) => way.listed.is === is).length;
  return {
    rows: listed.map(rowOf),
    people: listed.map(({ id }) => id),
    notTold: of('not-told'),
    objected: of('objected'),
    noNeed: ahead.filter(({ way, need }) => way.listed.is === 'on' && need === null).length,
  };
}

function rowOf({ name, age, need, neededFrom, entries, way }: Ahead): JointRow {
  const since = way.registered
    .filter(({ waits }) => waits)
    .flatMap(({ id }) => entries.filter((entry) => entry.id === id).map((entry) => entry.on));
  return [
    name,
    age,
    answerWords('housing-need', need?.answer ?? ''),
    need?.words['where'] ?? 'Not said',
    neededFrom === null ? 'Not said' : wordsOf(neededFrom),
    since.length === 0
      ? 'Not yet'
      : since
          .toSorted((a, b) => a - b)
          .slice(0, 1)
          .map(wordsOf)
          .join(''),
    need?.words['support'] ?? 'Not said',
  ];
}
