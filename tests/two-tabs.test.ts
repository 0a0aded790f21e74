/**
 * Every form about the life around somebody, in the ways a form goes wrong without anybody typing anything wrong: sent twice, left
 * open in a second tab, sent after signing out, with somebody else’s id in its address, and after a death. Each is answered with
 * a plain sentence, what was typed is still there, and it is written once or not at all.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { type Actor, scopeOf } from '../src/access/roles.ts';
import { offerRoom } from '../src/rooms/offer/pages/index.ts';
import { listOtherOffers } from '../src/rooms/offer/elsewhere-store.ts';
import { writingRoom } from '../src/rooms/writing/pages/index.ts';
import { listCouncilWords } from '../src/rooms/writing/store.ts';
import { day } from '../src/ground/day-words.ts';
import type { PersonId } from '../src/ground/ids.ts';
import { listEntries } from '../src/rooms/entries/facts.ts';
import { entriesRoom } from '../src/rooms/entries/pages/index.ts';
import { homesRoom } from '../src/rooms/homes/pages/index.ts';
import { listEmergencyBeds } from '../src/rooms/homes/facts.ts';
import { lettersRoom } from '../src/rooms/letters/pages/index.ts';
import { listVersions } from '../src/rooms/letters/facts.ts';
import { lifeAroundRoom } from '../src/rooms/life-around/pages/index.ts';
import { pathwayPlansRoom } from '../src/rooms/pathway-plans/pages/index.ts';
import { deathPage } from '../src/rooms/people/pages/death.ts';
import { personPage } from '../src/rooms/people/pages/person.ts';
import { addSkill } from '../src/rooms/skills/actions/keep-skills.ts';
import { skillsRoom } from '../src/rooms/skills/pages/index.ts';
import { listAllWhoMatter } from '../src/rooms/who-matters/facts.ts';
import { whoMattersRoom } from '../src/rooms/who-matters/pages/index.ts';
import { whoTheyAreRoom } from '../src/rooms/who-they-are/pages/index.ts';
import { changeRow } from '../src/storage/corrections.ts';
import { type Fields, hiddenFields, readText } from '../src/web/server-for-tests.ts';
import { type Around, COOKING, type FormAround, FORMS_AROUND, on, planOf, sentIn } from './forms-around.ts';
import { asGivenBefore, givePlan, MAYA } from './given-plan.ts';
import { inventPeople } from './invented-people.ts';
import { insertRows, offerItemRow } from './insert-rows.ts';
import {
  closingAfter,
  multipartBody,
  openSampleCouncil,
  type SampleCouncil,
  type StaffName,
  TODAY,
} from './sample-council.ts';

/** The last day on which all of it can have happened. */
const ON_THE_31ST = on('on', 31, 3);

describe('the same form twice, late, or of somebody else', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let maya: Around;
  /** She dies while the forms about her are open. */
  let ada: Around;
  let stranger: PersonId;
  let lists: Pick<Around, 'word' | 'elsewhere' | 'item' | 'line'>;
  let asking: StaffName | 'keeper' = 'adviser';
  let bed = '';
  let spare = '';
  /** What the forms held as they were opened, before the death. */
  const opened = new Map<string, Fields>();

  const send = async (path: string, fields: Fields): Promise<string> => {
    const answer = await site.browser.fill(path, fields);
    assert.equal(answer.statusCode, 303, `${path}: ${readText(answer)}`);
    return String(answer.headers.location);
  };
  const entriesOf = (person: PersonId) =>
    council.storage.read(council.process, (reading) => listEntries(reading, [person]));
  const entryOf = async (person: PersonId, kind: string, answer: string | null): Promise<string> => {
    const found = (await entriesOf(person)).findLast((entry) => entry.kind === kind && entry.answer === answer);
    assert.ok(found, `${kind} ${answer}`);
    return found.id;
  };

  /** Each list holds one thing of the council’s own, to be changed. */
  async function prepareLists(): Promise<typeof lists> {
    asking = 'keeper';
    await send('/our-words/another/new', {
      word: 'kiddo',
      instead: 'their name',
      reason: 'The forum asked for it',
      ...on('from', 1, 2),
    });
    const elsewhere =
      (await send('/offer/elsewhere/new', { name: 'Northumbria', ask: 'Their team' })).split('/').at(-1) ?? '';
    const more = { title: 'A bus pass', what: 'Every bus', policy: 'Their local offer', ...on('from', 1, 2) };
    await send(`/offer/elsewhere/${elsewhere}/more`, more);
    const item = offerItemRow();
    await council.storage.write(council.process, { action: 'offer', touches: [], recordedOn: TODAY }, (act) =>
      insertRows(act, 'offer_item', [item]),
    );
    const [word] = await council.storage.read(council.process, listCouncilWords);
    const [line] = await council.storage.read(council.process, (reading) => listOtherOffers(reading, elsewhere));
    return { word: word?.id ?? '', elsewhere, item: item.id, line: line?.id ?? '' };
  }

  async function prepare(id: PersonId): Promise<Around> {
    const own = `/people/${id}`;
    await send(`${own}/entries/new/home?which=hostel`, {
      ...on('on', 1, 2),
      address: 'Wharf House',
      area: 'in',
      provided: 'no',
    });
    for (const named of ['Nan', 'Kit', 'Lee'])
      await send(`${own}/who-matters/new`, { named, belongs: 'family', ring: 'closest' });
    const around = await council.storage.read(council.process, (reading) => listAllWhoMatter(reading, [id]));
    const who = (name: string): string => `${own}/who-matters/${around.find(({ named }) => named === name)?.id}`;
    await send(`${who('Lee')}/off`, { offSaid: 'Not him' });
    await send(`${own}/entries/new/housing-meeting`, {
      ...on('on', 2, 3),
      what: 'Mrs Dale rang. Her son moved.',
    });
    await send(`${own}/skills/${COOKING}/new`, { ...on('on', 1, 3), own: 'with-help' });
    const yes = { toWhom: 'The Foyer', whatFor: 'a room', first: COOKING, yes: 'yes', yesHow: 'She signed it' };
    const given = (await send(`${own}/skills/for-somebody-else`, yes)).replace('/print', '');
    const bill = { ...on('on', 2, 3), answer: 'in', what: 'A bill', with: 'The council', onward: 'file' };
    const letter = (await send(`${own}/entries/new/letter`, bill)).replace(/\/file$/, '');
    const ofALetter = FORMS_AROUND.find(({ file }) => file !== undefined) as FormAround;
    const form = hiddenFields(await site.browser.get(`${letter}/file`));
    await post(ofALetter, `${letter}/file`, { ...form, version: 'As it came', about: 'them' });
    const [kept] = await council.storage.read(council.process, (reading) => listVersions(reading, id));
    const outcome = { ...on('on', 2, 3), what: 'Priya appeals', who: 'Sam', within: 'the same day' };
    await send(`${own}/entries/new/immigration-outcome`, { ...outcome, answer: 'refused' });
    await send(`${own}/entries/new/immigration-outcome`, {
      ...outcome,
      answer: 'granted',
      adviser: 'Priya Nair',
      ...on('written-on', 9, 3),
    });
    const plan = await givePlan(council, site, id);
    await asGivenBefore(council, id, plan);
    const changed = async (answer: string): Promise<string> => {
      await send(`${own}/entries/new/significant-change`, { ...ON_THE_31ST, answer, what: 'As she told it' });
      return entryOf(id, 'significant-change', answer);
    };
    const version = await send(`${plan}/changed/${await changed('home-at-risk')}`, { changes: 'yes' });
    // As if it were theirs to ask for, which from 21 on it is: such a plan speaks of the same matters.
    await council.storage.write(council.process, { action: 'correct', touches: [id], recordedOn: TODAY }, (act) =>
      changeRow(act, 'plan', planOf(version).split('/').at(-1) ?? '', { kind: 'from-21' }),
    );
    await send(`${planOf(version)}/matters/health`, { nowLine: 'She sleeps well' });
    await send(`${planOf(version)}/matters/health/take-out`, { asked: 'them', because: 'She sees her own doctor' });
    return {
      id,
      bed,
      spare,
      hostel: await entryOf(id, 'home', 'hostel'),
      nan: who('Nan'),
      kit: who('Kit'),
      lee: who('Lee'),
      given,
      letter,
      file: `${own}/letter-files/${kept?.id}`,
      refused: `${own}/entries/${await entryOf(id, 'immigration-outcome', 'refused')}`,
      granted: `${own}/entries/${await entryOf(id, 'immigration-outcome', 'granted')}`,
      plan,
      version,
      change: await changed('hospital'),
      meeting: await entryOf(id, 'housing-meeting', null),
      ...lists,
    };
  }

  before(async () => {
    council = await openSampleCouncil(closing);
    const keeper: Actor = {
      ...council.actorOf('analyst'),
      roles: ['administrator'],
      scope: scopeOf(['administrator']),
    };
    const routes = [
      ...writingRoom,
      ...offerRoom,
      personPage,
      ...homesRoom,
      ...whoMattersRoom,
      ...skillsRoom,
      ...lifeAroundRoom,
      ...lettersRoom,
      ...entriesRoom,
      ...whoTheyAreRoom,
      ...pathwayPlansRoom,
      ...deathPage,
    ];
    site = await council.open(routes, {
      findActor: async () => (asking === 'keeper' ? keeper : council.actorOf(asking)),
    });
    const [mayaId, adaId] = (await inventPeople(council, [MAYA, { ...MAYA, name: ['Ada', 'Nwosu'] }])) as [
      PersonId,
      PersonId,
    ];
    await council.storage.write(council.process, { action: 'list', touches: [], recordedOn: TODAY }, (act) =>
      addSkill(act, { title: 'Cooking', what: 'You cook.', place: 1, from: day('2020-01-01'), to: null }, COOKING),
    );
    asking = 'manager';
    for (const place of ['Marsh House, room 2', 'Tanner Street flat'])
      await send('/emergency-beds/new', { place, area: 'in', ...on('from', 1, 1) });
    const beds = await council.storage.read(council.process, listEmergencyBeds);
    bed = beds.find(({ place }) => place.startsWith('Marsh'))?.id ?? '';
    spare = beds.find(({ place }) => place.startsWith('Tanner'))?.id ?? '';
    const found = await council.storage.read(council.process, ({ db }) =>
      db
        .selectFrom('person')
        .select('id')
        .where('id', 'not in', (query) => query.selectFrom('allocation').select('person_id'))
        .limit(1)
        .execute(),
    );
    stranger = found[0]?.id as PersonId;
    lists = await prepareLists();
    asking = 'adviser';
    maya = await prepare(mayaId);
    ada = await prepare(adaId);
    for (const { what, path, isAboutNobody } of FORMS_AROUND)
      if (isAboutNobody !== true) {
        const form = await site.browser.get(path(ada));
        assert.equal(form.statusCode, 200, what);
        opened.set(what, hiddenFields(form));
      }
    const died = `/people/${ada.id}/death`;
    const checked = await site.browser.fill(died, on('on', 30, 3));
    assert.equal((await site.browser.post(died, hiddenFields(checked))).statusCode, 303);
  });

  const written = async (action: string): Promise<number> => {
    const { rows } = await council.storage.read(council.process, ({ db }) =>
      sql<{ count: number }>`select count(*)::int as count from act where action = ${action}`.execute(db),
    );
    return rows[0]?.count ?? 0;
  };
  /** As a browser sends it: with the file where there is one. */
  const post = ({ file }: FormAround, path: string, fields: Fields, from = site.browser) =>
    file === undefined
      ? from.post(path, fields)
      : from.send({ method: 'POST', url: path, ...multipartBody(fields, [file]) });
  const textOf = (row: FormAround): string => (row.typed === null ? '' : (sentIn(row, maya)[row.typed[0]] ?? ''));
  const insteadOf = (row: FormAround): Fields => ({
    ...sentIn(row, maya),
    ...(row.typed === null ? {} : { [row.typed[0]]: row.typed[1] }),
  });

  for (const row of FORMS_AROUND) {
    const { what, path, action, second, as = 'adviser', isAboutNobody, isAlsoOfTheDead } = row;
    describe(what, () => {
      test('after signing out: what was typed is shown to be copied, and nothing is written', async () => {
        const was = await written(action);
        const answer = await post(row, path(maya), sentIn(row, maya), site.newBrowser());
        assert.equal(answer.statusCode, 401);
        assert.match(readText(answer), /You have been signed out/);
        assert.ok(answer.body.includes(textOf(row)), textOf(row));
        assert.equal(await written(action), was);
      });

      if (isAboutNobody !== true)
        test('with somebody else’s id in its address: as if there were no such page', async () => {
          asking = as;
          const was = await written(action);
          const own = path(maya);
          const hidden = hiddenFields(await site.browser.get(own));
          const theirs = path(ada).replace(ada.id, maya.id);
          const others = [own.replace(maya.id, stranger), ...(theirs === own ? [] : [theirs])];
          for (const other of others) {
            const answer = await post(row, other, { ...hidden, ...sentIn(row, maya) });
            assert.equal(answer.statusCode, 404, `${other}: ${readText(answer)}`);
          }
          assert.equal(await written(action), was);
        });

      test('sent twice it is written once; in a second tab nothing that was typed is lost', async () => {
        asking = as;
        const was = await written(action);
        const at = path(maya);
        const [first, tab] = [hiddenFields(await site.browser.get(at)), hiddenFields(await site.browser.get(at))];
        const [once, again] = [
          await post(row, at, { ...first, ...sentIn(row, maya) }),
          await post(row, at, { ...first, ...sentIn(row, maya) }),
        ];
        assert.deepEqual([once.statusCode, again.statusCode], [303, 303], `${readText(once)} ${readText(again)}`);
        assert.equal(once.headers.location, again.headers.location);
        assert.equal(await written(action), was + 1);
        if (row.typed !== null) {
          const other = await post(row, at, { ...first, ...insteadOf(row) });
          assert.equal(other.statusCode, 409, 'the back button, and other words');
          assert.ok(readText(other).includes(row.typed[1]), readText(other));
          assert.equal(await written(action), was + 1);
        }
        const late = await post(row, at, { ...tab, ...insteadOf(row) });
        if (second === 'one-more') {
          assert.equal(late.statusCode, 303, readText(late));
          assert.equal(await written(action), was + 2);
          return;
        }
        assert.equal(late.statusCode, second === 'both' ? 409 : 422, readText(late));
        assert.match(readText(late), second === 'both' ? /In the record now .*What you wrote/ : second);
        if (row.typed !== null) assert.ok(late.body.includes(row.typed[1]), late.body);
        assert.equal(await written(action), was + 1);
      });

      if (isAboutNobody !== true && isAlsoOfTheDead !== true)
        test('about somebody who died meanwhile: it says so, and keeps what was typed', async () => {
          asking = as;
          const was = await written(action);
          const answer = await post(row, path(ada), { ...opened.get(what), ...sentIn(row, maya) });
          assert.equal(answer.statusCode, 422, readText(answer));
          assert.match(readText(answer), /They died on 30.March.2022/);
          assert.ok(answer.body.includes(textOf(row)), textOf(row));
          assert.equal(await written(action), was);
          assert.notEqual((await site.browser.get(`/people/${ada.id}`)).statusCode, 500);
        });
    });
  }
});
