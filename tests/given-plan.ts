/** A plan that is written and given in a test, by the forms, as a worker would: it rests on their home, and speaks of it. */
import assert from 'node:assert/strict';
import type { PersonId } from '../src/ground/ids.ts';
import { listEntriesOf } from '../src/rooms/entries/facts.ts';
import { changeRow } from '../src/storage/corrections.ts';
import { type Fields, readText } from '../src/web/server-for-tests.ts';
import { type SampleCouncil, TODAY } from './sample-council.ts';

type Site = Pick<Awaited<ReturnType<SampleCouncil['open']>>, 'browser'>;

/** How a plan is given on the day of the sample council, 31 March 2022. */
export const GIVEN: Fields = {
  'givenOn-day': '31',
  'givenOn-month': '3',
  'givenOn-year': '2022',
  givenHow: 'By hand',
  'nextReviewOn-day': '30',
  'nextReviewOn-month': '9',
  'nextReviewOn-year': '2022',
};

/** Who can have one written from 18: a care leaver whose needs were assessed. */
export const MAYA = {
  name: ['Maya', 'Stone'],
  born: '2003-05-01',
  episodes: [['2015-01-05', '2021-05-01', 'C2', 'U4', 'S', 'TS1 1AA', 'E17']],
  entries: [['needs-assessment', '2022-01-10']],
} as const;

/** `before` writes what else stands in it. Answers the address of the plan. */
export async function givePlan(
  council: SampleCouncil,
  { browser }: Site,
  person: PersonId,
  { asks, before }: { readonly asks?: string; readonly before?: (plan: string) => Promise<unknown> } = {},
): Promise<string> {
  const send = async (address: string, filled: Fields): Promise<string> => {
    const answer = await browser.fill(address, filled);
    assert.equal(answer.statusCode, 303, readText(answer));
    return String(answer.headers.location);
  };
  const begun = await send(`/people/${person}/plan/begin`, {
    responsibleId: council.actorOf('adviser').staffId ?? '',
    // Few words: a run of them that another record holds too would be shown before it is saved.
    decision: 'The council decided in May 2021',
  });
  const plan = /^\/people\/[^/]+\/plan\/[0-9a-f-]{36}/.exec(begun)?.[0] ?? '';
  await send(`${plan}/matters/home`, { nowLine: 'A room in a shared house', theySay: 'It is loud' });
  await before?.(plan);
  await send(`${plan}/if-it-fails/home`, {
    triggerIs: 'A letter about the rent or the room',
    fallback: 'The room at the Foyer is asked for',
    who: 'worker',
    withinDays: '3',
    ...(asks === undefined ? {} : { asks }),
  });
  await send(`${plan}/how`, { writtenHow: 'together', tookPart: 'Maya and Sam' });
  await send(`${plan}/give`, GIVEN);
  return plan;
}

/** As if it had been given ten days ago: what changed since is asked of it. */
export async function asGivenBefore(council: SampleCouncil, person: PersonId, plan: string): Promise<void> {
  const act = { action: 'correct', touches: [person], recordedOn: TODAY };
  await council.storage.write(council.process, act, async (writing) => {
    const [given] = await listEntriesOf(writing, [person], { kinds: ['pathway-plan'], ids: [] });
    await changeRow(writing, 'entry', given?.id ?? '', { on_day: '2022-03-21' });
    await changeRow(writing, 'plan', plan.split('/').at(-1) ?? '', { begun_on: '2022-03-21', given_on: '2022-03-21' });
  });
}
