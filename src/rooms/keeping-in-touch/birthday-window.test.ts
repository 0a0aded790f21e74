/** In touch or not around each birthday, in the return's own codes; and when the yearly offer is due. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day, isoOf } from '../../ground/day-words.ts';
import { birthdayLines, type Touched } from './birthday-window.ts';
import { nextOffer } from './touch.ts';

const LIFE: Touched = {
  bornOn: day('2004-06-15'),
  diedOn: null,
  leftOn: day('2022-06-15'),
  times: [],
  askedForNoContact: [],
  reported: [],
};
const codesOn = (iso: string, more: Partial<Touched>) =>
  birthdayLines({ ...LIFE, ...more }, day(iso)).map(({ age, code }) => `${age} ${code ?? 'nobody can say'}`);

describe('around a birthday', () => {
  // biome-ignore format: one example to a line, to be read as a table.
  for (const [what, on, more, is] of [
    ['the window opens three months before', '2023-03-15', {}, ['19 nobody can say', '18 NO']],
    ['and is not open the day before', '2023-03-14', {}, ['18 NO']],
    ['in touch on its first day', '2023-07-16', { times: [day('2023-03-15')] }, ['19 YES', '18 NO']],
    ['in touch on its last day', '2023-07-16', { times: [day('2023-07-15')] }, ['19 YES', '18 NO']],
    ['in touch the day after', '2023-07-17', { times: [day('2023-07-16')] }, ['19 NO', '18 NO']],
    ['in touch, but later than the day asked', '2023-07-01', { times: [day('2023-07-10')] }, ['19 nobody can say', '18 NO']],
    ['asked for no contact', '2023-07-16', { askedForNoContact: [{ askedOn: day('2023-01-01'), endedOn: null }] }, ['19 REFU', '18 NO']],
    ['asked for none, and came back before', '2023-07-16', { askedForNoContact: [{ askedOn: day('2023-01-01'), endedOn: day('2023-06-01') }] }, ['19 NO', '18 NO']],
    ['died in the window', '2023-07-16', { diedOn: day('2023-06-20') }, ['19 DIED', '18 NO']],
    ['as the return gave it', '2023-07-16', { reported: [{ on: day('2023-06-15'), code: 'RHOM' }] }, ['19 RHOM', '18 NO']],
    ['still in care', '2023-07-16', { leftOn: null }, []],
    ['no date of birth', '2023-07-16', { bornOn: null }, []],
    ['born on 29 February', '2023-03-02', { bornOn: day('2004-02-29'), leftOn: day('2022-03-01'), times: [day('2022-12-01')] }, ['19 YES', '18 NO']],
    ['26 years old: asked about to 25', '2030-07-16', { times: [day('2029-06-15')], leftOn: day('2028-01-01') }, ['25 YES', '24 NO']],
  ] as const)
    test(what, () => assert.deepEqual(codesOn(on, more), is));
});

describe('the yearly offer to somebody who asked for no contact', () => {
  // biome-ignore format: one example to a line, to be read as a table.
  for (const [what, on, offered, is] of [
    ['is first due at 21', '2024-01-10', [], '2025-06-15'],
    ['is overdue from then, and stays', '2025-12-01', [], '2025-06-15'],
    ['is due a year after the last', '2025-12-01', ['2025-06-20'], '2026-06-20'],
    ['does not count what was offered before 21', '2025-12-01', ['2024-06-20'], '2025-06-15'],
    ['ends where it would fall after 25', '2029-01-01', ['2028-07-01'], null],
    ['is due to nobody of 26', '2030-07-01', [], null],
  ] as const)
    test(what, () => {
      const next = nextOffer(LIFE.bornOn, offered.map(day), day(on));
      assert.equal(next === null ? null : isoOf(next), is);
    });
  test('cannot be told without a date of birth', () => assert.equal(nextOffer(null, [], day('2025-01-01')), null));
});
