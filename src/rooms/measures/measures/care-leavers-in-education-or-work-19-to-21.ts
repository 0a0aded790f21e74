/** Of the care leavers of 19 to 21 with a birthday in a period, those in education, employment or training. */
import { inEducationOrWork } from '../at-birthdays.ts';

export const careLeaversInEducationOrWork19To21 = inEducationOrWork({ from: 19, to: 21 });
