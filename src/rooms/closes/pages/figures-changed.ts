/** What changed between two days, figure by figure: both values, who joined, who left, whose answer changed, as numbers that open. */
import { may } from '../../../access/roles.ts';
import { addDays, type Day, lastDayOfMonth } from '../../../ground/day.ts';
import { isoOf, monthWordsOf, wordsOf } from '../../../ground/day-words.ts';
import type { Reading } from '../../../storage/storage.ts';
import { numberWords } from '../../../web/format.ts';
import type { Cell, ListTable } from '../../../web/list-table.ts';
import { type PageModel, page, type SignedInRoute } from '../../../web/route.ts';
import { listEverybody } from '../../measures/facts.ts';
import { measures } from '../../measures/measures/index.ts';
import { isShare, type Measure } from '../../measures/model.ts';
import { type DaysForm, daysForm } from '../../measures/parts/days-form.ts';
import { figureWords } from '../../measures/parts/figure-words.ts';
import { standingOfFigures } from '../../measures/parts/standing-of-figures.ts';
import { closeWords } from '../parts/as-known-then.ts';
import { askedPair, closedQuery, windowsBetween } from '../parts/asked-comparison.ts';
import { type Compared, comparedOf, readBeside } from '../parts/compared.ts';
import { type Close, closedWindows, monthOf, sizeOf } from '../model.ts';
import { listCloses, listClosedLists } from '../store.ts';

const LABELS = { on: '', from: 'From the end of', to: 'To the end of' } as const;

type FiguresChangedModel = PageModel & {
  readonly days: DaysForm;
  readonly notices: readonly string[];
  readonly groups: readonly { readonly heading: string; readonly lead: string; readonly list: ListTable }[];
  /** null before any month is closed. */
  readonly closed: { readonly heading: string; readonly words: string; readonly list: ListTable } | null;
};

export const figuresChanged: SignedInRoute = {
  method: 'GET',
  path: '/figures/changed',
  allow: 'open-figure',
  audit: 'nobody',
  handle: async (visit) => {
    const closes = await visit.read(listCloses);
    const latest = closes.at(-1);
    const usual = latest === undefined ? addDays(monthOf(visit.on), -1) : lastDayOfMonth(latest.month);
    const asked = askedPair(visit.query, usual < visit.on ? usual : visit.on, visit.on);
    const { from, to } = asked;
    const notices = await visit.read((reading) => standingOfFigures(reading, to, visit.on));
    const read = await visit.readPopulation(async (reading) => ({
      between: await compareAll(reading, from, to),
      closed: latest === undefined ? [] : await compareWithClose(reading, latest),
    }));
    const mayOpen = may(visit.actor, 'open-figure');
    const link = (measure: Measure, query: string) => (mayOpen ? `/figures/changed/${measure.id}?${query}` : null);
    const query = `from=${isoOf(from)}&to=${isoOf(to)}`;
    const rows = (shape: Measure['shape']) =>
      read.between
        .filter(({ was }) => was.measure.shape === shape)
        .map((compared) => rowOf(compared, link(compared.was.measure, query)));
    const columns = [wordsOf(from), wordsOf(to)] as const;
    const model: FiguresChangedModel = {
      title: 'What changed',
      days: daysForm('/figures/changed', ['from', 'to'], asked, LABELS),
      notices,
      groups: [
        {
          heading: 'Who is in it on a day',
          lead: 'The first number, less those who left and with those who joined, is the second.',
          list: tableOf('Figures on two days', columns, rows('stock')),
        },
        {
          heading: 'What happened in a period',
          lead: `Both are counted from ${wordsOf(windowsBetween(flowOf(), from, to)[0].first)}.`,
          list: tableOf('Figures over two periods', columns, rows('flow')),
        },
      ],
      closed: latest === undefined ? null : closedPart(latest, read.closed, link),
    };
    return page('closes/pages/figures-changed.njk', model, asked.errors.length === 0 ? 200 : 422);
  },
};

/** A part changes with what it divides, on whose page it stands. */
const standingAlone = measures.filter(({ partOf }) => partOf === undefined);

async function compareAll(reading: Reading, from: Day, to: Day): Promise<readonly Compared[]> {
  const compared = new Map<string, Compared>();
  for (const shape of ['stock', 'flow'] as const) {
    const own = standingAlone.filter((measure) => measure.shape === shape);
    const [first] = own;
    if (first === undefined) continue;
    const windows = windowsBetween(first, from, to);
    const lists = Map.groupBy(
      await listEverybody(reading, own, windows),
      ({ measure, window }) => `${measure} ${window}`,
    );
    const beside = await readBeside(reading, own, windows);
    for (const measure of own) {
      const list = (window: 1 | 2) => lists.get(`${measure.id} ${window}`) ?? [];
      const [was, is] = [beside(measure, 1), beside(measure, 2)];
      compared.set(measure.id, comparedOf(measure, [windows[0], list(1), was], [windows[1], list(2), is]));
    }
  }
  return standingAlone.flatMap(({ id }) => compared.get(id) ?? []);
}

/** Every figure of the month as it was closed and as it is known now: those that differ. */
async function compareWithClose(reading: Reading, { month }: Close): Promise<readonly Compared[]> {
  const kept = await listClosedLists(reading, month);
  const differing: Compared[] = [];
  for (const shape of ['stock', 'flow'] as const) {
    const [window] = closedWindows({ shape }, month);
    if (window === undefined) continue;
    const own = standingAlone.filter((measure) => measure.shape === shape);
    const lists = Map.groupBy(await listEverybody(reading, own, [window]), ({ measure }) => measure);
    const beside = await readBeside(reading, own, [window]);
    for (const measure of own) {
      const was = kept.find((list) => list.measure === measure.id && list.window.first === window.first);
      if (was === undefined) continue;
      const now = [window, lists.get(measure.id) ?? [], beside(measure, 1)] as const;
      const compared = comparedOf(measure, [window, was.members, was], now);
      if (sizeOf(compared.difference) > 0) differing.push(compared);
    }
  }
  return differing;
}

function closedPart(
  latest: Close,
  differing: readonly Compared[],
  link: (measure: Measure, query: string) => string | null,
): FiguresChangedModel['closed'] {
  const rows = differing.map((compared) => {
    const { measure, window } = compared.was;
    return rowOf(compared, link(measure, closedQuery(measure, latest.month, window)));
  });
  return {
    heading: `${monthWordsOf(latest.month)}, as known then and now`,
    words: closeWords(latest),
    list: {
      ...tableOf(`${monthWordsOf(latest.month)} as known then and now`, ['As known then', 'As known now'], rows),
      empty: `Nothing about ${monthWordsOf(latest.month)} has been written down since that changes a figure.`,
    },
  };
}

function tableOf(
  caption: string,
  [was, now]: readonly [string, string],
  rows: readonly (readonly Cell[])[],
): ListTable {
  return {
    caption,
    isCaptionHidden: true,
    columns: [
      { heading: 'Figure' },
      { heading: was, isNumber: true },
      { heading: now, isNumber: true },
      { heading: 'Joined', isNumber: true },
      { heading: 'Left', isNumber: true },
      { heading: 'Answer changed', isNumber: true },
    ],
    rows,
    empty: 'There is no figure of this kind.',
  };
}

function rowOf({ was, now, difference }: Compared, href: string | null): readonly Cell[] {
  const { measure } = was;
  const value = (figure: typeof was): Cell => {
    const words = figureWords(figure);
    return { text: words.value, ...(isShare(measure) ? { note: words.unit } : {}) };
  };
  return [
    { text: measure.title, ...(href === null ? {} : { href }) },
    value(was),
    value(now),
    ...[difference.joined, difference.left, difference.changed].map((list) => ({ text: numberWords(list.length) })),
  ];
}

function flowOf(): Measure {
  const found = measures.find(({ shape }) => shape === 'flow');
  if (found === undefined) throw new Error('there is no flow');
  return found;
}
