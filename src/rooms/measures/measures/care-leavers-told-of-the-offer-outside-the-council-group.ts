/** Of the care leavers who do not belong to the group that speaks to the council, those who were told of something of the local offer. */
import { toldOfTheOffer } from '../told-of-the-offer.ts';

export const careLeaversToldOfTheOfferOutsideTheCouncilGroup = toldOfTheOffer({
  id: 'care-leavers-told-of-the-offer-outside-the-council-group',
  title: 'Care leavers outside the council’s own group told of their local offer',
  only: { outside: 'council-group' },
  population:
    'Eligible children, and care leavers of every status until 25, while they do not belong to the group that speaks to the council',
  leftOut: 'Whoever belongs to it: that is the figure beside this',
  standsBeside: ['care-leavers-told-of-the-offer', 'care-leavers-told-of-the-offer-in-the-council-group'],
  within: 'care-leavers-told-of-the-offer',
  cuts: [],
});
