/** Which list a page or a download is asked for: the measure, the days, and perhaps one line of its breakdown. */
import type { PersonId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import { notFound } from '../../../web/failure.ts';
import { pageAsked } from '../../../web/pagination.ts';
import type { Path, Visit } from '../../../web/route.ts';
import { type Counts, countsHouseholds, type Measure, type Member, type Window } from '../model.ts';
import { listMembersPage, type MembersPage } from '../list-pages.ts';
import { listMembers } from '../lists.ts';
import { countMeasures } from '../store.ts';
import { askedDays, daysQuery } from './asked-days.ts';
import { cutWords, findCut, keyWords } from './breakdown.ts';
import { readLockedLines } from './locked-lines.ts';
import { readFiguresInFull } from '../read-figures.ts';
import { listLockedOut } from '../../confidentiality/facts.ts';
import { getMeasure } from './get-measure.ts';
import type { Part } from './members.ts';
import { readLockedParts } from './parts-tables.ts';

export type AskedList = {
  readonly measure: Measure;
  readonly window: Window;
  readonly part: Part | undefined;
  /** `Sex: Female`; null for the whole figure. */
  readonly partWords: string | null;
  /** The days, for the address of the figure and of the whole list. */
  readonly days: string;
  /** Days and part, for the addresses of its other pages and its downloads. */
  readonly query: string;
};

/** A list is opened from its figure; an address with days nobody can read is nobody's link. */
export function askedList({ params, query, on }: Pick<Visit, 'params' | 'query' | 'on'>): AskedList {
  const measure = getMeasure(params);
  const { window, errors } = askedDays(query, on);
  const cut = findCut(query['by'] ?? '');
  if (errors.length > 0 || (cut === undefined && query['by'] !== undefined)) throw notFound();
  const part = cut === undefined ? undefined : { cut, key: query['key'] ?? '' };
  const words = part && { cut: cutWords(part.cut), key: keyWords(part.cut, part.key) };
  const days = daysQuery(measure, window);
  const more = part === undefined ? '' : `&${partQuery(part)}`;
  return {
    measure,
    window,
    part,
    partWords: words === undefined ? null : `${words.cut}: ${words.key}`,
    days,
    query: `${days}${more}`,
  };
}

/** `by=sex&key=female` */
export function partQuery({ cut, key }: Part): string {
  return new URLSearchParams({ by: cut, key }).toString();
}

export function listPath(
  { measure, query }: Pick<AskedList, 'measure' | 'query'>,
  ending: '' | '.csv' | '.xlsx' = '',
): Path {
  return `/figures/${measure.id}/list${ending}?${query}`;
}

/** The figure's own count, the same for every reader. */
export async function countOf(visit: Visit, { measure, window, part }: AskedList): Promise<Counts> {
  const rows = await visit.readPopulation((reading) => countMeasures(reading, [measure], [window], part?.cut));
  return rows.find(({ key }) => key === (part?.key ?? null)) ?? { counted: 0, met: 0, cannotTell: 0 };
}

/**
 * Whether this line of a breakdown counts somebody whose record is closed to the reader: then it has no list, because the
 * figure less the list would be that person.
 */
async function refuseLockedPart(visit: Visit, { measure, window, part }: AskedList): Promise<void> {
  if (part === undefined && measure.partOf === undefined) return;
  const lockedOut = await visit.read(listLockedOut);
  if (lockedOut.length === 0) return;
  const lockedParts = await visit.readPopulation((reading) => readLockedParts(reading, measure, window, lockedOut));
  if (lockedParts.has(measure.id)) throw notFound();
  if (part === undefined) return;
  const locked = await visit.readPopulation(async (reading) => {
    const [inFull] = await readFiguresInFull(reading, [measure], window);
    return readLockedLines(reading, { measure, window, breakdown: inFull?.breakdown ?? [] }, lockedOut);
  });
  if (locked.get(part.cut)?.has(part.key) === true) throw notFound();
}

/** The whole list by day, as far as the reader may open it; everyone in it is logged as read. */
export async function readList<Result>(
  visit: Visit,
  asked: AskedList,
  work: (reading: Reading, members: readonly Member[]) => Promise<Result>,
): Promise<Result> {
  await refuseLockedPart(visit, asked);
  return visit.readPeople(async (reading) => {
    const members = await listMembers(reading, asked.measure, asked.window, asked.part);
    return { result: await work(reading, members), people: peopleIn(asked, members) };
  });
}

/** One page of the list, by day and then by name, as far as the reader may open it; whoever it shows is logged as read. */
export async function readListPage<Result>(
  visit: Visit,
  asked: AskedList,
  perPage: number,
  work: (reading: Reading, page: MembersPage) => Promise<Result>,
): Promise<Result> {
  await refuseLockedPart(visit, asked);
  const { measure, window, part } = asked;
  const page = pageAsked(visit.query['page'], Number.MAX_SAFE_INTEGER, perPage);
  return visit.readPeople(async (reading) => {
    const shown = await listMembersPage(reading, measure, window, { page, perPage, namesOn: visit.on }, part);
    return { result: await work(reading, shown), people: peopleIn(asked, shown.members) };
  });
}

function peopleIn({ measure }: AskedList, members: readonly Member[]): readonly PersonId[] {
  return countsHouseholds(measure) ? [] : [...new Set(members.map(({ personId }) => personId))];
}
