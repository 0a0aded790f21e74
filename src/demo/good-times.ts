/**
 * Good days, days to remember and stories begun, of people of the invented council whose life nobody told by hand: uneven as in
 * life, some with a drawer full and most with nothing. They have a chance of their own, so that they change nothing else of a story.
 */
import sharp from 'sharp';
import { addDays, ageOn, type Day } from '../ground/day.ts';
import { wordsOf } from '../ground/day-words.ts';
import type { PersonId } from '../ground/ids.ts';
import type { ReportedTouch } from '../rooms/keeping-in-touch/actions/keep-touch.ts';
import type { ReportedStory } from '../rooms/life-story/actions/take-in-story.ts';
import { NOT_SHARED, type Piece, type Session } from '../rooms/life-story/model.ts';
import type { ReportedMemory } from '../rooms/memories/actions/take-in-memories.ts';
import { type MadePhoto, makePhoto } from '../rooms/memories/make-photo.ts';
import { type Chance, chanceFrom } from './chance.ts';
import {
  HELPS_TOLD,
  MIDDLE,
  OLDER,
  PICTURES,
  PIECES_TOLD,
  SESSIONS_TOLD,
  SMALL,
  TO_COME,
  type ToldDay,
} from './good-times-words.ts';
import type { InventedPerson } from './invented-person.ts';

/** Nobody’s drawer holds more than these, and none the same day twice. */
const DAYS_MOST = 4;

export type GoodTimes = {
  readonly days: readonly (ToldDay & { readonly personId: PersonId; readonly on: Day; readonly isHidden: boolean })[];
  readonly toCome: readonly ReportedTouch[];
  readonly stories: readonly ReportedStory[];
};

/** `quiet` are those of whom it is told otherwise how they and the council are in touch: nobody writes a card to them. */
export function inventGoodTimes(
  seed: number,
  people: readonly InventedPerson[],
  quiet: ReadonlySet<PersonId>,
  today: Day,
): GoodTimes {
  const chance = chanceFrom(seed + 59);
  // One order on every machine, and a chance for each by itself.
  const lives = people
    .filter(({ facts }) => facts.diedOn === null && facts.bornOn !== null && facts.episodes.length > 0)
    .map((person) => ({ person, own: chanceFrom(seed * 59 + chance.whole(1_000_000)) }));
  return {
    days: lives.flatMap(({ person, own }) => daysOf(own, person, today)),
    toCome: lives.flatMap(({ person, own }): readonly ReportedTouch[] =>
      !own.happens(0.09) || quiet.has(person.id) ? [] : [{ personId: person.id, goodDays: [toCome(own, today)] }],
    ),
    stories: lives.flatMap(({ person, own }) => storyOf(own, person, today)),
  };
}

/** On days when somebody saw them, or a few before: that is how it came to be written down. */
function daysOf(chance: Chance, { id, facts }: InventedPerson, today: Day): GoodTimes['days'] {
  const seen = facts.visits.map(({ visitedOn }) => visitedOn).filter((on) => on <= today);
  if (!chance.happens(0.22) || seen.length === 0 || facts.bornOn === null) return [];
  const told = new Set<ToldDay>();
  const days = [];
  for (let left = 1 + chance.whole(chance.happens(0.2) ? DAYS_MOST : 2); left > 0; left -= 1) {
    const on = addDays(chance.one(seen), -chance.whole(6));
    const age = ageOn(facts.bornOn, on);
    const one = chance.one(age < 10 ? SMALL : age < 16 ? MIDDLE : OLDER);
    const isHidden = chance.happens(0.04);
    if (age < 4 || told.has(one)) continue;
    told.add(one);
    days.push({ ...one, personId: id, on, isHidden });
  }
  return days;
}

function toCome(chance: Chance, today: Day) {
  const [what, how] = chance.one(TO_COME);
  return { on: addDays(today, 3 + chance.whole(50)), what, how };
}

/** From this age somebody can sit down to it. */
const SESSIONS_FROM = 7;
const UNTOLD = { ...NOT_SHARED, heard: null, because: null, next: null, signedBy: null, source: null } as const;

function storyOf(chance: Chance, { id, facts, inCare }: InventedPerson, today: Day): readonly ReportedStory[] {
  const now = facts.episodes.at(-1);
  const age = facts.bornOn === null ? 0 : ageOn(facts.bornOn, today);
  if (!chance.happens(0.14) || now === undefined || !inCare || age < 5) return [];
  const home: Piece = {
    ...UNTOLD,
    kind: 'place',
    title: 'The house you live in now',
    words: `You came to this house on ${wordsOf(now.beganOn)}. There was a bed with your own cover on it, and you chose which side of the room it stands on.`,
    preparedOn: addDays(now.beganOn, 20 + chance.whole(60)),
  };
  const more: Piece = {
    ...UNTOLD,
    kind: 'more',
    ...chance.one(PIECES_TOLD),
    preparedOn: addDays(today, -10 - chance.whole(200)),
  };
  const which = chance.one([[home], [more], [home, more]]);
  const [words, saidBy] = chance.one(HELPS_TOLD);
  return [
    {
      personId: id,
      pieces: which.filter(({ preparedOn }) => preparedOn <= today).map((piece) => cameOf(chance, piece, today)),
      sessions: age >= SESSIONS_FROM && chance.happens(0.4) ? [sessionOf(chance, today)] : [],
      helps: chance.happens(0.5) ? [{ words, saidBy, saidOn: addDays(today, -chance.whole(120)) }] : [],
    },
  ];
}

/** Prepared and waiting, shared together, or to wait as they asked. */
function cameOf(chance: Chance, piece: Piece, today: Day): Piece {
  const on = addDays(piece.preparedOn, 7 + chance.whole(14));
  if (on > today) return piece;
  if (chance.happens(0.5))
    return { ...piece, sharedOn: on, sharedWith: chance.one(['their carer', 'their social worker', 'Nan']) };
  const theySaid = chance.one(['Not now', 'After the summer', 'I will say when', null]);
  return chance.happens(0.3) ? { ...piece, waitsSince: on, theySaid } : piece;
}

function sessionOf(chance: Chance, today: Day): Session {
  return {
    heldOn: addDays(today, -5 - chance.whole(150)),
    withWhom: chance.one(['Their social worker', 'Their carer, and their social worker for the first half']),
    ...chance.one(SESSIONS_TOLD),
  };
}

/** Each picture is drawn once. */
export async function memoriesOf({ days }: GoodTimes): Promise<readonly ReportedMemory[]> {
  const made = new Map<string, MadePhoto>();
  for (const [name, picture] of Object.entries(PICTURES)) {
    const photo = await makePhoto(await sharp(Buffer.from(picture)).png().toBuffer());
    if ('refused' in photo) throw new Error(photo.refused);
    made.set(name, photo);
  }
  return days.map(({ personId, on, what, others, picture, isHidden }) => ({
    personId,
    on,
    what,
    others: others ?? null,
    hiddenOn: isHidden ? addDays(on, 9) : null,
    photo: picture === undefined ? null : (made.get(picture) ?? null),
  }));
}
