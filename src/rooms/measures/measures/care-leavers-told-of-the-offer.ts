/** Of the care leavers on a day, those who were told of something of the local offer in the year before. */
import { toldOfTheOffer } from '../told-of-the-offer.ts';

export const careLeaversToldOfTheOffer = toldOfTheOffer({
  id: 'care-leavers-told-of-the-offer',
  title: 'Care leavers told of their local offer in the last year',
  population: 'Eligible children, and care leavers of every status until 25',
  leftOut: 'Nobody',
  standsBeside: ['care-leavers', 'pathway-plans-in-place'],
  cuts: ['sex', 'age-band', 'team', 'status'],
});
