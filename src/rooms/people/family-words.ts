/** Who can belong to a young person, in which group, and what each is to the other. */
import type { Day } from '../../ground/day.ts';
import { wordsOf } from '../../ground/day-words.ts';

/** In this order on a page. */
export const BELONGS_TO = {
  siblings: 'Brothers and sisters',
  family: 'Family',
  household: 'Household',
} as const;
export type BelongsTo = keyof typeof BELONGS_TO;

/** What somebody is to a young person, and what the young person is to them in turn. */
export const RELATIONS = {
  sibling: { words: 'Brother or sister', inTurn: 'sibling' },
  'half-sibling': { words: 'Half-brother or half-sister', inTurn: 'half-sibling' },
  'step-sibling': { words: 'Stepbrother or stepsister', inTurn: 'step-sibling' },
  parent: { words: 'Mother, father or parent', inTurn: 'child' },
  'step-parent': { words: 'Step-parent', inTurn: 'step-child' },
  grandparent: { words: 'Grandparent', inTurn: 'grandchild' },
  'aunt-or-uncle': { words: 'Aunt or uncle', inTurn: 'niece-or-nephew' },
  cousin: { words: 'Cousin', inTurn: 'cousin' },
  partner: { words: 'Partner', inTurn: 'partner' },
  child: { words: 'Their child', inTurn: 'parent' },
  'step-child': { words: 'Stepchild', inTurn: 'step-parent' },
  grandchild: { words: 'Grandchild', inTurn: 'grandparent' },
  'niece-or-nephew': { words: 'Niece or nephew', inTurn: 'aunt-or-uncle' },
  relative: { words: 'Another relative', inTurn: 'relative' },
  'like-family': { words: 'Somebody who is like family', inTurn: 'like-family' },
  carer: { words: 'Carer', inTurn: 'cared-for' },
  'cared-for': { words: 'Somebody they care for', inTurn: 'carer' },
  'lives-with': { words: 'Somebody they live with', inTurn: 'lives-with' },
} as const satisfies Record<string, { readonly words: string; readonly inTurn: string }>;
export type Relation = keyof typeof RELATIONS;

const AMONG_SIBLINGS: readonly Relation[] = ['sibling', 'half-sibling', 'step-sibling'];

export type TieSaid = {
  readonly belongsTo: BelongsTo;
  readonly relation: Relation;
  readonly from: Day | null;
  readonly to: Day | null;
};

type TieRefused = { readonly field: 'relation' | 'belongsTo' | 'from' | 'to' | 'named'; readonly sentence: string };

/** Whether it can be so; undefined when it can. `others` are those recorded of the same two people. */
export function refuseTie(
  { belongsTo, relation, from, to }: TieSaid,
  {
    bornOn,
    diedOn,
    others,
  }: { readonly bornOn: Day | null; readonly diedOn: Day | null; readonly others: readonly TieSaid[] },
): TieRefused | undefined {
  if (belongsTo === 'siblings' && !AMONG_SIBLINGS.includes(relation))
    return { field: 'relation', sentence: 'Among brothers and sisters, choose which of these they are' };
  if (bornOn !== null && from !== null && from < bornOn)
    return { field: 'from', sentence: `They were born on ${wordsOf(bornOn)}, after that day` };
  if (bornOn !== null && to !== null && to <= bornOn)
    return { field: 'to', sentence: `They were born on ${wordsOf(bornOn)}: it was so for no day of theirs` };
  const after = diedOn === null ? undefined : ([from, to] as const).findIndex((on) => on !== null && on > diedOn);
  if (diedOn !== null && after !== undefined && after !== -1)
    return { field: after === 0 ? 'from' : 'to', sentence: `They died on ${wordsOf(diedOn)}, before that day` };
  if (from !== null && to !== null && to <= from)
    return { field: 'to', sentence: 'It must end after the day from which it was so' };
  const same = others.find(
    (one) =>
      one.belongsTo === belongsTo &&
      (to === null || (one.from ?? -1) < to) &&
      (one.to === null || one.to > (from ?? -1)),
  );
  return same === undefined
    ? undefined
    : { field: 'named', sentence: 'They are recorded there already: correct or end what is there instead' };
}

/** `since 3 March 2020`, `until 1 May 2021`, `3 March 2020 to 1 May 2021`; nothing where nobody knows. */
export function spanWords({ from, to }: Pick<TieSaid, 'from' | 'to'>): string {
  if (from === null) return to === null ? '' : `until ${wordsOf(to)}`;
  return to === null ? `since ${wordsOf(from)}` : `${wordsOf(from)} to ${wordsOf(to)}`;
}
