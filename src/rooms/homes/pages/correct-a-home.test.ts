/** A home that was recorded as another kind than it is: put right with what that kind asks, and the old kept. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../../tests/sample-council.ts';
import { addDays } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { hiddenFields, readText } from '../../../web/server-for-tests.ts';
import { takeInSaidEntries } from '../../entries/actions/take-in-said-entries.ts';
import { listEntries } from '../../entries/facts.ts';
import { entriesRoom } from '../../entries/pages/index.ts';
import { asAnother, type SaidOfEntry } from '../../entries/parts/entry-form.ts';
import { personPage } from '../../people/pages/person.ts';
import { homesRoom } from './index.ts';

const on = (name: string, date: number, month: number, year = 2022) => ({
  [`${name}-day`]: String(date),
  [`${name}-month`]: String(month),
  [`${name}-year`]: String(year),
});
const LEFT = ['2014-02-01', '2021-06-10', 'C2', 'U6', 'S', 'ZZ9 9ZZ', 'E4A'] as const;

describe('the same home as another kind', () => {
  const home = (answer: string | null, details: object, words: object = {}): SaidOfEntry => ({
    kind: 'home',
    on: TODAY,
    until: null,
    answer,
    details: details as SaidOfEntry['details'],
    words: words as SaidOfEntry['words'],
  });
  for (const [name, said, answer, is] of [
    [
      'what both are asked stays',
      home('hostel', { address: 'Wharf House', provided: 'council', temporary: 'yes' }),
      'supported-accommodation',
      [{ address: 'Wharf House', provided: 'council', temporary: 'no' }, {}],
    ],
    [
      'what went without saying is asked now',
      home('supported-lodgings', { provided: 'council', temporary: 'no', hours: '12' }),
      'hostel',
      [{ temporary: 'yes' }, {}],
    ],
    [
      'its terms go, and its bed with it',
      home('emergency-bed', { bed: 'b1', provided: 'council', temporary: 'yes' }, { why: 'The boiler failed' }),
      'own-home',
      [{ provided: 'no', temporary: 'no' }, {}],
    ],
    [
      'what a file called it goes where it is known',
      home(null, { kind: 'own tenancy', area: 'in' }),
      'own-home',
      [{ area: 'in', provided: 'no', temporary: 'no' }, {}],
    ],
    [
      'how they move on from it stays',
      home('hostel', { 'move-on': 'p1', temporary: 'yes' }),
      'bed-and-breakfast',
      [{ 'move-on': 'p1', temporary: 'yes' }, {}],
    ],
  ] as const)
    test(name, () => {
      const became = asAnother(said, answer);
      assert.deepEqual([became?.details, became?.words], is);
      assert.equal(became?.answer, answer);
    });

  test('what it is already is itself; a bed is given elsewhere; a castle is no kind', () => {
    const hostel = home('hostel', { temporary: 'yes' });
    assert.equal(asAnother(hostel, 'hostel'), hostel);
    assert.equal(asAnother(hostel, 'emergency-bed'), undefined);
    assert.equal(asAnother(hostel, 'castle'), undefined);
    assert.equal(asAnother(hostel, 'toString'), undefined);
  });
});

/** The day is 31 March 2022. */
describe('correcting the kind of a home', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let kofi: PersonId;
  let rowan: PersonId;
  let sasha: PersonId;

  before(async () => {
    council = await openSampleCouncil(closing);
    council.ask('adviser');
    site = await council.open([personPage, ...entriesRoom, ...homesRoom]);
    [kofi, rowan, sasha] = (await inventPeople(council, [
      {
        born: '2003-06-10',
        name: ['Kofi', 'Mensah'],
        episodes: [[...LEFT]],
        entries: [['home', '2021-06-10', null, null, { kind: 'own tenancy', provided: 'no' }]],
      },
      {
        born: '2003-05-20',
        name: ['Rowan', 'Vale'],
        episodes: [[...LEFT]],
        entries: [['home', '2021-06-10', null, 'hostel', { address: 'Wharf House', temporary: 'yes' }]],
      },
      {
        born: '2003-09-12',
        name: ['Sasha', 'Bright'],
        episodes: [[...LEFT]],
        entries: [['home', '2021-06-10', null, 'own-home', { temporary: 'no', provided: 'no' }]],
      },
    ])) as [PersonId, PersonId, PersonId];
  });

  const text = async (path: string): Promise<string> => readText(await site.browser.get(path));
  const homesOf = async (person: PersonId) =>
    (await council.storage.read(council.process, (reading) => listEntries(reading, [person]))).filter(
      ({ kind }) => kind === 'home',
    );
  const pathOf = async (person: PersonId, at = 0): Promise<string> =>
    `/people/${person}/entries/${(await homesOf(person))[at]?.id}`;

  test('which kind it is comes first, with what is recorded chosen; a bed is given where the beds stand', async () => {
    const own = await pathOf(rowan);
    assert.match(await text(own), /What kind of home is it\? A hostel/);
    const form = await site.browser.get(`${own}/correct`);
    assert.match(readText(form), /What kind of home is it\? A hostel It is something else/);
    assert.doesNotMatch(readText(form), /On what terms/);
    const first = await site.browser.get(`${own}/correct/which`);
    assert.match(
      readText(first),
      /Nothing is saved yet\. An emergency bed of the council is given where the beds stand/,
    );
    assert.match(first.body, /value="hostel"[^>]* checked/);
    assert.ok(!first.body.includes('value="emergency-bed"'));
    assert.match(
      readText(await site.browser.post(`${own}/correct/which`, { ...hiddenFields(first), answer: '' })),
      /Choose what kind of home it is/,
    );
    const chosen = await site.browser.fill(`${own}/correct/which`, { answer: 'staying-put' });
    assert.equal(chosen.headers.location, `${own}/correct?which=staying-put`);
    for (const none of ['castle', 'emergency-bed', 'toString'])
      assert.equal((await site.browser.get(`${own}/correct?which=${none}`)).statusCode, 404, none);
  });

  test('what that kind asks is asked, and needed; what was typed stays', async () => {
    const own = await pathOf(rowan);
    const form = await site.browser.get(`${own}/correct?which=staying-put`);
    assert.match(readText(form), /Staying put with their former foster carers Recorded now: A hostel ?\. Choose again/);
    assert.match(form.body, /Wharf House/, 'what both are asked is filled in');
    const typed = { ...on('on', 10, 6, 2021), address: '8 Orchard Way', 'why-corrected': 'I chose the line below' };
    const refused = await site.browser.fill(`${own}/correct?which=staying-put`, typed);
    assert.equal(refused.statusCode, 422);
    assert.match(readText(refused), /Say on what terms they stay/);
    assert.match(refused.body, /8 Orchard Way/);
    const unsaid = await site.browser.fill(`${own}/correct?which=staying-put`, {
      ...typed,
      terms: 'A key',
      'why-corrected': '',
    });
    assert.match(readText(unsaid), /Say why you correct it/);
    const saved = await site.browser.fill(`${own}/correct?which=staying-put`, {
      ...typed,
      terms: 'A key of their own',
    });
    assert.equal(saved.statusCode, 303, readText(saved));
    const [now] = await homesOf(rowan);
    assert.deepEqual(
      [now?.answer, now?.details],
      ['staying-put', { address: '8 Orchard Way', provided: 'no', temporary: 'no' }],
    );
    assert.match(
      await text(String(saved.headers.location)),
      /Why: I chose the line below What kind of home is it\? before: A hostel now: Staying put with their former foster carers .*On what terms do they stay\? before: not recorded now: A key of their own/,
    );
    assert.match(
      await text(`/people/${rowan}/homes`),
      /Where they live now Staying put with their former foster carers/,
    );
  });

  test('a home that a file named in words of its own gets its kind', async () => {
    const own = await pathOf(kofi);
    assert.match(await text(`${own}/correct`), /What kind of home is it\? Own tenancy It is something else/);
    const saved = await site.browser.fill(`${own}/correct?which=shared-roof`, {});
    assert.equal(saved.statusCode, 404);
    const corrected = await site.browser.fill(`${own}/correct?which=supported-accommodation`, {
      ...on('on', 10, 6, 2021),
      provider: 'Bridge Homes',
      provided: 'council',
      'why-corrected': 'Asked the landlord',
    });
    assert.equal(corrected.statusCode, 303, readText(corrected));
    const [now] = await homesOf(kofi);
    assert.deepEqual(
      [now?.answer, now?.details],
      ['supported-accommodation', { provided: 'council', provider: 'Bridge Homes', temporary: 'no' }],
    );
  });

  test('a second tab that chose another kind is shown both, and neither is lost', async () => {
    const own = await pathOf(rowan);
    const second = await site.browser.get(`${own}/correct?which=own-home`);
    const sent = { ...on('on', 10, 6, 2021), 'why-corrected': 'x' };
    assert.equal((await site.browser.fill(`${own}/correct?which=with-family`, sent)).statusCode, 303);
    const late = await site.browser.post(`${own}/correct?which=own-home`, {
      ...hiddenFields(second),
      ...sent,
      address: '2 Mill Lane',
    });
    assert.equal(late.statusCode, 409);
    assert.match(
      readText(late),
      /In the record now What kind of home is it\? With parents or relatives .*What you wrote What kind of home is it\? A home of their own .*2 Mill Lane/,
    );
  });

  test('a home that becomes one which cannot go on beside another is told of the other', async () => {
    const beside = { ...on('on', 10, 1), address: 'Room 14', area: 'out' };
    assert.equal((await site.browser.fill(`/people/${sasha}/entries/new/home?which=student`, beside)).statusCode, 303);
    const own = await pathOf(sasha, 1);
    const refused = await site.browser.fill(`${own}/correct?which=hostel`, {
      ...beside,
      'why-corrected': 'It was no hall',
    });
    assert.equal(refused.statusCode, 422);
    assert.match(
      readText(refused),
      /Another is recorded from 10.June.2021 on \(A home of their own\)\. Two cannot go on at once/,
    );
  });

  test('a stay in an emergency bed that was none leaves the bed free', async () => {
    await council.storage.write(council.process, { action: 'give', touches: [sasha], recordedOn: TODAY }, (act) =>
      takeInSaidEntries(act, [
        {
          personId: sasha,
          kind: 'home',
          on: addDays(TODAY, -2),
          until: null,
          answer: 'emergency-bed',
          details: { bed: '5b1f3a52-0000-4000-8000-000000000001', temporary: 'yes', provided: 'council' },
          words: { why: 'Nowhere to go' },
        },
      ]),
    );
    const own = await pathOf(sasha, 2);
    const saved = await site.browser.fill(`${own}/correct?which=vacation`, {
      ...on('on', 29, 3),
      provided: 'no',
      'why-corrected': 'She went to her aunt',
    });
    assert.equal(saved.statusCode, 303, readText(saved));
    const now = (await homesOf(sasha)).find(({ answer }) => answer === 'vacation');
    assert.deepEqual(now?.details, { provided: 'no', temporary: 'no' });
  });

  test('of what has no such question there is no such page', async () => {
    await site.browser.fill(`/people/${kofi}/entries/new/dental-check`, on('on', 1, 3));
    const entries = await council.storage.read(council.process, (reading) => listEntries(reading, [kofi]));
    const path = `/people/${kofi}/entries/${entries.find(({ kind }) => kind === 'dental-check')?.id}/correct`;
    assert.equal((await site.browser.get(`${path}/which`)).statusCode, 404);
    assert.equal((await site.browser.get(`${path}?which=hostel`)).statusCode, 404);
    assert.equal((await site.browser.get(path)).statusCode, 200);
  });
});
