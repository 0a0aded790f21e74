/**
 * What happened? With a duty in hand the few things that meet it, or at once the form of the only one; otherwise what is
 * owed now, then what fits somebody of this age and status, and everything else folded away.
 */
import { type Actor, may } from '../../../access/roles.ts';
import { ageOn } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { ENTRY_GROUPS, entryWords, type Fits } from '../../../rules/entry-kinds.ts';
import { rules } from '../../../rules/index.ts';
import type { Rule } from '../../../rules/rule.ts';
import { page, type PageModel, type Path, redirect, type SignedInRoute, type Visit } from '../../../web/route.ts';
import { listOpenParts } from '../../confidentiality/facts.ts';
import { listOpenDuties, listSpells } from '../../ledger/facts.ts';
import { waysToMeet, type WayToMeet } from '../../ledger/parts/ways-to-meet.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { comingBack, withQuery } from '../../people/parts/coming-back.ts';
import { isWrittenUnread } from '../parts/read-by-fewer.ts';
import { isRecordable, PURPOSE } from '../parts/whose-record.ts';

type Choice = { readonly words: string; readonly href: string };
type Group = { readonly words: string; readonly kinds: readonly Choice[] };
type WhatModel = PageModel & {
  readonly caption: string;
  readonly back: { readonly text: string; readonly href: string };
  readonly groups: readonly Group[];
  readonly others: readonly Group[];
};

export const chooseEntry: SignedInRoute = {
  method: 'GET',
  path: '/people/:person/entries/new',
  allow: 'record-event',
  audit: { purpose: PURPOSE },
  handle: async (visit) => {
    const id = visit.id<PersonId>('person');
    const rule = rules.find((each) => each.id === visit.query['rule']);
    const ways = rule === undefined ? [] : waysOf(rule, visit.actor);
    const [only] = ways;
    if (only !== undefined && ways.length === 1) return redirect(withQuery(below(id, only.path), visit));
    return page('entries/pages/choose-entry.njk', await choiceFor(visit, id, ways));
  },
};

/** What is for managers alone is offered to nobody else. */
const waysOf = (rule: Rule, actor: Actor): readonly WayToMeet[] =>
  waysToMeet(rule).filter(({ allow }) => allow === undefined || may(actor, allow));

const below = (id: PersonId, path: string): Path => `/people/${id}/${path}`;

async function choiceFor(visit: Visit, id: PersonId, ways: readonly WayToMeet[]): Promise<WhatModel> {
  return visit.readPeople(async (reading) => {
    const person = await getPersonInFull(reading, id, visit.on);
    const name = nameOf(person);
    const { text, path } = comingBack(visit, id, name);
    const around = { caption: name, back: { text, href: path } };
    const choice = ({ words, path: to }: { words: string; path: string }): Choice => ({
      words,
      href: withQuery(below(id, to), visit),
    });
    if (ways.length > 0) {
      const groups = [{ words: 'Either of these meets it', kinds: ways.map(choice) }];
      return { result: { title: 'Which was it?', ...around, groups, others: [] }, people: [id] };
    }
    const now = (await listSpells(reading, [id])).filter(
      ({ from, to }) => from <= visit.on && (to === null || to > visit.on),
    );
    const isChild = person.bornOn === null || ageOn(person.bornOn, visit.on) < 18;
    const fits = new Set<Fits>([
      'everybody',
      ...(isChild ? (['child'] as const) : []),
      ...(now.some(({ rule }) => rule === 'status/looked-after') ? (['in-care'] as const) : []),
      ...(now.some(({ rule }) => rule !== 'status/looked-after') ? (['leaving-care'] as const) : []),
    ]);
    const owed = new Set((await listOpenDuties(reading, [id], visit.on)).map(({ rule }) => rule));
    const owedNow = new Map(
      rules
        .filter((rule) => owed.has(rule.id))
        .flatMap((rule) => waysOf(rule, visit.actor).map((way) => [way.path, way])),
    );
    const open = await listOpenParts(reading, id);
    const groups = ENTRY_GROUPS.map(({ words, kinds, fits: of }) => {
      const recordable = [...kinds].filter(isRecordable).filter((kind) => {
        const { afterDeath, part } = entryWords(kind);
        return afterDeath !== true && (part === undefined || open.has(part) || isWrittenUnread(kind));
      });
      const isFirst = (kind: (typeof recordable)[number]): boolean =>
        of.some((each) => fits.has(each)) && (isChild || entryWords(kind).ofAChild !== true);
      const choices = (fitting: boolean): readonly Choice[] =>
        recordable
          .filter((kind) => isFirst(kind) === fitting)
          .map((kind) => choice({ words: entryWords(kind).words, path: `entries/new/${kind}` }));
      return { first: { words, kinds: choices(true) }, rest: { words, kinds: choices(false) } };
    });
    const some = (all: readonly Group[]): readonly Group[] => all.filter(({ kinds }) => kinds.length > 0);
    const result = {
      title: 'What happened?',
      ...around,
      groups: some([
        { words: 'What is owed now', kinds: [...owedNow.values()].map(choice) },
        ...groups.map(({ first }) => first),
        {
          words: 'With others',
          kinds: [choice({ words: 'Somebody outside was asked for something', path: 'asks/new' })],
        },
      ]),
      others: some(groups.map(({ rest }) => rest)),
    };
    return { result, people: [id] };
  });
}
