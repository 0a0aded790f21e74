/**
 * One young person: who they are, what to know tonight, what should happen next and why, what did not, where they live, and
 * what has happened. It is long because the page is: every other room says its part of it here, in a line or two.
 */
import { may } from '../../../access/roles.ts';
import { plainWordsSource } from '../../../code-sets/plain-words.ts';
import { ageOn } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { derive } from '../../../rules/derive.ts';
import { NO_FACTS } from '../../../rules/facts.ts';
import type { Reading } from '../../../storage/storage.ts';
import { momentWords } from '../../../web/moment-words.ts';
import { page, type Route, type Visit } from '../../../web/route.ts';
import { type AgreedLines, agreedLines } from '../../agreed-differences/parts/agreed-lines.ts';
import { type AskLines, askLines } from '../../asks/parts/ask-lines.ts';
import type { StruckOutLine } from '../../chronology/parts/struck-out.ts';
import { TIMELINE_KINDS, type TimelineEntry, timeline } from '../../chronology/parts/timeline.ts';
import { groundWords } from '../../confidentiality/model.ts';
import { type LastTime, lastTimes } from '../../entries/parts/last-times.ts';
import type { ToKnowLine } from '../../entries/parts/to-know.ts';
import { type Homes, homesOf } from '../../journey/parts/homes.ts';
import { triesOf } from '../../keeping-in-touch/model.ts';
import { noContactOn, saidOnDuty } from '../../keeping-in-touch/parts/no-contact-on-duty.ts';
import { askedOf, type Question } from '../../keeping-in-touch/parts/still-to-do.ts';
import { factsMissing, type MissingLine } from '../../ledger/parts/facts-missing.ts';
import {
  type Folded,
  foldedAfter,
  LATENESS_IS_OURS,
  type Laws,
  lawsOf,
  nothingLateWords,
  type OwedLine,
  owedTo,
} from '../../ledger/parts/owed.ts';
import { type StatusLine, statusHistory, statusInShort } from '../../ledger/parts/status-history.ts';
import { type OpenRequest, openRequests } from '../../offer/parts/offer-lines.ts';
import { type LastHand, lastHands } from '../../oversight/hands.ts';
import { isUnanswered, isUnread } from '../../oversight/model.ts';
import { type DirectionLine, directionLine } from '../../oversight/parts/direction-lines.ts';
import { suitsNow } from '../../pathway-plans/parts/home-lines.ts';
import { type PromiseLines, promiseLines } from '../../promises/parts/promise-lines.ts';
import type { KeptName } from '../names.ts';
import { type AfterADeath, afterADeath } from '../parts/after-a-death.ts';
import type { FamilyGroups } from '../parts/family.ts';
import { type IdentityBar, identityBar } from '../parts/identity-bar.ts';
import { type Tonight, tonightOf } from '../parts/tonight.ts';
import { type WayInTouch, waysInTouch } from '../parts/ways-in-touch.ts';
import { readPerson } from './read-person.ts';

/** So many stand open; the rest are opened by whoever asks. */
const OWED_MOST = 6;
const LATE_MOST = 3;
const HAPPENED_MOST = 20;

export type PersonModel = {
  readonly title: string;
  readonly bar: IdentityBar;
  readonly mayRecord: boolean;
  /** Where what they are called is changed: here, or in the other system; null for whoever may not. */
  readonly renamed: 'here' | { readonly in: string } | null;
  /** Before anybody visits. */
  readonly toKnow: readonly ToKnowLine[];
  /** Null of somebody who has died. */
  readonly tonight: Tonight | null;
  /** Who was let in without working with them, while it lasts: said to everybody who opens the record. */
  readonly emergencies: readonly string[];
  /** Said where something is overdue. */
  readonly lateness: string | null;
  readonly next: Folded;
  /** What it rests on; and what was late. */
  readonly laws: Laws;
  readonly lateLaws: Laws;
  readonly missing: readonly MissingLine[];
  readonly notInTime: { readonly shown: readonly OwedLine[]; readonly folded: readonly OwedLine[] };
  /** What stands there when nothing was late. */
  readonly inTime: string;
  readonly statusesNow: readonly StatusLine[];
  readonly statusesBefore: readonly StatusLine[];
  readonly homes: Homes;
  /** How the home was judged to suit them; null where nobody has. */
  readonly suits: string | null;
  /** What can be recorded of their care now. */
  readonly careSteps: readonly { readonly text: string; readonly path: 'start' | 'change' | 'end' }[];
  readonly family: FamilyGroups;
  readonly ways: readonly WayInTouch[];
  readonly lastTimes: readonly LastTime[];
  /** Asked once, of somebody who has died. */
  readonly afterADeath: AfterADeath | null;
  /** Where somebody who may says that it has been done. */
  readonly notifiedHref: string | null;
  /** Where a death is recorded or put right, for whoever may. */
  readonly deathHref: string | null;
  readonly path: string;
  readonly entries: readonly TimelineEntry[];
  readonly promises: PromiseLines;
  /** What they asked for of the council’s offer, or were promised of it, and have not had. */
  readonly offer: readonly OpenRequest[];
  readonly asks: AskLines;
  /** A plan for leaving care is owed, or was, or can be asked for. */
  readonly isOwedAPlan: boolean;
  /** What holds in place of the council's own standards, and what did before. */
  readonly agreed: AgreedLines;
  /** What a manager asked for, and nobody has answered or read the answer to. */
  readonly directions: readonly DirectionLine[];
  /** The last of each kind of a manager’s hand, with the days since. */
  readonly hands: readonly LastHand[];
  /** Where a manager writes on the record; null for everybody else. */
  readonly manageHref: string | null;
  /** What they asked for, and nobody has answered. */
  readonly asked: readonly Question[];
  readonly struckOut: readonly StruckOutLine[];
  /** Where the older ones are, and how many there are in all; null where all are shown. */
  readonly all: { readonly href: string; readonly count: number } | null;
  readonly kinds: readonly {
    readonly words: string;
    readonly href: string;
    readonly isChosen: boolean;
    readonly count: number;
  }[];
  readonly exact: { readonly isShown: boolean; readonly href: string; readonly source: string };
};

export const personPage: Route = {
  method: 'GET',
  path: '/people/:person',
  allow: 'read-person',
  audit: { purpose: 'reading your record' },
  handle: async (visit) => {
    const id = visit.id<PersonId>('person');
    const model = await visit.readPeople(async (reading) => ({
      result: await modelOf(reading, id, visit),
      people: [id],
    }));
    return page('people/pages/person.njk', model);
  },
};

async function modelOf(reading: Reading, id: PersonId, visit: Visit): Promise<PersonModel> {
  const { on } = visit;
  const { person, record, spells, ...read } = await readPerson(reading, id, visit);
  const { bornOn, diedOn } = person;
  const { periodsOfCare, placements } = derive({ ...NO_FACTS, bornOn, diedOn, episodes: record.episodes });
  const byId = new Map(record.entries.map((entry) => [entry.id, entry]));
  const agreed = new Map(read.differences.map((one) => [one.id, one]));
  const noContact = noContactOn(read.noContact, on).get(id);
  const owed = owedTo(read.duties, on, byId, triesOf(record.visits), agreed);
  const statuses = statusHistory(spells, on, { bornOn, periodsOfCare, entries: byId });
  const homes = homesOf({ ...record, placements, periodsOfCare }, diedOn ?? on);
  const ways = waysInTouch(read.contactDetails, on);
  const bar = identityBar(person, statusInShort(spells, on), read.workers, on);
  const self = visit.actor.staffId === null ? [] : [visit.actor.staffId];
  const answersFor = [...self, ...read.stoodInFor];
  return {
    title: bar.name,
    bar,
    emergencies: read.emergencies.map(
      ({ staffId, staffName, ground, endsAt }) =>
        `${staffId === visit.actor.staffId ? 'You' : staffName} opened this record in an emergency (${groundWords(ground)}). It closes on ${momentWords(endsAt)}.`,
    ),
    mayRecord: diedOn === null && may(visit.actor, 'record-event'),
    renamed: diedOn === null && may(visit.actor, 'record-event') ? whereRenamed(read.names, visit) : null,
    lateness: owed.overdue > 0 ? LATENESS_IS_OURS : null,
    next: foldedAfter(
      saidOnDuty(
        may(visit.actor, 'direct-work') ? owed.next : owed.next.map((line) => ({ ...line, agree: [] })),
        noContact,
      ),
      OWED_MOST,
    ),
    laws: lawsOf(owed.next),
    lateLaws: lawsOf(owed.notInTime),
    missing: diedOn === null ? factsMissing(bornOn, owed, spells, on) : [],
    notInTime: { shown: owed.notInTime.slice(0, LATE_MOST), folded: owed.notInTime.slice(LATE_MOST) },
    inTime: nothingLateWords(owed),
    statusesNow: statuses.filter(({ isNow }) => isNow),
    statusesBefore: statuses.filter(({ isNow }) => !isNow),
    homes,
    suits: suitsNow(read.suitability.get(id) ?? [], on),
    toKnow: diedOn === null ? read.toKnow : [],
    tonight: diedOn === null ? tonightOf({ ...record, homes, ways }, on) : null,
    careSteps:
      visit.beside !== null
        ? []
        : record.episodes.some(({ endedOn }) => endedOn === null)
          ? [
              { text: 'A move, or another legal status', path: 'change' },
              { text: 'They are no longer in care', path: 'end' },
            ]
          : bornOn === null || ageOn(bornOn, on) < 18
            ? [{ text: 'They came into care', path: 'start' }]
            : [],
    family: read.family,
    ways,
    lastTimes: lastTimes(
      {
        ...record,
        wasInCare: periodsOfCare.length > 0,
        isCareLeaver: spells.some(({ rule, from }) => from <= on && OWED_A_PLAN.has(rule)),
      },
      on,
    ),
    afterADeath:
      diedOn === null || record.entries.some(({ kind }) => kind === 'death-notified')
        ? null
        : afterADeath(bornOn, diedOn, spells),
    notifiedHref: may(visit.actor, 'record-event') ? `/people/${id}/entries/new/death-notified` : null,
    deathHref: may(visit.actor, 'record-event') ? `/people/${id}/death` : null,
    path: `/people/${id}`,
    directions: record.managementEntries
      .filter((entry) => diedOn === null && (isUnanswered(entry, on) || isUnread(entry)))
      .map((entry) => directionLine(entry, { answersFor, leads: may(visit.actor, 'direct-work') }, on)),
    hands: lastHands(
      [
        ...record.managementEntries.map(({ kind, writtenOn }) => ({ kind, on: writtenOn })),
        ...read.answerDays,
        ...record.entries.flatMap(({ kind, on: day }) => (kind === 'supervision' ? [{ kind, on: day }] : [])),
      ],
      on,
    ),
    manageHref: may(visit.actor, 'direct-work') ? `/people/${id}/management/new` : null,
    agreed: agreedLines(read.differences, on),
    isOwedAPlan: spells.some(
      ({ rule, from }) => from <= on && (OWED_A_PLAN.has(rule) || rule.startsWith('status/qualifying')),
    ),
    offer: diedOn === null ? openRequests(read.offerItems, read.offerSteps, on) : [],
    promises: promiseLines(read.promises, on, diedOn),
    asks: askLines(read.asks, on, diedOn),
    asked: diedOn === null ? askedOf(record.visits) : [],
    struckOut: read.struckOut,
    ...happened(id, timeline(record, diedOn, read.folds, read.marks), visit.query),
  };
}

function whereRenamed(names: readonly KeptName[], { beside, on }: Visit): PersonModel['renamed'] {
  if (beside === null) return 'here';
  const now = names.find(({ from, to }) => from <= on && (to === null || to > on));
  return now?.isFromAFile === true ? { in: beside } : 'here';
}

/** Statuses with which a plan for leaving care is owed, or can be asked for. */
const OWED_A_PLAN: ReadonlySet<string> = new Set([
  'status/eligible-child',
  'status/relevant-child',
  'status/former-relevant',
  'status/former-relevant-21-to-24',
]);

type Asked = { readonly kind: string | undefined; readonly isExact: boolean; readonly isAll: boolean };

/** What has happened, narrowed to what was asked for; the newest, until all are asked for. */
function happened(
  id: PersonId,
  every: readonly TimelineEntry[],
  query: Visit['query'],
): Pick<PersonModel, 'entries' | 'all' | 'kinds' | 'exact'> {
  const kind = TIMELINE_KINDS.find((each) => each.kind === query['show'])?.kind;
  const asked: Asked = { kind, isExact: query['words'] === 'exact', isAll: query['all'] === 'yes' };
  const chosen = kind === undefined ? every : every.filter((entry) => entry.kind === kind);
  const isCut = !asked.isAll && chosen.length > HAPPENED_MOST;
  const choice = (words: string, of: string | undefined, count: number) => ({
    words,
    href: pathOf(id, { ...asked, kind: of, isAll: false }),
    isChosen: of === kind,
    count,
  });
  return {
    entries: isCut ? chosen.slice(0, HAPPENED_MOST) : chosen,
    all: isCut ? { href: pathOf(id, { ...asked, isAll: true }), count: chosen.length } : null,
    kinds: [
      choice('Everything', undefined, every.length),
      ...TIMELINE_KINDS.map((each) =>
        choice(each.words, each.kind, every.filter((entry) => entry.kind === each.kind).length),
      ).filter(({ count }) => count > 0),
    ],
    exact: {
      isShown: asked.isExact,
      href: pathOf(id, { ...asked, isExact: !asked.isExact }),
      source: plainWordsSource,
    },
  };
}

/** The page with one kind of entry, or every kind, in plain words or with the statutory ones beside them. */
function pathOf(id: PersonId, { kind, isExact, isAll }: Asked): string {
  const asked = [
    ...(kind === undefined ? [] : [`show=${kind}`]),
    ...(isExact ? ['words=exact'] : []),
    ...(isAll ? ['all=yes'] : []),
  ].join('&');
  return asked === '' ? `/people/${id}` : `/people/${id}?${asked}`;
}
