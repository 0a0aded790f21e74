/** One month as it was released: each figure whole and line by line. It reads released figures and nothing else. */
import { findIsoDay, monthWordsOf } from '../../../ground/day-words.ts';
import { notFound } from '../../../web/failure.ts';
import { type PageModel, page, type SignedInRoute } from '../../../web/route.ts';
import { readReleased } from '../parts/not-set-up.ts';
import { type ReleasedMeasure, releasedTables } from '../parts/released-tables.ts';
import { listReleasedFigures, listShownBefore } from '../store.ts';

type ReleasedMonthModel = PageModel & { readonly measures: readonly ReleasedMeasure[] };

export const releasedMonth: SignedInRoute = {
  method: 'GET',
  path: '/released/:month',
  allow: 'see-released',
  audit: 'nobody',
  handle: async (visit) => {
    const month = findIsoDay(`${visit.params['month'] ?? ''}-01`);
    if (month === undefined) throw notFound();
    const read = await readReleased(visit, async (reading) => ({
      figures: await listReleasedFigures(reading, month),
      before: await listShownBefore(reading, month),
    }));
    if (read === null || read.figures.length === 0) throw notFound();
    const model: ReleasedMonthModel = {
      title: monthWordsOf(month),
      measures: releasedTables(month, read.figures, read.before),
    };
    return page('released/pages/released-month.njk', model);
  },
};
