/** What a reading of a text shows to whoever wrote it. It is advice: nothing is kept of it, and nothing is changed by it. */
import type { Span } from './text.ts';

export type FindingKind =
  | 'same-words'
  | 'other-name'
  | 'other-pronoun'
  | 'another-word'
  | 'harm'
  | 'nobody-and-no-day'
  | 'reading-age';

export type Finding<Source = unknown> = Span & {
  readonly kind: FindingKind;
  /** In plain words, for whoever wrote it. */
  readonly says: string;
  /** Where the same words stand, of a record the writer may open. */
  readonly source?: Source;
};

export type Pronouns = 'she' | 'he' | 'they';

/** Whom a text is about: as they are called now. A name they have left is not here, so that nothing confirms it. */
export type About = {
  readonly names: readonly string[];
  /** null where nobody has said. */
  readonly pronouns: Pronouns | null;
  readonly relatives: readonly string[];
  readonly workers: readonly string[];
};

/** Another text, and whom that is about. */
export type Other<Source = unknown> = {
  readonly text: string;
  readonly about: About;
  readonly source?: Source;
  /** It is an older one of the same young person. */
  readonly isTheirs?: boolean;
};
