/** Of the care leavers of 17 to 18 with a birthday in a period, those in education, employment or training. */
import { inEducationOrWork } from '../at-birthdays.ts';

export const careLeaversInEducationOrWork17To18 = inEducationOrWork({ from: 17, to: 18 });
