/**
 * How evenly the offer reaches those it is for: by team, by ethnic group, by kind of home, in or outside the council's area, and by sex, who was told, who asked, who
 * had something and how much, so that a manager can see whom it passes by. Counts of young people; no worker stands in it.
 */
import { ethnicity } from '../../../code-sets/ethnicity.ts';
import { labelOf } from '../../../code-sets/code-set.ts';
import { placementType } from '../../../code-sets/placement-type.ts';
import { plainWords } from '../../../code-sets/plain-words.ts';
import { addDays, addMonths, type Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import type { ListTable } from '../../../web/list-table.ts';
import { type PageModel, page, type SignedInRoute } from '../../../web/route.ts';
import { poundsOf } from '../../../ground/money.ts';
import { STATUS_RULES } from '../model.ts';
import { listSpread, SPREAD_BY, type SpreadBy, type SpreadLine } from '../spread.ts';

const MONTHS = 12;

type HowEvenlyModel = PageModel & { readonly lead: string; readonly tables: readonly ListTable[] };

export const howEvenlyPage: SignedInRoute = {
  method: 'GET',
  path: '/offer/how-evenly',
  allow: 'open-figure',
  audit: 'nobody',
  handle: async (visit) => {
    const since = addDays(addMonths(visit.on, -MONTHS), 1);
    const lines = await visit.read((reading) => listSpread(reading, STATUS_RULES, since, visit.on));
    const model: HowEvenlyModel = {
      title: 'How evenly the offer is given',
      lead: leadOf(since, visit.on),
      tables: SPREAD_BY.map((by) =>
        tableOf(
          by,
          lines.filter((line) => line.by === by),
        ),
      ),
    };
    return page('offer/pages/how-evenly.njk', model);
  },
};

const leadOf = (since: Day, on: Day): string =>
  `Those in care at 16 or 17 and care leavers on ${wordsOf(on)} whose record you may open, and what was kept of the offer from ${wordsOf(since)} on. Who has more need may have more: a difference is a question, and no answer.`;

const HEADINGS: Readonly<Record<SpreadBy, { readonly caption: string; readonly line: string }>> = {
  team: { caption: 'By team', line: 'Team' },
  ethnicity: { caption: 'By ethnic group', line: 'Ethnic group' },
  home: { caption: 'By where they live', line: 'Home' },
  area: { caption: 'In this council’s area, or outside it, after care', line: 'Area' },
  sex: { caption: 'By sex', line: 'Sex' },
};

/** Where nothing is recorded it says so, last of all. */
function tableOf(by: SpreadBy, lines: readonly SpreadLine[]): ListTable {
  const { caption, line: heading } = HEADINGS[by];
  const named = lines.map((line) => ({ ...line, words: wordsFor(by, line.key) }));
  return {
    caption,
    columns: [
      { heading },
      ...['Young people', 'Told', 'Asked', 'Had something', 'We refused', 'Paid', 'For each who had something'].map(
        (words) => ({ heading: words, isNumber: true }),
      ),
    ],
    rows: named
      .toSorted(
        (a, b) =>
          Number(a.words === NOT_RECORDED) - Number(b.words === NOT_RECORDED) || a.words.localeCompare(b.words, 'en'),
      )
      .map(({ words, people, told, asked, given, refused, paid }) => [
        { text: words },
        { number: people },
        { number: told, note: shareWords(told, people) },
        { number: asked },
        { number: given, note: shareWords(given, people) },
        { number: refused },
        { text: poundsOf(paid) },
        { text: given === 0 ? 'None' : poundsOf(Math.round(paid / given)) },
      ]),
    empty: 'Nobody is owed the offer today, of those whose record you may open.',
  };
}

const NOT_RECORDED = 'Not recorded';
const AREA: Readonly<Record<string, string>> = { in: 'In the council’s area', out: 'Outside the council’s area' };
const SEX: Readonly<Record<string, string>> = { M: 'Male', F: 'Female' };

function wordsFor(by: SpreadBy, key: string | null): string {
  if (key === null || key === '') return NOT_RECORDED;
  if (by === 'ethnicity') return labelOf(ethnicity, key) ?? key;
  if (by === 'home') return key === 'left' ? 'Left care' : plainWords(placementType, key);
  if (by === 'area') return AREA[key] ?? NOT_RECORDED;
  return by === 'sex' ? (SEX[key] ?? NOT_RECORDED) : key;
}

/** `62%` */
const shareWords = (some: number, all: number): string => `${Math.round((some * 100) / all)}%`;
