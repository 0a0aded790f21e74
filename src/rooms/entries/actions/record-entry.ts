/** Records a dated thing. It counts towards the duty it meets before the next page is shown. */
import { findIsoDay, isoOf, wordsOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { answerWords, entryWords, HELD_BACK_BECAUSE, NOTICE_OF, SHARED } from '../../../rules/entry-kinds.ts';
import { homeWords } from '../../../rules/home-types.ts';
import type { Entry, RecordedFacts } from '../../../rules/facts.ts';
import { changeRow } from '../../../storage/corrections.ts';
import type { Act } from '../../../storage/storage.ts';
import { refuseOutcome } from '../outcomes.ts';
import { insertEntry, type SaidInFull } from '../store.ts';

export type RecordedEntry = SaidInFull & { readonly personId: PersonId };
type EntryRefused = { readonly field: string; readonly sentence: string };

type Said = Omit<RecordedEntry, 'personId'>;

/** Of what goes on one at a time: the one that goes on when this begins, and ends that day. */
function findEndedBy(entries: readonly Entry[], said: Said): Entry | undefined {
  return othersInTurn(entries, said).find(({ on, until }) => on < said.on && until === null);
}

/** Those of its kind that cannot go on beside it. */
function othersInTurn(entries: readonly Entry[], said: Said): readonly Entry[] {
  const { oneAtATime } = entryWords(said.kind);
  return oneAtATime?.(said) === true ? entries.filter((other) => other.kind === said.kind && oneAtATime(other)) : [];
}

/** Neither its days nor whether it can go on beside another differ. */
function isInTurnAs(before: Said, said: Said): boolean {
  const { oneAtATime } = entryWords(said.kind);
  return before.on === said.on && before.until === said.until && oneAtATime?.(before) === oneAtATime?.(said);
}

/** Of two homes at once one has its days wrong, unless the one began before and goes on: then it ends where the new one begins. */
function refuseBeside(entries: readonly Entry[], said: Said, before: Said | undefined): EntryRefused | undefined {
  if (before !== undefined && isInTurnAs(before, said)) return undefined;
  const ended = before === undefined ? findEndedBy(entries, said) : undefined;
  const other = othersInTurn(entries, said).find(
    (each) =>
      each !== ended && (said.until === null || each.on < said.until) && (each.until === null || each.until > said.on),
  );
  if (other === undefined) return undefined;
  const { kind, on, until, answer } = other;
  const which = kind === 'home' ? homeWords(other) : answer === null ? undefined : answerWords(kind, answer);
  const days = until === null ? `from ${wordsOf(on)} on` : `from ${wordsOf(on)} until ${wordsOf(until)}`;
  return {
    field: 'on',
    sentence: `Another is recorded ${days}${which === undefined ? '' : ` (${which})`}. Two cannot go on at once: put right its days, or these`,
  };
}

/** What tells two of one kind, one day and one answer apart: the change it answers, the notice it is. */
const IS_ABOUT = ['change', NOTICE_OF] as const;

/** Whether it can have been so, given what else is recorded and what it said before; undefined when it can. */
export function refuseEntry(facts: RecordedFacts, said: Said, before?: Said): EntryRefused | undefined {
  const { kind, on, until, answer, details, words } = said;
  if (facts.bornOn !== null && on < facts.bornOn)
    return { field: 'on', sentence: `They were born on ${wordsOf(facts.bornOn)}, after that day` };
  if (entryWords(kind).afterDeath === true) {
    if (facts.diedOn === null) return { field: 'on', sentence: 'No death is recorded' };
    if (on < facts.diedOn) return { field: 'on', sentence: `They died on ${wordsOf(facts.diedOn)}, after that day` };
  } else if (facts.diedOn !== null && on > facts.diedOn)
    return { field: 'on', sentence: `They died on ${wordsOf(facts.diedOn)}, before that day` };
  if (facts.diedOn !== null && until !== null && until > facts.diedOn)
    return { field: 'until', sentence: `They died on ${wordsOf(facts.diedOn)}, before it ended` };
  if (until !== null && until <= on) return { field: 'until', sentence: 'It must end after the day it began' };
  for (const { name, isLater } of entryWords(kind).asks ?? []) {
    const later = isLater === true ? findIsoDay(details[name] ?? '') : undefined;
    if (later !== undefined && later <= on) return { field: name, sentence: 'It must come after the day itself' };
  }
  for (const { name, with: other } of entryWords(kind).asks ?? []) {
    const isGiven = (each: string): boolean => ({ ...words, ...details })[each] !== undefined;
    if (other !== undefined && isGiven(name) && !isGiven(other.name))
      return { field: other.name, sentence: other.otherwise };
  }
  const refused = refuseOutcome({ kind, details, words });
  if (refused !== undefined) return refused;
  for (const { name, requiredFor } of entryWords(kind).asks ?? [])
    if (requiredFor !== undefined && requiredFor.answer === answer && (words[name] ?? '') === '')
      return { field: name, sentence: requiredFor.sentence };
  const { toKnow, several } = entryWords(kind);
  if (details[SHARED] === 'no' && (words[HELD_BACK_BECAUSE] ?? '') === '')
    return { field: HELD_BACK_BECAUSE, sentence: 'Say why they should not read it' };
  // Of one day there can be two dangers, two people who must not be told, two letters.
  if (toKnow === true || several === true) return undefined;
  const isSame = (entry: Entry): boolean =>
    several === undefined ||
    (entry.answer === answer && IS_ABOUT.every((name) => entry.details[name] === details[name]));
  if (facts.entries.some((entry) => entry.kind === kind && entry.on === on && isSame(entry)))
    return { field: 'on', sentence: `This is already recorded for ${wordsOf(on)}` };
  return refuseBeside(facts.entries, said, before);
}

/** `facts` are what stood under the lock: what goes on one at a time ends where this begins. */
export async function recordEntry(
  act: Act,
  entry: RecordedEntry,
  { entries }: Pick<RecordedFacts, 'entries'> = { entries: [] },
): Promise<{ readonly id: string }> {
  const id = crypto.randomUUID();
  const ended = findEndedBy(entries, entry);
  if (ended !== undefined) await changeRow(act, 'entry', ended.id, { until_day: isoOf(entry.on) });
  await insertEntry(act, { id, ...entry });
  return { id };
}
