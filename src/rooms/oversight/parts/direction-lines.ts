/** What managers asked for, a line each: how it stands, for whom it is, and what the reader can do about it. */
import type { Day } from '../../../ground/day.ts';
import type { StaffId } from '../../../ground/ids.ts';
import type { ManagementEntryOf } from '../facts.ts';
import { isUnanswered, isUnread, MANAGEMENT_KINDS, managementStandingWords } from '../model.ts';

export type DirectionLine = {
  readonly id: string;
  readonly what: string;
  /** `Direction for Sam Okoro` */
  readonly about: string;
  /** `By 3 April 2022` */
  readonly standing: string;
  readonly isLate: boolean;
  readonly answer: string | null;
  /** What this reader can say of it; null where they cannot. */
  readonly step: { readonly words: string; readonly path: 'answer' | 'read' } | null;
};

/** Who reads: for whom they answer, themselves and whom they stand in for, and whether they lead. */
export type Reader = { readonly answersFor: readonly StaffId[]; readonly leads: boolean };

export function directionLine(entry: ManagementEntryOf, { answersFor, leads }: Reader, on: Day): DirectionLine {
  const isOpen = isUnanswered(entry, on);
  const isTheirs = entry.staffId !== null && answersFor.includes(entry.staffId);
  return {
    id: entry.id,
    what: entry.what,
    about: `${MANAGEMENT_KINDS[entry.kind].words} for ${entry.named}`,
    standing: managementStandingWords(entry, on),
    isLate: isOpen && entry.dueOn !== null && entry.dueOn < on,
    answer: entry.answer,
    step:
      isOpen && (isTheirs || leads)
        ? { words: 'Answer it', path: 'answer' }
        : isUnread(entry) && leads
          ? { words: 'I have read the answer', path: 'read' }
          : null,
  };
}
