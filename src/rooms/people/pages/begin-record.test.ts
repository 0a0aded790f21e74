/** Beginning the record of somebody new, whatever they are called, and never a second time by mistake. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../../tests/sample-council.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { refreshAccess } from '../../../storage/refresh-access.ts';
import { readText } from '../../../web/server-for-tests.ts';
import { insertRestriction } from '../../confidentiality/store.ts';
import { findBox, findPages } from '../../find/pages/find.ts';
import { allocatePage } from '../../workforce/pages/who-works-with-them.ts';
import { myTeamPage } from '../../worklist/pages/my-team.ts';
import { myWorkPage } from '../../worklist/pages/my-work.ts';
import { beginRecordPage } from './begin-record.ts';
import { personPage } from './person.ts';

describe('somebody new', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let worker = '';
  const born = { 'bornOn-day': '27', 'bornOn-month': '3', 'bornOn-year': '2006' };

  before(async () => {
    council = await openSampleCouncil(closing);
    council.ask('adviser');
    worker = `personal-adviser ${council.actorOf('adviser').staffId}`;
    site = await council.open([...beginRecordPage, personPage, myWorkPage, myTeamPage, ...allocatePage, ...findPages], {
      findBox,
    });
  });

  const begin = async (fields: Record<string, string>) => site.browser.fill('/people/new', { worker, ...fields });
  const begun = async (fields: Record<string, string>): Promise<string> => {
    const saved = await begin(fields);
    assert.equal(saved.statusCode, 303, readText(saved));
    return String(saved.headers.location);
  };

  test('is offered to whoever looked for them, and then stands in the worker’s own work', async () => {
    const sent = await site.browser.fill('/find', { words: 'Maya Stone' });
    assert.match(
      readText(await site.browser.get(String(sent.headers.location))),
      /Not here\? Begin the record of somebody new/,
    );
    const path = await begun({ knownAs: 'Maya', familyName: 'Stone', pronouns: 'she/her', ...born, sex: 'F' });
    assert.match(readText(await site.browser.get(path)), /Maya Stone Age 16 born 27.March.2006.*she\/her.*Sam Okoro/);
    assert.match(readText(await site.browser.get('/my-work')), /Maya Stone/);
  });

  for (const [what, knownAs, familyName] of [
    ['one word', 'Zeynep', ''],
    ['written from right to left', 'نور', 'الهاشمي'],
    ['very long', 'Oluwaseun-Christopher Emmanuel Babatunde', 'Adebayo-Fitzgerald-Featherstonehaugh-Montgomery'],
    ['with marks', 'N’Golo', 'Ó Súilleabháin Søn'],
  ] as const) {
    test(`a name ${what} is kept as it is written`, async () => {
      const page = await site.browser.get(await begun({ knownAs, familyName }));
      assert.ok(readText(page).includes([knownAs, familyName].filter(Boolean).join(' ')), readText(page).slice(0, 200));
      assert.match(readText(page), /Age not recorded/);
    });
  }

  test('a mistyped century is noticed', async () => {
    const refused = await begin({ knownAs: 'Maya', familyName: 'Stone', ...born, 'bornOn-year': '1906' });
    assert.equal(refused.statusCode, 422);
    assert.match(readText(refused), /They would be 11\d years old: check the year/);
  });

  test('two people with one name and birthday: asked once, and nothing typed is lost', async () => {
    await inventPeople(council, [{ name: ['Ines', 'Duarte'], born: '2006-03-27' }]);
    const typed = { knownAs: 'Ines', familyName: 'Duarte', ...born };
    const refused = await begin(typed);
    assert.equal(refused.statusCode, 422);
    assert.match(readText(refused), /Somebody of that name, born that day, is recorded here/);
    assert.ok(refused.body.includes('value="Duarte"'));
    await begun({ ...typed, another: 'yes' });
  });

  const LONG = 'Oluwaseun'.repeat(22);
  for (const [what, [is, isFamily], [typed, typedFamily], isAsked] of [
    ['two who share name and birthday already: asked of the third too', ['Ines', 'Duarte'], ['Ines', 'Duarte'], true],
    ['one word, known by more', ['Bahar', 'Demir'], ['Bahar', ''], true],
    ['more words, known by one', ['Suriya', ''], ['Suriya', 'Nadar'], true],
    ['the family name first', ['Wei', 'Zhang'], ['Zhang', 'Wei'], true],
    ['written from right to left', ['ليلى', 'حداد'], ['ليلى', 'حداد'], true],
    ['written from right to left, one word', ['ياسمين', 'خوري'], ['ياسمين', ''], true],
    ['without its marks', ['Siân', 'Ó Briain'], ['Sian', 'O Briain'], true],
    ['longer than any key', [LONG, 'Adebayo'], [LONG, 'Adebayo'], true],
    ['another name', ['Wanda', 'Kowalska'], ['Wiktor', 'Kowalski'], false],
    ['of marks alone', ['Wren', 'Marsh'], ['—', ''], false],
  ] as const) {
    test(`somebody born that day is here already: ${what}`, async () => {
      await inventPeople(council, [{ name: [is, isFamily], born: '2006-03-27' }]);
      const came = await begin({ knownAs: typed, familyName: typedFamily, ...born });
      assert.equal(came.statusCode, isAsked ? 422 : 303, readText(came));
      if (!isAsked) return;
      assert.match(readText(came), /Somebody of that name, born that day, is recorded here/);
      assert.ok(came.body.includes(`value="${typed}"`));
      const otherDay = await begin({ knownAs: typed, familyName: typedFamily, ...born, 'bornOn-day': '28' });
      assert.equal(otherDay.statusCode, 303, readText(otherDay));
    });
  }

  test('of somebody whose record is restricted nothing is said', async () => {
    const [hidden] = await inventPeople(council, [{ name: ['Rosa', 'Lindqvist'], born: '2006-03-27' }]);
    await council.storage.write(
      council.process,
      { action: 'restrict', touches: [], recordedOn: TODAY },
      async (act) => {
        await insertRestriction(act, hidden as PersonId, 'adoption', TODAY);
        await refreshAccess(act, TODAY);
      },
    );
    await begun({ knownAs: 'Rosa', familyName: 'Lindqvist', ...born });
  });

  test('a number that is somebody’s is refused', async () => {
    await begun({ knownAs: 'Kit', number: 'C-100' });
    const refused = await begin({ knownAs: 'Kat', number: 'C-100' });
    assert.equal(refused.statusCode, 422);
    assert.match(readText(refused), /Somebody else has this number/);
  });

  test('with nobody to work with them yet they are on every manager’s list, and the writer reads no further', async () => {
    const nobody = await begun({ knownAs: 'Noor', familyName: 'Haddad', worker: 'nobody' });
    assert.equal(nobody, '/find');
    assert.match(readText(await site.browser.get('/find')), /Every manager sees that nobody works with them yet\./);
    council.ask('manager');
    assert.match(readText(await site.browser.get('/my-team')), /young people have nobody yet , and no team/);
    const waiting = await site.browser.get('/my-team?worker=nobody-yet&page=9');
    const [, path = ''] = /href="(\/people\/[0-9a-f-]+)"><bdi>Noor Haddad/.exec(waiting.body) ?? [];
    assert.match(readText(await site.browser.get(path)), /^Noor Haddad/);
    const given = { who: worker, reason: 'Sam has room', 'from-day': '31', 'from-month': '3', 'from-year': '2022' };
    const saved = await site.browser.fill(`${path}/workers/new`, given);
    assert.equal(saved.statusCode, 303, readText(saved));
    assert.doesNotMatch((await site.browser.get('/my-team?worker=nobody-yet&page=9')).body, /<bdi>Noor/);
    assert.match((await site.browser.get('/my-team')).body, /<bdi>Noor Haddad/);
    council.ask('adviser');
    assert.equal((await site.browser.get(path)).statusCode, 200);
  });

  test('nothing at all is asked for in words', async () => {
    const refused = await site.browser.fill('/people/new', {});
    assert.equal(refused.statusCode, 422);
    assert.match(readText(refused), /Enter the name they use.*Choose who works with them/);
  });
});
