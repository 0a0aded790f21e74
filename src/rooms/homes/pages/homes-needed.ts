/** How many homes are needed, by kind and by when, for those who commission them: numbers without a name, few ones hidden as in what is released. */
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import { HOMES_NEEDED } from '../../../rules/entry-kinds.ts';
import type { ListTable } from '../../../web/list-table.ts';
import { page, type PageModel, type SignedInRoute } from '../../../web/route.ts';
import { lineName, suppress } from '../../released/suppress.ts';
import { countHomesNeeded, type HomesNeeded } from '../store.ts';

const WHEN: Readonly<Record<string, string>> = {
  now: 'Now, or already late',
  'half-year': 'Within six months',
  year: 'In six to twelve months',
  later: 'Later than that',
  'not-known': 'The day is not known',
};

type NeededModel = PageModel & { readonly lead: string; readonly total: string; readonly tables: readonly ListTable[] };

export const homesNeededPage: SignedInRoute = {
  method: 'GET',
  path: '/housing-ahead/needed',
  allow: 'see-figures',
  audit: 'nobody',
  handle: async (visit) => {
    const counts = await visit.readPopulation((reading) => countHomesNeeded(reading, visit.on));
    return page('homes/pages/homes-needed.njk', neededModel(counts, visit.on));
  },
};

export function neededModel(counts: readonly HomesNeeded[], on: Day): NeededModel {
  const all = counts.reduce((sum, { people }) => sum + people, 0);
  const of = (key: string, by: 'home' | 'when'): number =>
    counts.filter((count) => count[by] === key).reduce((sum, { people }) => sum + people, 0);
  const breakdowns = [
    { by: 'home', lines: Object.keys(HOMES_NEEDED).map((key) => ({ key, numbers: [of(key, 'home')] })) },
    { by: 'when', lines: Object.keys(WHEN).map((key) => ({ key, numbers: [of(key, 'when')] })) },
  ] as const;
  const hidden = suppress({ whole: [all], breakdowns });
  const tableOf = (by: 'home' | 'when', caption: string, heading: string, words: Readonly<Record<string, string>>) => ({
    caption,
    columns: [{ heading }, { heading: 'Young people', isNumber: true }],
    rows: Object.entries(words).map(([key, text]) => [
      { text },
      hidden.lines.has(lineName(by, key)) ? { text: NOT_SHOWN } : { number: of(key, by) },
    ]),
    empty: 'None',
  });
  return {
    title: 'Homes needed',
    lead: `Homes young people will need that they do not have yet, as written down on ${wordsOf(on)}. Numbers of 1 to 5, and others that would give one of them away, are not shown.`,
    total: hidden.whole ? NOT_SHOWN : `${all}`,
    tables: [
      tableOf('home', 'By kind of home', 'Home', HOMES_NEEDED),
      tableOf('when', 'By when it is needed', 'When', WHEN),
    ],
  };
}

const NOT_SHOWN = 'Not shown';
