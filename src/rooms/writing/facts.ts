/** What the room tells others: what is noticed in words that somebody is writing about a young person. */
import { createHash } from 'node:crypto';
import { wordsOf } from '../../ground/day-words.ts';
import type { Day } from '../../ground/day.ts';
import type { PersonId } from '../../ground/ids.ts';
import type { Reading } from '../../storage/storage.ts';
import type { Path } from '../../web/route.ts';
import type { AskedText, FoundWords, WordsAsked } from '../../web/words.ts';
import { getPersonInFull, listFamilyTies, listPeopleInFull, type PersonInFull } from '../people/facts.ts';
import { nameOf } from '../people/model.ts';
import { listPeopleOf, listWorkers } from '../workforce/facts.ts';
import { listsOn } from './council-words.ts';
import { fingerprintsOf } from './fingerprints-of.ts';
import type { About, Finding, Other, Pronouns } from './reading/finding.ts';
import { type Lists, readText } from './reading/read-text.ts';
import { findKey, listAlike, listCouncilWords, listTexts, listUncommon, type WrittenText } from './store.ts';
import type { Fold } from './notes.ts';
import { WHERE_WORDS_STAND } from './where-words-stand.ts';

/** What stands in so many texts is a way of speaking. */
const COMMON_FROM = 200;
/** So many texts that share most are compared word by word. */
const COMPARED_MOST = 12;
/** Of those whom the writer also works with, whose names could stand here by mistake. */
const BESIDES_MOST = 400;

type Source = { readonly row: WrittenText; readonly person: PersonInFull };

export { listFolds, type Fold, listMarks, type Mark } from './notes.ts';

export async function lookAtWords(
  reading: Reading,
  asked: WordsAsked,
): Promise<{ readonly found: readonly FoundWords[]; readonly people: readonly PersonId[] }> {
  const { personId, on, texts } = asked;
  const { about, besides } = await whomItIsAbout(reading, personId, on);
  const others = await listOthers(
    reading,
    personId,
    on,
    texts.map(({ text }) => text),
  );
  const lists = listsOn(await listCouncilWords(reading), on);
  const read = texts.flatMap((text) =>
    readAsked(text, { about, besides, others: others.texts, lists })
      .filter(({ kind, start, end }) => kind !== 'same-words' || others.isUncommon(text.text.slice(start, end)))
      .map((finding) => ({ text, finding })),
  );
  const people = read.flatMap(({ finding: { source } }) =>
    source === undefined || source.row.personId === personId ? [] : [source.row.personId],
  );
  return { found: read.map(({ text, finding }) => foundOf(text, finding, personId)), people: [...new Set(people)] };
}

function readAsked(
  { text, before, whose }: AskedText,
  around: {
    readonly about: About;
    readonly besides: readonly About[];
    readonly others: readonly Other<Source>[];
    readonly lists: Lists;
  },
): readonly Finding<Source>[] {
  return readText({ written: text, before, isTheirs: whose === 'theirs', isShared: whose === 'for-them', ...around });
}

/** Whom a text is about, and whose names could stand in it by mistake. Of both only what they are called now. */
export async function whomItIsAbout(
  reading: Reading,
  personId: PersonId,
  on: Day,
): Promise<{ readonly about: About; readonly besides: readonly About[] }> {
  const person = await getPersonInFull(reading, personId, on);
  const ties = await listFamilyTies(reading, personId);
  const kin = ties.flatMap(({ personId: one, otherId }) => [one, otherId ?? one]).filter((id) => id !== personId);
  const { people } = await listPeopleOf(reading, on);
  const named = await listPeopleInFull(
    reading,
    [...new Set([...kin, ...people.slice(0, BESIDES_MOST)])].filter((id) => id !== personId),
    on,
    'of-the-nameless',
  );
  const areKin = new Set(kin);
  const workers = await listWorkers(reading, [personId], on);
  return {
    about: {
      ...aboutOf(person),
      relatives: [
        ...ties.flatMap(({ named: name }) => name ?? []),
        ...named.filter((one) => areKin.has(one.personId)).flatMap(namesOf),
      ],
      workers: [reading.actor.name, ...workers.flatMap(({ name, coverName }) => [name, coverName ?? name])],
    },
    besides: named.filter((one) => !areKin.has(one.personId)).map(aboutOf),
  };
}

const namesOf = ({ knownAs, familyName }: PersonInFull): readonly string[] => [knownAs ?? [], familyName ?? []].flat();

function aboutOf(person: PersonInFull): About {
  return { names: namesOf(person), pronouns: pronounsOf(person.pronouns), relatives: [], workers: [] };
}

/** As they say them themselves; where they use several, any of them is theirs. */
function pronounsOf(said: string | null): Pronouns | null {
  const found = (['she', 'he', 'they'] as const).filter((one) => new RegExp(`\\b${one}\\b`, 'iu').test(said ?? ''));
  return found.length === 1 ? (found[0] ?? null) : null;
}

type Others = {
  readonly texts: readonly Other<Source>[];
  /** Whether some words are more than a way of speaking. */
  readonly isUncommon: (words: string) => boolean;
};

async function listOthers(reading: Reading, personId: PersonId, on: Day, texts: readonly string[]): Promise<Others> {
  const key = await findKey(reading);
  if (key === undefined) return { texts: [], isUncommon: () => true };
  const printsOf = fingerprintsOf(key);
  const uncommon = await listUncommon(reading, printsOf(texts), COMMON_FROM);
  const alike = await listAlike(reading, uncommon, COMPARED_MOST);
  const people = [...new Set(alike.map((one) => one.personId))];
  const rows = await listTexts(
    reading,
    people,
    alike.map(({ id }) => id),
  );
  const named = new Map((await listPeopleInFull(reading, people, on)).map((one) => [one.personId, one]));
  const known = new Set(uncommon);
  return {
    texts: rows.flatMap((row) => {
      const person = named.get(row.personId);
      if (person === undefined) return [];
      const isTheirs = row.personId === personId;
      return Object.values(row.texts).map((text) => ({
        text,
        about: aboutOf(person),
        source: { row, person },
        isTheirs,
      }));
    }),
    isUncommon: (words) => printsOf([words]).some((print) => known.has(print)),
  };
}

function foundOf({ field, text }: AskedText, finding: Finding<Source>, personId: PersonId): FoundWords {
  const { kind, says, start, end, source } = finding;
  const isAnothers = source !== undefined && source.row.personId !== personId;
  return {
    field,
    says,
    quote: kind === 'same-words' ? shortened(text.slice(start, end)) : '',
    from: source === undefined ? null : fromOf(source, isAnothers),
    mark: isAnothers ? markOf(field, source.row) : null,
  };
}

const QUOTE_MOST = 120;

function shortened(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ');
  if (line.length <= QUOTE_MOST) return line;
  const [start, end] = [line.slice(0, QUOTE_MOST / 2), line.slice(-QUOTE_MOST / 2)];
  // Whole words at both ends of what is left out.
  return `${start.replace(/\s+\S*$/u, '')} … ${end.replace(/^\S*\s+/u, '')}`;
}

function fromOf({ row, person }: Source, isAnothers: boolean): FoundWords['from'] {
  const words = titleOfText(row);
  return { text: isAnothers ? `${nameOf(person)}: ${words}` : words, href: pathOfText(row) };
}

/** Below the page of the young person. */
export const pathOfNoted = ({ place, rowId }: Pick<Fold, 'place' | 'rowId'>): string =>
  `${WHERE_WORDS_STAND[place].segment}/${rowId}`;

export function titleOfText({ place, on }: Pick<WrittenText, 'place' | 'on'>): string {
  const { words } = WHERE_WORDS_STAND[place];
  return on === null ? words : `${words}, ${wordsOf(on)}`;
}

export function pathOfText({ place, personId, pageId }: Pick<WrittenText, 'place' | 'personId' | 'pageId'>): Path {
  return `/people/${personId}/${WHERE_WORDS_STAND[place].segment}/${pageId}`;
}

/** The same words from the same place are known again, and say nothing to anybody else. */
function markOf(field: string, { place, id }: WrittenText): string {
  return createHash('sha256').update(`${field} ${place} ${id}`).digest('hex').slice(0, 16);
}
