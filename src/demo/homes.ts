/**
 * Homes after care, uneven as in life: what kind each home is and where; who has been in temporary rooms and for how long; a
 * staying put that ends at 21, a student with a home for the vacation. It has a chance of its own, so that it changes nothing
 * else of a story.
 */
import { addDays, ageOn, birthday, type Day } from '../ground/day.ts';
import { isoOf } from '../ground/day-words.ts';
import { type HomeType, impliedOfHome } from '../rules/home-types.ts';
import type { Entry } from '../rules/facts.ts';
import type { SaidEntry } from '../rooms/entries/actions/take-in-said-entries.ts';
import { type Chance, chanceFrom } from './chance.ts';
import type { InventedPerson } from './invented-person.ts';
import { home, said } from './said-homes.ts';

const KINDS: Readonly<Record<string, HomeType>> = {
  'own tenancy': 'own-home',
  'supported lodgings': 'supported-lodgings',
};

/** Of a hundred homes so many are in the council's area; of some of the others nobody wrote it down. */
const IN_AREA = 0.76;
const OUT_OF_AREA = 0.7;
const FOR_A_TIME = 0.09;

const isNow = ({ kind, on, until }: Entry, today: Day): boolean =>
  kind === 'home' && on < today && (until === null || until > today);

/** What kind each home is, where, and whether it is only for a time. */
export function withHomes(seed: number, people: readonly InventedPerson[], today: Day): readonly InventedPerson[] {
  const chance = chanceFrom(seed + 61);
  return people.map((person) => {
    if (!person.facts.entries.some(({ kind }) => kind === 'home')) return person;
    const entries = person.facts.entries.flatMap((entry): readonly Entry[] =>
      entry.kind === 'home' ? placed(entry, chance, today) : [entry],
    );
    return { ...person, facts: { ...person.facts, entries } };
  });
}

function placed(entry: Entry, chance: Chance, today: Day): readonly Entry[] {
  const type = KINDS[entry.details['kind'] ?? ''];
  const area: Readonly<Record<string, string>> = chance.happens(IN_AREA)
    ? { area: 'in' }
    : chance.happens(OUT_OF_AREA)
      ? { area: 'out' }
      : {};
  const days = 12 + chance.whole(170);
  const isForATime = chance.happens(FOR_A_TIME);
  const rooms = chance.one(['hostel', 'bed-and-breakfast', 'for-now'] as const);
  if (type === undefined) return [{ ...entry, details: { ...entry.details, ...area } }];
  const home: Entry = {
    ...entry,
    answer: type,
    details: {
      ...entry.details,
      ...impliedOfHome(type),
      ...area,
      ...(type === 'supported-lodgings' ? { hours: String(4 + chance.whole(5) * 2) } : {}),
    },
  };
  const left = addDays(today, -days);
  if (type !== 'own-home' || !isForATime || !isNow(entry, today) || entry.on >= left) return [home];
  return [
    { ...home, until: left },
    {
      id: `${entry.id}-for-a-time`,
      kind: 'home',
      on: left,
      until: null,
      answer: rooms,
      details: { ...impliedOfHome(rooms), provided: 'no', ...area },
    },
  ];
}

/** Those with a home of their own for so long, by age, who are changed into somebody for the eye to find. */
export function livingAlone(people: readonly InventedPerson[], today: Day): readonly InventedPerson[] {
  return people.filter(({ bornOn, facts, knownAs }) => {
    const now = facts.entries.filter((entry) => isNow(entry, today));
    const [only] = now;
    return (
      bornOn !== null &&
      facts.diedOn === null &&
      knownAs !== 'Kai' &&
      now.length === 1 &&
      only !== undefined &&
      only.answer === 'own-home' &&
      only.until === null &&
      only.on < addDays(today, -LIVED_ALONE_DAYS) &&
      // Whoever was in custody in the last year lived there.
      !facts.entries.some(
        ({ kind, until }) => kind === 'custody' && (until === null || until > addDays(today, -DAYS_OF_A_YEAR)),
      )
    );
  });
}
const LIVED_ALONE_DAYS = 200;
const DAYS_OF_A_YEAR = 365;
const TEMPORARY_DAYS = 140;

/** Everything of it that only the named and a few others have. */
export function chosenHomes(people: readonly InventedPerson[], today: Day): readonly (readonly SaidEntry[])[] {
  const alone = livingAlone(people, today);
  const young = alone.filter(({ bornOn }) => bornOn !== null && ageOn(bornOn, today) < STAYS_UNTIL);
  const [stays, student, rooms] = young;
  const chosen: (readonly SaidEntry[])[] = [];
  if (rooms !== undefined) {
    const first = addDays(today, -TEMPORARY_DAYS);
    const second = addDays(first, 52);
    chosen.push([
      home(rooms.id, 'hostel', {
        on: first,
        until: second,
        details: { provider: 'Wharf House', provided: 'no' },
        words: { 'led-to': 'The hostel closed its top floor, and there was no other room' },
      }),
      home(rooms.id, 'bed-and-breakfast', {
        on: second,
        details: { provider: 'Linthorpe Guest House', provided: 'no' },
      }),
      said(rooms.id, 'housing-delay', {
        on: addDays(today, -40),
        answer: 'nomination',
        words: { what: 'The panel met twice without the flat on its list. Asked for again for the meeting in April.' },
      }),
    ]);
  }
  if (stays?.bornOn != null)
    chosen.push([
      home(stays.id, 'staying-put', {
        on: addDays(today, -LIVED_ALONE_DAYS + 20),
        until: birthday(stays.bornOn, STAYS_UNTIL),
        details: { address: '8 Orchard Way', 'review-on': isoOf(addDays(today, 65)) },
        words: {
          terms:
            'Own room and key, cooks twice a week, says when staying out. Either can end it with two months’ notice.',
          money: '£195 a week: £140 from us, £55 from housing benefit',
        },
      }),
    ]);
  if (student !== undefined)
    chosen.push([
      home(student.id, 'student', {
        on: addDays(today, -LIVED_ALONE_DAYS + 16),
        until: addDays(today, 100),
        details: { area: 'out', address: 'Room 14, Collingwood Hall' },
      }),
      home(student.id, 'vacation', {
        on: addDays(today, -4),
        until: addDays(today, 28),
        details: { provided: 'council', address: '22 Beech Grove, with her former foster carer' },
        words: { pays: 'Us, £90 a week' },
      }),
    ]);
  return chosen;
}
const STAYS_UNTIL = 21;

/** The home they had ends where what was chosen begins. */
export function withChosenHomes(
  people: readonly InventedPerson[],
  chosen: readonly (readonly SaidEntry[])[],
  today: Day,
): readonly InventedPerson[] {
  const begins = new Map(
    chosen.flatMap((entries) =>
      entries
        .filter(({ kind }) => kind === 'home')
        .map((one) => [one.personId, one.on] as const)
        .slice(0, 1),
    ),
  );
  return people.map((person) => {
    const on = begins.get(person.id);
    if (on === undefined) return person;
    const entries = person.facts.entries.map((entry) => (isNow(entry, today) ? { ...entry, until: on } : entry));
    return { ...person, facts: { ...person.facts, entries } };
  });
}
