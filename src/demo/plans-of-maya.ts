/** Maya, just 16: a first plan that is being written, with as much in it as three weeks have brought. */
import type { ToldPlan } from './named-plans.ts';

export const plansOfMaya: readonly ToldPlan[] = [
  {
    kind: 'eligible',
    arose: 'first',
    responsible: 'Daniel Okafor',
    begun: '2025-03-11',
    told: '2025-03-10',
    tookPart: null,
    writtenHow: null,
    writtenWhere: null,
    viewKnown: null,
    viewWords: null,
    whoIsAsked: 'Her school, Nan Jean',
    matters: {
      people: {
        nowLine: 'Leo, Nan Jean, and Kelly on every second Saturday',
        theySay: 'Leo moved and nobody asked me. I want Sundays with him, not when it suits.',
        theyWant: 'Every Sunday with Leo',
      },
      learning: {
        nowLine: 'GCSEs in May and June',
        theySay: 'I want college sorted before I sit them, not after.',
        theyWant: 'Animal care at the college by the racecourse',
      },
      home: { nowLine: 'With her carers since September 2022', theySay: 'I am staying. Ask me again when I am 40.' },
    },
    restsOn: {
      home: {
        triggerIs: 'Her carers are ill, or she says it has become too much',
        fallback: 'Nan Jean has the small room ready, and school knows the way',
        who: 'worker',
        withinDays: 1,
      },
    },
    goals: [
      {
        key: 'college',
        matter: 'learning',
        what: 'A place at college, in writing, before the exams',
        why: 'She cannot think about anything else until she knows',
        shownBy: 'The letter is on the fridge',
        ifFails: { fallback: 'The farm school takes her for the year', who: 'Daniel Okafor', by: '2025-07-18' },
        steps: [{ key: 'form', what: 'Send the form with her teacher’s letter', who: 'worker', due: '2025-04-07' }],
      },
    ],
  },
];
