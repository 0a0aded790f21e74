/** One page of a life, for a new worker to read in three minutes and to print: all of it read from the record. */
import { may } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { derive } from '../../../rules/derive.ts';
import { NO_FACTS } from '../../../rules/facts.ts';
import type { Reading } from '../../../storage/storage.ts';
import { page, type PageModel, type SignedInRoute, type Visit } from '../../../web/route.ts';
import { readToKnow, type ToKnowLine } from '../../entries/parts/to-know.ts';
import { type HomeLine, homesOf } from '../../journey/parts/homes.ts';
import { listSpells } from '../../ledger/facts.ts';
import { statusInShort } from '../../ledger/parts/status-history.ts';
import { listPlansInForce } from '../../pathway-plans/facts.ts';
import { getPersonInFull, listContactDetails } from '../../people/facts.ts';
import { type FamilyGroups, readFamily } from '../../people/parts/family.ts';
import { type IdentityBar, identityBar } from '../../people/parts/identity-bar.ts';
import { type Tonight, tonightOf } from '../../people/parts/tonight.ts';
import { waysInTouch } from '../../people/parts/ways-in-touch.ts';
import { listWorkers } from '../../workforce/facts.ts';
import { listWhatHelps, type Recorded } from '../facts.ts';
import type { WhatHelps } from '../model.ts';
import type { EventLine } from '../parts/chosen-events.ts';
import { readChronology } from '../parts/read-chronology.ts';

/** So that it stays one page. */
const HELPS_MOST = 3;

type HistoryModel = PageModel & {
  readonly bar: IdentityBar;
  readonly toKnow: readonly ToKnowLine[];
  /** Null of somebody who has died. */
  readonly tonight: Tonight | null;
  readonly family: FamilyGroups;
  /** The newest first. */
  readonly lived: readonly HomeLine[];
  readonly events: readonly EventLine[];
  /** Nobody has chosen what mattered: then the record's own care and homes stand there. */
  readonly isChosen: boolean;
  readonly helps: readonly Recorded<WhatHelps>[];
  /** The plan that holds; null where they have none. */
  readonly plan: { readonly id: string; readonly givenOn: Day } | null;
  readonly mayRecord: boolean;
};

export const historyPage: SignedInRoute = {
  method: 'GET',
  path: '/people/:person/history',
  allow: 'read-person',
  audit: { purpose: 'reading your life on one page, to get to know you' },
  handle: async (visit) =>
    page(
      'life-story/pages/history.njk',
      await visit.readPeople(async (reading) => {
        const id = visit.id<PersonId>('person');
        return { result: await modelOf(reading, id, visit), people: [id] };
      }),
    ),
};

async function modelOf(reading: Reading, id: PersonId, { on, actor }: Visit): Promise<HistoryModel> {
  const person = await getPersonInFull(reading, id, on);
  const { bornOn, diedOn } = person;
  const { record, events, every } = await readChronology(reading, id, diedOn);
  const { periodsOfCare, placements } = derive({ ...NO_FACTS, bornOn, diedOn, episodes: record.episodes });
  const homes = homesOf({ ...record, placements, periodsOfCare }, diedOn ?? on);
  const ways = waysInTouch(await listContactDetails(reading, [id]), on);
  const spells = await listSpells(reading, [id]);
  const bar = identityBar(person, statusInShort(spells, on), await listWorkers(reading, [id], on), on);
  const ofCare = every
    .filter(({ kind, path, on: day }) => kind === 'care' && path !== null && day <= on)
    .map((entry): EventLine => ({ ...entry, id: '', why: '', isJudged: false }))
    .toSorted((a, b) => a.on - b.on);
  // An old chronology can be long: of it only what somebody has said matters stands on one page.
  const judged = events.filter(({ isJudged }) => isJudged);
  const [plan] = await listPlansInForce(reading, [id]);
  return {
    title: `${bar.name}, on one page`,
    bar,
    toKnow: diedOn === null ? await readToKnow(reading, id, on) : [],
    tonight: diedOn === null ? tonightOf({ ...record, homes, ways }, on) : null,
    family: await readFamily(reading, id, on),
    lived: [...homes.now, ...homes.before],
    events: judged.length > 0 ? judged : ofCare,
    isChosen: judged.length > 0,
    plan: plan === undefined ? null : { id: plan.id, givenOn: plan.givenOn },
    helps: (await listWhatHelps(reading, id)).toSorted((a, b) => b.saidOn - a.saidOn).slice(0, HELPS_MOST),
    mayRecord: may(actor, 'record-event'),
  };
}
