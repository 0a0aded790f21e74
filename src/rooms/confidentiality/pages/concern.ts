/** One concern: the readings it is about, who read and why, and what can be done. */
import type { PersonId, StaffId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import { dayWords } from '../../../web/format.ts';
import { momentWords } from '../../../web/moment-words.ts';
import { page, type SignedInRoute } from '../../../web/route.ts';
import { listStaff } from '../../workforce/facts.ts';
import { CONCERN_WORDS, type Concern, referenceOf } from '../model.ts';
import { aboutWords, getConcern, LOOKING_INTO_A_CONCERN } from '../parts/found-concern.ts';
import {
  beforeAsked,
  type ListOfReadingsModel,
  olderThan,
  READINGS_PER_PAGE,
  readerWords,
} from '../parts/list-of-readings.ts';
import { listReadingsBy, listReadingsOfPerson } from '../readings-and-concerns.ts';

export const concernPage: SignedInRoute = {
  method: 'GET',
  path: '/concerns/:concern',
  allow: 'look-into-concerns',
  audit: LOOKING_INTO_A_CONCERN,
  handle: async (visit) => {
    const model = await visit.readPeople(async (reading) => {
      const { concern, hold } = await getConcern(reading, visit);
      const readings = await readingsOf(reading, concern, beforeAsked(visit.query['before']));
      const path = `/concerns/${concern.id}`;
      const result: ListOfReadingsModel = {
        title: CONCERN_WORDS[concern.kind],
        caption: aboutWords(concern),
        lead: concern.because,
        back: { text: 'Concerns', path: '/concerns' },
        sentences: [
          `Readings from ${momentWords(concern.fromAt)} to ${momentWords(concern.toAt)}.`,
          ...(hold === undefined
            ? []
            : [
                `Readings of this record since ${momentWords(hold.from)} are held back from the young person. Look at that again on ${dayWords(hold.reviewOn)}.`,
              ]),
          ...(concern.outcome === null ? [] : [`What came of it: ${concern.outcome}`]),
        ],
        links: [
          ...(concern.outcome === null ? [{ text: 'Say what came of it', href: `${path}/close` }] : []),
          ...(concern.personId === null
            ? []
            : [{ text: hold === undefined ? 'Hold these readings back' : 'Show them again', href: `${path}/hold` }]),
        ],
        list: {
          caption: 'Readings, the newest first',
          isCaptionHidden: true,
          columns: [{ heading: 'When' }, { heading: 'Who' }, { heading: 'Whose record' }, { heading: 'Why' }],
          rows: readings.map(({ at, who, whose, purpose }) => [
            { text: momentWords(at) },
            { text: who },
            { text: whose },
            { text: purpose },
          ]),
          empty: 'Nothing was read in that time.',
        },
        older: olderThan(path, readings),
      };
      const people = concern.personId === null ? readings.flatMap((one) => one.people) : [concern.personId];
      return { result, people: [...new Set(people)] };
    });
    return page('confidentiality/pages/list-of-readings.njk', model);
  },
};

type Shown = {
  readonly id: number;
  readonly at: Date;
  readonly who: string;
  readonly whose: string;
  readonly people: readonly PersonId[];
  readonly purpose: string;
};

/** Of one record, of one reader, or of one record by one reader. */
async function readingsOf(reading: Reading, concern: Concern, before: number): Promise<readonly Shown[]> {
  const { personId, staffId, staffName, fromAt, toAt } = concern;
  const asked = { before, most: READINGS_PER_PAGE };
  if (personId === null && staffId !== null) {
    const readings = await listReadingsBy(reading, staffId, { from: fromAt, to: toAt, ...asked });
    return readings.map(({ id, at, people, purpose }) => ({
      id,
      at,
      who: staffName ?? '',
      people,
      whose: people.length > 1 ? 'a list of young people' : people.map(referenceOf).join(''),
      purpose,
    }));
  }
  if (personId === null) return [];
  const names = new Map<StaffId | null, string>((await listStaff(reading)).map(({ id, name }) => [id, name]));
  const readings = await listReadingsOfPerson(reading, personId, { ...asked, from: fromAt, to: toAt, reader: staffId });
  return readings.map((one) => ({
    id: one.id,
    at: one.at,
    who: [names.get(one.staffId) ?? [], readerWords(one)].flat().join(': '),
    whose: referenceOf(personId),
    people: [personId],
    purpose: one.purpose,
  }));
}
