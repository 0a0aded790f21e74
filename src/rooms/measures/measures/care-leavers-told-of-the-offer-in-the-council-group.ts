/** Of the care leavers who belong to the group that speaks to the council, those who were told of something of the local offer. */
import { toldOfTheOffer } from '../told-of-the-offer.ts';

export const careLeaversToldOfTheOfferInTheCouncilGroup = toldOfTheOffer({
  id: 'care-leavers-told-of-the-offer-in-the-council-group',
  title: 'Care leavers of the council’s own group told of their local offer',
  only: { during: 'council-group' },
  population:
    'Eligible children, and care leavers of every status until 25, while they belong to the group that speaks to the council',
  leftOut: 'Whoever does not belong to it: that is the figure beside this',
  standsBeside: ['care-leavers-told-of-the-offer', 'care-leavers-told-of-the-offer-outside-the-council-group'],
  within: 'care-leavers-told-of-the-offer',
  cuts: [],
});
