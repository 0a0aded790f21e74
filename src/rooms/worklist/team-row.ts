/** What a manager must know of one young person of the team: who is with them, who has written, and what is late. */
import type { Day } from '../../ground/day.ts';
import { wordsOf } from '../../ground/day-words.ts';
import { rules } from '../../rules/index.ts';
import { managementOversight } from '../../rules/oversight/management-oversight.ts';
import type { OverdueOf } from '../ledger/model.ts';
import type { WorkerOf } from '../workforce/facts.ts';

/**
 * Where nobody is there for them today: no worker, one who has left, or one who is away without cover. `aloneSince`: the
 * day the last who worked with them ended, where nobody does.
 */
export function gapWords(
  workers: readonly Pick<WorkerOf, 'name' | 'coverName' | 'awaySince' | 'leftOn'>[],
  aloneSince: Day | null = null,
): string | null {
  const here = workers.filter(({ leftOn }) => leftOn === null);
  if (here.length === 0) {
    const left = workers.find(({ coverName }) => coverName === null);
    if (workers.length > 0 && left === undefined) return null;
    if (left?.leftOn == null)
      return aloneSince === null
        ? 'Nobody works with them yet'
        : `Nobody has worked with them since ${wordsOf(aloneSince)}`;
    return `${left.name} left on ${wordsOf(left.leftOn)}, and nobody has taken over`;
  }
  const away = here.filter(({ awaySince, coverName }) => awaySince !== null && coverName === null);
  const [first] = away;
  if (first?.awaySince == null) return null;
  return `${first.name} has been away since ${wordsOf(first.awaySince)}, and nobody stands in`;
}

export type Overdue = { readonly law: number; readonly guidance: number; readonly local: number };

/** How much is overdue, by what asks for it. */
export function overdueBy(overdue: readonly OverdueOf[]): Overdue {
  const count = (...of: readonly string[]): number =>
    overdue.reduce((sum, one) => sum + (of.includes(STANDINGS.get(one.rule) ?? 'local') ? one.count : 0), 0);
  return { law: count('statute'), guidance: count('guidance', 'return'), local: count('local') };
}

/** `Overdue: 2 by law, 1 by guidance, 3 by our own standard`, what binds most first; empty where nothing is. */
export function overdueWords({ law, guidance, local }: Overdue): string {
  const parts = [
    ...(law > 0 ? [`${law} by law`] : []),
    ...(guidance > 0 ? [`${guidance} by guidance`] : []),
    ...(local > 0 ? [`${local} by our own standard`] : []),
  ];
  return parts.length === 0 ? '' : `Overdue: ${parts.join(', ')}`;
}

const STANDINGS: ReadonlyMap<string, string> = new Map(rules.map(({ id, standing }) => [id, standing]));

/** Since when a manager’s hand has been owed, where that is longer than the standard. */
export function unwrittenSince(overdue: readonly OverdueOf[]): Day | null {
  return overdue.find(({ rule }) => rule === managementOversight.id)?.opensOn ?? null;
}

export type Pressing = {
  readonly name: string;
  /** The first answer that nobody has read. */
  readonly waitsSince: Day | null;
  readonly gap: string | null;
  readonly overdue: Overdue;
};

/** What waits for the manager first, the longest before; then who has nobody; then what the law asks for and is late; then names. */
export function byNeed(a: Pressing, b: Pressing): number {
  const far = Number.MAX_SAFE_INTEGER;
  return (
    (a.waitsSince ?? far) - (b.waitsSince ?? far) ||
    Number(b.gap !== null) - Number(a.gap !== null) ||
    Number(b.overdue.law > 0) - Number(a.overdue.law > 0) ||
    a.name.localeCompare(b.name, 'en')
  );
}
