/**
 * What people type and should not: one request for each kind, to the page on which it happens. Each is answered with a
 * plain sentence, what was typed is still there, and nothing is half saved. As long as there are kinds of bad input.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { isoOf } from '../src/ground/day-words.ts';
import { addDays } from '../src/ground/day.ts';
import type { PersonId, StaffId } from '../src/ground/ids.ts';
import { allocatePage } from '../src/rooms/workforce/pages/who-works-with-them.ts';
import { arrangeCoverPage } from '../src/rooms/workforce/pages/covers.ts';
import { changeCarePage, endCarePage, startCarePage } from '../src/rooms/journey/pages/care.ts';
import { recordedCarePages } from '../src/rooms/journey/pages/recorded-care.ts';
import { listEpisodes } from '../src/rooms/journey/facts.ts';
import { recordVisitPage } from '../src/rooms/keeping-in-touch/pages/record-visit.ts';
import { writeManagementEntryPage } from '../src/rooms/oversight/pages/write-management-entry.ts';
import { beginRecordPage } from '../src/rooms/people/pages/begin-record.ts';
import { addContactPage, recordedContactPages } from '../src/rooms/people/pages/contact-details.ts';
import { familyPages } from '../src/rooms/people/pages/family.ts';
import { namePages } from '../src/rooms/people/pages/name.ts';
import { makePromisePages } from '../src/rooms/promises/pages/make-promise.ts';
import { recordEntryPage } from '../src/rooms/entries/pages/record-entry.ts';
import { personPage } from '../src/rooms/people/pages/person.ts';
import { hiddenFields, readText } from '../src/web/server-for-tests.ts';
import { inventPeople } from './invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, type StaffName, TODAY } from './sample-council.ts';

const on = (name: string, d: number, m: number, y = 2022) => ({
  [`${name}-day`]: String(d),
  [`${name}-month`]: String(m),
  [`${name}-year`]: String(y),
});

describe('what cannot have been meant', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let inCare: PersonId;
  let twice: PersonId;
  let died: PersonId;
  let leaver: StaffId;
  const THREE = '14 Linden Road TS1 4QT, 9 Mill Lane TS3 6AB or 2 Low Street TS5 6QX';

  before(async () => {
    council = await openSampleCouncil(closing);
    const home = ['V2', 'U6', 'S', 'TS1 1AA'] as const;
    [inCare, twice, died] = (await inventPeople(council, [
      { name: ['Mina', 'Osei'], born: '2010-01-10', episodes: [['2022-02-01', null, ...home]] },
      {
        name: ['Leo', 'Osei'],
        born: '2010-01-10',
        episodes: [
          ['2022-02-01', null, ...home],
          ['2022-03-01', null, 'V2', 'K2', 'P', 'TS3 6AB'],
        ],
      },
      { name: ['Ada', 'Nwosu'], born: '2004-03-20', died: '2022-03-01' },
    ])) as [PersonId, PersonId, PersonId];
    await inventPeople(council, [
      { name: ['Ines', 'Duarte'], born: '2006-03-27' },
      { name: ['Ines', 'Duarte'], born: '2006-03-27' },
    ]);
    leaver = crypto.randomUUID() as StaffId;
    await council.storage.write(council.process, { action: 'leave', touches: [], recordedOn: TODAY }, async (act) => {
      await sql`insert into staff (authority_id, id, name, roles, started_on, ended_on, act)
        values (1, ${leaver}, 'Rosa Lind', array['social-worker'], '2020-01-01', ${isoOf(addDays(TODAY, -1))}::date, ${act.id})`.execute(
        act.db,
      );
    });
    site = await council.open([
      personPage,
      ...allocatePage,
      ...arrangeCoverPage,
      ...startCarePage,
      ...changeCarePage,
      ...endCarePage,
      ...recordedCarePages,
      ...recordVisitPage,
      ...writeManagementEntryPage,
      ...beginRecordPage,
      ...addContactPage,
      ...recordedContactPages,
      ...familyPages,
      ...namePages,
      ...makePromisePages,
      ...recordEntryPage,
    ]);
  });

  const move = {
    legalStatus: 'V2',
    placementType: 'K2',
    placementPostcode: 'TS3 6AB',
    carersStay: 'no',
    reasonPlaceChanged: 'CHILD',
  };
  const staff = (name: StaffName): string => String(council.actorOf(name).staffId);

  /** Who does it, where, what they send, and what they read. The first typed text must come back. */
  const CASES: readonly (readonly [
    what: string,
    as: StaffName,
    path: () => string,
    typed: () => Readonly<Record<string, string>>,
    says: RegExp,
  ])[] = [
    [
      'a visit in the future marked kept',
      'adviser',
      () => `/people/${inCare}/visits/new`,
      () => ({ said: 'Packing', how: 'home', shared: 'yes', seenAlone: 'yes', ...on('visitedOn', 1, 4) }),
      /must be today or earlier/,
    ],
    [
      'a move before the placement began',
      'adviser',
      () => `/people/${inCare}/care/change`,
      () => ({ ...move, ...on('on', 31, 1) }),
      /What holds now began on 1.February.2022: choose a later day/,
    ],
    [
      'an end of care that leaves an open placement',
      'adviser',
      () => `/people/${twice}/care/end`,
      () => ({ reasonEnded: 'E4A', ...on('on', 30, 3) }),
      /Another part of care, from 1.February.2022, is open as well/,
    ],
    [
      'overlapping legal statuses',
      'adviser',
      () => `/people/${inCare}/care/start`,
      () => ({
        placementPostcode: 'TS9 9ZZ',
        legalStatus: 'C2',
        categoryOfNeed: 'N1',
        placementType: 'U6',
        ...on('on', 1, 3),
      }),
      /They are in care already, since 1.February.2022: record a change instead/,
    ],
    [
      'two workers allocated as the one responsible',
      'manager',
      () => `/people/${inCare}/workers/new`,
      () => ({ reason: 'Sam has room', who: `personal-adviser ${staff('adviser')}`, ...on('from', 31, 3) }),
      /Sam Okoro works with them already, since/,
    ],
    [
      'a worker from before the one who is recorded',
      'manager',
      () => `/people/${inCare}/workers/new`,
      () => ({ reason: 'Nobody noticed', who: `personal-adviser ${staff('adviser')}`, ...on('from', 1, 1, 2020) }),
      /is recorded from .*: choose a later day/,
    ],
    [
      'cover of oneself',
      'manager',
      () => '/cover/new',
      () => ({ absent: staff('adviser'), cover: staff('adviser'), ...on('from', 31, 3), ...on('until', 7, 4) }),
      /for themselves/,
    ],
    [
      'a direction to someone who has left',
      'manager',
      () => `/people/${inCare}/management/new`,
      () => ({ what: 'See her at school', kind: 'direction', staffId: leaver, ...on('dueOn', 7, 4) }),
      /[Cc]hoose/,
    ],
    [
      'a promise due yesterday',
      'adviser',
      () => `/people/${inCare}/promises/new`,
      () => ({ what: 'Find out about a bus pass', who: 'worker', ...on('dueOn', 30, 3), ...on('madeOn', 30, 3) }),
      /That day has gone by\. Agree a day that is still to come/,
    ],
    [
      'a way to be in touch of three postcodes',
      'adviser',
      () => `/people/${inCare}/contact/new`,
      () => ({ value: THREE, kind: 'address' }),
      /more than one postcode in it: TS1 4QT, TS3 6AB, TS5 6QX/,
    ],
    [
      'a placement of three postcodes',
      'adviser',
      () => `/people/${inCare}/care/change`,
      () => ({ ...move, placementPostcode: THREE, ...on('on', 30, 3) }),
      /Enter one postcode and nothing else/,
    ],
    [
      'a home of three postcodes',
      'adviser',
      () => `/people/${inCare}/entries/new/home?which=own-home`,
      () => ({ address: THREE, ...on('on', 30, 3) }),
      /There is more than one postcode in it\. Enter one address/,
    ],
    [
      'a name of nothing that can be read',
      'adviser',
      () => `/people/${inCare}/name`,
      () => ({ familyName: 'Osei', knownAs: '\u200f\u200b \u2800', ...on('from', 30, 3) }),
      /Enter the name they use/,
    ],
    [
      'a name longer than any',
      'adviser',
      () => `/people/${inCare}/name`,
      () => ({ familyName: 'Osei', knownAs: 'Ⓐ'.repeat(201), ...on('from', 30, 3) }),
      /must be 200 characters or fewer\. It has 201/,
    ],
    [
      'two people with one name and birth date',
      'adviser',
      () => '/people/new',
      () => ({
        knownAs: 'Ines',
        familyName: 'Duarte',
        worker: `personal-adviser ${staff('adviser')}`,
        ...on('bornOn', 27, 3, 2006),
      }),
      /Somebody of that name, born that day, is recorded here\. If it is them, find them.*If it is another person, say so/,
    ],
    [
      'a brother by a number that nobody has',
      'adviser',
      () => `/people/${inCare}/family/new`,
      () => ({ named: 'Leo', belongsTo: 'siblings', relation: 'sibling', record: '000000' }),
      /There is no record that you can open by this number/,
    ],
    [
      'a visit to a person who died',
      'adviser',
      () => `/people/${died}/visits/new`,
      () => ({ said: 'Packing', how: 'home', seenAlone: 'yes', shared: 'yes', ...on('visitedOn', 2, 3) }),
      /died on 1.March.2022/,
    ],
    [
      'a promise to a person who died',
      'adviser',
      () => `/people/${died}/promises/new`,
      () => ({ what: 'A bus pass', who: 'worker', ...on('dueOn', 7, 4), ...on('madeOn', 30, 3) }),
      /They died on 1.March.2022/,
    ],
    [
      'care of a person who died',
      'adviser',
      () => `/people/${died}/care/start`,
      () => ({
        placementPostcode: 'TS9 9ZZ',
        legalStatus: 'V2',
        categoryOfNeed: 'N1',
        placementType: 'U6',
        ...on('on', 2, 3),
      }),
      /They died on 1.March.2022/,
    ],
  ];

  const rows = async (): Promise<unknown> =>
    council.storage.read(
      council.process,
      async ({ db }) =>
        (
          await sql`select (select count(*)::int from person) as people, (select count(*)::int from visit) as visits, (select count(*)::int from promise) as promises,
          (select count(*)::int from care_episode where ended_on is null) as care, (select count(*)::int from cover) as covers, (select count(*)::int from entry) as entries,
          (select count(*)::int from contact_detail) as ways, (select count(*)::int from family_tie) as ties, (select count(*)::int from management_entry) as directions,
          (select count(*)::int from allocation) as workers, (select count(*)::int from person_name) as names`.execute(
            db,
          )
        ).rows[0],
    );

  for (const [what, as, path, typed, says] of CASES) {
    test(what, async () => {
      council.ask(as);
      const was = await rows();
      const sent = typed();
      const answer = await site.browser.fill(path(), sent);
      assert.equal(answer.statusCode, 422, readText(answer));
      assert.match(readText(answer), says);
      const [first = ''] = Object.values(sent);
      const isChosen = /^[0-9a-f-]{36}$|^E4A$/.test(first);
      assert.ok(isChosen || answer.body.includes(first), `what was typed is still there: ${first}`);
      assert.deepEqual(await rows(), was, 'nothing is half saved');
    });
  }

  test('cover of a cover', async () => {
    council.ask('manager');
    const first = { absent: staff('adviser'), cover: staff('manager'), ...on('from', 31, 3), ...on('until', 7, 4) };
    const arranged = await site.browser.fill('/cover/new', first);
    assert.equal(arranged.statusCode, 303, readText(arranged));
    const second = { absent: staff('manager'), cover: staff('adviser'), ...on('from', 31, 3), ...on('until', 7, 4) };
    const refused = await site.browser.fill('/cover/new', second);
    assert.equal(refused.statusCode, 422);
    assert.match(readText(refused), /stands in for|is away/);
  });

  test('a stale second tab is shown both, and a double submit writes once', async () => {
    council.ask('adviser');
    const [episode] = await council.storage.read(council.process, (reading) => listEpisodes(reading, [inCare]));
    const path = `/people/${inCare}/episodes/${episode?.id}/correct`;
    const filled = {
      ...on('beganOn', 2, 2),
      legalStatus: 'V2',
      placementType: 'U6',
      placementPostcode: 'TS1 1AA',
      'why-corrected': 'A day later',
    };
    const [firstTab, secondTab] = [
      hiddenFields(await site.browser.get(path)),
      hiddenFields(await site.browser.get(path)),
    ];
    const once = await site.browser.post(path, { ...firstTab, ...filled });
    const again = await site.browser.post(path, { ...firstTab, ...filled });
    assert.deepEqual([once.statusCode, again.statusCode], [303, 303], readText(again));
    const stale = await site.browser.post(path, { ...secondTab, ...filled, ...on('beganOn', 3, 2) });
    assert.equal(stale.statusCode, 409);
    assert.match(
      readText(stale),
      /In the record now From which day\? 2 2 2022 .*What you wrote From which day\? 3 2 2022/,
    );
    const kept = await council.storage.read(council.process, ({ db }) =>
      sql<{ count: number }>`select count(*)::int as count from act where action = 'correct-care_episode'`.execute(db),
    );
    assert.equal(kept.rows[0]?.count, 1);
  });

  test('signed out while typing, what was typed is shown to be copied', async () => {
    const nobody = site.newBrowser();
    const answer = await nobody.post(`/people/${inCare}/promises/new`, { what: 'Find out about a bus pass' });
    assert.equal(answer.statusCode, 401);
    assert.match(readText(answer), /You have been signed out.*Find out about a bus pass/);
  });
});
