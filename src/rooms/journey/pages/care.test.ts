/** A child comes into care, moves and goes home, all by hand: the record, what is owed and the figures follow each time. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil } from '../../../../tests/sample-council.ts';
import { dayOf } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { readText } from '../../../web/server-for-tests.ts';
import { listDuties } from '../../ledger/facts.ts';
import { personPage } from '../../people/pages/person.ts';
import { listEpisodes } from '../facts.ts';
import { changeCarePage, endCarePage, startCarePage } from './care.ts';

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
    site = await council.open([personPage, ...startCarePage, ...changeCarePage, ...endCarePage]);
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
});
