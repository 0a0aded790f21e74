/** Inspection list 3: referrals received in the last six months. */
import { day, textIfAny } from '../column.ts';
import { inspectionList, yesNoDetail, yesOrNo } from './inspection-list.ts';

export const referrals = inspectionList({
  list: 3,
  about: 'referrals',
  key: ['Date of Referral'],
  happened: ['Date of Referral'],
  columns: {
    'Date of Referral': day,
    'Referral Source': textIfAny,
    'Referral NFA?': yesOrNo,
    'Number of Referrals in Last 12 Months': textIfAny,
  },
  mayLack: ['Number of Referrals in Last 12 Months'],
  says: (row) => ({
    entries: [
      {
        kind: 'referral',
        on: row.day('Date of Referral'),
        details: {
          source: row.code('Referral Source'),
          noFurtherAction: yesNoDetail(row, 'Referral NFA?'),
          inTheYearBefore: row.cell('Number of Referrals in Last 12 Months'),
        },
      },
    ],
  }),
});
