/** A child comes into care, moves and goes home, all by hand: the record, what is owed and the figures follow each time. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { inventPeople } from '../../../../tests/invented-people.ts';
import {
  closingAfter,
  LEDGER,
  openSampleCouncil,
  type SampleCouncil,
  sampleYear,
  TODAY,
  WORKED_WITH,
} from '../../../../tests/sample-council.ts';
import { dayOf } from '../../../ground/day.ts';
import { isoOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { hiddenFields, readText } from '../../../web/server-for-tests.ts';
import { applyImport } from '../../imports/actions/apply-import.ts';
import { receiveFiles } from '../../imports/actions/receive-files.ts';
import { listDuties } from '../../ledger/facts.ts';
import { listByChildNumber } from '../../people/facts.ts';
import { personPage } from '../../people/pages/person.ts';
import { listEpisodes } from '../facts.ts';
import { changeCarePage, endCarePage, startCarePage } from './care.ts';
import { recordedCarePages } from './recorded-care.ts';

describe('care, by hand', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let person: PersonId;
  let path = '';
  const on = ([d, m, y]: readonly [string, string, string]) => ({ 'on-day': d, 'on-month': m, 'on-year': y });
  const episodes = async () => council.storage.read(council.process, (reading) => listEpisodes(reading, [person]));
  const owed = async () =>
    (await council.storage.read(council.process, (reading) => listDuties(reading, [person]))).map(({ rule }) => rule);

  before(async () => {
    council = await openSampleCouncil(closing);
    const [invented] = await inventPeople(council, [{ name: ['Leo', 'Marsh'], born: '2010-09-14' }]);
    assert.ok(invented);
    person = invented;
    path = `/people/${person}`;
    council.ask('adviser');
    site = await council.open([personPage, ...startCarePage, ...changeCarePage, ...endCarePage, ...recordedCarePages]);
  });

  test('starts: in plain words on the page, in codes on the record, and what the law asks stands there at once', async () => {
    assert.match(readText(await site.browser.get(path)), /They came into care/);
    const form = await site.browser.get(`${path}/care/start`);
    assert.match(readText(form), /Foster home \(U6\)/);
    const typed = {
      legalStatus: 'V2',
      categoryOfNeed: 'N1',
      placementType: 'U6',
      placementProvider: 'PR1',
      placementPostcode: 'ts1 4qt',
    };
    const refused = await site.browser.fill(`${path}/care/start`, {
      ...typed,
      ...on(['1', '3', '2022']),
      placementType: 'P1',
    });
    assert.equal(refused.statusCode, 422);
    assert.ok(refused.body.includes('value="ts1 4qt"'));
    const saved = await site.browser.fill(`${path}/care/start`, { ...typed, ...on(['1', '3', '2022']) });
    assert.equal(saved.statusCode, 303, readText(saved));
    const [episode] = await episodes();
    assert.deepEqual(
      [episode?.reasonBegan, episode?.legalStatus, episode?.placementPostcode, episode?.endedOn],
      ['S', 'V2', 'TS1 4QT', null],
    );
    assert.ok((await owed()).includes('looked-after/first-review'));
    assert.match(
      readText(await site.browser.get(path)),
      /Came into care 1.March.2022.*Cared for without a court order/,
    );
  });

  test('changes: a move closes what was before and begins what is now', async () => {
    const form = await site.browser.get(`${path}/care/change`);
    assert.match(form.body, /value="TS1 4QT"/);
    const typed = {
      legalStatus: 'V2',
      placementType: 'K2',
      placementProvider: 'PR4',
      placementPostcode: 'TS3 6AB',
      urn: 'sc123456',
    };
    const openBefore = hiddenFields(form);
    const refused = await site.browser.fill(`${path}/care/change`, {
      ...typed,
      carersStay: 'no',
      ...on(['14', '3', '2022']),
    });
    assert.match(readText(refused), /Say why they live somewhere else/);
    const saved = await site.browser.fill(`${path}/care/change`, {
      ...typed,
      carersStay: 'no',
      reasonPlaceChanged: 'CHILD',
      ...on(['14', '3', '2022']),
    });
    assert.equal(saved.statusCode, 303, readText(saved));
    const movedBack = await site.browser.post(`${path}/care/change`, {
      ...openBefore,
      ...typed,
      legalStatus: 'C2',
      placementType: 'U6',
      placementPostcode: 'TS1 4QT',
      carersStay: 'no',
      reasonPlaceChanged: 'CHILD',
      ...on(['20', '3', '2022']),
    });
    assert.equal(movedBack.statusCode, 409, 'by whoever opened the form before the move');
    assert.match(readText(movedBack), /In the record now .*TS3 6AB.* What you wrote .*TS1 4QT/);
    assert.deepEqual(
      (await episodes()).map(({ reasonBegan, reasonEnded, placementType, urn }) => [
        reasonBegan,
        reasonEnded,
        placementType,
        urn,
      ]),
      [
        ['S', 'X1', 'U6', null],
        ['P', null, 'K2', 'SC123456'],
      ],
    );
  });

  test('ends: what was owed in care ends, and they are in no figure of today', async () => {
    const saved = await site.browser.fill(`${path}/care/end`, { reasonEnded: 'E4A', ...on(['28', '3', '2022']) });
    assert.equal(saved.statusCode, 303, readText(saved));
    assert.equal((await episodes()).at(-1)?.endedOn, dayOf(2022, 3, 28));
    assert.match(readText(await site.browser.get(path)), /They came into care/);
    const again = await site.browser.fill(`${path}/care/end`, { reasonEnded: 'E4A', ...on(['29', '3', '2022']) });
    assert.match(readText(again), /They are not in care now/);
  });

  test('three postcodes in the box of one are told so, and come back', async () => {
    const address = '14 Linden Road TS1 4QT, 9 Mill Lane TS3 6AB or 2 Low Street TS5 6QX';
    const refused = await site.browser.fill(`${path}/care/start`, {
      legalStatus: 'V2',
      categoryOfNeed: 'N1',
      placementType: 'U6',
      placementPostcode: address,
      homePostcode: address,
      ...on(['30', '3', '2022']),
    });
    assert.equal(refused.statusCode, 422);
    assert.equal(readText(refused).split('Enter one postcode and nothing else, for example TS1 4QT').length - 1, 4);
    assert.ok(refused.body.includes(address));
  });

  const boxes = (name: string, [d, m, y]: readonly [string, string, string]) => ({
    [`${name}-day`]: d,
    [`${name}-month`]: m,
    [`${name}-year`]: y,
  });

  test('a wrong day and a wrong postcode are put right with a reason; the parts beside it and what is owed follow', async () => {
    const [first, second] = await episodes();
    const link = `${path}/episodes/${second?.id}`;
    assert.ok((await site.browser.get(path)).body.includes(`href="${link}"`));
    const typed = {
      ...boxes('beganOn', ['15', '3', '2022']),
      ...boxes('endedOn', ['28', '3', '2022']),
      legalStatus: 'V2',
      placementType: 'K2',
      placementProvider: 'PR4',
      placementPostcode: 'ts3 6ac',
      urn: 'SC123456',
      reasonEnded: 'E4A',
    };
    const refused = await site.browser.fill(`${link}/correct`, {
      ...typed,
      ...boxes('beganOn', ['1', '3', '2022']),
      'why-corrected': 'Misread',
    });
    assert.equal(refused.statusCode, 422);
    assert.match(readText(refused), /What was before began on 1.March.2022: choose a later day/);
    const saved = await site.browser.fill(`${link}/correct`, { ...typed, 'why-corrected': 'Misread the letter' });
    assert.equal(saved.statusCode, 303, readText(saved));
    assert.deepEqual(
      (await episodes()).map(({ id, beganOn, endedOn, placementPostcode }) => [
        id,
        beganOn,
        endedOn,
        placementPostcode,
      ]),
      [
        [first?.id, dayOf(2022, 3, 1), dayOf(2022, 3, 15), 'TS1 4QT'],
        [second?.id, dayOf(2022, 3, 15), dayOf(2022, 3, 28), 'TS3 6AC'],
      ],
    );
    assert.match(
      readText(await site.browser.get(link)),
      /Why: Misread the letter From which day\? before: 14.March.2022 now: 15.March.2022 Its postcode before: TS3 6AB now: TS3 6AC/,
    );
    assert.match(
      readText(await site.browser.get(`${path}/episodes/${first?.id}`)),
      /Why: Misread the letter Until which day\?/,
    );
    const met = await council.storage.read(council.process, (reading) =>
      listDuties(reading, [person], ['looked-after/first-visit-after-a-move']),
    );
    assert.ok(
      met.some(({ opensOn }) => opensOn === dayOf(2022, 3, 15)),
      'the visit after the move is owed from the day it was',
    );
  });

  test('a move that never was is struck out, and the home before goes on', async () => {
    const [first, second] = await episodes();
    const saved = await site.browser.fill(`${path}/episodes/${second?.id}/strike-out`, { why: 'It was another child' });
    assert.equal(saved.statusCode, 303, readText(saved));
    assert.deepEqual(
      (await episodes()).map(({ id, endedOn, reasonEnded }) => [id, endedOn, reasonEnded]),
      [[first?.id, dayOf(2022, 3, 28), 'E4A']],
    );
    assert.match(readText(await site.browser.get(path)), /Struck out \(1\) Care from 15.March.2022/);
  });

  test('what came in a return stays as it said, struck out, and what is put right stands in its place whatever is loaded again', async () => {
    const found = await council.storage.read(council.process, (reading) => listByChildNumber(reading, WORKED_WITH));
    const [whose] = [...found.values()];
    assert.ok(whose);
    const of = async () => council.storage.read(council.process, (reading) => listEpisodes(reading, [whose]));
    const last = (await of()).at(-1);
    assert.ok(last);
    const link = `/people/${whose}/episodes/${last.id}`;
    assert.match(readText(await site.browser.get(`${link}/correct`)), /It came in the file .*have it corrected there/);
    const saved = await site.browser.fill(`${link}/correct`, {
      ...boxes('beganOn', isoOf(last.beganOn).split('-').toReversed() as [string, string, string]),
      legalStatus: last.legalStatus ?? '',
      placementType: last.placementType ?? '',
      placementProvider: last.placementProvider ?? '',
      placementPostcode: 'TS9 9ZZ',
      urn: last.urn ?? '',
      'why-corrected': 'They moved next door',
    });
    assert.equal(saved.statusCode, 303, readText(saved));
    const now = await of();
    assert.equal(now.at(-1)?.placementPostcode, 'TS9 9ZZ');
    const { id, load } = await receiveFiles(council.storage, council.process, TODAY, await sampleYear(2021));
    await applyImport(council.storage, council.process, TODAY, id, { ledger: LEDGER, load });
    assert.deepEqual(await of(), now);
  });
});
