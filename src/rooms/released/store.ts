/** The only SQL on released figures. Pages read them under a log-in that sees nothing else. */
import { sql } from 'kysely';
import type { Day } from '../../ground/day.ts';
import { isoOf } from '../../ground/day-words.ts';
import type { Act, Reading } from '../../storage/storage.ts';
import type { Window } from '../measures/model.ts';
import type { ReleasedFigure } from './model.ts';
import type { ReleasedLine } from './plan-release.ts';

export type FigureToRelease = ReleasedFigure & {
  readonly month: Day;
  readonly position: number;
  readonly window: Window;
};

export async function insertReleased({ actor, db, id: act }: Act, figures: readonly FigureToRelease[]): Promise<void> {
  const rows = figures.map(({ month, window, isShare, isStock, ...figure }) => ({
    ...figure,
    month: isoOf(month),
    is_share: isShare,
    is_stock: isStock,
    first_on: isoOf(window.first),
    last_on: isoOf(window.last),
  }));
  await sql`
    insert into released_figure (authority_id, month, measure, position, title, unit, is_share, is_stock, first_on, last_on, cut, key,
                                 label, counted, met, value, act)
    select ${actor.authorityId}, month, measure, position, title, unit, is_share, is_stock, first_on, last_on, "by", key,
           label, counted, met, value, ${act}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as said (
      month date, measure text, position integer, title text, unit text, is_share boolean, is_stock boolean, first_on date,
      last_on date, "by" text, key text, label text, counted integer, met integer, value double precision)`.execute(db);
}

/** Everything ever released: what a new month must not undo. */
export async function listReleasedLines({ actor, db }: Reading): Promise<readonly ReleasedLine[]> {
  const { rows } = await sql<
    Omit<ReleasedLine, 'window' | 'numbers'> & {
      first: Day;
      last: Day;
      isShare: boolean;
      counted: number | null;
      met: number | null;
    }
  >`
    select month, measure, first_on as first, last_on as last, cut as by, key, is_share as "isShare", counted, met
    from released_figure where authority_id = ${actor.authorityId}`.execute(db);
  return rows.map(({ first, last, isShare, counted, met, ...row }) => ({
    ...row,
    window: { first, last },
    numbers: counted === null ? null : isShare ? [met ?? 0, counted - (met ?? 0)] : [counted],
  }));
}

/** The newest first. */
export async function listReleasedMonths({ actor, db }: Reading): Promise<readonly Day[]> {
  const { rows } = await sql<{ month: Day }>`
    select distinct month from released_figure where authority_id = ${actor.authorityId} order by month desc`.execute(
    db,
  );
  return rows.map(({ month }) => month);
}

export type FigureOfMonth = ReleasedFigure & { readonly window: Window };

export async function listReleasedFigures({ actor, db }: Reading, month: Day): Promise<readonly FigureOfMonth[]> {
  const { rows } = await sql<ReleasedFigure & { first: Day; last: Day }>`
    select measure, title, unit, is_share as "isShare", is_stock as "isStock", first_on as first, last_on as last, cut as by, key, label,
           counted, met, value
    from released_figure where authority_id = ${actor.authorityId} and month = ${isoOf(month)}::date
    order by position`.execute(db);
  return rows.map(({ first, last, ...row }) => ({ ...row, window: { first, last } }));
}

export type ShownBefore = Pick<ReleasedFigure, 'measure' | 'by' | 'key'> & {
  readonly month: Day;
  readonly counted: number;
};

export type NewestReleased = Pick<ReleasedFigure, 'by' | 'key' | 'counted' | 'value'> & { readonly month: Day };

/** One measure's lines in the newest month released by a day, with what is hidden of them as null. */
export async function listNewestReleased(
  { actor, db }: Reading,
  measure: string,
  by: Day,
): Promise<readonly NewestReleased[]> {
  const here = sql`authority_id = ${actor.authorityId} and measure = ${measure} and last_on <= ${isoOf(by)}::date`;
  const { rows } = await sql<NewestReleased>`
    select month, cut as by, key, counted, value from released_figure
    where ${here} and month = (select max(month) from released_figure where ${here})`.execute(db);
  return rows;
}

/** Of every line, the last number shown before a month, and for which month. */
export async function listShownBefore({ actor, db }: Reading, month: Day): Promise<readonly ShownBefore[]> {
  const { rows } = await sql<ShownBefore>`
    select distinct on (measure, cut, key) measure, cut as by, key, month, counted
    from released_figure
    where authority_id = ${actor.authorityId} and month < ${isoOf(month)}::date and counted is not null and is_stock
    order by measure, cut, key, month desc`.execute(db);
  return rows;
}
