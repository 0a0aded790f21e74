/** Health: what the plan in force says, for whoever opens the record; and what practitioners advised, for the few who read that. */
import type { Day } from '../../../ground/day.ts';
import { page, type PageModel, type SignedInRoute } from '../../../web/route.ts';
import { findMatterInForce, type MatterInForce } from '../../pathway-plans/facts.ts';
import { type PartOfRecord, readPart } from '../parts/part-of-record.ts';

type Consultation = {
  readonly id: string;
  readonly on: Day;
  readonly by: string;
  readonly about: string;
  readonly advice: string;
  readonly next: string | null;
  readonly recordedBy: string;
};
type HealthModel = PageModel & {
  readonly part: PartOfRecord;
  readonly matter: MatterInForce | null;
  /** The newest first. */
  readonly consultations: readonly Consultation[];
};

export const healthPage: SignedInRoute = {
  method: 'GET',
  path: '/people/:person/health',
  allow: 'read-person',
  audit: { purpose: 'looking at what your plan says of your health' },
  handle: async (visit) => {
    const model = await visit.readPeople(async (reading) => {
      const part = await readPart(reading, visit, 'health');
      const result: HealthModel = {
        title: 'Health',
        part,
        matter: (await findMatterInForce(reading, part.id, 'health')) ?? null,
        consultations: part.entries
          .map(({ id, on, words, recordedBy }) => ({
            id,
            on,
            by: words['by'] ?? '',
            about: words['about'] ?? '',
            advice: words['advice'] ?? '',
            next: words['next'] ?? null,
            recordedBy,
          }))
          .toReversed(),
      };
      return { result, people: [part.id], purpose: part.purpose };
    });
    return page('who-they-are/pages/health.njk', model);
  },
};
