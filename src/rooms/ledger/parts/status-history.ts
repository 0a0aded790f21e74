/** What somebody is to the council, in short; and which statuses they have and had, each with its days and what it rests on. */
import { birthday, type Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import { answerWords, entryWords } from '../../../rules/entry-kinds.ts';
import type { FactReference, PeriodOfCare } from '../../../rules/facts.ts';
import { WHETHER_SUPPORT_IS_WANTED } from '../../../rules/status/support-after-21.ts';
import type { SpellOf } from '../model.ts';
import { type MissingFact, missingFacts } from './missing-words.ts';
import { findStatusWords, FROM_21, SUPPORT, supportOf, supportWords } from './status-words.ts';
import type { EntriesById } from './why-words.ts';

export type StatusLine = {
  readonly title: string;
  /** The word the law has for it. */
  readonly law: string | null;
  readonly ruleId: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly isNow: boolean;
  /** What it rests on, as a sentence. */
  readonly because: string;
  readonly missing: readonly MissingFact[];
};

/** What the words of a status need of somebody's record. */
export type StatusRecord = {
  readonly bornOn: Day | null;
  readonly periodsOfCare: readonly PeriodOfCare[];
  readonly entries: EntriesById;
};

/** The newest first; what lies wholly in the future is left out. */
export function statusHistory(spells: readonly SpellOf[], on: Day, record: StatusRecord): readonly StatusLine[] {
  return [...spells, ...withoutSupport(spells)]
    .filter(({ from }) => from <= on)
    .toSorted((a, b) => b.from - a.from)
    .flatMap((spell) => lineOf(spell, on, record) ?? []);
}

type Shown = SpellOf & { readonly isWithout?: true };

function lineOf(spell: Shown, on: Day, record: StatusRecord): StatusLine | undefined {
  const { rule, from, to } = spell;
  const isNow = to === null || to > on;
  const words = findStatusWords(rule);
  if (words === undefined) return undefined;
  return {
    title: rule === SUPPORT ? supportWords(supportOf(spell.isWithout ? undefined : spell)) : words.plain,
    law: words.law,
    ruleId: rule,
    from,
    to: isNow ? null : to,
    isNow,
    because: becauseWords(spell, on, record),
    // What is doubted of the status itself is said there.
    missing: missingFacts(
      rule === SUPPORT ? spell.cannotTell.filter((what) => what === WHETHER_SUPPORT_IS_WANTED) : spell.cannotTell,
    ),
  };
}

/** The stretches from 21 to 24 in which support was neither open nor in doubt: the ledger keeps no spell of them. */
function withoutSupport(spells: readonly SpellOf[]): readonly Shown[] {
  const support = spells.filter(({ rule }) => rule === SUPPORT).toSorted((a, b) => a.from - b.from);
  return spells
    .filter(({ rule }) => rule === FROM_21)
    .flatMap((span) => {
      const inside = support.filter(
        ({ from, to }) => (span.to === null || from < span.to) && (to === null || to > span.from),
      );
      const starts = [span.from, ...inside.flatMap(({ to }) => to ?? [])];
      return starts.flatMap((from, index): Shown[] => {
        const to = inside[index]?.from ?? span.to;
        return to !== null && to <= from
          ? []
          : [{ ...span, rule: SUPPORT, from, to, cannotTell: [], because: [], isWithout: true }];
      });
    });
}

const AGES = [16, 18, 21, 25] as const;

/** `From their 18th birthday. Rests on being in care from 13 May 2019 to 30 October 2023.` */
function becauseWords(
  { from, because, isWithout }: Shown,
  on: Day,
  { bornOn, periodsOfCare, entries }: StatusRecord,
): string {
  if (isWithout === true) return 'No support is recorded as open, and no wish for it.';
  const age = bornOn === null ? undefined : AGES.find((each) => birthday(bornOn, each) === from);
  const rests = [...new Set(because.flatMap((reference) => restsOn(reference, on, periodsOfCare, entries)))];
  return [
    ...(age === undefined ? [] : [`From turning ${age}.`]),
    ...(rests.length === 0 ? [] : [`Rests on ${rests.join(' and ')}.`]),
  ].join(' ');
}

function restsOn(
  reference: FactReference,
  on: Day,
  periods: readonly PeriodOfCare[],
  entries: EntriesById,
): readonly string[] {
  const period = periods.find(({ id, because }) => id === reference || because.includes(reference));
  if (period !== undefined) {
    const { from, to } = period;
    return [
      `being in care ${to === null || to > on ? `since ${wordsOf(from)}` : `from ${wordsOf(from)} to ${wordsOf(to)}`}`,
    ];
  }
  const [kind, id = ''] = reference.split(':');
  const entry = kind === 'entry' ? entries.get(id) : undefined;
  if (entry === undefined) return [];
  const answer = entry.answer === null ? '' : ` (${answerWords(entry.kind, entry.answer)})`;
  return [`“${entryWords(entry.kind).words}”${answer} on ${wordsOf(entry.on)}`];
}

/** In order of what says most of somebody now. */
const SAYS_MOST: readonly string[] = [
  'status/eligible-child',
  'status/looked-after',
  'status/relevant-child',
  'status/former-relevant',
  FROM_21,
  'status/qualifying',
  'status/qualifying-special-guardianship',
];
const IN_CARE: ReadonlySet<string> = new Set(['status/eligible-child', 'status/looked-after']);

/** In a few words beside a name: what they are to the council now. Plain words stand first, the law’s in brackets. */
export function statusInShort(spells: readonly SpellOf[], on: Day): string {
  const now = spells.filter(({ from, to }) => from <= on && (to === null || to > on));
  const chosen = SAYS_MOST.flatMap((id) => now.find(({ rule }) => rule === id) ?? []).find(
    // Nobody is said to be owed leaving care help on what is not recorded; being in care is not in doubt with it.
    ({ rule, cannotTell }) => rule !== 'status/eligible-child' || cannotTell.length === 0,
  );
  if (chosen === undefined) {
    const [other] = now;
    const words = other === undefined ? undefined : findStatusWords(other.rule);
    if (words !== undefined) return words.plain;
    return spells.some(({ to }) => to !== null && to <= on) ? 'Left care' : 'Not in care';
  }
  const { plain, law } = findStatusWords(chosen.rule) ?? { plain: '', law: null };
  if (IN_CARE.has(chosen.rule)) return plain;
  if (chosen.cannotTell.length > 0) return 'Care leaver; cannot tell with which support';
  if (chosen.rule !== FROM_21) return `${plain} (${law})`;
  const support = supportOf(now.find(({ rule }) => rule === SUPPORT));
  return `Care leaver; ${supportWords(support).replace(/^./u, (first) => first.toLowerCase())} (${law})`;
}
