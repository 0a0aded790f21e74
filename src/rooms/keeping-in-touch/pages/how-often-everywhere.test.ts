/**
 * How often we are to be in touch and why it differs, on every page that names the next day or says that it has gone by: what
 * was agreed, with whom, until when and why; what was tried; and of who asked for no contact that, and no day.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Invented, inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../../tests/sample-council.ts';
import { day } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { refreshAccess } from '../../../storage/refresh-access.ts';
import { readText } from '../../../web/server-for-tests.ts';
import { takeInAgreedDifferences } from '../../agreed-differences/actions/take-in-agreed-differences.ts';
import { agreedDifferencePages } from '../../agreed-differences/pages/agreed-differences.ts';
import { listOverdue } from '../../ledger/facts.ts';
import { pathwayPlansRoom } from '../../pathway-plans/pages/index.ts';
import { personPage } from '../../people/pages/person.ts';
import { countWork } from '../../reminders/count-work.ts';
import { worklistRoom } from '../../worklist/pages/index.ts';
import { keepingInTouchRoom } from './index.ts';

const on = (name: string, date: number, month: number, year = 2022) => ({
  [`${name}-day`]: String(date),
  [`${name}-month`]: String(month),
  [`${name}-year`]: String(year),
});
const LEFT = [['2015-01-05', '2021-05-01', 'C2', 'U4', 'S', 'TS1 1AA', 'E17']] as const satisfies Invented['episodes'];

/** The day is 31 March 2022. */
describe('how often we are in touch', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  /** Every 10 weeks was agreed, and that has gone by. */
  let amina: PersonId;
  /** Asked for no contact. */
  let bo: PersonId;
  /** In custody; ten weeks were agreed. */
  let cass: PersonId;
  /** In custody, and asked for no contact. */
  let dee: PersonId;
  const plans = new Map<PersonId, string>();

  before(async () => {
    council = await openSampleCouncil(closing);
    council.ask('adviser');
    site = await council.open([
      personPage,
      ...agreedDifferencePages,
      ...keepingInTouchRoom,
      ...pathwayPlansRoom,
      ...worklistRoom,
    ]);
    const life = { born: '2003-05-01', episodes: LEFT };
    [amina, bo, cass, dee] = (await inventPeople(council, [
      { ...life, name: ['Amina', 'Yusuf'], entries: [['in-touch', '2021-12-20']] },
      { ...life, name: ['Bo', 'Tennant'], entries: [['in-touch', '2021-12-20']] },
      {
        ...life,
        name: ['Cass', 'Ito'],
        entries: [
          ['custody', '2022-01-10'],
          ['in-touch', '2022-02-14'],
        ],
      },
      {
        ...life,
        name: ['Dee', 'Marlow'],
        entries: [
          ['custody', '2022-01-10'],
          ['in-touch', '2022-01-20'],
        ],
      },
      // As the council has it for everybody, and late.
      { ...life, name: ['Eli', 'Shaw'], entries: [['in-touch', '2021-12-20']] },
    ])) as [PersonId, PersonId, PersonId, PersonId];
    const touches = [amina, cass];
    await council.storage.write(council.process, { action: 'agree', touches, recordedOn: TODAY }, async (act) => {
      await takeInAgreedDifferences(act, [
        {
          personId: amina,
          rule: 'leaving-care/keep-in-touch',
          setting: 'weeks',
          value: 10,
          agreedWith: 'Amina',
          agreedBy: 'Grace Ellery',
          because: 'she works nights',
          from: day('2022-01-01'),
          until: day('2022-06-03'),
        },
        {
          personId: cass,
          rule: 'leaving-care/later-contacts-in-custody',
          setting: 'weeks',
          value: 10,
          agreedWith: 'Cass',
          agreedBy: 'Grace Ellery',
          because: 'letters take long there',
          from: day('2022-02-20'),
          until: day('2022-08-01'),
        },
      ]);
      await refreshAccess(act, TODAY);
    });
    for (const id of [bo, dee])
      await said(`/people/${id}/no-contact/new`, { ...on('askedOn', 1, 3), said: 'Leave me be.', offerBy: 'letter' });
    await said(`/people/${amina}/visits/new/tried`, { ...on('visitedOn', 10, 3), how: 'home', why: 'Nobody was in' });
    for (const id of [amina, bo, cass]) {
      const begun = await said(`/people/${id}/plan/begin`, {
        responsibleId: council.actorOf('adviser').staffId as string,
        decision: 'The director, on 1 March 2022',
      });
      plans.set(id, begun.split('?')[0] ?? '');
    }
  });

  const said = async (path: string, fields: Readonly<Record<string, string>>): Promise<string> => {
    const saved = await site.browser.fill(path, fields);
    assert.equal(saved.statusCode, 303, `${path}: ${readText(saved)}`);
    return String(saved.headers.location);
  };
  const text = async (path: string): Promise<string> => readText(await site.browser.get(path));
  /** What a list says of one of them: from their heading, or their line, to the next. */
  const partOf = async (path: string, name: string): Promise<string> => {
    const parts = (await site.browser.get(path)).body.split(/<h2|<li class="los-(?:pieces|work)__one"/).slice(1);
    const own = parts.find((part) => part.slice(0, 400).includes(`<bdi>${name}</bdi>`));
    assert.ok(own !== undefined, `${path} names ${name}`);
    return readText({ body: `<main><p${own}</main>` });
  };

  const AGREED = 'Agreed with Amina until 3 June 2022: every 10 weeks, because she works nights.';
  const TRIED = 'Tried on 10 March 2022.';
  const IN_CUSTODY = 'Agreed with Cass until 1 August 2022: every 10 weeks, because letters take long there.';
  const ASKED = 'They asked us on 1 March 2022 not to be in touch. They get the yearly offer, and nothing else.';
  /** The days by which we should have been in touch with whoever asked us not to be. */
  const CHASED = /14 February 2022|17 March 2022/;

  /** Every page on which the next day stands, or that it has gone by; as the adviser, but for the manager's own. */
  const PAGES: readonly (readonly [page: string, path: (id: PersonId) => string, as: 'adviser' | 'manager'])[] = [
    ['their page', (id) => `/people/${id}`, 'adviser'],
    ['keeping in touch', (id) => `/people/${id}/in-touch`, 'adviser'],
    ['the form of a visit', (id) => `/people/${id}/visits/new`, 'adviser'],
    ['the form of what was tried', (id) => `/people/${id}/visits/new/tried`, 'adviser'],
    ['the plan', (id) => plans.get(id) ?? '', 'adviser'],
    ['the plan where it is written', (id) => `${plans.get(id)}/matters/support`, 'adviser'],
  ];
  const LISTS = [
    ['My work', '/my-work', 'adviser'],
    ['My team', '/my-team', 'manager'],
  ] as const;

  for (const [page, path, as] of PAGES) {
    test(`${page}: what was agreed, with whom, until when and why, beside the day; and what was tried`, async () => {
      council.ask(as);
      const shown = await text(path(amina));
      assert.ok(shown.includes(AGREED), shown);
      assert.ok(shown.includes(TRIED), shown);
      assert.match(shown, /was due 28 February 2022/);
      assert.ok((await text(path(cass))).includes(IN_CUSTODY));
    });
    test(`${page}: that they asked for no contact, in place of it`, async () => {
      council.ask(as);
      assert.ok((await text(path(bo))).includes(ASKED));
      if (page.startsWith('the ')) assert.doesNotMatch(await text(path(bo)), CHASED);
    });
  }

  for (const [page, path, as] of LISTS)
    test(`${page}: the same of each of them, and nobody who asked for no contact is late`, async () => {
      council.ask(as);
      const [late, quiet] = [await partOf(path, 'Amina Yusuf'), await partOf(path, 'Bo Tennant')];
      for (const words of [AGREED, TRIED, 'was due 28 February 2022']) assert.ok(late.includes(words), late);
      assert.ok(quiet.includes(ASKED), quiet);
      assert.doesNotMatch(quiet, CHASED);
      const held = await partOf(path, 'Cass Ito');
      assert.ok(held.includes(IN_CUSTODY), held);
      assert.match(await partOf(path, 'Eli Shaw'), /was due 14 February 2022/, 'who has the council’s standard');
    });

  test('those in custody: what was agreed there; who asked for none is asked nothing, and the law still comes', async () => {
    council.ask('adviser');
    assert.ok((await partOf('/in-custody', 'Cass Ito')).includes(IN_CUSTODY));
    const quiet = await partOf('/in-custody', 'Dee Marlow');
    assert.ok(quiet.includes(ASKED), quiet);
    assert.doesNotMatch(quiet, /Record it for Dee Marlow : Be in touch|Record a visit for Dee Marlow : Be in touch/);
  });

  test('those not heard from in time: the day that was agreed; who asked for none is not among them', async () => {
    council.ask('adviser');
    const late = await partOf('/in-touch', 'Amina Yusuf');
    for (const words of [AGREED, TRIED, 'was due 28 February 2022']) assert.ok(late.includes(words), late);
    const list = await text('/in-touch');
    assert.ok(list.indexOf('Bo Tennant') > list.indexOf('They asked us not to be in touch'), list);
  });

  test('nothing that counts the late counts who asked for no contact', async () => {
    council.ask('manager');
    const overdue = await council.storage.read(council.process, (reading) => listOverdue(reading, [bo], TODAY));
    assert.ok(
      overdue.some(({ rule }) => rule === 'leaving-care/keep-in-touch'),
      'the standard itself is not rewritten',
    );
    const own = overdue.filter(({ rule }) => rule !== 'leaving-care/keep-in-touch');
    const quiet = await partOf('/my-team', 'Bo Tennant');
    const counted = /(\d+) by our own standard/.exec(quiet)?.[1] ?? '0';
    const late = /(\d+) by our own standard/.exec(await partOf('/my-team', 'Eli Shaw'))?.[1];
    assert.equal(Number(counted), Number(late) - 1, `${quiet}; ${own.length}`);
    const counts = await council.storage.read(council.actorOf('adviser'), (reading) => countWork(reading, TODAY));
    council.ask('adviser');
    const lead = await text('/my-work');
    assert.match(lead, new RegExp(`${counts.overdue} things are overdue`), 'what reaches staff counts as My work does');
  });

  test('on paper, to them: the sentence without a day, or what they asked', async () => {
    council.ask('adviser');
    const [agreed, quiet] = [await text(`${plans.get(amina)}/print`), await text(`${plans.get(bo)}/print`)];
    assert.ok(agreed.includes(`How often we are in touch ${AGREED}`), agreed);
    assert.doesNotMatch(agreed, /was due/);
    assert.match(
      quiet,
      /You asked us on 1 March 2022 not to be in touch\. You get the yearly offer, and nothing else\./,
    );
  });

  test('it leads to who agreed it, and to their wish', async () => {
    council.ask('manager');
    const team = (await site.browser.get('/my-team')).body;
    const [agreed] = new RegExp(`/people/${amina}/agreed/[0-9a-f-]{36}`).exec(team) ?? [];
    assert.equal((await site.browser.get(agreed ?? '/none')).statusCode, 200);
    const [asked] = new RegExp(`/people/${bo}/no-contact/[0-9a-f-]{36}`).exec(team) ?? [];
    assert.equal((await site.browser.get(asked ?? '/none')).statusCode, 200);
  });
});
