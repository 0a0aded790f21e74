/** One young person: who they are, what should happen next and why, what did not, and what has happened. */
import { may } from '../../../access/roles.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { notFound } from '../../../web/failure.ts';
import { page, type Route } from '../../../web/route.ts';
import { plainWordsSource } from '../../../code-sets/plain-words.ts';
import { TIMELINE_KINDS, timeline, type TimelineEntry } from '../../chronology/parts/timeline.ts';
import { listDuties, listSpells } from '../../ledger/facts.ts';
import { LATENESS_IS_OURS, nothingLateWords, type OwedLine, owedTo } from '../../ledger/parts/owed.ts';
import { statusHistory, statusInShort, type StatusLine } from '../../ledger/parts/status-history.ts';
import { listWorkers } from '../../workforce/facts.ts';
import { listPeopleInFull } from '../facts.ts';
import { type IdentityBar, identityBar } from '../parts/identity-bar.ts';

export type PersonModel = {
  readonly title: string;
  readonly bar: IdentityBar;
  readonly mayRecord: boolean;
  /** Said where something is overdue. */
  readonly lateness: string | null;
  readonly next: readonly OwedLine[];
  readonly notInTime: readonly OwedLine[];
  /** What stands there when nothing was late. */
  readonly inTime: string;
  readonly statuses: readonly StatusLine[];
  readonly entries: readonly TimelineEntry[];
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
    const wanted = visit.query['show'];
    const isExact = visit.query['words'] === 'exact';
    const model = await visit.readPeople(async (reading) => {
      const [person] = await listPeopleInFull(reading, [id], visit.on);
      if (person === undefined) throw notFound();
      const spells = await listSpells(reading, [id]);
      const owed = owedTo(await listDuties(reading, [id]), visit.on);
      const all = await timeline(reading, id);
      const bar = identityBar(
        person,
        statusInShort(spells, visit.on),
        await listWorkers(reading, [id], visit.on),
        visit.on,
      );
      const chosen = TIMELINE_KINDS.find(({ kind }) => kind === wanted)?.kind;
      const result: PersonModel = {
        title: bar.name,
        bar,
        mayRecord: bar.diedOn === null && may(visit.actor, 'record-event'),
        lateness: owed.overdue > 0 ? LATENESS_IS_OURS : null,
        next: owed.next,
        notInTime: owed.notInTime,
        inTime: nothingLateWords(owed),
        statuses: statusHistory(spells, visit.on),
        entries: chosen === undefined ? all : all.filter(({ kind }) => kind === chosen),
        kinds: [
          {
            words: 'Everything',
            href: pathOf(id, undefined, isExact),
            isChosen: chosen === undefined,
            count: all.length,
          },
          ...TIMELINE_KINDS.filter(({ kind }) => all.some((entry) => entry.kind === kind)).map(({ kind, words }) => ({
            words,
            href: pathOf(id, kind, isExact),
            isChosen: kind === chosen,
            count: all.filter((entry) => entry.kind === kind).length,
          })),
        ],
        exact: { isShown: isExact, href: pathOf(id, chosen, !isExact), source: plainWordsSource },
      };
      return { result, people: [id] };
    });
    return page('people/pages/person.njk', model);
  },
};

/** The page with one kind of entry, or all, in plain words or with the statutory ones beside them. */
function pathOf(id: PersonId, kind: string | undefined, isExact: boolean): string {
  const asked = [...(kind === undefined ? [] : [`show=${kind}`]), ...(isExact ? ['words=exact'] : [])].join('&');
  return asked === '' ? `/people/${id}` : `/people/${id}?${asked}`;
}
