/**
 * What only a child's whole story can show: open episodes the next return forgot, two open at once, overlaps, and reason
 * codes that disagree with the dates. Everything is named and counts as its dates say; nothing is dropped.
 */
import { type Day, returnYearSpan } from '../../ground/day.ts';
import { returnYearWords, slashedOf, wordsOf } from '../../ground/day-words.ts';
import { ENTRY_GROUPS, entryWords } from '../../rules/entry-kinds.ts';
import type { Problem, ReceivedRow } from './model.ts';
import { cellsOf, foldChild, type Folded } from './fold.ts';
import type { ProblemCode } from './problem-kinds.ts';
import { tableOf } from './tables/index.ts';

type FoldedEpisode = Folded['episodes'][number];
type Naming = { readonly fileName: (row: ReceivedRow) => string; readonly yearsOfEpisodes: ReadonlySet<number> };

const SHORT_BREAKS: ReadonlySet<string | null> = new Set(['V3', 'V4']);

/** `rows`: everything in force for one child, once this load is done. */
export function checkChild(
  child: string,
  rows: readonly ReceivedRow[],
  { fileName, yearsOfEpisodes }: Naming,
): readonly Problem[] {
  const problems: Problem[] = [];
  const add = (row: ReceivedRow, column: string, code: ProblemCode, sentence: string): void => {
    problems.push({ file: fileName(row), row: row.row, column, value: row.cells[column] || null, code, sentence });
  };
  forgottenByTheNextReturn(rows, yearsOfEpisodes, add);
  const folded = foldChild(rows);
  const { episodes } = folded;
  afterDeath(folded, add);
  beforeBirth(folded, add);
  birthDatesThatDiffer(folded, add);
  const firstRow = rows.find((row) => row.kind === 'episodes' || row.kind === 'reviews');
  if (firstRow !== undefined && !rows.some((row) => row.kind === 'header')) {
    add(
      firstRow,
      'CHILD',
      'not-in-the-header',
      `Child ${child} is in no header file: sex, ethnicity and perhaps date of birth are not known.`,
    );
  }
  severalOpenInOneReturn(child, rows, add);
  for (const [index, episode] of episodes.entries()) {
    for (const earlier of episodes.slice(0, index)) overlap(earlier, episode, add);
    reasonsAgainstDates(episode, episodes[index - 1], episodes[index + 1], add);
  }
  return problems;
}

/** What a file says of somebody after the day they died: one of the two is wrong, and which cannot be told. */
function afterDeath({ person, episodes, reviews, visits, entries, mattered }: Folded, add: Add): void {
  const { diedOn, knownDeadBy, row: source } = person;
  if (diedOn === null || diedOn === undefined) {
    if (knownDeadBy !== null && knownDeadBy !== undefined && source !== null)
      add(
        source,
        'CHILD',
        'after-death',
        `The list of care leavers says they had died by ${wordsOf(knownDeadBy)}, and an episode that they were in care then. The episode counts; one of the two is wrong.`,
      );
    return;
  }
  const happened = [
    ...episodes.map(({ row, beganOn: on }) => ({ row, on })),
    ...reviews.map(({ row, heldOn: on }) => ({ row, on })),
    ...visits.map(({ row, visitedOn: on }) => ({ row, on })),
    ...entries.flatMap(({ kind, row, on, answer }) =>
      answer === 'DIED' || entryWords(kind).afterDeath === true ? [] : [{ row, on }],
    ),
    ...mattered,
  ];
  for (const { row, on } of happened) {
    if (on <= diedOn) continue;
    const { who } = tableOf(row.kind);
    add(
      row,
      who,
      'after-death',
      `This row says something of ${wordsOf(on)}, and a file says they had died by ${wordsOf(diedOn)}. Both are kept; one of them is wrong.`,
    );
  }
}

/** Those who help a mother write down what they do for a child who is not born yet; whoever is in care has been born. */
const MAY_COME_BEFORE_BIRTH: ReadonlySet<string> = new Set(
  ENTRY_GROUPS.filter(({ group }) => group === 'help' || group === 'oversight').flatMap(({ kinds }) => [...kinds]),
);

function beforeBirth({ person: { bornOn }, episodes, reviews, entries, mattered }: Folded, add: Add): void {
  if (bornOn === null || bornOn === undefined) return;
  const happened = [
    ...episodes.map(({ row, beganOn: on }) => ({ row, on })),
    ...reviews.map(({ row, heldOn: on }) => ({ row, on })),
    ...entries.filter(({ kind }) => !MAY_COME_BEFORE_BIRTH.has(kind)),
    ...mattered,
  ];
  const said = new Set<string>();
  for (const { row, on } of happened) {
    const column = columnThatSays(row, on);
    const place = `${row.kind} ${row.year} ${row.key} ${column}`;
    if (on >= bornOn || said.has(place)) continue;
    said.add(place);
    add(
      row,
      column,
      'before-birth',
      `${column} is ${wordsOf(on)}, before the date of birth, ${wordsOf(bornOn)}. Both are kept; one of them is wrong.`,
    );
  }
}

/** The column in which a row gives this day; where none does, that of the person. */
function columnThatSays(row: ReceivedRow, on: Day): string {
  const { columns, who } = tableOf(row.kind);
  const cells = cellsOf(row);
  return Object.keys(columns).find((column) => columns[column]?.is === 'day' && cells.day(column) === on) ?? who;
}

/** A later return corrects an earlier one; two lists of one time say of one person what cannot both be true. */
function birthDatesThatDiffer({ births }: Folded, add: Add): void {
  for (const [, said] of Map.groupBy(births, ({ row }) => row.year)) {
    const last = said.at(-1);
    const other = said.findLast(({ on }) => on !== last?.on);
    if (last === undefined || other === undefined) continue;
    add(
      other.row,
      columnThatSays(other.row, other.on),
      'birth-dates-differ',
      `The date of birth here is ${wordsOf(other.on)}, and in ${tableOf(last.row.kind).words} it is ${wordsOf(last.on)}, which counts.`,
    );
  }
}

type Add = (row: ReceivedRow, column: string, code: ProblemCode, sentence: string) => void;

function forgottenByTheNextReturn(rows: readonly ReceivedRow[], yearsOfEpisodes: ReadonlySet<number>, add: Add): void {
  const episodes = rows.filter((row) => row.kind === 'episodes');
  for (const row of episodes) {
    if ((row.cells['DEC'] ?? '') !== '' || !yearsOfEpisodes.has(row.year + 1)) continue;
    const next = episodes.filter((other) => other.year === row.year + 1);
    if (next.some((other) => other.key === row.key)) continue;
    const open = `was open on ${wordsOf(returnYearSpan(row.year).last)}`;
    const stays = 'It keeps what was last reported: open.';
    const missing = `is not in the return for ${returnYearWords(row.year + 1)}`;
    if (next.length === 0)
      add(
        row,
        'CHILD',
        'child-absent-from-next-return',
        `The episode of child ${row.child} ${open} and the child ${missing}. ${stays}`,
      );
    else
      add(
        row,
        'DECOM',
        'episode-absent-from-next-return',
        `This episode ${open} and ${missing}, though the child is. ${stays}`,
      );
  }
}

function severalOpenInOneReturn(child: string, rows: readonly ReceivedRow[], add: Add): void {
  for (const [, said] of Map.groupBy(rows, (row) => row.year)) {
    const open = foldChild(said).episodes.filter((episode) => episode.endedOn === null);
    const last = open.at(-1);
    if (last === undefined || open.length < 2) continue;
    const others = open
      .slice(0, -1)
      .map((episode) => wordsOf(episode.beganOn))
      .join(' and ');
    add(
      last.row,
      'DEC',
      'several-open',
      `Child ${child} has ${open.length} episodes open at once: this one and that of ${others}. They count as one child.`,
    );
  }
}

function overlap(earlier: FoldedEpisode, later: FoldedEpisode, add: Add): void {
  if (earlier.endedOn !== null && earlier.endedOn <= later.beganOn) return;
  const until = earlier.endedOn === null ? 'is still open' : `ends, on ${wordsOf(earlier.endedOn)}`;
  const when = earlier.endedOn === null ? 'while' : 'before';
  add(
    later.row,
    'DECOM',
    'overlap',
    `This episode begins ${when} the one of ${wordsOf(earlier.beganOn)} ${until}. Both count, as one child.`,
  );
}

function reasonsAgainstDates(
  episode: FoldedEpisode,
  previous: FoldedEpisode | undefined,
  next: FoldedEpisode | undefined,
  add: Add,
): void {
  const [rne, rec] = [episode.reasonBegan ?? null, episode.reasonEnded ?? null];
  const follows = previous !== undefined && (previous.endedOn === null || previous.endedOn >= episode.beganOn);
  if (rne === 'S' && follows) {
    add(
      episode.row,
      'RNE',
      'start-that-follows-on',
      'RNE S says the child came into care, but an episode was open until then. Dates count.',
    );
  }
  if (
    rne !== null &&
    rne !== 'S' &&
    previous !== undefined &&
    !follows &&
    !SHORT_BREAKS.has(previous.legalStatus ?? null)
  ) {
    add(
      episode.row,
      'RNE',
      'start-without-reason-s',
      `RNE ${rne} says the child was in care already, but there is a gap since ${slashedOf(previous.endedOn ?? previous.beganOn)}. Dates count.`,
    );
  }
  if (rec !== null && episode.endedOn === null) {
    add(
      episode.row,
      'REC',
      'reason-without-end',
      `REC ${rec} gives a reason for ending, but there is no end date. The episode counts as open.`,
    );
  }
  if (rec === null && episode.endedOn !== null) {
    add(
      episode.row,
      'REC',
      'end-without-reason',
      'The episode has an end date and no reason for ending. The date counts.',
    );
  }
  if (rec !== null && rec !== 'X1' && next !== undefined && next.beganOn === episode.endedOn) {
    add(
      episode.row,
      'REC',
      'end-that-goes-on',
      `REC ${rec} says the child left care, but an episode begins the same day. Dates count.`,
    );
  }
  if (rec === 'X1' && episode.endedOn !== null && next?.beganOn !== episode.endedOn) {
    add(
      episode.row,
      'REC',
      'x1-without-next',
      'REC X1 says another episode begins the same day, and none does. Dates count.',
    );
  }
}
