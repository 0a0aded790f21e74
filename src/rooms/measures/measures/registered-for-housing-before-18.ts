/** Of those who turned 18 in a period as care leavers, those who were on a housing list before it. */
import { flow } from '../model.ts';

export const registeredForHousingBefore18 = flow({
  id: 'registered-for-housing-before-18',
  title: 'Registered for housing before 18',
  theme: 'leaving-care',
  unit: 'young person',
  about: 'people',
  events: { kind: 'birthday', age: 18, status: 'status/former-relevant', entryBefore: 'housing-application' },
  says: { met: 'Registered before 18', not: 'Not registered before 18' },
  population: 'Eligible and relevant young people who turned 18 in the period',
  counted: 'On a housing list on a day before the 18th birthday, as it is recorded',
  leftOut: 'Whoever is a care leaver with a right to advice and help only',
  cannotTell:
    'Whether they turned 18 as a care leaver with full support cannot be told, and no registration is recorded',
  definition: {
    follows: 'The protocol with housing: on the list before 18; the council’s own figure',
    standing: 'local',
  },
  standsBeside: ['care-leavers-in-temporary-homes'],
  notComparedWith: 'The duty to apply in time, which falls due on the council’s own day before 18',
});
