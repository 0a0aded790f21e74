/** What reaches a member of staff: a letter with counts, sent once to a real mail server; and their calendar. A mail server is started once for all of it. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, test, type TestContext } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { sql } from 'kysely';
import { openSampleCouncil, TODAY, WORKED_WITH } from '../../../tests/sample-council.ts';
import { day } from '../../ground/day-words.ts';
import type { AuthorityId } from '../../ground/ids.ts';
import { smtpPost } from '../../post/post.ts';
import { hiddenFields, readText } from '../../web/server-for-tests.ts';
import { listByChildNumber, listPeopleInFull } from '../people/facts.ts';
import { staffPage } from '../workforce/pages/staff.ts';
import { myWorkPage } from '../worklist/pages/my-work.ts';
import { sendLetters } from './actions/send-letters.ts';
import type { Post } from './model.ts';
import { calendarRoute } from './pages/calendar.ts';
import { whatReachesYou } from './pages/what-reaches-you.ts';
import { findMailTrouble } from './store.ts';

const MONDAY = day('2022-04-04');
const DOMAINS = ['norhampton.gov.uk'];
const ADDRESS = 'sam.okoro@norhampton.gov.uk';

type Letter = { readonly to: readonly string[]; readonly text: string };

/** A mail server of the council's own, which can be told to take nothing. */
async function openMailServer(t: TestContext) {
  const letters: Letter[] = [];
  const mood = { takes: true };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        if (!mood.takes) {
          done(new Error('the disk is full'));
          return;
        }
        const to = session.envelope.rcptTo.map(({ address }) => address);
        letters.push({ to, text: Buffer.concat(pieces).toString() });
        done();
      });
    },
  });
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  t.after(async () => new Promise<void>((resolve) => server.close(() => resolve())));
  const from = 'line-of-sight@norhampton.gov.uk';
  const post = smtpPost({ url: `smtp://127.0.0.1:${port}`, password: null, from, isOnThisMachine: true });
  return { letters, mood, post };
}

async function openReminders(t: TestContext, { calendars = true, isMailOn = true } = {}) {
  const council = await openSampleCouncil(t);
  const mail = await openMailServer(t);
  const clock = { now: new Date('2022-04-04T06:00:00Z') };
  const on = { calendars };
  const site = await council.open(
    [
      ...whatReachesYou({
        mail: isMailOn ? { domains: DOMAINS } : null,
        areCalendarsOn: () => on.calendars,
        publicUrl: 'http://127.0.0.1:3000',
      }),
      myWorkPage,
      staffPage,
    ],
    {
      machineRoutes: [
        calendarRoute({
          storage: council.storage,
          councils: () => (on.calendars ? [1 as AuthorityId] : []),
          today: async () => TODAY,
          now: () => clock.now,
        }),
      ],
    },
  );
  council.ask('adviser');
  const reported: unknown[] = [];
  return {
    ...site,
    ...mail,
    council,
    clock,
    on,
    reported,
    choose: async (weekly: 'yes' | 'no', address: string, daily: 'yes' | 'no' = 'no') =>
      site.browser.fill('/what-reaches-you', { weekly, daily, address }),
    send: async (post: Post = mail.post, domains: readonly string[] = DOMAINS) =>
      sendLetters({
        storage: council.storage,
        actor: council.process,
        mail: { post, domains },
        publicUrl: 'https://los.norhampton.gov.uk',
        on: TODAY,
        now: clock.now,
        report: (error) => void reported.push(error),
      }),
    trouble: async () => council.storage.read(council.process, (reading) => findMailTrouble(reading, clock.now)),
  };
}

describe('the weekly letter', () => {
  test('comes to nobody who has not asked', async (t) => {
    const { send, letters, browser } = await openReminders(t);
    await send();
    assert.deepEqual(letters, []);
    const page = await browser.get('/what-reaches-you');
    assert.match(page.body, /value="no" checked/);
  });

  test('has the counts of My work and a link, and nothing of anybody', async (t) => {
    const { choose, send, letters, browser, council } = await openReminders(t);
    assert.equal((await choose('yes', ADDRESS)).statusCode, 303);
    await send();
    const [letter] = letters;
    assert.equal(letters.length, 1);
    assert.deepEqual(letter?.to, [ADDRESS]);
    const text = letter?.text ?? '';
    assert.match(text, /Subject: Your week in Line of Sight/);
    assert.match(text, /https:\/\/los\.norhampton\.gov\.uk\/my-work/);
    const counted = /(?:(\d+) things? (?:is|are)|Nothing is) overdue/.exec(text)?.[1] ?? '0';
    const shown = /(\d+) things? (?:is|are) overdue/.exec(readText(await browser.get('/my-work')))?.[1] ?? '0';
    assert.equal(counted, shown, 'as My work says');
    assert.notEqual(counted, '0');
    const people = await council.storage.read(council.process, async (reading) =>
      listPeopleInFull(reading, [...(await listByChildNumber(reading, WORKED_WITH)).values()], TODAY),
    );
    for (const { personId, knownAs, familyName } of people)
      for (const told of [personId, knownAs, familyName, ...WORKED_WITH].filter((word) => word !== null))
        assert.ok(!text.includes(told), told);
  });

  test('goes once, also when it is sent again after a restart', async (t) => {
    const { choose, send, letters } = await openReminders(t);
    await choose('yes', ADDRESS);
    await Promise.all([send(), send()]);
    await send();
    assert.equal(letters.length, 1);
  });

  test('that was on its way when the program stopped is not sent again, and is said to the administrator', async (t) => {
    const { choose, send, clock, trouble, council, letters } = await openReminders(t);
    await choose('yes', ADDRESS);
    await council.storage.pass(council.process, async ({ db }) =>
      sql`insert into reminder_sent (authority_id, staff_id, day, state, tries, at)
          select authority_id, staff_id, date '2022-04-04', 'sending', 1, ${clock.now}::timestamptz from reminder_choice`.execute(
        db,
      ),
    );
    clock.now = new Date('2022-04-04T07:00:00Z');
    await send();
    assert.deepEqual(letters, []);
    assert.deepEqual(await trouble(), { day: MONDAY, failed: 1 });
  });

  test('that could not be sent is said to the administrator alone, and tried again a quarter of an hour later', async (t) => {
    const { choose, send, letters, mood, clock, reported, browser, trouble } = await openReminders(t);
    await choose('yes', ADDRESS);
    mood.takes = false;
    await send();
    await send();
    assert.equal(reported.length, 1, 'not tried again at once');
    assert.deepEqual(await trouble(), { day: MONDAY, failed: 1 });
    assert.doesNotMatch(readText(await browser.get('/my-work')), /could not be sent/);
    assert.equal((await browser.get('/staff')).statusCode, 404, 'an adviser sees nothing of it');
    mood.takes = true;
    clock.now = new Date('2022-04-04T06:16:00Z');
    await send();
    assert.equal(letters.length, 1);
    assert.equal(await trouble(), undefined);
  });

  test('goes to nobody who left, and to no address that is not the council’s any more', async (t) => {
    const { choose, send, letters, council } = await openReminders(t);
    await choose('yes', ADDRESS);
    await send(undefined, ['another.gov.uk']);
    await council.storage.write(
      council.process,
      { action: 'leave', touches: [], recordedOn: TODAY },
      async ({ db, id }) =>
        sql`update staff set ended_on = date '2022-03-01', act = ${id} where name = 'Sam Okoro'`.execute(db),
    );
    await send();
    assert.deepEqual(letters, []);
  });

  for (const [typed, says] of [
    ['', /Enter where the letter goes/],
    ['sam@example.com', /Enter an address at the council: it ends in @norhampton\.gov\.uk/],
  ] as const)
    test(`is not promised to: ${JSON.stringify(typed)}`, async (t) => {
      const { choose } = await openReminders(t);
      const answer = await choose('yes', typed);
      assert.equal(answer.statusCode, 422);
      assert.match(readText(answer), says);
      assert.ok(answer.body.includes(`value="${typed}"`), 'what was typed is still there');
    });

  test('where nothing is set up to send it, the page says so', async (t) => {
    const { choose, browser } = await openReminders(t, { isMailOn: false });
    assert.match(
      (await browser.get('/what-reaches-you')).body,
      /Nothing is sent from a demonstration|No e-mail is sent from here yet/,
    );
    assert.match(readText(await choose('yes', ADDRESS)), /No e-mail is sent from here yet/);
  });
});

describe('the letter of single days', () => {
  test('comes on a working day on which something is for that day or the next, with counts alone', async (t) => {
    const { choose, send, letters, council, clock } = await openReminders(t);
    assert.equal((await choose('no', ADDRESS, 'yes')).statusCode, 303);
    clock.now = new Date('2022-04-05T06:00:00Z');
    await send();
    assert.equal(letters.length, 0, 'nothing is for that day or the next');
    const people = await council.storage.read(council.process, (reading) => listByChildNumber(reading, WORKED_WITH));
    const [person] = [...people.values()];
    await council.storage.write(
      council.process,
      { action: 'plan', touches: [], recordedOn: TODAY },
      async ({ db, id }) => {
        await sql`insert into visit (authority_id, id, person_id, visited_on, kind, outcome, how, purpose, act)
        values (1, gen_random_uuid(), ${person}, '2022-04-01'::date, 'visit', 'planned', 'home', 'Talk about her father', ${id})`.execute(
          db,
        );
        await sql`insert into promise (authority_id, id, person_id, what, who, made_on, due_on, act)
        values (1, gen_random_uuid(), ${person}, 'A bus pass', 'worker', '2022-03-01', '2022-03-31', ${id})`.execute(
          db,
        );
      },
    );
    await send();
    await send();
    assert.equal(letters.length, 1, 'once that day');
    const text = letters[0]?.text ?? '';
    assert.match(text, /Subject: Your day in Line of Sight/);
    assert.match(text, /For today: 1 promise of yours\.\s+By the end of 1 April 2022: 1 appointment\./);
    assert.doesNotMatch(text, /father|bus|106241|109200|143799/);
    clock.now = new Date('2022-04-06T06:00:00Z');
    await send();
    assert.equal(letters.length, 2, 'and again the next day');
  });

  test('counts a promise of theirs to somebody they no longer work with, as My work shows it', async (t) => {
    const { choose, send, letters, council, clock } = await openReminders(t);
    await choose('no', ADDRESS, 'yes');
    const people = await council.storage.read(council.process, (reading) => listByChildNumber(reading, WORKED_WITH));
    const [person] = [...people.values()];
    await council.storage.write(
      council.process,
      { action: 'hand-over', touches: [], recordedOn: TODAY },
      async ({ db, id }) => {
        await sql`update allocation set to_on = '2022-03-30'::date, act = ${id} where person_id = ${person}`.execute(
          db,
        );
        await sql`insert into promise (authority_id, id, person_id, what, who, staff_id, named, made_on, due_on, act)
        values (1, gen_random_uuid(), ${person}, 'A bus pass', 'staff', ${council.actorOf('adviser').staffId},
                'Sam Okoro', '2022-03-01', '2022-03-31', ${id})`.execute(db);
      },
    );
    clock.now = new Date('2022-04-05T06:00:00Z');
    await send();
    assert.match(letters[0]?.text ?? '', /For today: 1 promise of yours\./);
  });

  test('does not come beside the letter of the week', async (t) => {
    const { choose, send, letters } = await openReminders(t);
    await choose('yes', ADDRESS, 'yes');
    await send();
    assert.deepEqual(
      letters.map(({ text }) => /Subject: (.*)/.exec(text)?.[1]?.trim()),
      ['Your week in Line of Sight'],
    );
  });

  test('needs an address as the other does', async (t) => {
    const { choose } = await openReminders(t);
    assert.match(readText(await choose('no', '', 'yes')), /Enter where the letter goes/);
  });
});

describe('a calendar of one’s own', () => {
  async function withVisit(t: TestContext) {
    const opened = await openReminders(t);
    const { council, browser } = opened;
    const people = await council.storage.read(council.process, (reading) => listByChildNumber(reading, WORKED_WITH));
    const [person] = [...people.values()];
    await council.storage.write(
      council.process,
      { action: 'plan', touches: [], recordedOn: TODAY },
      async ({ db, id }) => {
        await sql`insert into person_name (authority_id, id, person_id, known_as, family_name, sort_key, from_on, act)
          values (1, gen_random_uuid(), ${person}, 'Mina', 'Osei-Bonsu', 'osei', date '2020-01-01', ${id})`.execute(db);
        await sql`insert into visit (authority_id, id, person_id, visited_on, kind, outcome, at_time, how, purpose, act)
          values (1, gen_random_uuid(), ${person}, ${'2022-04-06'}::date, 'visit', 'planned', '15:30', 'home', 'Talk about her father', ${id})`.execute(
          db,
        );
      },
    );
    const make = async (): Promise<string> => {
      const hidden = hiddenFields(await browser.get('/what-reaches-you'));
      const made = await browser.post('/what-reaches-you/calendar', { ...hidden });
      return new URL(/http:\S+\/calendar\/[\w-]+/.exec(made.body)?.[0] ?? 'http://none').pathname;
    };
    return { ...opened, person, make };
  }

  test('shows the day, the hour and initials; it is never kept by anybody between, and is logged as a reading', async (t) => {
    const { make, server, council, person, lines } = await withVisit(t);
    const path = await make();
    const answer = await server.inject({ url: path });
    assert.equal(answer.statusCode, 200, answer.body);
    assert.match(answer.headers['content-type'] as string, /^text\/calendar/);
    assert.equal(answer.headers['cache-control'], 'no-store');
    assert.match(answer.body, /DTSTART:20220406T143000Z\r\nSUMMARY:Visit: M\. O\.\r\n/);
    for (const never of ['Mina', 'Osei', 'father', '106241', 'home']) assert.ok(!answer.body.includes(never), never);
    const [read] = (await council.readLog()).filter(({ route }) => route.startsWith('/calendar'));
    assert.deepEqual(read, {
      route: '/calendar/:address',
      purpose: 'showing planned visits in their calendar',
      people: [person],
    });
    assert.ok(!lines.join('').includes(path.slice('/calendar/'.length)), 'the address is in no log');
  });

  test('has a new address when it is asked for, and the old one is dead at once', async (t) => {
    const { make, server, browser } = await withVisit(t);
    const first = await make();
    const second = await make();
    assert.notEqual(first, second);
    assert.equal((await server.inject({ url: first })).statusCode, 404);
    assert.equal((await server.inject({ url: second })).statusCode, 200);
    const hidden = hiddenFields(await browser.get('/what-reaches-you'));
    await browser.post('/what-reaches-you/calendar/end', { ...hidden });
    assert.equal((await server.inject({ url: second })).statusCode, 404);
  });

  test('made twice by a double click is one address', async (t) => {
    const { server, browser } = await withVisit(t);
    const hidden = hiddenFields(await browser.get('/what-reaches-you'));
    const made = await browser.post('/what-reaches-you/calendar', { ...hidden });
    const again = await browser.post('/what-reaches-you/calendar', { ...hidden });
    assert.equal(again.statusCode, 303);
    const path = new URL(/http:\S+\/calendar\/[\w-]+/.exec(made.body)?.[0] ?? 'http://none').pathname;
    assert.equal((await server.inject({ url: path })).statusCode, 200);
  });

  test('says no initials of somebody whose record is restricted', async (t) => {
    const { make, server, council, person } = await withVisit(t);
    const path = await make();
    await council.storage.write(
      council.process,
      { action: 'restrict', touches: [], recordedOn: TODAY },
      async ({ db, id }) =>
        sql`insert into restriction (authority_id, id, person_id, because, from_on, act)
          values (1, gen_random_uuid(), ${person}, 'a test', ${'2022-03-01'}::date, ${id})`.execute(db),
    );
    const { body } = await server.inject({ url: path });
    assert.doesNotMatch(body, /M\. O\./);
  });

  test('is nobody’s who left, and nobody’s where the council has not turned it on', async (t) => {
    const { make, server, council, on, browser } = await withVisit(t);
    const path = await make();
    on.calendars = false;
    assert.equal((await server.inject({ url: path })).statusCode, 404);
    assert.doesNotMatch((await browser.get('/what-reaches-you')).body, /Your calendar/);
    on.calendars = true;
    await council.storage.write(
      council.process,
      { action: 'leave', touches: [], recordedOn: TODAY },
      async ({ db, id }) =>
        sql`update staff set ended_on = date '2022-03-01', act = ${id} where name = 'Sam Okoro'`.execute(db),
    );
    assert.equal((await server.inject({ url: path })).statusCode, 404);
    assert.equal((await server.inject({ url: '/calendar/guess' })).statusCode, 404);
  });
});
