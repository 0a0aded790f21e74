/**
 * What the invented council asked of others about those who went into custody: probation and housing, as soon as it knew,
 * or weeks later, or not at all. They have a chance of their own, so that they change nothing else of a story.
 */
import { addDays, type Day } from '../ground/day.ts';
import type { ReportedAsk } from '../rooms/asks/actions/take-in-asks.ts';
import type { Entry } from '../rules/facts.ts';
import { type Chance, chanceFrom } from './chance.ts';
import type { InventedPerson } from './invented-person.ts';

const QUESTIONS = [
  {
    askedOf: 'Probation',
    what: 'Where can they live when they come out, and what is the licence likely to say?',
    answers: [
      'A place in supported housing is held for the day of release',
      'They can go home to their aunt; the address has been checked',
      'Too early to say. Ask again six weeks before release',
    ],
  },
  {
    askedOf: 'The housing office',
    what: 'Can the application be kept open until they come out?',
    answers: ['Yes, and the time they waited still counts', 'Yes, until the end of June'],
  },
  {
    askedOf: 'The education team at the prison',
    what: 'Which course are they on, and can they finish it outside?',
    answers: ['Level 1 joinery. The college will take them from September'],
  },
] as const;

export function inventAsks(seed: number, people: readonly InventedPerson[], today: Day): readonly ReportedAsk[] {
  const chance = chanceFrom(seed + 31);
  return people.flatMap(({ id, facts }) =>
    facts.diedOn === null
      ? facts.entries
          .filter(({ kind, on }) => kind === 'custody' && on < today)
          .flatMap((custody) => askedAbout(custody, chance, today).map((ask) => ({ ...ask, personId: id })))
      : [],
  );
}

function askedAbout({ on: began, until }: Entry, chance: Chance, today: Day): readonly Omit<ReportedAsk, 'personId'>[] {
  return QUESTIONS.slice(0, chance.whole(QUESTIONS.length + 1)).flatMap(({ askedOf, what, answers }) => {
    const askedOn = addDays(began, 2 + chance.whole(20));
    const dueOn = addDays(askedOn, 14 + 7 * chance.whole(3));
    const answeredOn = addDays(askedOn, 4 + chance.whole(50));
    const answer = chance.one([...answers]);
    const isOver = until !== null && until <= askedOn;
    if (askedOn > today || isOver) return [];
    const isAnswered = answeredOn <= today && chance.whole(5) > 0;
    const endedOn = until !== null && until <= today && !isAnswered ? until : null;
    return [
      {
        askedOf,
        what,
        askedOn,
        dueOn,
        ...(isAnswered ? { answeredOn, answer } : { answeredOn: null, answer: null }),
        endedOn,
        because: endedOn === null ? null : 'They came out',
        ...passedOn(askedOf, dueOn, isAnswered, today),
      },
    ];
  });
}

/** Where nobody answered for two weeks, about every second time somebody went above them. Without a chance: nothing else changes. */
function passedOn(askedOf: string, dueOn: Day, isAnswered: boolean, today: Day) {
  const on = addDays(dueOn, 14);
  return !isAnswered && on <= today && dueOn % 2 === 0
    ? { escalatedOn: on, escalatedTo: `the manager of ${askedOf.replace(/^The /u, 'the ')}` }
    : { escalatedOn: null, escalatedTo: null };
}
