/** What mattered, one page of a life, and their story: chosen, told, shared together, asked to wait, and never met alone. One life is told from end to end, so that it is one file. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil } from '../../../../tests/sample-council.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { readText } from '../../../web/server-for-tests.ts';
import { recordEntryPage } from '../../entries/pages/record-entry.ts';
import { recordedEntryPages } from '../../entries/pages/recorded-entry.ts';
import { recordVisitPage } from '../../keeping-in-touch/pages/record-visit.ts';
import { recordedVisitPages } from '../../keeping-in-touch/pages/recorded-visit.ts';
import { managementEntryPages } from '../../oversight/pages/management-entries.ts';
import { writeManagementEntryPage } from '../../oversight/pages/write-management-entry.ts';
import { personPage } from '../../people/pages/person.ts';
import { chooseEventPage, whyItMattersPage } from './choose-event.ts';
import { chronologyPage } from './chronology.ts';
import { historyPage } from './history.ts';
import { recordStoryPages } from './record-story.ts';
import { storyPage } from './story.ts';
import { storyThingPages } from './story-things.ts';
import { togetherPages } from './together.ts';
import { writeLetterPages } from './write-letter.ts';

const on = (name: string, date: number, month: number, year = 2022) => ({
  [`${name}-day`]: String(date),
  [`${name}-month`]: String(month),
  [`${name}-year`]: String(year),
});

/** The day is 31 March 2022. */
describe('a life, and the story of it', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let amina: PersonId;
  let zahra: PersonId;
  let rowan: PersonId;

  before(async () => {
    council = await openSampleCouncil(closing);
    council.ask('adviser');
    site = await council.open([
      personPage,
      chronologyPage,
      chooseEventPage,
      ...whyItMattersPage,
      historyPage,
      ...recordStoryPages,
      storyPage,
      ...storyThingPages,
      ...togetherPages,
      ...writeLetterPages,
      ...writeManagementEntryPage,
      ...managementEntryPages,
      ...recordVisitPage,
      ...recordedVisitPages,
      ...recordEntryPage,
      ...recordedEntryPages,
    ]);
    [amina, zahra, rowan] = (await inventPeople(council, [
      {
        born: '2006-06-10',
        name: ['Amina', 'Yıldız'],
        pronouns: 'she/her',
        phone: '07700 900456',
        episodes: [
          ['2016-02-01', '2018-05-04', 'C2', 'U4', 'L', 'ZZ9 9ZZ'],
          ['2018-05-04', null, 'C2', 'U6', 'P', 'ZZ1 1ZZ'],
        ],
      },
      // One name, in a script that reads from the right.
      { born: '2005-01-20', name: ['زهرا', ''], episodes: [['2019-02-01', null, 'C2', 'U6', 'S', 'ZZ9 9ZZ']] },
      {
        born: '1999-04-20',
        died: '2021-12-01',
        name: ['Rowan', 'Vale'],
        episodes: [['2012-02-01', '2017-04-20', 'C2', 'U6', 'S', 'ZZ9 9ZZ', 'E4A']],
      },
    ])) as [PersonId, PersonId, PersonId];
  });

  const choices = async (person: PersonId): Promise<readonly string[]> =>
    [
      ...(await site.browser.get(`/people/${person}/chronology/choose`)).body.matchAll(
        /href="([^"]*\/chronology\/choose\/[^"]+)"/g,
      ),
    ].map(([, href = '']) => href);
  const text = async (path: string): Promise<string> => readText(await site.browser.get(path));

  test('before anybody chose, the one page says so and shows what the record says of care', async () => {
    const noted = { ...on('on', 5, 1), what: 'Knock twice and wait', shared: 'yes' };
    const saved = await site.browser.fill(`/people/${amina}/entries/new/know-before-visit`, noted);
    assert.equal(saved.statusCode, 303, readText(saved));
    const page = await text(`/people/${amina}/history`);
    assert.match(page, /Amina Yıldız, on one page she\/her · 15 · born 10.June.2006/);
    assert.match(page, /What must be known tonight Something else to know before a visit: Knock twice and wait/);
    assert.match(page, /Phone: 07700 900456/);
    assert.match(
      page,
      /Nobody has chosen yet what mattered: this is what the record says of care alone.*Came into care.*Moved/,
    );
    assert.match(page, /What helps Nobody has written it down/);
  });

  test('what is chosen keeps no copy: it reads as the record says it, with why', async () => {
    const [newest = '', ...others] = await choices(amina);
    assert.match(readText(await site.browser.fill(newest, {})), /Say why it matters/);
    for (const path of [newest, ...others])
      assert.equal(
        (await site.browser.fill(path, { why: `She had to change school (${path.length})` })).statusCode,
        303,
      );
    const page = await text(`/people/${amina}/chronology`);
    assert.match(page, /1.February.2016 Came into care .*4.May.2018 Moved.*Why it matters.*: She had to change school/);
    assert.deepEqual(await choices(amina), []);
    assert.equal((await site.browser.get(newest)).statusCode, 404, 'and is chosen once');
    const twice = await site.browser.fill(newest, { why: 'Again' });
    assert.notEqual(twice.statusCode, 303);
    assert.match(await text(`/people/${amina}/history`), /What happened 1.February.2016 Came into care/);
  });

  test('what was struck out of the record is not told on by a copy', async () => {
    await site.browser.fill(`/people/${zahra}/visits/new`, {
      ...on('visitedOn', 30, 3),
      how: 'home',
      seenAlone: 'yes',
      said: 'She sang.',
      shared: 'yes',
    });
    const path = (await choices(zahra)).find((href) => href.includes('/visits/')) ?? '';
    await site.browser.fill(path, { why: 'She had never sung before' });
    assert.match(await text(`/people/${zahra}/chronology`), /She sang\..*She had never sung before/);
    const visit = /visits\/[0-9a-f-]{36}/.exec(path)?.[0] ?? '';
    const struck = await site.browser.fill(`/people/${zahra}/${visit}/strike-out`, {
      why: 'Another girl',
    });
    assert.equal(struck.statusCode, 303, readText(struck));
    const after = await text(`/people/${zahra}/chronology`);
    assert.match(after, /The record no longer says this.*She had never sung before/);
    assert.doesNotMatch(after, /She sang/);
  });

  for (const [what, typed, sentence] of [
    ['nothing filled in', {}, /Enter the day.*Say what happened.*Say which paper it is from.*Say why it matters/],
    ['a day before birth', { ...on('on', 1, 1, 2001), told: 'A move', paper: 'Folder 2', why: 'x' }, /born on/],
    [
      'a day still to come',
      { ...on('on', 1, 4), told: 'A move', paper: 'Folder 2', why: 'x' },
      /must be today or earlier/,
    ],
    [
      '5 MB pasted',
      { ...on('on', 1, 3), told: 'x'.repeat(5_000_000), paper: 'Folder 2', why: 'x' },
      /2,000 characters or fewer|most 2,000|too long/i,
    ],
  ] as const)
    test(`an old chronology with ${what} says so, and keeps what was typed`, async () => {
      const refused = await site.browser.fill(`/people/${amina}/chronology/new`, typed);
      assert.equal(refused.statusCode, 422);
      assert.match(readText(refused), sentence);
      if ('paper' in typed) assert.match(refused.body, /value="Folder 2"/);
    });

  test('an entry of an old chronology stands among the others by its day, with the paper it is from', async () => {
    const typed = {
      ...on('on', 3, 5, 2017),
      told: 'Moved in with her grandmother',
      paper: 'Folder 2, page 14',
      why: 'She still rings her',
    };
    const saved = await site.browser.fill(`/people/${amina}/chronology/new?from=chronology`, typed);
    assert.equal(saved.headers.location, `/people/${amina}/chronology`);
    assert.match(
      await text(`/people/${amina}/chronology`),
      /Came into care.*3.May.2017 An old chronology says Moved in with her grandmother.*from Folder 2, page 14, entered by Sam Okoro.*Moved/,
    );
  });

  test('a piece that is prepared is in nobody’s story until it was shared together', async () => {
    const typed = {
      kind: 'place',
      title: 'The house with the blue door',
      words: 'You lived here with Pauline.\n\nYou chose the small room.',
    };
    assert.match(
      readText(await site.browser.fill(`/people/${amina}/pieces/new`, {})),
      /Say what it is about.*Say what it is called.*Write what you would tell them/,
    );
    assert.equal(
      (await site.browser.fill(`/people/${amina}/pieces/new?from=story`, typed)).headers.location,
      `/people/${amina}/story`,
    );
    assert.match(
      await text(`/people/${amina}/story`),
      /Prepared, and not shared yet \(1\) The house with the blue door/,
    );
    assert.match(await text(`/people/${amina}/story/together`), /Nothing has been shared yet/);
    const piece = /pieces\/[0-9a-f-]{36}/.exec((await site.browser.get(`/people/${amina}/story`)).body)?.[0] ?? '';
    const sharing = await text(`/people/${amina}/${piece}/together`);
    assert.match(
      sharing,
      /This has not been shared yet\. Read it together.*You lived here with Pauline\. You chose the small room\./,
    );

    assert.equal(
      (
        await site.browser.fill(`/people/${amina}/${piece}/wait?from=story`, {
          theySaid: 'Not today',
          ...on('askAgainOn', 31, 3),
        })
      ).statusCode,
      422,
    );
    await site.browser.fill(`/people/${amina}/${piece}/wait`, { theySaid: 'Not today', ...on('askAgainOn', 30, 4) });
    assert.match(
      await text(`/people/${amina}/story`),
      /They asked to wait \(1\).*They asked to wait on 31.March.2022: may be asked again from 30.April.2022/,
    );
    assert.doesNotMatch(await text(`/people/${amina}/story/together`), /blue door/);
    assert.match(
      await text(`/people/${amina}/${piece}/together`),
      /They asked to wait\. Open it only if they have said they are ready/,
    );

    assert.match(
      readText(await site.browser.fill(`/people/${amina}/${piece}/shared`, {})),
      /Enter the day you shared it.*Say who was with them/,
    );
    assert.match(
      readText(
        await site.browser.fill(`/people/${amina}/${piece}/shared`, {
          ...on('sharedOn', 30, 3),
          sharedWith: 'Pauline',
        }),
      ),
      /It was not prepared yet on that day/,
    );
    await site.browser.fill(`/people/${amina}/${piece}/shared`, { ...on('sharedOn', 31, 3), sharedWith: 'Pauline' });
    assert.match(
      await text(`/people/${amina}/story/together`),
      /Amina’s story The house with the blue door You lived here with Pauline\./,
    );
    await site.browser.fill(`/people/${amina}/${piece}/given`, {
      ...on('givenOn', 31, 3),
      givenHow: 'printed, in her box',
    });
    assert.match(
      await text(`/people/${amina}/${piece}`),
      /Shared together on 31.March.2022, with Pauline.*printed, in her box/,
    );
    assert.equal((await site.browser.get(`/people/${amina}/${piece}/wait`)).statusCode, 404);
  });

  test('a decision is told in a letter by the manager who made it, and by nobody in their place', async () => {
    council.ask('manager');
    const decided = await site.browser.fill(`/people/${amina}/management/new`, {
      kind: 'decision',
      what: 'Amina goes to the college she chose.',
      because: 'She asked',
    });
    assert.equal(decided.statusCode, 303, readText(decided));
    const { body } = await site.browser.get(`/people/${amina}`);
    const entry = /management\/[0-9a-f-]{36}/.exec(body)?.[0] ?? '';
    assert.match(entry, /management/);
    assert.match(await text(`/people/${amina}/${entry}`), /Tell them in a letter/);
    const letter = `/people/${amina}/${entry}/letter`;
    assert.match(
      readText(await site.browser.fill(letter, {})),
      /Say what the letter is about.*Say what was decided.*Say why it was decided.*Say what happens next/,
    );
    const typed = {
      title: 'Your college',
      words: 'You can go to the college you chose.',
      because: 'You gave good reasons.',
      heard: 'You said nobody knows you there.',
      next: 'Sam comes with you.',
    };
    const saved = await site.browser.fill(letter, typed);
    assert.equal(saved.statusCode, 303);
    const printed = await text(saved.headers.location as string);
    assert.match(
      printed,
      /Your college 31.March.2022 Dear Amina ?, You can go to the college you chose\. You gave good reasons\. You said nobody knows you there\. Sam comes with you\. Grace Ellery/,
    );
    assert.match(await text(`/people/${amina}/${entry}`), /Your college/, 'and stands with the decision');
    council.ask('adviser');
    assert.equal((await site.browser.get(letter)).statusCode, 404);
    assert.doesNotMatch(await text(`/people/${amina}/${entry}`), /Tell them in a letter/);
  });

  test('time spent on it is told as what was done and said, and what helps stands on the one page', async () => {
    await site.browser.fill(`/people/${zahra}/sessions/new?from=story`, {
      ...on('heldOn', 30, 3),
      withWhom: 'Sam',
      what: 'Drew the map of houses',
      said: 'میں',
      next: 'Photos',
    });
    assert.match(
      await text(`/people/${zahra}/story`),
      /30.March.2022, with Sam Drew the map of houses They said: میں Next: Photos/,
    );
    await site.browser.fill(`/people/${zahra}/what-helps/new?from=history`, {
      ...on('saidOn', 30, 3),
      words: 'A walk',
      saidBy: 'زهرا',
    });
    assert.match(await text(`/people/${zahra}/history`), /What helps A walk زهرا ?, 30.March.2022/);
    assert.match((await site.browser.get(`/people/${zahra}/story/together`)).body, /<bdi>زهرا’s story<\/bdi>/);
  });

  test('of somebody who died nothing is prepared, and the one page speaks of no tonight', async () => {
    const page = await text(`/people/${rowan}/history`);
    assert.match(page, /died on 1.December.2021/);
    assert.doesNotMatch(page, /tonight/i);
    assert.doesNotMatch(await text(`/people/${rowan}/story`), /Prepare a piece/);
    const late = await site.browser.fill(`/people/${rowan}/pieces/new`, {
      kind: 'more',
      title: 'A card',
      words: 'You',
    });
    assert.match(readText(late), /They died on 1.December.2021/);
  });

  test('whoever may not open the record finds none of it', async () => {
    council.ask('analyst');
    for (const path of ['chronology', 'history', 'story', 'story/together'])
      assert.equal((await site.browser.get(`/people/${newPerson}/${path}`)).statusCode, 404, path);
    council.ask('adviser');
  });
  const newPerson = 'b1d3b52a-2222-4a8e-8a4c-6d9f3b1c2dff';
});
