/** Every page of this room. */
import type { Route } from '../../../web/route.ts';
import { catalogue } from './catalogue.ts';
import { howEvenlyPage } from './how-evenly.ts';
import { keepItemPages } from './keep-item.ts';
import { keepOtherOfferPages } from './keep-other-offer.ts';
import { livesElsewherePage } from './lives-elsewhere.ts';
import { neverToldPage } from './never-told.ts';
import { offerOfPersonPages } from './offer-of-person.ts';
import { offerStepPages } from './offer-step.ts';
import { otherCouncilPages } from './other-councils.ts';

export const offerRoom: readonly Route[] = [
  ...offerOfPersonPages,
  ...offerStepPages,
  catalogue,
  neverToldPage,
  howEvenlyPage,
  ...otherCouncilPages,
  livesElsewherePage,
  ...keepOtherOfferPages,
  ...keepItemPages,
];
