/**
 * The care leavers of the 903 return (OC3): whether the council is in touch, what they do and where they live, around
 * their birthday in the year; from 22 to 25 at the time of contact, for which the return gives no day.
 */
import { ageOn, birthday, type Day, returnYearSpan } from '../../../../ground/day.ts';
import { choice, day, number, text } from '../column.ts';
import type { Cells } from '../table.ts';
import { returnTable } from './return-table.ts';

export const careLeavers = returnTable({
  kind: 'oc3',
  words: '903 care leavers (OC3)',
  columns: {
    CHILD: number,
    DOB: day,
    IN_TOUCH: choice('YES', 'NO', 'DIED', 'REFU', 'NREQ', 'RHOM'),
    ACTIV: text,
    ACCOM: text,
  },
  says: (row) => {
    const inTouch = row.cell('IN_TOUCH');
    const on = askedOn(row);
    return {
      person: {
        bornOn: row.day('DOB'),
        // The return gives no day of death: it was known by the end of the year.
        knownDeadBy: inTouch === 'DIED' ? returnYearSpan(row.period).last : null,
      },
      entries: [
        {
          kind: 'care-leaver-outcomes',
          on,
          answer: inTouch,
          details: { activity: row.cell('ACTIV'), accommodation: row.cell('ACCOM') },
        },
        { kind: 'return-home-held', on: inTouch === 'RHOM' ? on : null },
      ],
    };
  },
});

function askedOn(row: Cells): Day {
  const { first, last } = returnYearSpan(row.period);
  const bornOn = row.needed('DOB');
  const age = ageOn(bornOn, last);
  const onBirthday = birthday(bornOn, age);
  return age <= 21 && onBirthday >= first ? onBirthday : last;
}
