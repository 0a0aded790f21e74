/** What an adviser and a manager read on My work: by young person, the most pressing first, each day with its why. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { KyselyPlugin } from 'kysely';
import { type Invented, inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../../tests/sample-council.ts';
import type { Reading } from '../../../storage/storage.ts';
import type { Visit } from '../../../web/route.ts';
import { readText } from '../../../web/server-for-tests.ts';
import { factsMissingPage } from '../../entries/pages/facts-missing.ts';
import { recordEntryPage } from '../../entries/pages/record-entry.ts';
import { recordVisitPage } from '../../keeping-in-touch/pages/record-visit.ts';
import { myWorkPage } from './my-work.ts';

/** The day is 31 March 2022. */
const kofi: Invented = {
  name: ['Kofi', 'Mensah'],
  born: '2002-06-10',
  episodes: [['2016-02-01', '2020-06-10', 'C2', 'U6', 'S', 'ZZ9 9ZZ', 'E5']],
  entries: [
    ['pathway-plan', '2020-06-10'],
    ['pathway-plan-review', '2021-09-01'],
    ['in-touch', '2021-08-02'],
    ['tenancy', '2021-04-19', '2022-04-19'],
    ['home', '2020-06-10', null, null, { provided: 'council' }],
    ['significant-change', '2022-03-14', null, 'work-ended'],
    ['records-request', '2022-03-10'],
  ],
};
const unknownAt22: Invented = {
  name: ['Tamsin', 'Okeke'],
  born: '1999-09-20',
  episodes: [['2014-02-03', '2017-09-20', 'C2', 'U6', 'S', 'ZZ9 9ZZ', 'E5']],
};
const longName: Invented = {
  name: ['Oluwaseun-Christopher Emmanuel', 'Adebayo-Fitzgerald-Featherstonehaugh'],
  born: '2004-04-14',
  episodes: [['2021-01-04', null, 'V2', 'U6', 'S', 'ZZ9 9ZZ']],
  entries: [['immigration-status', '2020-05-01', '2022-05-01', 'leave']],
};
const nothingKnown: Invented = {};
const died: Invented = {
  name: ['Rowan', 'Vale'],
  born: '2001-04-20',
  died: '2022-03-03',
  episodes: [['2014-02-03', '2019-04-20', 'C2', 'U6', 'S', 'ZZ9 9ZZ', 'E5']],
  entries: [['records-request', '2022-02-01']],
};

describe('my work', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let body = '';
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  /** What is read of one young person: their part of the list. */
  const cardOf = (name: string): string => {
    const card = body.split('<li class="los-work__person">').find((part) => part.includes(`<bdi>${name}</bdi>`));
    return readText({ body: `<main>${card ?? ''}</main>` });
  };

  before(async () => {
    council = await openSampleCouncil(closing);
    await inventPeople(council, [unknownAt22, longName, kofi, nothingKnown, died]);
    council.ask('adviser');
    site = await council.open([myWorkPage, ...recordVisitPage, ...recordEntryPage, ...factsMissingPage]);
    ({ body } = await site.browser.get('/my-work'));
  });

  test('says how much is waiting, and to a manager where their team is', async () => {
    assert.match(readText({ body }), /^My work You work with 7 young people\. \d+ things are overdue, \d+ falls? due/);
    council.ask('manager');
    const { body: theirs } = await site.browser.get('/my-work');
    council.ask('adviser');
    assert.match(
      readText({ body: theirs }),
      /^My work You work with no young people yourself\. Those of your team are in My team\.$/,
    );
  });

  test('puts law that is overdue before the council’s own standard, and what is due soon before what is not', () => {
    const card = cardOf('Kofi Mensah');
    assert.match(
      card,
      /^Kofi Mensah 19 · Care leaver with full support \(former relevant\) Tenancy ends on 19.April.2022\. Tenancy recorded from 19 April 2021 until this day\./,
    );
    const at = (title: string): number => card.indexOf(title);
    assert.ok(at('Review the pathway plan at least every 6 months') > 0);
    assert.ok(at('Visit within 7 days') < at('Be in touch at least every 8 weeks'), card);
    assert.ok(at('Be in touch at least every 8 weeks') < at('Answer a request to see their records'), card);
  });

  test('says why each day is what it is, with the rule and where it is written', () => {
    const card = cardOf('Kofi Mensah');
    assert.match(
      card,
      /Overdue was due 1.March.2022 Review the pathway plan at least every 6 months Counted from the review of the pathway plan on 1 September 2021\. Why this is owed : Review the pathway plan at least every 6 months \(law: Care Leavers \(England\) Regulations 2010, regulation 7\(2\)\)/,
    );
    assert.equal(readText({ body }).split('Some of it we have still to read again').length, 2, 'said once');
    assert.match(card, /\(local standard, resting on Children Act 1989, section 23C\(2\)\)/);
  });

  test('folds what is less pressing, and says how much of it there is', () => {
    assert.match(cardOf('Kofi Mensah'), /and \d+ more (overdue|due within 42 days)(, \d+ [a-z0-9 ]+)* for Kofi Mensah/);
    assert.ok(body.includes('<details'), 'opened without a script');
  });

  /** What the line of facts missing of one young person opens. */
  const missingOf = async (name: string): Promise<string> => {
    const card = body.split('<li class="los-work__person">').find((part) => part.includes(`<bdi>${name}</bdi>`)) ?? '';
    const [, href = ''] = /href="([^"]*facts-missing[^"]*)"/.exec(card) ?? [];
    return readText(await site.browser.get(href));
  };

  test('says of somebody of 22 that something is missing, and opens what it is, why it matters and what waits for it', async () => {
    assert.match(
      cardOf('Tamsin Okeke'),
      /Care leaver; cannot tell whether support from 21 is open .* Facts missing \(1\) for Tamsin Okeke/,
    );
    assert.match(
      await missingOf('Tamsin Okeke'),
      /Do they want support from 21\? .*Support opens when they say that they want it\. It settles: .*Support from 21 is open/,
    );
  });

  test('shows a long name whole, and the days that change a life in their order', () => {
    assert.match(
      cardOf('Oluwaseun-Christopher Emmanuel Adebayo-Fitzgerald-Featherstonehaugh'),
      /Turns 18 on 14.April.2022\. Born 14 April 2004\. The rule : Turns 18 : care ends at 18.* Leave to remain ends on 1.May.2022\./,
    );
  });

  test('knows of somebody with nothing recorded what that is, and calls nothing in time', async () => {
    const name = /<bdi>(Child 99[^<]+)<\/bdi>/.exec(body)?.[1] ?? 'none';
    assert.match(cardOf(name), /age not known · Not in care .*Facts missing \(1\)/);
    assert.match(await missingOf(name), /When were they born\? .*Every age is counted from it/);
  });

  test('asks nothing of anybody about somebody who has died', () => {
    assert.match(readText({ body }), /Died Rowan Vale aged 20$/);
    assert.equal(body.split('Rowan Vale').length, 2, 'named once, and with nothing that is owed');
  });

  test('what somebody on duty wrote at night stands first for whoever works with them, with what to know', async () => {
    const [calm] = await inventPeople(council, [
      { name: ['Ines', 'Duarte'], born: '2004-01-10', episodes: [['2021-01-04', '2022-01-10', 'C2', 'U6']] },
    ]);
    const path = `/people/${calm}`;
    const on = (day: string, month: string, name: string) => ({
      [`${name}-day`]: day,
      [`${name}-month`]: month,
      [`${name}-year`]: '2022',
    });
    council.ask('manager');
    const call = { ...on('31', '3', 'visitedOn'), how: 'phone', said: '“I am locked out.”', shared: 'yes' };
    const saved = await site.browser.fill(`${path}/visits/new`, call);
    assert.equal(saved.statusCode, 303, readText(saved));
    const warned = { ...on('31', '3', 'on'), what: 'The neighbour keeps a dog', shared: 'yes' };
    assert.equal((await site.browser.fill(`${path}/entries/new/risk-to-worker`, warned)).statusCode, 303);
    const own = readText(await site.browser.get('/my-work'));
    assert.doesNotMatch(own, /locked out/, 'whoever wrote it is not told of it');
    council.ask('adviser');
    const work = await site.browser.get('/my-work');
    const words = readText(work);
    assert.match(
      words,
      /First come those about whom somebody else wrote something; .* Ines Duarte 18 · .*To know before a visit A danger to whoever visits The neighbour keeps a dog/,
    );
    assert.match(words, /Recorded by Grace Ellery : Conversation, 31.March.2022 By phone\. “I am locked out\.”/);
    assert.ok(work.body.indexOf('Ines') < work.body.indexOf('Kofi'), 'stands first');
  });

  test('marks no young person with a colour', () => {
    assert.doesNotMatch(body, /class="los-work__person[^"]+"|govuk-tag|style=/);
  });

  test('asks the database as often for 37 young people as for 7', async () => {
    const asked = async (): Promise<number> => {
      let queries = 0;
      const counting: KyselyPlugin = {
        transformQuery: ({ node }) => {
          queries += 1;
          return node;
        },
        transformResult: async ({ result }) => result,
      };
      const actor = council.actorOf('adviser');
      await myWorkPage.handle({
        actor,
        on: TODAY,
        now: new Date(),
        query: {},
        readPeople: async (work: (reading: Reading) => Promise<{ result: unknown }>) =>
          council.storage.read(actor, async (reading) => {
            const { result } = await work({ ...reading, db: reading.db.withPlugin(counting) });
            return result;
          }),
      } as unknown as Visit);
      return queries;
    };
    const few = await asked();
    await inventPeople(
      council,
      Array.from({ length: 30 }, (_, index) => ({ ...kofi, name: [`Kofi ${index}`, 'Mensah'] as const })),
    );
    assert.equal(await asked(), few);
    assert.ok(few > 3 && few <= 16, `${few} queries`);
  });
});
