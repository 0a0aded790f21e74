/** One figure: the number, its trend over 24 months, how it divides, and exactly what it counts. */
import { may } from '../../../access/roles.ts';
import { type Day, lastDayOfMonth } from '../../../ground/day.ts';
import { monthWordsOf, wordsOf } from '../../../ground/day-words.ts';
import { type TrendChart, trendChart } from '../../../web/chart.ts';
import { notFound } from '../../../web/failure.ts';
import { type PageModel, page, type SignedInRoute } from '../../../web/route.ts';
import { type AsKnownThen, findAsKnownThen } from '../../closes/parts/as-known-then.ts';
import { listNewestReleased } from '../../released/facts.ts';
import { listLockedOut } from '../../confidentiality/facts.ts';
import { measures } from '../measures/index.ts';
import { cutsOf, isShare, type Measure } from '../model.ts';
import { readFigures, readFiguresInFull, readTrend, type TrendPoint } from '../read-figures.ts';
import { askedDays, daysQuery } from '../parts/asked-days.ts';
import { partQuery } from '../parts/asked-list.ts';
import { type BreakdownTable, breakdownTables } from '../parts/breakdown.ts';
import { type DaysForm, daysForm } from '../parts/days-form.ts';
import { type DefinitionLine, definitionOf } from '../parts/definition-of.ts';
import { type FigureWords, figureWords } from '../parts/figure-words.ts';
import { readLockedLines } from '../parts/locked-lines.ts';
import { getMeasure } from '../parts/get-measure.ts';
import { partsTables, readLockedParts, readParts } from '../parts/parts-tables.ts';
import { standingOfFigures } from '../parts/standing-of-figures.ts';

type FigureModel = PageModel & {
  readonly figure: FigureWords;
  readonly days: DaysForm;
  readonly notices: readonly string[];
  readonly listHref: string | null;
  /** null where the days asked are not those of a closed month. */
  readonly known: AsKnownThen | null;
  readonly chart: TrendChart;
  readonly chartNote: string | null;
  readonly tables: readonly BreakdownTable[];
  /** Why some lines are not shown as they are today; null where all are. */
  readonly lockedWords: string | null;
  /** null where it is divided by nothing of people. */
  readonly responsible: string | null;
  readonly beside: readonly (FigureWords & { readonly href: string })[];
  readonly definition: readonly DefinitionLine[];
};

export const figure: SignedInRoute = {
  method: 'GET',
  path: '/figures/:measureId',
  allow: 'see-figures',
  audit: 'nobody',
  handle: async (visit) => {
    const measure = getMeasure(visit.params);
    const asked = askedDays(visit.query, visit.on);
    const { window } = asked;
    const notices = await visit.read((reading) => standingOfFigures(reading, asked.window.last, visit.on));
    const lockedOut = await visit.read(listLockedOut);
    const besides = measures.filter(({ id }) => measure.standsBeside.includes(id));
    const read = await visit.readPopulation(async (reading) => ({
      figures: await readFiguresInFull(reading, [measure], window),
      beside: await readFigures(reading, besides, window),
      trend: await readTrend(reading, measure, window.last),
      divided: await readParts(reading, measure, window),
      known: await findAsKnownThen(reading, { measure, window }, may(visit.actor, 'open-figure')),
    }));
    const [inFull] = read.figures;
    if (inFull === undefined) throw new Error(`nothing was read for ${measure.id}`);
    const { breakdown } = inFull;
    const locked = await visit.readPopulation((reading) =>
      readLockedLines(reading, { measure, window, breakdown }, lockedOut),
    );
    const released =
      locked.size === 0 ? [] : await visit.read((reading) => listNewestReleased(reading, measure.id, window.last));
    const lockedParts = await visit.readPopulation((reading) => readLockedParts(reading, measure, window, lockedOut));
    if (lockedParts.has(measure.id)) throw notFound();
    const listPath = `/figures/${measure.id}/list?${daysQuery(measure, window)}`;
    const mayOpen = may(visit.actor, 'open-figure');
    const model: FigureModel = {
      title: measure.title,
      figure: figureWords(inFull),
      days: daysForm(`/figures/${measure.id}`, measure.shape === 'stock' ? ['on'] : ['from', 'to'], asked),
      notices,
      listHref: mayOpen ? listPath : null,
      known: read.known,
      chart: trendChart({
        id: 'trend',
        title: trendTitle(measure, read.trend),
        unit: isShare(measure) ? 'share' : 'count',
        points: read.trend.map(({ month, value }) => ({
          month,
          value: isShare(measure) && value !== null ? value / 100 : value,
        })),
      }),
      chartNote: chartNote(measure, window.last),
      tables: [
        ...partsTables(
          measure,
          inFull,
          read.divided,
          (part, days) => (mayOpen ? `/figures/${part.id}/list?${daysQuery(part, days)}` : null),
          lockedParts,
        ),
        ...breakdownTables(
          measure,
          breakdown,
          (cut, key) => (mayOpen ? `${listPath}&${partQuery({ cut, key })}` : null),
          { locked, released },
        ),
      ],
      lockedWords: locked.size > 0 ? LOCKED_WORDS : lockedParts.size > 0 ? LOCKED_PARTS : null,
      responsible: cutsOf(measure).length === 0 ? null : responsibleWords(measure),
      beside: read.beside.map((other) => ({
        ...figureWords(other),
        href: `/figures/${other.measure.id}?${daysQuery(other.measure, window)}`,
      })),
      definition: definitionOf(measure),
    };
    return page('measures/pages/figure.njk', model, asked.errors.length === 0 ? 200 : 422);
  },
};

const LOCKED_WORDS =
  'A line that counts somebody whose record is closed to you, and one line beside it, are shown only as they are released.';

const LOCKED_PARTS =
  'A line that counts somebody whose record is closed to you, and one line beside it, are not shown.';

function trendTitle({ shape }: Measure, points: readonly TrendPoint[]): string {
  const [first, last] = [points[0], points.at(-1)];
  const months = first && last ? `, ${monthWordsOf(first.month)} to ${monthWordsOf(last.month)}` : '';
  return `${shape === 'stock' ? 'At the end of each month' : 'In each month'}${months}`;
}

/** The month that holds the day asked is not whole unless it ends with it. */
function chartNote({ shape }: Measure, last: Day): string | null {
  if (last === lastDayOfMonth(last)) return null;
  return shape === 'stock'
    ? `The last point is ${wordsOf(last)}.`
    : `The last month is counted up to ${wordsOf(last)}.`;
}

function responsibleWords(measure: Measure): string {
  const when =
    measure.shape === 'stock'
      ? 'the day asked'
      : measure.events.kind === 'duties-due'
        ? 'the day it fell due'
        : 'the day it happened';
  return `What it is divided by is that of ${when}. A team’s number is the same for everyone who reads it.`;
}
