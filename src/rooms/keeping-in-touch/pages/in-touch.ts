/** How one young person and we keep in touch: how often and why, what was tried, around birthdays, what they asked of us, days to remember. */
import { may } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { page, type PageModel, type SignedInRoute } from '../../../web/route.ts';
import { listAgreedDifferences } from '../../agreed-differences/facts.ts';
import { getFactsOf, listOpenDuties } from '../../ledger/facts.ts';
import { type OwedLine, owedTo } from '../../ledger/parts/owed.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { triesOf } from '../model.ts';
import { isAboutBeingInTouch } from '../../../rules/leaving-care/in-touch-rules.ts';
import { saidOnDuty } from '../parts/no-contact-on-duty.ts';
import { readTouch, type Touch } from '../parts/read-touch.ts';
import { listVisitsInFull, type VisitInFull } from '../store.ts';
import { HIDING, OFFER_BY } from '../touch.ts';

const DROP_INS_MOST = 5;

type InTouchModel = PageModel & {
  readonly id: PersonId;
  readonly name: string;
  readonly on: Day;
  readonly hasDied: boolean;
  readonly touch: Touch;
  readonly offerByWords: string | null;
  readonly hidingWords: string | null;
  readonly owed: readonly OwedLine[];
  /** Where somebody came by, the newest first. */
  readonly dropIns: readonly VisitInFull[];
  readonly mayRecord: boolean;
};

export const inTouchPage: SignedInRoute = {
  method: 'GET',
  path: '/people/:person/in-touch',
  allow: 'read-person',
  audit: { purpose: 'looking at how we keep in touch with you' },
  handle: async (visit) => {
    const model = await visit.readPeople(async (reading) => {
      const id = visit.id<PersonId>('person');
      const person = await getPersonInFull(reading, id, visit.on);
      const facts = await getFactsOf(reading, id);
      const touch = await readTouch(reading, id, facts, visit.on);
      const visits = await listVisitsInFull(reading, id);
      const duties = (await listOpenDuties(reading, [id], visit.on)).filter(({ rule }) => isAboutBeingInTouch(rule));
      const agreed = new Map((await listAgreedDifferences(reading, [id])).map((one) => [one.id, one]));
      const entries = new Map(facts.entries.map((entry) => [entry.id, entry]));
      const { next } = owedTo(duties, visit.on, entries, triesOf(visits), agreed);
      const result: InTouchModel = {
        title: 'Keeping in touch',
        id,
        name: nameOf(person),
        on: visit.on,
        hasDied: person.diedOn !== null,
        touch,
        offerByWords: touch.noContact === null ? null : OFFER_BY[touch.noContact.offerBy],
        hidingWords: touch.lost === null || touch.lost.hiding === 'no-sign' ? null : HIDING[touch.lost.hiding],
        owed: saidOnDuty(next, touch.noContact ?? undefined),
        dropIns: visits
          .filter(({ cameTo, helpGiven }) => cameTo !== null || helpGiven !== null)
          .toReversed()
          .slice(0, DROP_INS_MOST),
        mayRecord: person.diedOn === null && may(visit.actor, 'record-event'),
      };
      return { result, people: [id] };
    });
    return page('keeping-in-touch/pages/in-touch.njk', model);
  },
};
