/**
 * What is written on the way to a home of those of 16 and over in care, uneven as in life: who was registered at 16 and who was
 * not, who objected, why it is late. It has a chance of its own, so that it changes nothing else of a story.
 */
import { addDays, addMonths, ageOn, birthday, type Day } from '../ground/day.ts';
import { isoOf } from '../ground/day-words.ts';
import type { PersonId } from '../ground/ids.ts';
import { NEEDED_BY, OBJECTED } from '../rules/entry-kinds.ts';
import type { SaidEntry } from '../rooms/entries/actions/take-in-said-entries.ts';
import { type Chance, chanceFrom } from './chance.ts';
import type { InventedPerson } from './invented-person.ts';
import { said } from './said-homes.ts';

const NEEDS = [
  ['own-home', 'Redcar, near the station', 'Somebody to ring in the first months'],
  ['supported-accommodation', 'Middlesbrough, on a bus to college', 'Staff there at night'],
  ['supported-lodgings', 'Anywhere but Eston', 'A host who knows about epilepsy'],
  ['own-home', 'Stockton', 'None'],
  ['staying-put', 'Where they live now', 'The carers they have'],
  ['shared-home', 'Guisborough', 'Help with bills twice a month'],
] as const;
const THEY_SAID = [
  'I want my own front door and a cat.',
  'Not a hostel. I stayed in one for a night and I will not go back.',
  'Somewhere I can walk to my nan’s.',
] as const;

/** What is written on the way to a home of those of 16 and over in care, by chance; first of the few who are always there. */
export function onTheWay(seed: number, people: readonly InventedPerson[], today: Day): readonly SaidEntry[] {
  const chance = chanceFrom(seed + 67);
  const young = people.filter(
    ({ bornOn, inCare, facts, knownAs }) =>
      bornOn !== null &&
      inCare &&
      facts.diedOn === null &&
      knownAs !== 'Yusuf' &&
      ageOn(bornOn, today) >= 16 &&
      ageOn(bornOn, today) < 18,
  );
  const notRegistered = young.filter(({ facts }) => !facts.entries.some(({ kind }) => kind === 'housing-application'));
  const early = notRegistered.filter(({ bornOn }) => bornOn !== null && birthday(bornOn, 16) < addDays(today, -300));
  const late = notRegistered.filter(
    ({ bornOn }) =>
      bornOn !== null &&
      addMonths(bornOn, 17 * 12 + 6) <= today &&
      !early.slice(0, 2).some((one) => one.bornOn === bornOn),
  );
  const [first, second] = early;
  const never = late.find((one) => one !== first && one !== second);
  const objects = notRegistered.find((one) => one !== first && one !== second && one !== never);
  const yusuf = people.find(({ knownAs, familyName }) => knownAs === 'Yusuf' && familyName === 'Rahimi');
  const fixed = new Set([first, second, never, objects]);
  return [
    ...[first, second].flatMap((person, index) =>
      person?.bornOn == null ? [] : registeredEarly(person.id, person.bornOn, index, today),
    ),
    ...(never?.bornOn == null
      ? []
      : [
          said(never.id, 'housing-delay', {
            on: addDays(today, -25),
            answer: 'asked-late',
            words: {
              what: 'Nobody asked while the worker changed twice. The form is being filled in together this week.',
            },
          }),
          needOf(never.id, never.bornOn, 0, addDays(today, -20), chance),
        ]),
    ...(objects?.bornOn == null
      ? []
      : [
          needOf(objects.id, objects.bornOn, 1, addDays(today, -60), chance),
          said(objects.id, 'housing-list-told', {
            on: addDays(today, -45),
            answer: OBJECTED,
            words: {
              said: 'My uncle works at housing. I do not want him to see my name on anything.',
              by: 'Their personal adviser',
            },
          }),
        ]),
    ...(yusuf?.bornOn == null
      ? []
      : [
          said(yusuf.id, 'housing-need', {
            on: addDays(today, -30),
            answer: 'supported-accommodation',
            details: { [NEEDED_BY]: isoOf(birthday(yusuf.bornOn, 18)) },
            words: {
              where: 'Middlesbrough, near the mosque and the college',
              support: 'A key worker who speaks Dari, or an interpreter by phone',
              said: 'I want to stay where my friends are.',
            },
          }),
          said(yusuf.id, 'housing-delay', {
            on: addDays(today, -30),
            answer: 'papers',
            words: {
              what: 'The housing office wants to see the answer to his claim first. The solicitor is asked for a letter.',
            },
          }),
        ]),
    ...young
      .filter(
        (person) =>
          !fixed.has(person) &&
          person.bornOn !== null &&
          birthday(person.bornOn, FROM) < addDays(today, -30) &&
          chance.happens(0.5),
      )
      .flatMap(({ id, bornOn }) => {
        if (bornOn === null) return [];
        const on = Math.max(addDays(today, -20 - chance.whole(150)), birthday(bornOn, FROM)) as Day;
        const need = needOf(id, bornOn, chance.whole(NEEDS.length), on, chance);
        if (!chance.happens(0.6)) return [need];
        const isAgainst = chance.happens(0.12);
        return [
          need,
          said(id, 'housing-list-told', {
            on: addDays(on, 5),
            answer: isAgainst ? OBJECTED : 'not-objected',
            words: { by: 'Their personal adviser', ...(isAgainst ? { said: 'No. I will tell them myself.' } : {}) },
          }),
        ];
      }),
  ];
}

const FROM = 16;

function needOf(id: PersonId, bornOn: Day, which: number, on: Day, chance: Chance): SaidEntry {
  const [answer, where, support] = NEEDS[which] ?? NEEDS[0];
  const earlier = chance.whole(3) * 30;
  return said(id, 'housing-need', {
    on,
    answer,
    details: { [NEEDED_BY]: isoOf(addDays(birthday(bornOn, 18), -earlier)) },
    words: { where, support, ...(chance.happens(0.6) ? { said: chance.one([...THEY_SAID]) } : {}) },
  });
}

/** On the list within weeks of 16, told of it, and met about. */
function registeredEarly(id: PersonId, bornOn: Day, index: number, today: Day): readonly SaidEntry[] {
  const on = addDays(birthday(bornOn, 16), 18 + index * 24);
  const [answer, where, support] = NEEDS[index] ?? NEEDS[0];
  return [
    said(id, 'housing-application', {
      on,
      words: { by: 'This council’s housing register', reference: `HR-${20417 + index * 311}` },
    }),
    said(id, 'housing-need', {
      on: addDays(on, 4),
      answer,
      details: { [NEEDED_BY]: isoOf(birthday(bornOn, 18)) },
      words: { where, support, said: THEY_SAID[index] ?? '' },
    }),
    said(id, 'housing-list-told', {
      on: addDays(today, -50),
      answer: 'not-objected',
      words: { by: 'Their personal adviser', said: 'That is fine, as long as it is only that.' },
    }),
    said(id, 'housing-meeting', {
      on: addDays(today, -34),
      details: { 'next-on': isoOf(addDays(today, 22)) },
      words: {
        by: 'Housing options, the leaving care team, the provider of the flats on Albert Road',
        what: 'One flat comes free in the summer. The nomination is written by the leaving care team.',
      },
    }),
  ];
}
