/** Health and the right to stay, for those who read them and for those who do not; who they say they are, and the interpreter. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil } from '../../../../tests/sample-council.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { rules } from '../../../rules/index.ts';
import { KINDS_OF_PARTS_FOR_RULES, KINDS_READ_BY_FEWER } from '../../../rules/entry-kinds.ts';
import { readText } from '../../../web/server-for-tests.ts';
import { entriesRoom } from '../../entries/pages/index.ts';
import { recordVisitPage } from '../../keeping-in-touch/pages/record-visit.ts';
import { lifeStoryRoom } from '../../life-story/pages/index.ts';
import { personPage } from '../../people/pages/person.ts';
import { myWorkPage } from '../../worklist/pages/my-work.ts';
import { writingRoom } from '../../writing/pages/index.ts';
import { whoTheyAreRoom } from './index.ts';

const on = (name: string, date: number, month: number, year = 2022) => ({
  [`${name}-day`]: String(date),
  [`${name}-month`]: String(month),
  [`${name}-year`]: String(year),
});

const ADVICE =
  'Ask her what the nights are like before anything else, and open the letters together every Thursday for six weeks at the table by the window';

/** The day is 31 March 2022. */
describe('around them', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let amina: PersonId;
  let kofi: PersonId;

  before(async () => {
    council = await openSampleCouncil(closing);
    council.ask('adviser');
    site = await council.open([
      personPage,
      myWorkPage,
      ...whoTheyAreRoom,
      ...entriesRoom,
      ...lifeStoryRoom,
      ...recordVisitPage,
      ...writingRoom,
    ]);
    const episodes: [string, string, string, string, string, string, string][] = [
      ['2014-02-01', '2021-06-10', 'C2', 'U6', 'S', 'ZZ9 9ZZ', 'E4A'],
    ];
    [amina, kofi] = (await inventPeople(council, [
      { episodes, born: '2003-06-10', name: ['Amina', 'Saleh'] },
      { episodes, born: '2003-05-20', name: ['Kofi', 'Mensah'] },
    ])) as [PersonId, PersonId];
  });

  const text = async (path: string): Promise<string> => readText(await site.browser.get(path));

  describe('health', () => {
    const form = (): string => `/people/${amina}/entries/new/health-consultation?from=health`;

    test('what a practitioner advised needs who, what about and what: each says so, and what was typed stays', async () => {
      const refused = await site.browser.fill(form(), { about: 'She does not sleep' });
      assert.equal(refused.statusCode, 422);
      assert.match(readText(refused), /Enter the day.*Say who was asked.*Say what they advised/);
      assert.match(refused.body, /She does not sleep/);
    });

    test('stands on its page, the newest first, and on no other', async () => {
      const said = { by: 'Dr Osei', about: 'She does not sleep', advice: ADVICE, next: 'Again in January' };
      const saved = await site.browser.fill(form(), { ...on('on', 3, 2), ...said });
      assert.equal(saved.headers.location, `/people/${amina}/health`);
      // Two on one day are two.
      const second = { ...on('on', 3, 2), by: 'Colm Deasy', about: 'The clinic', advice: 'Go with her' };
      assert.equal((await site.browser.fill(form(), second)).statusCode, 303);
      assert.match(
        await text(`/people/${amina}/health`),
        /Read by fewer people than the record: .*Colm Deasy Asked about The clinic Advised Go with her .*Dr Osei Asked about She does not sleep Advised Ask her what the nights are like .* What happens next Again in January/,
      );
      for (const path of ['', '/history', '/story', '/chronology/choose', '/words'])
        assert.doesNotMatch(await text(`/people/${amina}${path}?all=yes`), /Dr Osei|the nights are like/, path);
    });

    test('nobody writes a letter about it, chooses it for a chronology or folds it', async () => {
      const { body } = await site.browser.get(`/people/${amina}/health`);
      const id = /\/entries\/([0-9a-f-]{36})"/.exec(body)?.[1] ?? '';
      assert.equal((await site.browser.get(`/people/${amina}/entries/${id}`)).statusCode, 200);
      assert.equal((await site.browser.get(`/people/${amina}/entries/${id}/letter`)).statusCode, 404);
      assert.equal((await site.browser.get(`/people/${amina}/chronology/choose/entries/${id}`)).statusCode, 404);
      assert.equal((await site.browser.get(`/people/${amina}/words/entry/${id}/fold`)).statusCode, 404);
    });

    test('its words are never found among those of others', async () => {
      const { rows } = await council.storage.read(council.process, ({ db }) =>
        sql<{ count: number }>`
          select count(*)::int as count from written_text join entry on entry.id = written_text.row_id
          where kind = any(${[...KINDS_READ_BY_FEWER]}::text[])`.execute(db),
      );
      assert.equal(rows[0]?.count, 0);
    });

    test('whoever opens the record and not the part is told who reads it, the same whether anything stands there', async () => {
      council.ask('analyst');
      try {
        const plain = (id: PersonId, name: string, said: string): string =>
          said.replaceAll(id, '').replaceAll(name, '');
        const page = await text(`/people/${amina}/health`);
        assert.match(page, /This part is read by .*You do not read it, and this page says the same/);
        assert.equal(
          plain(amina, 'Amina Saleh', page),
          plain(kofi, 'Kofi Mensah', await text(`/people/${kofi}/health`)),
        );
        assert.doesNotMatch(page, /Dr Osei/);
      } finally {
        council.ask('adviser');
      }
    });
  });

  describe('the right to stay', () => {
    const status = (): string => `/people/${kofi}/entries/new/immigration-status?from=immigration`;
    const outcome = (): string => `/people/${kofi}/entries/new/immigration-outcome?from=immigration`;
    const written = {
      what: 'Priya appeals; his home and college stay as they are',
      who: 'Sam',
      within: 'the same day',
    };

    test('a day that matters says which it is, and the other way round', async () => {
      const typed = { ...on('on', 1, 3), answer: 'claim', adviser: 'Priya Nair' };
      const dayAlone = await site.browser.fill(status(), { ...typed, ...on('next-on', 14, 5) });
      assert.match(readText(dayAlone), /Say what that day is/);
      assert.match(dayAlone.body, /Priya Nair/);
      assert.match(
        readText(await site.browser.fill(status(), { ...typed, next: 'interview' })),
        /Enter the day on which it is/,
      );
      const saved = await site.browser.fill(status(), { ...typed, next: 'interview', ...on('next-on', 14, 5) });
      assert.equal(saved.headers.location, `/people/${kofi}/immigration`);
      assert.match(await text('/my-work'), /Interview about their claim on 14.May.2022/);
    });

    test('each answer has what we do; it is finished once written with the adviser and read together', async () => {
      const page = `/people/${kofi}/immigration`;
      assert.match(await text(page), /If it is: refused Nothing is written for this yet/);
      const vague = await site.browser.fill(outcome(), { ...on('on', 2, 3), answer: 'refused', what: written.what });
      assert.match(readText(vague), /Say who does it.*Say by when/);
      assert.match(vague.body, /Priya appeals/);
      const early = await site.browser.fill(outcome(), {
        ...on('on', 2, 3),
        answer: 'refused',
        ...written,
        ...on('together-on', 9, 3),
      });
      assert.match(readText(early), /read together once it was written with the legal adviser/);
      for (const answer of ['refused', 'granted'])
        assert.equal(
          (await site.browser.fill(outcome(), { ...on('on', 2, 3), answer, ...written })).headers.location,
          page,
        );
      assert.match(
        readText(await site.browser.fill(outcome(), { ...on('on', 2, 3), answer: 'refused', ...written })),
        /already recorded for 2.March.2022/,
      );
      assert.match(await text(page), /If it is: refused Not finished: not written with a legal adviser yet/);

      const path = /href="([^"]*\/entries\/[0-9a-f-]{36})"[^>]*>What becomes of it[^<]*<span[^>]*>: Refused</.exec(
        (await site.browser.get(page)).body,
      )?.[1];
      assert.ok(path);
      assert.equal((await site.browser.get(`${path}/read-together`)).statusCode, 404, 'not before the adviser');
      assert.match(readText(await site.browser.fill(`${path}/with-adviser`, {})), /Say with which legal adviser/);
      const advised = { adviser: 'Priya Nair', ...on('on', 9, 3) };
      assert.equal((await site.browser.fill(`${path}/with-adviser?from=immigration`, advised)).headers.location, page);
      assert.match(
        await text(page),
        /Not finished: written with Priya Nair on 9.March.2022, and not read together yet/,
      );
      assert.match(
        readText(await site.browser.fill(`${path}/read-together`, on('on', 8, 3))),
        /it cannot have been read together before/,
      );
      assert.equal((await site.browser.fill(`${path}/read-together`, on('on', 10, 3))).statusCode, 303);
      assert.match(
        await text(page),
        /Written with Priya Nair on 9.March.2022, and read together on 10.March.2022 What we do Priya appeals/,
      );
    });

    test('leave that ends stands on My work half a year ahead, and the claim’s day no longer', async () => {
      const leave = { ...on('on', 20, 3), ...on('until', 20, 9), answer: 'leave', which: 'Refugee status' };
      assert.equal((await site.browser.fill(status(), leave)).statusCode, 303);
      const work = await text('/my-work');
      assert.match(work, /Leave to remain ends on 20.September.2022/);
      assert.doesNotMatch(work, /Interview about their claim/);
      assert.match(
        await text(`/people/${kofi}/immigration`),
        /Leave to remain for a time As the letter calls it Refugee status .*Ends on 20.September.2022.*Before \(1\).*What we had planned for each answer/,
      );
    });

    test('somebody without the part finds no form, no entry and no date', async () => {
      const { body } = await site.browser.get(`/people/${kofi}/immigration`);
      const id = /\/entries\/([0-9a-f-]{36})"/.exec(body)?.[1] ?? '';
      council.ask('analyst');
      try {
        assert.equal((await site.browser.get(`/people/${kofi}/entries/${id}`)).statusCode, 404);
        assert.doesNotMatch(await text(`/people/${kofi}?all=yes`), /Refugee|Priya|Leave to remain/);
      } finally {
        council.ask('adviser');
      }
    });
  });

  test('who they say they are is in their words, and the interpreter stands above a visit', async () => {
    const said = { ...on('on', 3, 2), said: 'I am a sister first.' };
    const path = `/people/${amina}/entries/new`;
    assert.match(readText(await site.browser.fill(`${path}/identity`, on('on', 3, 2))), /Write down what they say/);
    assert.equal(
      (await site.browser.fill(`${path}/identity?from=who-they-are`, said)).headers.location,
      `/people/${amina}/who-they-are`,
    );
    const language = { ...on('on', 3, 2), what: 'Dari. Bring an interpreter, not Mr Azimi', shared: 'yes' };
    assert.equal((await site.browser.fill(`${path}/language`, language)).statusCode, 303);
    const faith = { ...on('on', 3, 2), which: 'Muslim', said: 'In Ramadan come after dark' };
    assert.equal((await site.browser.fill(`${path}/faith`, faith)).statusCode, 303);
    assert.match(
      await text(`/people/${amina}/who-they-are`),
      /In their words “ I am a sister first\. ” .*Dari\. Bring an interpreter, not Mr Azimi .*It stands above every visit.*Muslim “ In Ramadan come after dark ”/,
    );
    assert.match(await text(`/people/${amina}/visits/new/planned`), /To know before a visit .*Bring an interpreter/);
  });

  test('of what stands in a part one rule needs two kinds, which the ledger reads apart from who writes', () => {
    const needed = rules.flatMap(({ id, needs }) =>
      KINDS_READ_BY_FEWER.filter((kind) => (needs as readonly string[]).includes(kind)).map((kind) => `${id}: ${kind}`),
    );
    assert.deepEqual(
      new Set(needed),
      new Set(KINDS_OF_PARTS_FOR_RULES.map((kind) => `leaving-care/review-after-a-change: ${kind}`)),
    );
  });
});
