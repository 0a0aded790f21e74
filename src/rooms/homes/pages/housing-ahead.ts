/** Homes ahead: those of 16 and over by the day they will need a home, who is on the housing list and since how long, who is not, and why it is late. */
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { may } from '../../../access/roles.ts';
import { page, type PageModel, type SignedInRoute } from '../../../web/route.ts';
import { type Ahead, readAhead } from '../parts/ahead.ts';
import { stayWords } from '../parts/the-way.ts';

type Row = {
  readonly id: PersonId;
  readonly name: string;
  readonly age: string;
  /** `Supported lodgings, from 3 May 2025`; from 18 where nobody has written anything down. */
  readonly need: string;
  readonly isWritten: boolean;
  /** `On the housing list for 1 year and 3 months, since …` */
  readonly registered: readonly string[];
  readonly late: readonly string[];
  readonly stay: string | null;
  readonly moveOn: string | null;
  readonly notice: string | null;
  readonly listed: string;
};

type HousingAheadModel = PageModel & {
  readonly notRegistered: readonly Row[];
  readonly registered: readonly Row[];
  readonly maySeeFigures: boolean;
};

export const housingAheadPage: SignedInRoute = {
  method: 'GET',
  path: '/housing-ahead',
  allow: 'see-own-work',
  audit: { purpose: 'planning the home you will need' },
  handle: async (visit) => {
    const model = await visit.readPeople(async (reading) => {
      const ahead = await readAhead(reading, visit);
      const rows = ahead.map((one) => ({ waits: one.way.waits, row: rowOf(one, visit.on) }));
      const result: HousingAheadModel = {
        title: 'Homes ahead',
        notRegistered: rows.filter(({ waits }) => !waits).map(({ row }) => row),
        registered: rows.filter(({ waits }) => waits).map(({ row }) => row),
        maySeeFigures: may(visit.actor, 'see-figures'),
      };
      return { result, people: ahead.map(({ id }) => id) };
    });
    return page('homes/pages/housing-ahead.njk', model);
  },
};

const LISTED = {
  on: 'On the joint list',
  'not-told': 'Not told of the joint list yet',
  objected: 'Objected to the joint list',
} as const;

function rowOf({ id, name, age, neededFrom, need, way }: Ahead, on: Day): Row {
  const moveOn = way.now.find((home) => home.moveOn !== null)?.moveOn ?? null;
  return {
    id,
    name,
    age,
    need:
      way.need?.words ?? (neededFrom === null ? 'Not written down' : `Not written down; 18 on ${wordsOf(neededFrom)}`),
    isWritten: need !== null,
    registered: way.registered.filter(({ waits }) => waits).map(({ words }) => words),
    late: [
      ...way.delays.map(({ words }) => words),
      ...(need !== null && neededFrom !== null && neededFrom < on ? [`it was needed from ${wordsOf(neededFrom)}`] : []),
    ],
    stay: way.stay === null ? null : stayWords(way.stay),
    moveOn: moveOn === null ? null : `${moveOn.what}. ${moveOn.who}. ${moveOn.standing}`,
    notice: way.notice?.words ?? null,
    listed: LISTED[way.listed.is],
  };
}
