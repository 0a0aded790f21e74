/** Lola at 21, who came back for two things and no more: a plan that has passed the day it named, and that no manager has touched. */
import type { ToldPlan } from './named-plans.ts';

export const plansOfLola: readonly ToldPlan[] = [
  {
    kind: 'from-21',
    arose: 'first',
    responsible: 'Marcus Bell',
    decision: 'The director, 6 April 2022: from 18 a personal adviser can be responsible, with a social worker to ask.',
    begun: '2024-06-20',
    askedFor: 'The phone people and the flat. The rest is mine.',
    doneHow: 'Two afternoons, at the café by the bridge. You keep the pen.',
    told: '2024-06-18',
    toldHow: 'Sent to her phone',
    given: '2024-07-17',
    givenHow: 'Two pages, read together at the café',
    nextReview: '2025-02-17',
    tookPart: 'Lola, and her sister for the second half',
    whoIsAsked: 'The phone company',
    writtenHow: 'together',
    writtenWhere: 'At the café by the bridge',
    viewKnown: 'words',
    viewWords: 'Short. Good. I do not want to be a project.',
    matters: {
      home: { nowLine: 'Her own flat since March 2022', theySay: 'I want to keep it. I forget what came in the post.' },
      money: {
        nowLine: '£212 owed to the phone company',
        theySay: 'They ring when I am at work, so I switch it off.',
        theyWant: 'To owe nobody by her birthday',
      },
    },
    restsOn: {
      home: {
        triggerIs: 'A letter about the rent that she has not opened for a week',
        fallback: 'Her sister opens it with her, and they ring the landlord the same day',
        who: 'young-person',
        withinDays: 7,
      },
    },
    goals: [
      {
        key: 'phone',
        matter: 'money',
        what: 'The phone company is paid off by September',
        why: 'She cannot get a contract of her own until then',
        shownBy: 'The last statement says nothing is owed',
        ifFails: { noneBecause: 'The welfare rights adviser at the hub has offered to take it over' },
        steps: [
          {
            key: 'ring',
            what: 'Ring them together and agree a sum a month',
            who: 'worker',
            due: '2024-08-01',
            kept: '2024-07-30',
          },
          { key: 'pay', what: 'Pay £30 on the first of each month', who: 'young-person', due: '2024-09-02' },
        ],
      },
    ],
    decisions: [
      {
        what: 'Whether to sign the repayment agreement in January',
        helped: 'Three visits after the fall, in the mornings, with the sums drawn on paper and her sister beside her',
        unableBecause:
          'For some weeks after the concussion she could not keep one figure in mind while looking at the next',
        theyWant: 'To sign it myself when the headaches stop',
        madeBy: 'Joanne Tindall, team manager, with Lola and her sister',
        madeOn: '2024-01-22',
        how: 'A meeting of half an hour at her flat',
        why: 'The company was asked to wait six weeks, so that nothing was signed for her; she signed it herself in February',
      },
    ],
    home: {
      home: 'The flat she rents',
      judgedOn: '2024-02-17',
      fromOn: '2024-02-17',
      answers: {
        facilities: 'suitable',
        repair: 'suitable',
        safety: 'suitable',
        location: 'suitable',
        tenancy: 'suitable',
      },
      reasons: {
        facilities: 'Her own kitchen and bath',
        repair: 'Painted last summer; the landlord comes when she rings',
        safety: 'She sleeps well there',
        location: 'Ten minutes from work',
        tenancy: 'Rolling from month to month since March 2022',
      },
      suitable: 'cannot-tell',
      because: 'She did not want to talk about what it costs until the phone is paid',
    },
  },
];
