/**
 * Letters and files that came in and went out, the newest first: those written down here, and by themselves every version of
 * a plan, every letter about a decision and every paper about skills that somebody was given. Nothing is typed twice.
 */
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { EntryInFull } from '../../entries/facts.ts';
import { listPieces } from '../../life-story/facts.ts';
import { listPlansGiven } from '../../pathway-plans/facts.ts';
import { listSkillsGiven } from '../../skills/facts.ts';
import type { Reading } from '../../../storage/storage.ts';
import { type VersionLine, versionsByLetter } from '../../letters/parts/versions-of-letter.ts';
import { linesOfKind } from './entry-lines.ts';

export type LetterLine = {
  readonly on: Day;
  readonly onWords: string;
  readonly direction: 'in' | 'out';
  readonly what: string;
  readonly with: string;
  readonly how: string | null;
  readonly version: string | null;
  /** Where it stands, below the page of the young person. */
  readonly path: string;
  /** The files kept with it; what stands here by itself is made anew each time, and has none. */
  readonly versions: readonly VersionLine[];
  /** Where its file is kept with it, below the page of the young person; null for what has none. */
  readonly keepPath: string | null;
};

const GIVEN_TO_THEM = 'The young person';

export async function lettersOf(
  reading: Reading,
  person: PersonId,
  entries: readonly EntryInFull[],
  on: Day,
): Promise<readonly LetterLine[]> {
  const versions = await versionsByLetter(reading, person);
  const letters = linesOfKind(entries, on, 'letter').map(
    (line): LetterLine => ({
      on: line.on,
      onWords: line.onWords,
      direction: entries.find(({ id }) => id === line.id)?.answer === 'in' ? 'in' : 'out',
      what: line.said['what'] ?? 'A letter or file',
      with: line.said['with'] ?? '',
      how: line.said['how'] ?? null,
      version: line.said['version'] ?? null,
      path: `entries/${line.id}`,
      versions: versions.get(line.id) ?? [],
      keepPath: `entries/${line.id}/file`,
    }),
  );
  const records = linesOfKind(entries, on, 'records-given').map(
    (line): LetterLine => ({
      ...givenOn(line.on),
      what: 'Their records',
      how: null,
      version: null,
      path: `entries/${line.id}`,
    }),
  );
  const plans = (await listPlansGiven(reading, person)).map(
    (plan): LetterLine => ({
      ...givenOn(plan.givenOn),
      what: 'Their pathway plan',
      how: plan.givenHow,
      version: `version ${plan.number}`,
      path: `plan/${plan.id}`,
    }),
  );
  const pieces = (await listPieces(reading, person)).flatMap((piece): readonly LetterLine[] =>
    piece.givenOn === null
      ? []
      : [
          {
            ...givenOn(piece.givenOn),
            what: piece.title,
            how: piece.givenHow,
            version: null,
            path: `pieces/${piece.id}`,
          },
        ],
  );
  const skills = (await listSkillsGiven(reading, person)).map(
    (given): LetterLine => ({
      ...givenOn(given.givenOn),
      what: 'Skills for adult life, with their yes',
      with: given.toWhom,
      how: null,
      version: null,
      path: `skills-given/${given.id}`,
    }),
  );
  return [...letters, ...records, ...plans, ...pieces, ...skills].toSorted((a, b) => b.on - a.on);
}

const NO_FILE = { versions: [], keepPath: null } as const;
const givenOn = (on: Day) => ({ on, onWords: wordsOf(on), direction: 'out', with: GIVEN_TO_THEM, ...NO_FILE }) as const;
