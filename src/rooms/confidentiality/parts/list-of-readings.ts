/** The model of `list-of-readings.njk`, and how a page of readings is asked for and led on from. */
import { RELATIONSHIP_WORDS } from '../../../access/relationships.ts';
import { GRANTS } from '../../../access/roles.ts';
import type { ListTable } from '../../../web/list-table.ts';
import type { PageModel, Path } from '../../../web/route.ts';
import type { ReadingOfPerson } from '../readings-and-concerns.ts';

export const READINGS_PER_PAGE = 100;
const NEWEST = Number.MAX_SAFE_INTEGER;

export type ListOfReadingsModel = PageModel & {
  readonly caption?: string;
  readonly lead: string;
  readonly back: { readonly text: string; readonly path: Path } | null;
  readonly sentences: readonly string[];
  readonly links: readonly { readonly text: string; readonly href: string }[];
  readonly list: ListTable;
  /** Where the earlier ones are; null where there are none. */
  readonly older: string | null;
};

/** `?before=123`: readings are led back through by their numbers, so that new ones move nothing. */
export function beforeAsked(asked: string | undefined): number {
  return asked !== undefined && /^\d{1,15}$/.test(asked) ? Number(asked) : NEWEST;
}

export function olderThan(path: string, readings: readonly { readonly id: number }[]): string | null {
  const last = readings.at(-1);
  return last === undefined || readings.length < READINGS_PER_PAGE ? null : `${path}?before=${last.id}`;
}

/** `team manager, leads the team that works with you`: as the young person is told, who reads no names. */
export function readerWords({ roles, relationship, staffId }: ReadingOfPerson): string {
  if (staffId === null) return 'the program itself';
  const role =
    roles === null || roles.length === 0 ? 'a member of staff' : roles.map((one) => GRANTS[one].words).join(' and ');
  return relationship === null ? role : `${role}, ${RELATIONSHIP_WORDS[relationship]}`;
}
