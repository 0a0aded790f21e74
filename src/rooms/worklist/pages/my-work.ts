/**
 * My work: by young person and not by rule, whoever has waited longest first. Each has what a manager asked for, the days
 * that change their life, the most pressing of what is owed to them, and what is missing. No colour marks anybody. A
 * manager's own work is here too: what they asked for and is answered, and whom they work with or stand in for themselves.
 */
import { may } from '../../../access/roles.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { page, type SignedInRoute } from '../../../web/route.ts';
import { type OpenedLine, openedByOthers } from '../../confidentiality/parts/opened-in-emergency.ts';
import { listWaiting, listWaitingWrittenBy } from '../../oversight/facts.ts';
import { isUnanswered, isUnread } from '../../oversight/model.ts';
import type { Reader } from '../../oversight/parts/direction-lines.ts';
import { listStandingPromises } from '../../promises/facts.ts';
import { listPeopleOf } from '../../workforce/facts.ts';
import { inOrder, type OrderedWork } from '../order-of-work.ts';
import { type OwnDrafts, ownDrafts } from '../own-drafts.ts';
import { byPerson, type Elsewhere, workOn } from '../work-on-person.ts';

export type MyWorkModel = OrderedWork & {
  /** Whose record somebody else opened in an emergency in the last days: told to those who work with them. */
  readonly opened: readonly OpenedLine[];
  /** What they have to do for somebody they do not work with. */
  readonly elsewhere: readonly Elsewhere[];
  /** What a manager wrote for somebody, and waits for its answer, or to be read: that to be read first. */
  readonly directed: readonly Pick<Elsewhere, 'id' | 'name' | 'directions'>[];
  /** What they began to write and did not save; null where there is nothing. */
  readonly drafts: OwnDrafts | null;
};

export const myWorkPage: SignedInRoute = {
  method: 'GET',
  path: '/my-work',
  allow: 'see-own-work',
  audit: { purpose: 'planning their work' },
  handle: async (visit) => {
    const model = await visit.readPeople(async (reading) => {
      const { people, standsInFor } = await listPeopleOf(reading, visit.on);
      const leads = may(visit.actor, 'direct-work');
      const self = visit.actor.staffId === null ? [] : [visit.actor.staffId];
      const reader: Reader = { answersFor: [...self, ...standsInFor], leads };
      const promises = await listStandingPromises(reading, people, visit.actor.staffId, visit.on);
      const asked = (await listWaiting(reading, people, reader.answersFor)).filter((one) =>
        isUnanswered(one, visit.on),
      );
      const written =
        leads && visit.actor.staffId !== null ? await listWaitingWrittenBy(reading, visit.actor.staffId) : [];
      const work = await workOn(reading, people, { promises, asked, reader }, visit.on);
      const theirs = new Set(people);
      const isElsewhere = ({ personId }: { readonly personId: PersonId }): boolean => !theirs.has(personId);
      const elsewhere = await byPerson(
        reading,
        { promises: promises.filter(isElsewhere), asked: asked.filter(isElsewhere), reader },
        visit.on,
      );
      const directed = await byPerson(
        reading,
        { promises: [], asked: written.toSorted((a, b) => Number(isUnread(b)) - Number(isUnread(a))), reader },
        visit.on,
      );
      const opened = await openedByOthers(reading, work, visit.now);
      const drafts = await ownDrafts(reading, visit.on);
      const model = inOrder(work, leads, may(visit.actor, 'record-event'), visit.query['page'], visit.on);
      const result: MyWorkModel = { ...model, opened, elsewhere, directed, drafts };
      const named = [...elsewhere, ...directed].map(({ id }) => id);
      const drafted = (drafts?.of ?? []).flatMap(({ id }) => id ?? []);
      return { result, people: [...new Set([...people, ...named, ...drafted])] };
    });
    return page('worklist/pages/my-work.njk', model);
  },
};
