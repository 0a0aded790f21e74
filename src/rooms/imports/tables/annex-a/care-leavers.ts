/** Inspection list 9: everyone entitled to leaving care help, with their status, plan and how things are now. */
import { choiceIfAny, dayIfAny, textIfAny } from '../column.ts';
import type { Cells } from '../table.ts';
import { lastDayOf } from '../../period.ts';
import { inspectionList } from './inspection-list.ts';

const STATUSES: Readonly<Record<string, string>> = {
  'Relevant child': 'relevant',
  'Former relevant child': 'former-relevant',
  'Qualifying care leaver': 'qualifying',
  'Eligible child': 'eligible',
};

export const careLeavers = inspectionList({
  list: 9,
  about: 'care leavers',
  key: [],
  happened: ['Latest Contact', 'Latest Pathway Plan'],
  columns: {
    'Allocated Personal Adviser': textIfAny,
    'Eligibility Category': choiceIfAny(...Object.keys(STATUSES)),
    'Latest Pathway Plan': dayIfAny,
    'LA in Touch': choiceIfAny('Yes', 'No', 'Died', 'Refu', 'NREQ', 'Rhom'),
    'Latest Contact': dayIfAny,
    'Type of Accommodation': textIfAny,
    'Suitability of Accommodation': choiceIfAny('Suitable', 'Unsuitable'),
    'Activity Status': textIfAny,
  },
  // The layout before 2024 had neither adviser, plan nor contact.
  mayLack: ['Allocated Personal Adviser', 'Latest Pathway Plan', 'Latest Contact'],
  alsoCalled: { 'Pathway Plan Date': 'Latest Pathway Plan', 'Date of Latest Contact': 'Latest Contact' },
  says: (row) => {
    // How things were when the list was made.
    const on = lastDayOf(row.period);
    return {
      entries: [
        {
          kind: 'status-reported',
          on,
          answer: STATUSES[row.code('Eligibility Category') ?? ''] ?? null,
        },
        { kind: 'pathway-plan', on: row.day('Latest Pathway Plan') },
        { kind: 'in-touch', on: row.day('Latest Contact') },
        {
          kind: 'care-leaver-now',
          on,
          answer: row.code('LA in Touch')?.toUpperCase() ?? null,
          details: { activity: row.code('Activity Status'), accommodation: accommodationOf(row) },
        },
      ],
    };
  },
});

/** As the 903 writes it: a letter for where, 1 for suitable and 2 for not. */
function accommodationOf(row: Cells): string | null {
  const where = row.code('Type of Accommodation');
  const suitable = row.code('Suitability of Accommodation');
  if (where === null || suitable === null) return null;
  return `${where}${suitable === 'Suitable' ? '1' : '2'}`;
}
