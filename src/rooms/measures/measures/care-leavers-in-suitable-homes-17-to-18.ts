/** Of the care leavers of 17 to 18 with a birthday in a period, those in a suitable home. */
import { inSuitableHomes } from '../at-birthdays.ts';

export const careLeaversInSuitableHomes17To18 = inSuitableHomes({ from: 17, to: 18 });
