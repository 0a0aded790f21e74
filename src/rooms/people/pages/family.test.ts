/** Who belongs to a young person: named or on record, seen from both ends, ended and put right, and without a trace of whom one may not open. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../../tests/sample-council.ts';
import { day, isoOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { refreshAccess } from '../../../storage/refresh-access.ts';
import { hiddenFields, readText } from '../../../web/server-for-tests.ts';
import { listFamilyTies, listNumbersOf } from '../facts.ts';
import { refuseTie, type TieSaid } from '../family-words.ts';
import { familyPages } from './family.ts';
import { personPage } from './person.ts';

describe('a tie that cannot be', () => {
  const bornOn = day('2008-01-10');
  const brother: TieSaid = { belongsTo: 'siblings', relation: 'sibling', from: null, to: null };
  const lived: TieSaid = { belongsTo: 'household', relation: 'parent', from: day('2010-01-01'), to: day('2015-01-01') };
  for (const [name, said, others, says] of [
    ['a brother from the beginning', brother, [], null],
    ['a grandmother among brothers and sisters', { ...brother, relation: 'grandparent' }, [], /choose which of these/],
    ['a household from before birth', { ...lived, from: day('2008-01-09') }, [], /born on 10.January.2008/],
    ['one that ends the day it begins', { ...lived, to: day('2010-01-01') }, [], /must end after/],
    ['one that was over before birth', { ...lived, from: null, to: bornOn }, [], /so for no day of theirs/],
    ['one from after a death', { ...lived, from: day('2024-05-02'), to: null }, [], /died on 1.May.2024, before that/],
    ['one that ended after a death', { ...lived, to: day('2024-05-02') }, [], /died on 1.May.2024, before that/],
    ['one that ended with a death', { ...lived, to: day('2024-05-01') }, [], null],
    ['the same brother again', brother, [brother], /recorded there already/],
    ['a brother who is in the household too', { ...brother, belongsTo: 'household' }, [brother], null],
    ['back in the household later', { ...lived, from: day('2015-01-01'), to: null }, [lived], null],
    [
      'in the household twice at once',
      { ...lived, from: day('2014-12-31'), to: null },
      [lived],
      /recorded there already/,
    ],
  ] as const) {
    test(name, () => {
      const refused = refuseTie(said, { bornOn, diedOn: day('2024-05-01'), others });
      if (says === null) assert.equal(refused, undefined);
      else assert.match(refused?.sentence ?? '', says);
    });
  }
});

describe('who belongs to somebody', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let leo: PersonId;
  let mina: PersonId;
  let zara: PersonId;
  const numbers = new Map<PersonId, string>();

  before(async () => {
    council = await openSampleCouncil(closing);
    [leo, mina, zara] = (await inventPeople(council, [
      { born: '2008-01-10', name: ['Leo', 'Osei'] },
      { born: '2011-06-02', name: ['Mina', 'Osei'] },
      { born: '2013-09-30', name: ['Zara', 'Osei'] },
    ])) as [PersonId, PersonId, PersonId];
    const known = await council.storage.read(council.process, (reading) => listNumbersOf(reading, [leo, mina, zara]));
    for (const { personId, number } of known) numbers.set(personId, number);
    council.ask('adviser');
    site = await council.open([personPage, ...familyPages]);
  });

  const add = async (to: PersonId, said: Readonly<Record<string, string>>) =>
    site.browser.fill(`/people/${to}/family/new`, { belongsTo: 'siblings', relation: 'sibling', ...said });
  const pageOf = async (whose: PersonId): Promise<string> => readText(await site.browser.get(`/people/${whose}`));
  const restrict = async (whose: PersonId, isRestricted: boolean): Promise<void> => {
    await council.storage.write(
      council.process,
      { action: 'restrict', touches: [], recordedOn: TODAY },
      async (act) => {
        if (isRestricted)
          await sql`insert into restriction (authority_id, id, person_id, because, from_on, act)
          values (1, gen_random_uuid(), ${whose}, 'a test', ${isoOf(TODAY)}::date, ${act.id})`.execute(act.db);
        else
          await sql`update restriction set to_on = ${isoOf(TODAY)}::date, act = ${act.id} where person_id = ${whose}`.execute(
            act.db,
          );
        await refreshAccess(act, TODAY);
      },
    );
  };

  test('a name is enough, and is said in plain words', async () => {
    assert.match(await pageOf(leo), /Who belongs to them Nobody is recorded here\./);
    const empty = await add(leo, {});
    assert.equal(empty.statusCode, 422);
    assert.match(readText(empty), /Enter their name, or below the number of their record/);
    const saved = await add(leo, { belongsTo: 'family', relation: 'grandparent', named: 'Nan Osei' });
    assert.equal(saved.statusCode, 303, readText(saved));
    assert.match(await pageOf(leo), /Who belongs to them Family Nan Osei Grandparent/);
    assert.doesNotMatch(await pageOf(mina), /Nan Osei/);
  });

  test('somebody on record is shown at both ends, each as what they are to the other', async () => {
    const saved = await add(leo, {
      belongsTo: 'household',
      relation: 'half-sibling',
      record: numbers.get(mina) ?? '',
      'from-day': '2',
      'from-month': '6',
      'from-year': '2011',
    });
    assert.equal(saved.statusCode, 303, readText(saved));
    assert.match(await pageOf(leo), /Household Mina Osei Half-brother or half-sister, since 2.June.2011/);
    assert.match(await pageOf(mina), /Household Leo Osei Half-brother or half-sister, since 2.June.2011/);
    const again = await add(mina, { belongsTo: 'household', relation: 'half-sibling', record: numbers.get(leo) ?? '' });
    assert.match(readText(again), /They are recorded there already/);
  });

  test('is no longer so from a day on, and is corrected with a reason', async () => {
    const [, tie] = await council.storage.read(council.process, (reading) => listFamilyTies(reading, leo));
    const path = `/people/${leo}/family/${tie?.id}`;
    assert.match(readText(await site.browser.get(path)), /Their own record Mina Osei/);
    const ended = await site.browser.fill(`${path}/ended`, { 'to-day': '1', 'to-month': '3', 'to-year': '2022' });
    assert.equal(ended.statusCode, 303, readText(ended));
    assert.match(await pageOf(mina), /Household Before : household Leo Osei .*2.June.2011 to 1.March.2022/);
    const corrected = await site.browser.fill(`${path}/correct`, {
      belongsTo: 'household',
      relation: 'sibling',
      'from-day': '2',
      'from-month': '6',
      'from-year': '2011',
      'to-day': '1',
      'to-month': '3',
      'to-year': '2022',
      'why-corrected': 'They have the same parents',
    });
    assert.equal(corrected.statusCode, 303, readText(corrected));
    assert.match(
      readText(await site.browser.get(path)),
      /Why: They have the same parents.*before: Half-brother or half-sister now: Brother or sister/,
    );
  });

  test('cannot be corrected into what is recorded already, nor ended twice', async () => {
    const year = (part: 'from' | 'to', said: string) => ({
      [`${part}-day`]: said === '' ? '' : '1',
      [`${part}-month`]: said === '' ? '' : '3',
      [`${part}-year`]: said,
    });
    const aunt = { belongsTo: 'household', relation: 'aunt-or-uncle', named: 'Aunty Bee' };
    await add(leo, { ...aunt, ...year('from', '2015'), ...year('to', '2016') });
    await add(leo, { ...aunt, ...year('from', '2018') });
    const ties = await council.storage.read(council.process, (reading) => listFamilyTies(reading, leo));
    const [first, second] = ties.filter(({ named }) => named === aunt.named);
    const correct = async (said: Readonly<Record<string, string>>) =>
      site.browser.fill(`/people/${leo}/family/${first?.id}/correct`, {
        ...aunt,
        ...year('from', '2015'),
        ...year('to', '2016'),
        'why-corrected': 'It went on',
        ...said,
      });
    const overlaps = await correct(year('to', ''));
    assert.equal(overlaps.statusCode, 422, readText(overlaps));
    assert.match(readText(overlaps), /They are recorded there already/);
    assert.equal((await correct(year('to', '2017'))).statusCode, 303);

    const path = `/people/${leo}/family/${second?.id}`;
    assert.equal((await site.browser.fill(`${path}/ended`, year('to', '2020'))).statusCode, 303);
    // With the version that stands now, as the form of a correction has it: there the reason is asked for.
    const asCorrected = hiddenFields(await site.browser.get(`${path}/correct`));
    const again = await site.browser.post(`${path}/ended`, { ...asCorrected, ...year('to', '2021') });
    assert.equal(again.statusCode, 409, readText(again));
    assert.match(readText(await site.browser.get(path)), /1.March.2018 to 1.March.2020/);
  });

  test('whoever may not open one of them finds neither the tie nor a gap', async () => {
    const saved = await add(leo, { record: numbers.get(zara) ?? '' });
    assert.equal(saved.statusCode, 303, readText(saved));
    assert.match(await pageOf(leo), /Brothers and sisters Zara Osei/);
    council.ask('manager');
    assert.match(await pageOf(leo), /Brothers and sisters Zara Osei/);
    const [tie] = await council.storage.read(council.process, async (reading) =>
      (await listFamilyTies(reading, leo)).filter(({ belongsTo }) => belongsTo === 'siblings'),
    );
    await restrict(zara, true);
    try {
      const page = await site.browser.get(`/people/${leo}`);
      assert.doesNotMatch(readText(page), /Zara|Brothers and sisters/);
      assert.ok(!page.body.includes(zara) && !page.body.includes(tie?.id ?? ''));
      for (const path of ['', '/correct', '/ended', '/strike-out'])
        assert.equal((await site.browser.get(`/people/${leo}/family/${tie?.id}${path}`)).statusCode, 404, path);
      const manager = council.actorOf('manager');
      const { rows } = await council.storage.read(manager, ({ db }) =>
        sql<{ ties: number; changes: number }>`
          select (select count(*)::int from family_tie where belongs_to = 'siblings') as ties,
                 (select count(*)::int from access.changes_of('family_tie', ${tie?.id}::uuid)) as changes`.execute(db),
      );
      assert.deepEqual(rows, [{ ties: 0, changes: 0 }]);
      // Neither can they be tied: the answer is that to a number nobody has.
      const asked = readText(await add(leo, { relation: 'half-sibling', record: numbers.get(zara) ?? '' }));
      const nobody = readText(await add(leo, { relation: 'half-sibling', record: '000000' }));
      const said = (text: string): string => text.replaceAll(numbers.get(zara) ?? '', 'N').replaceAll('000000', 'N');
      assert.equal(said(asked), said(nobody));
      assert.match(asked, /There is no record that you can open by this number/);
      council.ask('adviser');
      assert.match(await pageOf(leo), /Brothers and sisters Zara Osei/, 'who works with both sees it');
    } finally {
      await restrict(zara, false);
      council.ask('adviser');
    }
  });

  test('is struck out where it was somebody else', async () => {
    const ties = await council.storage.read(council.process, (reading) => listFamilyTies(reading, leo));
    const nan = ties.find(({ named }) => named !== null);
    const saved = await site.browser.fill(`/people/${leo}/family/${nan?.id}/strike-out`, { why: 'A neighbour' });
    assert.equal(saved.statusCode, 303, readText(saved));
    const page = await pageOf(leo);
    assert.doesNotMatch(page, /Nan Osei/);
    assert.match(page, /Family: grandparent.*struck out by Sam Okoro/);
  });
});
