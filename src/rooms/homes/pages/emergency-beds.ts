/**
 * The council's emergency beds, for whoever is on duty: what is free tonight, who is in which since when and why, and each
 * stay of the last twelve months. Whose a stay was is shown to those alone who may open the record.
 */
import { may } from '../../../access/roles.ts';
import { addMonths, type Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { ListTable } from '../../../web/list-table.ts';
import { page, type PageModel, type SignedInRoute } from '../../../web/route.ts';
import { listPeopleInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { type EmergencyBed, goesOn } from '../model.ts';
import { type BedStay, listBedStays, listEmergencyBeds } from '../store.ts';

const BACK_MONTHS = 12;
/** Whose it is, for those who may not open the record: no more than that the bed is taken. */
const IN_USE = 'In use';

type TakenRow = {
  readonly place: string;
  readonly id: PersonId | null;
  readonly name: string | null;
  readonly entryId: string;
  readonly since: Day;
  readonly nights: number;
  readonly why: string | null;
};
type EmergencyBedsModel = PageModel & {
  readonly free: readonly EmergencyBed[];
  readonly taken: readonly TakenRow[];
  readonly before: ListTable;
  readonly mayKeep: boolean;
};

export const emergencyBedsPage: SignedInRoute = {
  method: 'GET',
  path: '/emergency-beds',
  allow: 'record-event',
  audit: { purpose: 'looking which bed is free tonight' },
  handle: async (visit) => {
    const { on } = visit;
    const model = await visit.readPeople(async (reading) => {
      const beds = await listEmergencyBeds(reading);
      const stays = await listBedStays(reading, addMonths(on, -BACK_MONTHS));
      const theirs = [...new Set(stays.flatMap(({ personId }) => (personId === null ? [] : [personId])))];
      const people = new Map((await listPeopleInFull(reading, theirs, on)).map((one) => [one.personId, nameOf(one)]));
      const placeOf = new Map(beds.map(({ id, place }) => [id, place]));
      const rowOf = (stay: BedStay): TakenRow => ({
        place: placeOf.get(stay.bedId) ?? '',
        id: stay.personId,
        name: stay.personId === null ? null : (people.get(stay.personId) ?? null),
        entryId: stay.entryId,
        since: stay.from,
        nights: on - stay.from,
        why: stay.why,
      });
      const now = stays.filter((stay) => goesOn(stay, on));
      const isTaken = new Set(now.map(({ bedId }) => bedId));
      const result: EmergencyBedsModel = {
        title: 'Emergency beds',
        free: beds.filter((bed) => goesOn(bed, on) && !isTaken.has(bed.id)),
        taken: now.map(rowOf),
        before: tableOf(
          stays.filter((stay) => !now.includes(stay)),
          rowOf,
        ),
        mayKeep: may(visit.actor, 'direct-work'),
      };
      return { result, people: theirs };
    });
    return page('homes/pages/emergency-beds.njk', model);
  },
};

function tableOf(stays: readonly BedStay[], rowOf: (stay: BedStay) => TakenRow): ListTable {
  return {
    caption: 'The last twelve months',
    columns: [
      { heading: 'Who' },
      { heading: 'Bed' },
      { heading: 'From' },
      { heading: 'Nights', isNumber: true },
      { heading: 'Why' },
      { heading: 'What came next' },
    ],
    rows: stays.map((stay) => {
      const { id, name, place, since } = rowOf(stay);
      const isTheirs = id !== null;
      return [
        isTheirs ? { text: name, href: `/people/${id}/homes` } : { text: IN_USE },
        { text: place },
        { day: since },
        { number: stay.until === null ? null : stay.until - since },
        { text: isTheirs ? stay.why : '' },
        { text: isTheirs ? stay.ledTo : '' },
      ];
    }),
    empty: 'Nobody else has been in one in the last twelve months.',
  };
}
