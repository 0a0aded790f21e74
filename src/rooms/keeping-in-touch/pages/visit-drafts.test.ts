/** What a worker has begun to write is kept on the server, offered when they come back, and theirs alone. One draft goes through all that can happen to it, so that it is one file. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import pg from 'pg';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../../tests/sample-council.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { refreshAccess } from '../../../storage/refresh-access.ts';
import { homeRoute } from '../../../web/home.ts';
import { hiddenFields, readText } from '../../../web/server-for-tests.ts';
import { writeManagementEntryPage } from '../../oversight/pages/write-management-entry.ts';
import { beginRecordPage } from '../../people/pages/begin-record.ts';
import { deathPage } from '../../people/pages/death.ts';
import { personPage } from '../../people/pages/person.ts';
import { myWorkPage } from '../../worklist/pages/my-work.ts';
import { changeVisitPages } from './change-visit.ts';
import { recordVisitPage } from './record-visit.ts';
import { recordedVisitPages } from './recorded-visit.ts';

const on = (name: string, dayOfMonth: number, month: number, year = 2022) => ({
  [`${name}-day`]: String(dayOfMonth),
  [`${name}-month`]: String(month),
  [`${name}-year`]: String(year),
});
const typed = { said: 'She would like to see her brother.', purpose: 'To see how she is' };
const whole = { ...on('visitedOn', 30, 3), how: 'home', shared: 'yes', ...typed };

describe('a draft', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let owner: pg.Client;
  let ellie: PersonId;
  let form: string;

  before(async () => {
    council = await openSampleCouncil(closing, 'empty');
    council.ask('adviser');
    site = await council.open([
      myWorkPage,
      personPage,
      ...recordVisitPage,
      ...recordedVisitPages,
      ...changeVisitPages,
      ...beginRecordPage,
      ...deathPage,
    ]);
    owner = new pg.Client({ connectionString: council.ownerUrl });
    await owner.connect();
    closing.after(async () => owner.end());
  });
  beforeEach(async () => {
    council.ask('adviser');
    await owner.query('delete from draft');
    [ellie] = (await inventPeople(council, [{ name: ['Ellie-Mae', 'Brannigan'], born: '2003-05-01' }])) as [PersonId];
    form = `/people/${ellie}/visits/new`;
  });

  type Fields = Readonly<Record<string, string>>;
  /** As somebody without script: opens the form, fills it in, and presses the button. */
  const keep = async (fields: Fields = typed, at = form): Promise<string> => {
    const answer = await site.browser.fill(at, { ...fields, _keep: 'button' });
    assert.equal(answer.statusCode, 303);
    return String(answer.headers.location);
  };
  const open = async (at: string): Promise<string> => readText(await site.browser.get(at));
  const visits = async (): Promise<readonly { said: string | null }[]> =>
    (await owner.query<{ said: string | null }>('select said from visit where person_id = $1', [ellie])).rows;

  test('is kept whatever the names of the fields hold that were sent', async () => {
    const at = await keep({ ...typed, 'in\u0000visible': 'x', __proto__x: 'y' });
    assert.match(await open(at), /She would like to see her brother\./);
  });

  test('is kept by a button where there is no script, and is not on the record', async () => {
    const at = await keep();
    const { body } = await site.browser.get(at);
    assert.match(
      readText({ body }),
      /Draft kept at \d\d:\d\d\. Only you can read it, and it is kept until \d+ \w+ \d{4}\./,
    );
    assert.match(
      readText({ body }),
      /You go on with what you wrote until .* It is not on the record until you save it\./,
    );
    assert.match(body, />She would like to see her brother\.<\/textarea>/);
    assert.deepEqual(await visits(), []);
    assert.doesNotMatch(await open(`/people/${ellie}`), /see her brother/);
  });

  test('is offered when the form is opened again, gone on with, and ends with the save', async () => {
    await keep();
    const page = await site.browser.get(form);
    assert.match(readText(page), /You began this on \d+ \w+ \d{4}, \d\d:\d\d, and did not save it\. Go on with it/);
    assert.doesNotMatch(page.body, /<textarea[^>]*>She would like/, 'until it is asked for');
    const [, goOn = ''] = /href="([^"]*draft=[^"]*)"/.exec(page.body) ?? [];
    assert.equal((await site.browser.fill(goOn, whole)).statusCode, 303);
    assert.deepEqual(await visits(), [{ said: typed.said }]);
    assert.doesNotMatch(await open(form), /You began this/);
    assert.match(await open(goOn), /That draft is no longer there: it was saved or thrown away/);
  });

  test('is one too many for a writer who has a hundred: that is said, and what was typed is still in the form', async () => {
    await keep();
    await owner.query(
      `insert into draft (authority_id, staff_id, key, address, title, content, revision, ends_at)
       select authority_id, staff_id, gen_random_uuid(), '/people/new', title, content, 1, ends_at
       from draft, generate_series(2, 100)`,
    );
    const answer = await site.browser.fill(form, { ...whole, said: 'He is well.', _keep: 'button' });
    assert.match(readText(answer), /You have 100 drafts, and no more can be kept: save one of them or throw it away\./);
    assert.match(answer.body, />He is well\.<\/textarea>/);
    const saved = await site.browser.post(form, { ...hiddenFields(answer), ...whole, said: 'He is well.' });
    assert.equal(saved.statusCode, 303);
    assert.deepEqual(await visits(), [{ said: 'He is well.' }]);
  });

  test('is thrown away only when its writer says so', async () => {
    const at = await keep();
    const { _csrf = '' } = hiddenFields(await site.browser.get(form));
    const key = new URLSearchParams(at.split('?')[1]).get('draft') ?? '';
    const answer = await site.browser.post(form, { _csrf, _throw: key });
    assert.deepEqual([answer.statusCode, answer.headers.location], [303, form]);
    assert.match(await open(form), /The draft is thrown away\./);
    assert.doesNotMatch(await open(form), /You began this/);
  });

  test('kept by the script is told in one sentence, and reads nobody’s record', async () => {
    const hidden = hiddenFields(await site.browser.get(form));
    const logged = (await council.readLog()).length;
    const first = await site.browser.post(form, { ...hidden, ...typed, _keep: 'script' });
    const { key, revision, say } = first.json<{ key: string; revision: number; say: string }>();
    assert.deepEqual([first.statusCode, key, revision], [200, hidden['_key'], 1]);
    assert.match(say, /^Draft kept at \d\d:\d\d\. Only you can read it/);
    const other = await site.browser.post(form, { ...hidden, said: 'From a second page.', _keep: 'script' });
    assert.match(other.json<{ say: string }>().say, /It was written in on another page too: this stands beside that\./);
    assert.equal((await council.readLog()).length, logged);
    assert.equal((await open(form)).match(/You began this/g)?.length, 2, 'and both are offered');
  });

  test('goes on through a mistake: the form comes back under the key it was kept by', async () => {
    const at = await keep();
    const wrong = await site.browser.fill(at, { ...whole, ...on('visitedOn', 31, 2) });
    assert.equal(wrong.statusCode, 422);
    assert.equal((await site.browser.post(form, { ...hiddenFields(wrong), ...whole })).statusCode, 303);
    assert.doesNotMatch(await open(form), /You began this/, 'saved, it has ended');
  });

  test('is not brought back by what a page sends after it was saved', async () => {
    const hidden = hiddenFields(await site.browser.get(form));
    await site.browser.post(form, { ...hidden, ...whole });
    const late = await site.browser.post(form, { ...hidden, ...typed, _keep: 'script' });
    assert.equal(late.json<{ say: string }>().say, 'This form was saved. What you change in it now is not kept.');
    assert.doesNotMatch(await open(form), /You began this/);
  });

  test('is nobody else’s, and opens no record that is closed', async () => {
    const at = await keep();
    council.ask('manager');
    assert.doesNotMatch(await open(form), /You began this/);
    assert.doesNotMatch((await site.browser.get(at)).body, /see her brother/);
    council.ask('analyst');
    assert.equal((await site.browser.get(at)).statusCode, 404);
    const { _csrf = '' } = hiddenFields(await site.browser.get('/accessibility'));
    assert.equal((await site.browser.post(form, { _csrf, ...typed, _keep: 'script' })).statusCode, 404);
  });

  test('longer than any form takes is refused in words, and stands in the form', async () => {
    const said = 'Długo. '.repeat(150_000);
    const answer = await site.browser.fill(form, { said, _keep: 'button' });
    assert.match(readText(answer), /This is too long to be kept as a draft\. What you wrote is still in the form\./);
    assert.ok(answer.body.includes(said));
  });

  test('is of one form: a planned visit does not offer what was begun of one that took place', async () => {
    await keep();
    assert.doesNotMatch(await open(`${form}/planned`), /You began this/);
  });

  test('of somebody new is kept before there is a record', async () => {
    const at = await keep({ knownAs: 'Rowan', familyName: 'Vale' }, '/people/new');
    assert.match((await site.browser.get(at)).body, /value="Rowan"/);
    assert.match(await open('/people/new'), /You began this/);
  });

  describe('of a correction', () => {
    let correct: string;
    beforeEach(async () => {
      await site.browser.fill(form, whole);
      const { rows } = await owner.query<{ id: string }>('select id from visit where person_id = $1', [ellie]);
      correct = `/people/${ellie}/visits/${rows[0]?.id}/correct`;
    });

    test('shows what the record says now, where it was changed after the draft was begun, and saves when both were seen', async () => {
      const at = await keep(
        { ...whole, said: 'She would like to see both brothers.', 'why-corrected': 'Misheard' },
        correct,
      );
      await site.browser.fill(correct, { ...whole, said: 'Corrected by another.', 'why-corrected': 'Theirs' });
      const shown = await site.browser.get(at);
      assert.match(readText(shown), /The record was changed after you began .*Corrected by another\./);
      assert.equal((shown.body.match(/class="govuk-textarea los-texts__words"/g) ?? []).length, 1, 'only what differs');
      assert.match(shown.body, />She would like to see both brothers\.<\/textarea>/);
      const again = { ...whole, said: 'She would like to see both brothers.', 'why-corrected': 'Misheard' };
      assert.equal((await site.browser.post(correct, { ...hiddenFields(shown), ...again })).statusCode, 303);
      assert.deepEqual(await visits(), [{ said: 'She would like to see both brothers.' }]);
    });

    test('with a mistake in it is still told of what was changed meanwhile', async () => {
      const opened = hiddenFields(await site.browser.get(correct));
      const mine = { ...whole, said: 'Mine.', 'why-corrected': '' };
      const wrong = await site.browser.post(correct, { ...opened, ...mine });
      assert.equal(wrong.statusCode, 422);
      await site.browser.fill(correct, { ...whole, said: 'Theirs.', 'why-corrected': 'Theirs' });
      const stale = await site.browser.post(correct, { ...hiddenFields(wrong), ...mine, 'why-corrected': 'Mine' });
      assert.equal(stale.statusCode, 409);
      assert.match(readText(stale), /In the record now .*Theirs\..* What you wrote .*Mine\./);
      assert.deepEqual(await visits(), [{ said: 'Theirs.' }]);
    });
  });

  test('of what was settled meanwhile is shown to be copied, with words for each text', async () => {
    await site.browser.fill(form, { ...whole, asked: 'A bus pass' });
    const { rows } = await owner.query<{ id: string }>('select id from visit where person_id = $1', [ellie]);
    const answer = `/people/${ellie}/visits/${rows[0]?.id}/answer`;
    const at = await keep({ answered: 'It comes on Monday.' }, answer);
    await site.browser.fill(answer, { answered: 'It has come.', ...on('answeredOn', 31, 3) });
    const page = await site.browser.get(at);
    assert.equal(page.statusCode, 200);
    assert.match(
      readText(page),
      /This was settled, or taken back, after you began to write\..*Answered It comes on Monday\./,
    );
    assert.equal((await site.browser.get(answer)).statusCode, 404, 'and nobody begins another');
    const thrown = await site.browser.post(at, { ...hiddenFields(page), _throw: at.split('draft=')[1] ?? '' });
    assert.equal(thrown.headers.location, '/', 'there is no form to go back to');
  });

  test('of a form that its writer’s role no longer fills in leads from My work to its words, and to nobody else’s', async () => {
    const manager = council.actorOf('manager');
    const role = { ...manager };
    const own = await council.open(
      [
        myWorkPage,
        homeRoute([{ text: 'My work', path: '/my-work', allow: 'see-own-work' }]),
        ...writeManagementEntryPage,
      ],
      {
        findActor: async () => role,
      },
    );
    const direction = `/people/${ellie}/management/new`;
    await own.browser.fill(direction, { what: 'Ask her about the bus.', _keep: 'button' });
    Object.assign(role, { roles: ['personal-adviser'] });
    assert.equal((await own.browser.get(direction)).statusCode, 404, 'the form is not theirs');
    const [, href = ''] =
      /href="([^"]*management\/new\?draft=[^"]*)"/.exec((await own.browser.get('/my-work')).body) ?? [];
    const page = await own.browser.get(href);
    assert.equal(page.statusCode, 200);
    assert.match(readText(page), /when the form was yours to fill in\..* Ask her about the bus\./);
    assert.equal((await council.readLog()).at(-1)?.purpose, 'overseeing the work with you');
    const [, kept = ''] = href.split('draft=');
    const sent = await own.browser.post(href, { ...hiddenFields(page), _throw: '', what: 'Said all the same.' });
    assert.equal(sent.statusCode, 404, 'nothing is recorded by it');
    Object.assign(role, council.actorOf('adviser'));
    assert.equal((await own.browser.get(href)).statusCode, 404, 'nobody else’s');
    Object.assign(role, manager, { roles: ['personal-adviser'] });
    const thrown = await own.browser.post(href, { ...hiddenFields(page), _throw: kept });
    assert.equal(thrown.headers.location, '/');
    assert.equal((await own.browser.get(href)).statusCode, 404);
    assert.doesNotMatch(readText(await own.browser.get('/my-work')), /not saved/);
  });

  describe('on My work', () => {
    test('is counted, and named by young person and form, to its writer alone', async () => {
      assert.doesNotMatch(await open('/my-work'), /not saved/);
      await keep();
      await keep({ knownAs: 'Rowan' }, '/people/new');
      const page = await site.browser.get('/my-work');
      assert.match(
        readText(page),
        /2 drafts you have not saved Somebody new last written in on [^.]*? Ellie-Mae Brannigan : Record a visit or conversation for Ellie-Mae Brannigan last written in on \d+ \w+ \d{4}, \d\d:\d\d, kept until \d+ \w+ \d{4}/,
      );
      const [, href = ''] = /href="(\/people\/[^"]*visits\/new\?draft=[^"]*)"/.exec(page.body) ?? [];
      assert.match((await site.browser.get(href)).body, />She would like to see her brother\.<\/textarea>/);
      council.ask('manager');
      assert.doesNotMatch(await open('/my-work'), /not saved/);
    });

    test('is told of without a name, where the record has closed to its writer', async () => {
      await keep();
      await owner.query(`update allocation set to_on = '2022-03-01' where person_id = $1`, [ellie]);
      await council.storage.write(council.process, { action: 'end', touches: [], recordedOn: TODAY }, (act) =>
        refreshAccess(act, TODAY),
      );
      const read = await open('/my-work');
      assert.match(
        read,
        /1 draft you have not saved 1 of them is about a young person whose record you can no longer open\./,
      );
      assert.match(
        read,
        /If something you know must be on the record, tell whoever works with them now, or your manager\./,
      );
      assert.doesNotMatch(read, /Brannigan : /);
    });
  });

  test('about somebody who has died is still its writer’s to read', async () => {
    const at = await keep();
    await site.browser.fill(`/people/${ellie}/death`, { ...on('on', 31, 3), checked: 'yes' });
    assert.match((await site.browser.get(at)).body, /She would like to see her brother\./);
    assert.match(await open('/my-work'), /Ellie-Mae Brannigan \(has died\): Record a visit or conversation/);
  });

  test('leaves no word in the log of the program, and no word in an address', async () => {
    const at = await keep();
    assert.match(at, /^\/people\/[0-9a-f-]{36}\/visits\/new\?draft=[0-9a-f-]{36}$/);
    assert.doesNotMatch(site.lines.join('\n'), /see her brother|draft=/);
  });
});
