/** Drafts: whose they are, when they end, and that neither two pages nor a late keeping loses or brings back a word. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import pg from 'pg';
import { inventPeople } from '../../tests/invented-people.ts';
import {
  closingAfter,
  openSampleCouncil,
  type SampleCouncil,
  type StaffName,
  TODAY,
} from '../../tests/sample-council.ts';
import { addDays } from '../ground/day.ts';
import { isoOf } from '../ground/day-words.ts';
import { type FormKey, newId, type PersonId } from '../ground/ids.ts';
import {
  DRAFTS_MOST,
  type DraftLine,
  type DraftSent,
  endDraft,
  type Keeping,
  keepDraft,
  listDraftsAt,
  listOwnDrafts,
} from './drafts.ts';
import { refreshAccess } from './refresh-access.ts';

describe('drafts', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let owner: pg.Client;
  let leo: PersonId;

  before(async () => {
    council = await openSampleCouncil(closing, 'empty');
    [leo] = (await inventPeople(council, [{ name: ['Leo', 'Hartley'], born: '2006-05-01' }])) as [PersonId];
    owner = new pg.Client({ connectionString: council.ownerUrl });
    await owner.connect();
    closing.after(async () => owner.end());
  });
  beforeEach(async () => void (await owner.query('delete from draft')));

  const visit = (change: Partial<DraftSent> = {}): DraftSent => ({
    key: newId<FormKey>(),
    address: `/people/${leo}/visits/new`,
    personId: leo,
    title: 'Record a visit or conversation',
    texts: { said: 'He likes the new flat.' },
    version: null,
    revision: 0,
    ...change,
  });
  const keep = async (sent: DraftSent, by: StaffName = 'adviser'): Promise<Keeping> =>
    council.storage.pass(council.actorOf(by), (reading) => keepDraft(reading, sent));
  const kept = async (sent: DraftSent): Promise<DraftLine & { readonly isApart: boolean }> => {
    const keeping = await keep(sent);
    if (keeping.kind !== 'kept') throw new Error(`it was not kept: ${keeping.kind}`);
    return { ...keeping.draft, isApart: keeping.isApart };
  };
  const textsOf = async (by: StaffName = 'adviser'): Promise<readonly (string | undefined)[]> =>
    (await council.storage.read(council.actorOf(by), (reading) => listDraftsAt(reading, visit().address))).map(
      ({ texts }) => texts['said'],
    );

  const inOrder = (texts: readonly (string | undefined)[]) =>
    texts.toSorted((a, b) => String(a).localeCompare(String(b), 'en'));

  test('are kept, written in again, and given back to whoever wrote them, for fourteen days from the last word', async () => {
    const first = await kept(visit());
    const second = await kept(
      visit({ key: first.key, revision: first.revision, texts: { said: 'He likes the flat.' } }),
    );
    assert.deepEqual([first.revision, second.revision, second.isApart], [1, 2, false]);
    assert.equal(second.beganAt.getTime(), first.beganAt.getTime());
    assert.deepEqual(await textsOf(), ['He likes the flat.']);
    assert.equal(Math.round((second.endsAt.getTime() - second.keptAt.getTime()) / 3_600_000), 14 * 24);
  });

  test('sent again unchanged are what they were: nothing is counted as written', async () => {
    const first = await kept(visit());
    const again = await kept(visit({ key: first.key, revision: 0 }));
    assert.deepEqual([again.key, again.revision, again.isApart], [first.key, 1, false]);
  });

  test('are nobody else’s: not a manager’s who may open the record, and not the program’s', async () => {
    await kept(visit());
    assert.deepEqual(await textsOf('manager'), []);
    assert.deepEqual(await textsOf('analyst'), []);
    assert.deepEqual(await council.storage.read(council.process, listOwnDrafts), { open: [], closed: 0 });
    await assert.rejects(
      council.storage.readPopulation(council.actorOf('adviser'), listOwnDrafts),
      { code: '42501' },
      'figures are counted under a log-in that sees no draft',
    );
    const { rows } = await owner.query<{ count: number }>('select count(*)::int as count from draft');
    assert.equal(rows[0]?.count, 1);
  });

  test('of two pages on one draft stand side by side: neither writes over the other', async () => {
    const begun = await kept(visit());
    const one = await kept(visit({ key: begun.key, revision: 1, texts: { said: 'From the first page.' } }));
    const other = await kept(visit({ key: begun.key, revision: 1, texts: { said: 'From the second page.' } }));
    assert.deepEqual([one.isApart, other.isApart, other.key === begun.key], [false, true, false]);
    assert.deepEqual(inOrder(await textsOf()), ['From the first page.', 'From the second page.']);
    const more = await kept(visit({ key: other.key, revision: other.revision, texts: { said: 'And on.' } }));
    assert.equal(more.isApart, false, 'and each goes on by itself');
  });

  test('written by two pages at one moment are both there', async () => {
    const begun = await kept(visit());
    const pages = ['a', 'b', 'c', 'd'].map((said) => visit({ key: begun.key, revision: 1, texts: { said } }));
    await Promise.all(pages.map((page) => keep(page)));
    assert.deepEqual(inOrder(await textsOf()), ['a', 'b', 'c', 'd']);
  });

  test('thrown away on another page are not written over an empty place', async () => {
    const begun = await kept(visit());
    await council.storage.pass(council.actorOf('adviser'), (reading) => endDraft(reading, begun.key));
    const later = await kept(visit({ key: begun.key, revision: 1, texts: { said: 'Typed on.' } }));
    assert.deepEqual([later.isApart, await textsOf()], [true, ['Typed on.']]);
  });

  test('sent by the key of another form stand beside what was begun there', async () => {
    const begun = await kept(visit());
    const elsewhere = visit({ key: begun.key, revision: 1, address: '/people/new', personId: null });
    const other = await kept({ ...elsewhere, texts: { said: 'Of somebody else.' } });
    assert.deepEqual([other.isApart, other.address, other.personId], [true, '/people/new', null]);
    assert.deepEqual(await textsOf(), ['He likes the new flat.']);
    assert.equal((await kept({ ...elsewhere, texts: visit().texts })).isApart, true, 'the same words too');
  });

  test('sent by the key of one that has ended are kept, and bring nothing of it back', async () => {
    const begun = await kept(visit());
    await owner.query("update draft set ends_at = now() - interval '1 hour'");
    const later = await kept(visit({ key: begun.key, texts: { said: 'Begun anew.' } }));
    assert.deepEqual([later.revision, await textsOf()], [1, ['Begun anew.']]);
  });

  describe('and the save of their form', () => {
    const save = async (key: FormKey, before: () => Promise<void> = async () => {}): Promise<unknown> =>
      council.storage.writeForm(
        council.actorOf('adviser'),
        { action: 'record-visit', touches: [], recordedOn: TODAY, form: { key, body: '{}' } },
        async (act) => {
          await endDraft(act, key);
          await before();
          return {};
        },
      );

    test('ends them in its transaction, and undone with it leaves them', async () => {
      const { key } = await kept(visit());
      const stops = async (): Promise<never> => Promise.reject(new Error('the machine stops'));
      await assert.rejects(save(key, stops), /the machine stops/);
      assert.deepEqual(await textsOf(), ['He likes the new flat.']);
      await save(key);
      assert.deepEqual(await textsOf(), []);
    });

    test('is not followed by a keeping that was on its way: it waits, and then keeps nothing', async () => {
      const { key } = await kept(visit());
      const [begun, finished] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      const saving = save(key, async () => {
        begun.resolve();
        await finished.promise;
      });
      await begun.promise;
      const late = keep(visit({ key, revision: 1, texts: { said: 'Sent while it was being saved.' } }));
      finished.resolve();
      assert.equal((await late).kind, 'saved-already');
      await saving;
      assert.deepEqual(await textsOf(), []);
      assert.equal((await keep(visit({ key, revision: 1, texts: { said: 'Later still.' } }))).kind, 'saved-already');
    });
  });

  test('that have ended are not read, and go with the next that is kept', async () => {
    await kept(visit());
    await owner.query(`update draft set ends_at = now() - interval '1 second'`);
    assert.deepEqual(await textsOf(), []);
    await kept(visit({ texts: { said: 'Another.' } }));
    const { rows } = await owner.query<{ count: number }>('select count(*)::int as count from draft');
    assert.equal(rows[0]?.count, 1);
  });

  test('about somebody whose record has closed open to nobody, are counted to their writer, and come back with it', async () => {
    await kept(visit());
    await kept(visit({ address: '/people/new', personId: null, texts: { knownAs: 'Rowan' } }));
    const adviser = council.actorOf('adviser');
    const closed = async (): Promise<number> => (await council.storage.read(adviser, listOwnDrafts)).closed;
    const allocateUntil = async (to: string | null): Promise<void> => {
      await owner.query('update allocation set to_on = $1 where person_id = $2', [to, leo]);
      await council.storage.write(council.process, { action: 'end', touches: [], recordedOn: TODAY }, (act) =>
        refreshAccess(act, TODAY),
      );
    };
    assert.equal(await closed(), 0);
    await allocateUntil(isoOf(addDays(TODAY, -1)));
    assert.deepEqual([await textsOf(), await closed()], [[], 1]);
    assert.deepEqual(
      (await council.storage.read(adviser, listOwnDrafts)).open.map(({ address }) => address),
      ['/people/new'],
    );
    assert.equal((await keep(visit())).kind, 'not-theirs', 'and nothing more is kept about them');
    await allocateUntil(null);
    assert.deepEqual([await textsOf(), await closed()], [['He likes the new flat.'], 0]);
  });

  test('longer than any form takes are refused, and so is one of nobody’s', async () => {
    assert.equal((await keep(visit({ texts: { said: 'x'.repeat(1_000_001) } }))).kind, 'too-long');
    await assert.rejects(council.storage.pass(council.process, (reading) => keepDraft(reading, visit())));
  });

  describe('as many as one writer may have', () => {
    const fill = async (count: number): Promise<void> => {
      const { staffId, authorityId } = council.actorOf('adviser');
      await owner.query(
        `insert into draft (authority_id, staff_id, key, address, person_id, title, content, version, revision, ends_at)
         select $1, $2, gen_random_uuid(), '/people/new', null, 'Add a person', '{}', null, 1, now() + interval '1 day'
         from generate_series(1, $3::int)`,
        [authorityId, staffId, count],
      );
    };

    test('are gone on with, while no other is begun until one has ended', async () => {
      await fill(DRAFTS_MOST - 1);
      const last = await kept(visit());
      assert.equal((await keep(visit({ texts: { said: 'One more.' } }))).kind, 'too-many');
      const onward = visit({ key: last.key, revision: 1, texts: { said: 'He likes the flat.' } });
      assert.deepEqual([(await kept(onward)).isApart, await textsOf()], [false, ['He likes the flat.']]);
      assert.equal((await keep({ ...onward, texts: { said: 'From another page.' } })).kind, 'too-many');
      assert.equal((await keep(visit(), 'manager')).kind, 'kept', 'each has their own');
      await council.storage.pass(council.actorOf('adviser'), (reading) => endDraft(reading, last.key));
      await kept(visit({ texts: { said: 'One more.' } }));
      assert.deepEqual(await textsOf(), ['One more.']);
    });

    test('are not counted once they have ended', async () => {
      await fill(DRAFTS_MOST);
      await owner.query(`update draft set ends_at = now() - interval '1 second'`);
      assert.equal((await kept(visit())).revision, 1);
    });

    test('are not exceeded by two pages that begin at one moment', async () => {
      await fill(DRAFTS_MOST - 1);
      const both = await Promise.all(['a', 'b'].map(async (said) => (await keep(visit({ texts: { said } }))).kind));
      assert.deepEqual(inOrder(both), ['kept', 'too-many']);
    });
  });

  test('are in no journal and no act', async () => {
    const acts = async (): Promise<number> =>
      (await owner.query<{ count: number }>('select count(*)::int as count from act')).rows[0]?.count ?? 0;
    const before = await acts();
    await kept(visit());
    const { rows } = await owner.query(`select 1 from journal where table_name = 'draft'`);
    assert.deepEqual([await acts(), rows.length], [before, 0]);
  });
});
