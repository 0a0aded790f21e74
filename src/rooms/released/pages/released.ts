/** The months that are released, the newest first. */
import { partsOf } from '../../../ground/day.ts';
import { isoOf, monthWordsOf } from '../../../ground/day-words.ts';
import { type PageModel, page, type SignedInRoute } from '../../../web/route.ts';
import { readReleased } from '../parts/not-set-up.ts';
import { listReleasedMonths } from '../store.ts';

type ReleasedModel = PageModel & {
  readonly isSetUp: boolean;
  readonly years: readonly {
    readonly year: number;
    readonly months: readonly { readonly text: string; readonly href: string }[];
  }[];
};

export const released: SignedInRoute = {
  method: 'GET',
  path: '/released',
  allow: 'see-released',
  audit: 'nobody',
  handle: async (visit) => {
    const months = await readReleased(visit, listReleasedMonths);
    const years = [...Map.groupBy(months ?? [], (month) => partsOf(month).year).entries()];
    const model: ReleasedModel = {
      title: 'Released figures',
      isSetUp: months !== null,
      years: years.map(([year, own]) => ({
        year,
        months: own.map((month) => ({
          text: monthWordsOf(month).replace(` ${year}`, ''),
          href: `/released/${isoOf(month).slice(0, 7)}`,
        })),
      })),
    };
    return page('released/pages/released.njk', model);
  },
};
