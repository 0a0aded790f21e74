/** Which days that change a life stand on My work, and what is said of each. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day } from '../../ground/day-words.ts';
import { type EntryKind, IMMIGRATION_NEXT, IMMIGRATION_NEXT_ON, LEAVE_BY } from '../../rules/entry-kinds.ts';
import { lifeDates } from './model.ts';

const ON = day('2025-03-26');
/** `by` is the day of release, or the day to leave by. */
type Row = readonly [kind: EntryKind, on: string, until?: string | null, by?: string | null, answer?: string];

const usualOf = (kind: EntryKind): string | null => (kind === 'immigration-status' ? 'leave' : null);

const said = (given: { readonly born?: string; readonly died?: string; readonly entries?: readonly Row[] }) =>
  lifeDates(
    {
      bornOn: given.born === undefined ? null : day(given.born),
      diedOn: given.died === undefined ? null : day(given.died),
      entries: (given.entries ?? []).map(([kind, on, until, by, answer = usualOf(kind)], index) => ({
        id: String(index),
        kind,
        on: day(on),
        until: until == null ? null : day(until),
        answer,
        details:
          by == null ? {} : { release: by, [LEAVE_BY]: by, [IMMIGRATION_NEXT]: 'hearing', [IMMIGRATION_NEXT_ON]: by },
      })),
    },
    ON,
  ).map(({ what, on }) => `${what} ${on - ON}`);

describe('the days that change a life', () => {
  for (const { of, given, is } of [
    { of: 'an 18th birthday tomorrow', given: { born: '2007-03-27' }, is: ['Turns 18 1'] },
    { of: 'a 16th birthday today', given: { born: '2009-03-26' }, is: ['Turns 16 0'] },
    { of: 'a 25th birthday in six months', given: { born: '2000-09-26' }, is: ['Turns 25 184'] },
    { of: 'a birthday a day later than that', given: { born: '2000-09-27' }, is: [] },
    { of: 'a birthday that changes nothing', given: { born: '2006-04-01' }, is: [] },
    { of: 'somebody who has died', given: { born: '2007-03-27', died: '2025-03-01' }, is: [] },
    { of: 'an unknown date of birth', given: {}, is: [] },
    {
      of: 'a tenancy and leave to remain',
      given: {
        entries: [
          ['immigration-status', '2020-05-01', '2025-05-01'],
          ['tenancy', '2024-04-02', '2025-04-02'],
        ],
      },
      is: ['Tenancy ends 7', 'Leave to remain ends 36'],
    },
    {
      of: 'leave that ended a week ago, with nothing after it',
      given: { entries: [['immigration-status', '2020-03-19', '2025-03-19']] },
      is: ['Leave to remain ended -7'],
    },
    {
      of: 'leave that was given again',
      given: {
        entries: [
          ['immigration-status', '2020-03-19', '2025-03-19'],
          ['immigration-status', '2025-03-19'],
        ],
      },
      is: [],
    },
    {
      of: 'a claim with a hearing to come',
      given: { entries: [['immigration-status', '2024-11-01', null, '2025-04-25', 'appeal']] },
      is: ['Appeal hearing 30'],
    },
    {
      of: 'a hearing that has gone by',
      given: { entries: [['immigration-status', '2024-11-01', null, '2025-03-25', 'appeal']] },
      is: ['Appeal hearing: gone by -1'],
    },
    {
      of: 'a hearing of an appeal that was decided since',
      given: {
        entries: [
          ['immigration-status', '2024-11-01', null, '2025-04-25', 'appeal'],
          ['immigration-status', '2025-03-20', null, null, 'settled'],
        ],
      },
      is: [],
    },
    {
      of: 'a claim whose first record has a last day',
      given: { entries: [['immigration-status', '2024-11-01', '2025-06-01', null, 'claim']] },
      is: [],
    },
    { of: 'a home without an end', given: { entries: [['home', '2024-03-19']] }, is: [] },
    {
      of: 'a release to come',
      given: { entries: [['custody', '2024-12-01', null, '2025-04-25']] },
      is: ['Comes out of custody 30'],
    },
    {
      of: 'a release that has passed, while nothing says that custody ended',
      given: { entries: [['custody', '2024-12-01', null, '2025-03-24']] },
      is: ['Was to come out of custody -2'],
    },
    {
      of: 'custody that has ended',
      given: { entries: [['custody', '2024-12-01', '2025-03-24', '2025-03-24']] },
      is: [],
    },
    {
      of: 'a notice to leave',
      given: { entries: [['notice', '2025-03-20', null, '2025-04-20', 'given']] },
      is: ['Is to leave their home 25'],
    },
    {
      of: 'a notice whose day has passed, while nothing says where they live',
      given: { entries: [['notice', '2025-02-20', null, '2025-03-20', 'given']] },
      is: ['Was to leave their home -6'],
    },
    {
      of: 'a notice that was withdrawn',
      given: {
        entries: [
          ['notice', '2025-03-20', null, '2025-04-20', 'given'],
          ['notice', '2025-03-24', null, null, 'withdrawn'],
        ],
      },
      is: [],
    },
    {
      of: 'a notice, and a home since',
      given: {
        entries: [
          ['notice', '2025-03-20', null, '2025-04-20', 'given'],
          ['home', '2025-03-25'],
        ],
      },
      is: [],
    },
    {
      of: 'a notice to leave the home they live in',
      given: {
        entries: [
          ['home', '2024-03-25'],
          ['notice', '2025-03-20', null, '2025-04-20', 'given'],
        ],
      },
      is: ['Is to leave their home 25'],
    },
    { of: 'a notice without a day', given: { entries: [['notice', '2025-03-20', null, null, 'given']] }, is: [] },
  ] as readonly { of: string; given: Parameters<typeof said>[0]; is: readonly string[] }[]) {
    test(`of ${of}: ${is.join(', ') || 'none'}`, () => assert.deepEqual(said(given), is));
  }
});
