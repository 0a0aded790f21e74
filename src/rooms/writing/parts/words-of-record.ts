/**
 * What is noticed in everything that is written about one young person, text by text. Nobody is named who wrote any of it,
 * and nothing is counted.
 */
import type { Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import { listPeopleInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { listsOn } from '../council-words.ts';
import { listFolds, pathOfText, titleOfText, whomItIsAbout } from '../facts.ts';
import type { FindingKind, Other } from '../reading/finding.ts';
import { readText } from '../reading/read-text.ts';
import { listAlikeOf, listCouncilWords, listTexts, type WrittenText } from '../store.ts';
import { isFoldedPlace } from '../where-words-stand.ts';

export type WordsLine = {
  readonly title: string;
  readonly href: string;
  readonly findings: readonly {
    readonly says: string;
    readonly quote: string;
    readonly from: { readonly text: string; readonly href: string } | null;
  }[];
  /** Where it can be folded behind a note; null for what can not. */
  readonly foldHref: string | null;
};

const COMMON_FROM = 200;
const ALIKE_MOST = 60;
/** What is asked of a text while it is written is not asked of one that was written long ago. */
const OF_OLD_WORDS: ReadonlySet<FindingKind> = new Set(['same-words', 'other-name', 'other-pronoun', 'another-word']);
/** The young person’s own words, wherever they stand. */
const THEIRS: ReadonlySet<string> = new Set(['they_say', 'they_want', 'they_said', 'view_words']);

type Source = { readonly row: WrittenText; readonly name: string };

/** `people` are those of whose records something is shown. */
export async function wordsOfRecord(
  reading: Reading,
  personId: PersonId,
  on: Day,
): Promise<{ readonly lines: readonly WordsLine[]; readonly people: readonly PersonId[] }> {
  const { about, besides } = await whomItIsAbout(reading, personId, on);
  const folded = new Set((await listFolds(reading, [personId])).map(({ place, rowId }) => `${place} ${rowId}`));
  const others = await listOthers(reading, personId, on);
  const lists = listsOn(await listCouncilWords(reading), on);
  const shown = new Set<PersonId>();
  const lines = (await listTexts(reading, [personId])).flatMap((row): readonly WordsLine[] => {
    if (folded.has(`${row.place} ${row.id}`)) return [];
    const findings = Object.entries(row.texts).flatMap(([name, written]) =>
      readText<Source>({ written, about, besides, others: others.get(row.id) ?? [], isTheirs: THEIRS.has(name), lists })
        .filter(({ kind }) => OF_OLD_WORDS.has(kind))
        .map(({ says, start, end, kind, source }) => {
          if (source !== undefined) shown.add(source.row.personId);
          return {
            says,
            quote: around(written, start, end, kind),
            from:
              source === undefined
                ? null
                : { text: `${source.name}: ${titleOfText(source.row)}`, href: pathOfText(source.row) },
          };
        }),
    );
    if (findings.length === 0) return [];
    const foldHref = isFoldedPlace(row.place) ? `/people/${personId}/words/${row.place}/${row.id}/fold` : null;
    return [{ title: titleOfText(row), href: pathOfText(row), findings, foldHref }];
  });
  return { lines, people: [...shown] };
}

/** Texts of others that may say the same, by which of theirs they are like. */
async function listOthers(
  reading: Reading,
  personId: PersonId,
  on: Day,
): Promise<ReadonlyMap<string, readonly Other<Source>[]>> {
  const alike = await listAlikeOf(reading, personId, { commonFrom: COMMON_FROM, most: ALIKE_MOST });
  const people = [...new Set(alike.map((one) => one.personId))];
  const rows = new Map(
    (
      await listTexts(
        reading,
        people,
        alike.map(({ id }) => id),
      )
    ).map((row) => [row.id, row]),
  );
  const names = new Map((await listPeopleInFull(reading, people, on)).map((one) => [one.personId, nameOf(one)]));
  const others = new Map<string, Other<Source>[]>();
  for (const { ours, id } of alike) {
    const row = rows.get(id);
    const name = row === undefined ? undefined : names.get(row.personId);
    if (row === undefined || name === undefined) continue;
    const about = { names: [], pronouns: null, relatives: [], workers: [] };
    const texts = Object.values(row.texts).map((text) => ({ text, about, source: { row, name } }));
    others.set(ours, [...(others.get(ours) ?? []), ...texts]);
  }
  return others;
}

const BESIDE = 60;

/** The words with a little of what stands beside them, so that nobody need open the entry to see what is meant. */
function around(written: string, start: number, end: number, kind: FindingKind): string {
  const beside = kind === 'same-words' ? 0 : BESIDE;
  const from = Math.max(0, start - beside);
  const until = Math.min(written.length, end + beside);
  // Whole words at both ends of what is shown.
  const before = from === 0 ? written.slice(0, start) : written.slice(from, start).replace(/^\S*\s+/u, '');
  const after = until === written.length ? written.slice(end) : written.slice(end, until).replace(/\s+\S*$/u, '');
  const words = `${before}${written.slice(start, end)}${after}`.replaceAll(/\s+/g, ' ').trim();
  return `${from > 0 ? '… ' : ''}${words}${until < written.length ? ' …' : ''}`;
}
