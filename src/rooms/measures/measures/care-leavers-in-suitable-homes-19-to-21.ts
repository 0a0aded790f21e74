/** Of the care leavers of 19 to 21 with a birthday in a period, those in a suitable home. */
import { inSuitableHomes } from '../at-birthdays.ts';

export const careLeaversInSuitableHomes19To21 = inSuitableHomes({ from: 19, to: 21 });
