/** How many children are in need on a day. */
import { stock } from '../model.ts';

export const childrenInNeed = stock({
  id: 'children-in-need',
  title: 'Children in need',
  theme: 'help-and-protection',
  unit: 'child',
  about: 'people',
  who: { kind: 'entries', entry: 'child-in-need', once: 'person' },
  population: 'Children recorded as in need, while that goes on',
  counted: 'Each child once',
  leftOut: 'Children known only by a child protection plan or by being in care',
  cannotTell: 'Nothing: what has no end goes on',
  definition: {
    follows: 'Local: the census also counts children in care, on a plan and being assessed',
    standing: 'local',
  },
  standsBeside: ['children-on-child-protection-plans', 'children-looked-after'],
  notComparedWith: 'The census, which counts every child with an open case',
});
