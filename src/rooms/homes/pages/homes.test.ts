/**
 * Homes after care from end to end: each kind asks what only it asks, two cannot go on at once, a bed is given once, and the
 * joint list holds nobody who objected. Each home rests on the one before, so that it is one file.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../../tests/sample-council.ts';
import { addDays } from '../../../ground/day.ts';
import { isoOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { ENTRY_KINDS } from '../../../rules/entry-kinds.ts';
import { HOME_TYPES } from '../../../rules/home-types.ts';
import { readText } from '../../../web/server-for-tests.ts';
import { entriesRoom } from '../../entries/pages/index.ts';
import { entryForm } from '../../entries/parts/entry-form.ts';
import { pathwayPlansRoom } from '../../pathway-plans/pages/index.ts';
import { personPage } from '../../people/pages/person.ts';
import { promisesRoom } from '../../promises/pages/index.ts';
import { takeInSaidEntries } from '../../entries/actions/take-in-said-entries.ts';
import { listEmergencyBeds } from '../facts.ts';
import { homesRoom } from './index.ts';

const on = (name: string, date: number, month: number, year = 2022) => ({
  [`${name}-day`]: String(date),
  [`${name}-month`]: String(month),
  [`${name}-year`]: String(year),
});
const LEFT = ['2014-02-01', '2021-06-10', 'C2', 'U6', 'S', 'ZZ9 9ZZ', 'E4A'] as const;

describe('what is asked of a home', () => {
  for (const answer of [...Object.keys(HOME_TYPES), null])
    test(`${answer ?? 'of a kind nobody has named'}: at most eight things, also where it has ended`, () => {
      for (const hasEnded of [false, true])
        assert.ok(Object.keys(entryForm('home', { is21: true, answer, hasEnded }).fields).length <= 8);
    });
  test('every question is of kinds there are', () => {
    for (const { name, of = [] } of ENTRY_KINDS.home.asks as readonly { name: string; of?: readonly string[] }[])
      for (const type of of) assert.ok(type === '' || type in HOME_TYPES, `${name}: ${type}`);
  });
});

/** The day is 31 March 2022. */
describe('homes', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let kofi: PersonId;
  let rowan: PersonId;
  let sasha: PersonId;
  let tam: PersonId;
  let ines: PersonId;

  before(async () => {
    council = await openSampleCouncil(closing);
    council.ask('adviser');
    site = await council.open([personPage, ...entriesRoom, ...promisesRoom, ...homesRoom, ...pathwayPlansRoom]);
    [kofi, rowan, sasha, tam, ines] = (await inventPeople(council, [
      {
        born: '2003-06-10',
        name: ['Kofi', 'Mensah'],
        episodes: [[...LEFT]],
        entries: [['home', '2021-06-10', null, null, { kind: 'own tenancy', provided: 'no' }]],
      },
      { born: '2003-05-20', name: ['Rowan', 'Vale'], episodes: [[...LEFT]] },
      { born: '2004-09-12', name: ['Sasha', 'Bright'], episodes: [['2014-02-01', null, 'C2', 'U6', 'S', 'ZZ9 9ZZ']] },
      { born: '2005-01-12', name: ['Tam', 'Reid'], episodes: [['2014-02-01', null, 'C2', 'U6', 'S', 'ZZ9 9ZZ']] },
      { born: '2003-03-12', name: ['Ines', 'Duarte'], episodes: [[...LEFT]] },
    ])) as [PersonId, PersonId, PersonId, PersonId, PersonId];
  });

  const text = async (path: string): Promise<string> => readText(await site.browser.get(path));
  const homeOf = (person: PersonId, which: string): string =>
    `/people/${person}/entries/new/home?from=homes&which=${which}`;

  test('which kind it is comes first, and an emergency bed is given elsewhere', async () => {
    const first = `/people/${kofi}/entries/new/home?from=homes`;
    const asked = await text(first);
    assert.match(asked, /What kind of home is it\? .*Staying put with their former foster carers/);
    assert.doesNotMatch(asked, /emergency bed|Address/);
    assert.match(readText(await site.browser.fill(first, {})), /Choose what kind of home it is/);
    assert.equal(
      (await site.browser.fill(first, { answer: 'staying-put' })).headers.location,
      homeOf(kofi, 'staying-put'),
    );
    assert.equal((await site.browser.get(homeOf(kofi, 'emergency-bed'))).statusCode, 404);
    assert.equal((await site.browser.get(homeOf(kofi, 'castle'))).statusCode, 404);
  });

  test('staying put asks its terms, and the home before it ends on that day', async () => {
    const path = homeOf(kofi, 'staying-put');
    assert.match(
      await text(path),
      /Now: A home of their own|Now: Own tenancy, since 10.June.2021\. It ends on the day this begins/,
    );
    const typed = { ...on('on', 1, 2), address: '8 Orchard Way', area: 'in', money: '£180 a week' };
    const refused = await site.browser.fill(path, typed);
    assert.match(readText(refused), /Say on what terms they stay/);
    assert.match(refused.body, /8 Orchard Way/);
    const early = await site.browser.fill(path, { ...typed, terms: 'A key', ...on('review-on', 1, 2) });
    assert.match(readText(early), /It must come after the day itself/);
    const saved = await site.browser.fill(path, { ...typed, terms: 'A key of their own', ...on('review-on', 1, 8) });
    assert.equal(saved.headers.location, `/people/${kofi}/homes`, readText(saved));
    const page = await text(`/people/${kofi}/homes`);
    assert.match(
      page,
      /Where they live now Staying put with their former foster carers .*In this council’s area: Yes\. A key of their own\. Money: £180 a week\. Looked at again on 1.August.2022\./,
    );
    assert.match(
      page,
      /Homes before, after they left care Own tenancy 10.June.2021 to 1.February.2022: 7 months What came next: Staying put/,
    );
  });

  test('a home that overlaps one that has ended is refused in a sentence; a room at university is not', async () => {
    const path = homeOf(kofi, 'hostel');
    const refused = await site.browser.fill(path, {
      ...on('on', 1, 1),
      ...on('until', 1, 3),
      address: 'Wharf House',
      area: 'out',
    });
    assert.equal(refused.statusCode, 422);
    assert.match(
      readText(refused),
      /Another is recorded from 10.June.2021 until 1.February.2022 \(Own tenancy\)\. Two cannot go on at once/,
    );
    assert.match(refused.body, /Wharf House/);
    const beside = await site.browser.fill(homeOf(kofi, 'student'), {
      ...on('on', 10, 1),
      address: 'Room 14',
      area: 'out',
    });
    assert.equal(beside.statusCode, 303, readText(beside));
    assert.match(await text(`/people/${kofi}/homes`), /Since 10.January.2022, beside the other/);
  });

  test('hours of support are a number, and what a home led to is asked when it has ended', async () => {
    const path = homeOf(rowan, 'supported-lodgings');
    const typed = { ...on('on', 1, 7, 2021), address: '2 Mill Lane', area: 'out', hours: 'many' };
    const refused = await site.browser.fill(path, typed);
    assert.match(readText(refused), /Enter a whole number of hours, from 0 to 168/);
    assert.match(refused.body, /value="many"/);
    assert.equal((await site.browser.fill(path, { ...typed, hours: '10' })).statusCode, 303);
    const { body } = await site.browser.get(`/people/${rowan}/homes`);
    const ended = /href="([^"]*\/ended)\?from=homes"/.exec(body)?.[1] ?? '';
    assert.match(readText(await site.browser.fill(ended, on('until', 1, 12, 2021))), /Say what came next/);
    assert.equal(
      (
        await site.browser.fill(`${ended}?from=homes`, {
          ...on('until', 1, 12, 2021),
          'led-to': 'A flat of her own in Redcar',
        })
      ).headers.location,
      `/people/${rowan}/homes`,
    );
    assert.match(
      await text(`/people/${rowan}/homes`),
      /Supported lodgings 1.July.2021 to 1.December.2021: 5 months What came next: A flat of her own in Redcar/,
    );
  });

  test('days in temporary homes go on across a move, and how they move on is a promise', async () => {
    assert.equal(
      (await site.browser.fill(homeOf(rowan, 'hostel'), { ...on('on', 1, 12, 2021), area: 'in', provided: 'no' }))
        .statusCode,
      303,
    );
    assert.equal(
      (await site.browser.fill(homeOf(rowan, 'bed-and-breakfast'), { ...on('on', 1, 2), area: 'in', provided: 'no' }))
        .statusCode,
      303,
    );
    const page = await site.browser.get(`/people/${rowan}/homes`);
    assert.match(
      readText(page),
      /How they move on: nothing is agreed yet.*120 days in temporary homes, since 1.December.2021, 2 homes one after another\./,
    );
    const path = /href="([^"]*\/move-on)"/.exec(page.body)?.[1] ?? '';
    const typed = { what: 'Ask the panel for the flat', who: 'worker' };
    const refused = await site.browser.fill(path, { ...typed, ...on('dueOn', 30, 3) });
    assert.match(readText(refused), /That day has gone by/);
    assert.match(refused.body, /Ask the panel for the flat/);
    assert.equal((await site.browser.fill(path, { ...typed, ...on('dueOn', 14, 4) })).statusCode, 303);
    assert.match(
      await text(`/people/${rowan}/homes`),
      /How they move on: Ask the panel for the flat Their worker \. By 14.April.2022/,
    );
    assert.match(await text(`/people/${rowan}`), /What was agreed with them .*Ask the panel for the flat/);
    assert.match(
      await text('/housing-ahead'),
      /Rowan Vale .*120 days in temporary homes.*How they move on: Ask the panel for the flat/,
    );
    const kept =
      /\/people\/[^"]*\/promises\/[0-9a-f-]{36}/.exec((await site.browser.get(`/people/${rowan}/homes`)).body)?.[0] ??
      '';
    assert.equal((await site.browser.fill(`${kept}/kept`, on('keptOn', 31, 3))).statusCode, 303);
    assert.match(
      await text(`/people/${rowan}/homes`),
      /How they move on: nothing is agreed yet/,
      'what was kept is no plan any more',
    );
    const { body } = await site.browser.get(`/people/${kofi}/homes`);
    const own = /entries\/([0-9a-f-]{36})/.exec(body)?.[1] ?? '';
    assert.equal((await site.browser.get(`/people/${kofi}/homes/${own}/move-on`)).statusCode, 404);
  });

  test('an emergency bed is given once, and ending it asks what came next', async () => {
    council.ask('manager');
    assert.match(await text('/emergency-beds'), /No bed is free tonight/);
    assert.match(
      readText(await site.browser.fill('/emergency-beds/new', {})),
      /Say where it is.*Say whether it is in this council’s area/,
    );
    for (const place of ['Marsh House, room 2', 'Tanner Street flat'])
      assert.equal(
        (await site.browser.fill('/emergency-beds/new', { place, area: 'in', ...on('from', 1, 1) })).statusCode,
        303,
      );
    council.ask('adviser');
    assert.match(await text('/emergency-beds'), /Free tonight Marsh House, room 2 Tanner Street flat/);
    const give = `/people/${rowan}/emergency-bed?from=emergency-beds`;
    const form = await site.browser.get(give);
    const [bed = '', other = ''] = [...form.body.matchAll(/name="bed" type="radio" value="([^"]+)"/g)].map(
      ([, id]) => id ?? '',
    );
    const missing = await site.browser.fill(give, { why: 'The boiler failed', ...on('on', 30, 3) });
    assert.match(readText(missing), /Choose a bed/);
    assert.match(missing.body, /The boiler failed/);
    const early = await site.browser.fill(give, { bed, why: 'x', ...on('on', 31, 12, 2021) });
    assert.match(readText(early), /That bed is there from 1.January.2022/);
    const given = await site.browser.fill(give, { bed, why: 'The boiler failed', ...on('on', 30, 3) });
    assert.equal(given.headers.location, '/emergency-beds', readText(given));
    assert.match(
      await text('/emergency-beds'),
      /Free tonight Tanner Street flat.*In use Marsh House, room 2 Rowan Vale , since 30.March.2022 \(1 night\) The boiler failed/,
    );
    const twice = await site.browser.fill(give, { bed: other, why: 'again', ...on('on', 31, 3) });
    assert.match(readText(twice), /They are in an emergency bed already/);
    const double = await site.browser.fill(`/people/${ines}/emergency-bed`, {
      bed,
      why: 'Nowhere to go',
      ...on('on', 31, 3),
    });
    assert.equal(double.statusCode, 422);
    assert.match(readText(double), /Somebody is in that bed since 30.March.2022\. Choose another/);
    assert.match(double.body, /Nowhere to go/);
    const two = await Promise.all(
      [ines, kofi].map((person) =>
        site.browser.fill(`/people/${person}/emergency-bed`, {
          bed: other,
          why: 'At the same time',
          ...on('on', 31, 3),
        }),
      ),
    );
    assert.deepEqual(
      two.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b),
      [303, 422],
      'of two at once one is told',
    );

    const ended =
      /href="([^"]*\/ended)\?from=emergency-beds">Their stay has ended<span[^>]*>: Rowan Vale/.exec(
        (await site.browser.get('/emergency-beds')).body,
      )?.[1] ?? '';
    assert.match(readText(await site.browser.fill(ended, on('until', 31, 3))), /Say what came next/);
    assert.equal(
      (
        await site.browser.fill(`${ended}?from=emergency-beds`, {
          ...on('until', 31, 3),
          'led-to': 'Back in the flat, the boiler mended',
        })
      ).headers.location,
      '/emergency-beds',
    );
    assert.match(
      await text('/emergency-beds'),
      /The last twelve months .*Rowan Vale .*Marsh House, room 2 .*Back in the flat, the boiler mended/,
    );

    const again = await site.browser.fill(`/people/${rowan}/emergency-bed`, { bed, why: 'Again', ...on('on', 31, 3) });
    assert.equal(again.statusCode, 303, 'the night somebody leaves another can come');
    const corrected = await site.browser.fill(ended.replace('/ended', '/correct'), {
      ...on('on', 30, 3),
      area: 'in',
      why: 'The boiler failed',
      'why-corrected': 'It went on',
    });
    assert.equal(corrected.statusCode, 422);
    assert.match(readText(corrected), /Somebody is in that bed since 31.March.2022/);
  });

  test('of somebody whose record is closed to the reader no more is told than that the bed is in use', async () => {
    council.ask('manager');
    await site.browser.fill('/emergency-beds/new', { place: 'Harbour House', area: 'out', ...on('from', 1, 1) });
    council.ask('adviser');
    const [bed, somebody] = await council.storage.read(council.process, async (reading) => {
      const beds = await listEmergencyBeds(reading);
      const [person] = await reading.db
        .selectFrom('person')
        .select('id')
        .where('id', 'not in', (query) => query.selectFrom('allocation').select('person_id'))
        .limit(1)
        .execute();
      return [beds.find(({ place }) => place === 'Harbour House'), person?.id] as const;
    });
    assert.ok(bed !== undefined && somebody !== undefined);
    await council.storage.write(council.process, { action: 'give', touches: [somebody], recordedOn: TODAY }, (act) =>
      takeInSaidEntries(act, [
        {
          personId: somebody,
          kind: 'home',
          on: addDays(TODAY, -2),
          until: null,
          answer: 'emergency-bed',
          details: { bed: bed.id, temporary: 'yes' },
          words: { why: 'A secret' },
        },
      ]),
    );
    const page = await site.browser.get('/emergency-beds');
    assert.match(readText(page), /Harbour House In use since 29.March.2022/);
    assert.ok(!page.body.includes(somebody) && !page.body.includes('A secret'));
    assert.doesNotMatch(readText(page), /Free tonight .*Harbour House.*In use Harbour/);
    const taken = await site.browser.fill(`/people/${sasha}/emergency-bed`, {
      bed: bed.id,
      why: 'x',
      ...on('on', 31, 3),
    });
    assert.match(readText(taken), /Somebody is in that bed since 29.March.2022/);
  });

  test('from 16 it is known who is on the list, since when, and who is not', async () => {
    assert.match(
      await text('/housing-ahead'),
      /Not on a housing list .*Sasha Bright 17 Not written down; 18 on 12.September.2022 Not told of the joint list yet/,
    );
    assert.match(await text(`/people/${sasha}/homes`), /They are not on a housing list now/);
    const registered = await site.browser.fill(`/people/${sasha}/entries/new/housing-application?from=housing-ahead`, {
      ...on('on', 12, 10, 2020),
      by: 'This council',
      reference: 'HR-204',
    });
    assert.equal(registered.headers.location, '/housing-ahead', readText(registered));
    assert.match(
      await text('/housing-ahead'),
      /On a housing list .*Sasha Bright 17 .*On the housing list for 1 year and 5 months, since 12.October.2020/,
    );
    assert.match(
      await text(`/people/${sasha}/homes`),
      /On the housing list for 1 year and 5 months, since 12.October.2020 Kept by This council\. Reference: HR-204\./,
    );
  });

  test('nobody stands on the joint list untold or against their will, and it holds nothing else', async () => {
    const need = (person: PersonId) => `/people/${person}/entries/new/housing-need?from=homes`;
    assert.match(
      readText(await site.browser.fill(need(sasha), { ...on('on', 1, 3) })),
      /Choose one.*Enter the day from which they need it.*Say what support/,
    );
    const typed = {
      ...on('on', 1, 3),
      answer: 'own-home',
      ...on('needed-by', 12, 9),
      where: 'Redcar',
      support: 'Somebody to ring',
      said: 'My own front door',
    };
    for (const person of [sasha, tam]) assert.equal((await site.browser.fill(need(person), typed)).statusCode, 303);
    assert.match(await text('/housing-ahead/list'), /\d have not been told.*Nobody is on it/);
    const told = (person: PersonId) => `/people/${person}/entries/new/housing-list-told?from=homes`;
    const silent = await site.browser.fill(told(tam), { ...on('on', 10, 3), answer: 'objected', by: 'Sam Okoro' });
    assert.match(readText(silent), /Write down what they said/);
    assert.match(silent.body, /Sam Okoro/);
    assert.equal(
      (await site.browser.fill(told(tam), { ...on('on', 10, 3), answer: 'objected', said: 'My uncle works there' }))
        .statusCode,
      303,
    );
    assert.equal(
      (await site.browser.fill(told(sasha), { ...on('on', 10, 3), answer: 'not-objected' })).statusCode,
      303,
    );
    const list = await site.browser.get('/housing-ahead/list');
    assert.match(readText(list), /Sasha Bright/);
    assert.doesNotMatch(list.body, /Tam|uncle|front door|HR-204/);
    const csv = await site.browser.get('/housing-ahead/list.csv');
    assert.match(String(csv.headers['content-disposition']), /filename="homes-needed-2022-03-31\.csv"/);
    const [heading, ...rows] = csv.body.replace('\uFEFF', '').trim().split('\r\n');
    assert.equal(heading, 'Name they use,Age,What home,Where,From when,On the housing list since,Support needed');
    assert.equal(rows.length, 1);
    assert.match(
      rows[0] ?? '',
      /^Sasha Bright,17,A home of their own,Redcar,12.September.2022,12.October.2020,Somebody to ring$/,
    );
    const logged = (await council.readLog()).filter(
      ({ purpose }) => purpose === 'making the list of homes needed that is given to housing',
    );
    assert.deepEqual(logged.at(-1)?.people, [sasha], 'only who is on it was read for it');
    assert.match(await text(`/people/${tam}/homes`), /They objected on 10.March.2022/);
    const moved = await site.browser.fill(need(sasha), { ...typed, ...on('on', 20, 3), answer: 'supported-lodgings' });
    assert.equal(moved.statusCode, 303, 'another need takes the place of the one before');
    assert.match((await site.browser.get('/housing-ahead/list.csv')).body, /Supported lodgings/);
  });

  test('why a home is late stands with who waits, until it is not late any more', async () => {
    assert.equal(
      (
        await site.browser.fill(`/people/${tam}/entries/new/housing-delay?from=homes`, {
          ...on('on', 20, 3),
          answer: 'asked-late',
          what: 'Nobody asked',
        })
      ).statusCode,
      303,
    );
    assert.match(
      await text('/housing-ahead'),
      /Tam Reid 17 .*What makes it late: We asked for it late, since 20.March.2022/,
    );
    const ended =
      /href="([^"]*\/ended)\?from=homes">It is not late/.exec(
        (await site.browser.get(`/people/${tam}/homes`)).body,
      )?.[1] ?? '';
    assert.equal((await site.browser.fill(ended, on('until', 31, 3))).statusCode, 303);
    assert.doesNotMatch(await text('/housing-ahead'), /We asked for it late/);
  });

  test('the plan says where they live and what is ahead, and does not ask again', async () => {
    const begun = await site.browser.fill(`/people/${rowan}/plan/begin`, {
      responsibleId: council.actorOf('adviser').staffId as string,
      decision: 'The director, 1 March 2022: from 18 a personal adviser can be responsible',
    });
    const plan = String(begun.headers.location).split('?')[0] ?? '';
    assert.match(plan, /\/plan\/[0-9a-f-]{36}/, readText(begun));
    assert.match(
      await text(plan),
      /The home now, and what is ahead An emergency bed of the council, since 31.March.2022 Bed and breakfast, since 1.February.2022 120 days in temporary homes/,
    );
    assert.match(
      await text(`${plan}/matters/home`),
      /What this record says .*Bed and breakfast, since 1.February.2022/,
    );
    const judge = await site.browser.get(`${plan}/home`);
    assert.match(judge.body, /value="Bed and breakfast"/);
  });

  test('numbers for those who commission homes have no names, and few are hidden', async () => {
    council.ask('analyst');
    const page = await text('/housing-ahead/needed');
    assert.match(page, /Homes needed .*Young people who need a home: Not shown/);
    assert.doesNotMatch(page, /Sasha|Tam/);
    council.ask('adviser');
  });

  test('after a death nobody is looked ahead for', async () => {
    const born = isoOf(addDays(TODAY, -6400));
    const [gone] = await inventPeople(council, [
      {
        born,
        died: '2022-03-20',
        name: ['Zed', 'Okoro'],
        episodes: [['2014-02-01', null, 'C2', 'U6', 'S', 'ZZ9 9ZZ']],
      },
    ]);
    assert.ok(gone);
    assert.doesNotMatch(await text('/housing-ahead'), /Zed/);
    const page = await text(`/people/${gone}/homes`);
    assert.doesNotMatch(page, /What is ahead|Give them|They have another home/);
  });
});
