/**
 * The stories of the named of the demonstration, uneven as in life: Maya's and Kai's told and shared, Leo's and Ellie-Mae's half,
 * Yusuf's just begun, and of the others what chance brings; and of those who left care, who asked for no contact, whom the council lost, days to remember.
 */
import sharp from 'sharp';
import { addDays, addMonths, ageOn, type Day } from '../ground/day.ts';
import { day } from '../ground/day-words.ts';
import type { PersonId } from '../ground/ids.ts';
import { type ReportedTouch, takeInTouch } from '../rooms/keeping-in-touch/actions/keep-touch.ts';
import { keepWhatMattered } from '../rooms/life-story/actions/keep-story.ts';
import { takeInStory } from '../rooms/life-story/actions/take-in-story.ts';
import { NOT_SHARED, type Piece } from '../rooms/life-story/model.ts';
import { readChronology } from '../rooms/life-story/parts/read-chronology.ts';
import { takeInMemories } from '../rooms/memories/actions/take-in-memories.ts';
import { keepMemory } from '../rooms/memories/actions/keep-memory.ts';
import { makePhoto } from '../rooms/memories/make-photo.ts';
import type { Act } from '../storage/storage.ts';
import { chanceFrom } from './chance.ts';
import { inventGoodTimes, memoriesOf } from './good-times.ts';
import type { InventedPerson } from './invented-person.ts';
import { type ToldStory, STORIES } from './told-stories.ts';

export async function takeInStories(
  act: Act,
  seed: number,
  people: readonly InventedPerson[],
  today: Day,
): Promise<void> {
  for (const [name, told] of Object.entries(STORIES)) {
    const person = people.find(({ knownAs, facts }) => knownAs === name && facts.diedOn === null);
    if (person !== undefined) await tell(act, person.id, told);
  }
  const told = new Set(Object.keys(STORIES));
  // Chance tells nobody's life that is told by hand: Kai is texted, and answers.
  const byHand = new Set(people.flatMap(({ id, knownAs }) => (told.has(knownAs) ? [id] : [])));
  const touch = inventTouch(seed, people, today).filter(({ personId }) => !byHand.has(personId));
  const quiet = new Set(touch.flatMap(({ personId, ...said }) => (Object.keys(said).length === 0 ? [] : [personId])));
  const others = people.filter(({ id }) => !byHand.has(id));
  const good = inventGoodTimes(seed, others, quiet, today);
  await takeInTouch(act, [...touch, ...good.toCome]);
  await takeInStory(act, good.stories);
  await takeInMemories(act, await memoriesOf(good));
}

async function tell(
  act: Act,
  id: PersonId,
  { mattered, papers, pieces, sessions, helps, memories }: ToldStory,
): Promise<void> {
  const { choices } = await readChronology(act, id, null);
  for (const { title, on, why } of mattered) {
    const chosen = choices.find((choice) => choice.title === title && choice.on === day(on));
    const [segment = '', source = ''] = chosen?.path.split('/') ?? [];
    if (chosen !== undefined)
      await keepWhatMattered(act, id, { source: { segment, id: source }, on: chosen.on, told: null, paper: null, why });
  }
  await takeInStory(act, [
    {
      personId: id,
      mattered: papers.map(({ on, told, paper, why }) => ({ source: null, on: day(on), told, paper, why })),
      pieces: pieces.map(pieceOf),
      sessions: sessions.map(({ heldOn, ...session }) => ({ ...session, heldOn: day(heldOn) })),
      helps: helps.map(({ saidOn, ...said }) => ({ ...said, saidOn: day(saidOn) })),
    },
  ]);
  for (const { on, what, others, picture } of memories) {
    const photo = picture === undefined ? null : await makePhoto(await sharp(Buffer.from(picture)).png().toBuffer());
    if (photo !== null && 'refused' in photo) throw new Error(photo.refused);
    await keepMemory(act, id, { on: day(on), what, others: others ?? null }, photo);
  }
}

function pieceOf({ kind, title, words, prepared, shared, waits, letter }: ToldStory['pieces'][number]): Piece {
  return {
    ...NOT_SHARED,
    kind,
    title,
    words,
    heard: letter?.heard ?? null,
    because: letter?.because ?? null,
    next: letter?.next ?? null,
    signedBy: letter?.signedBy ?? null,
    source: null,
    preparedOn: day(prepared),
    ...(shared === undefined ? {} : { sharedOn: day(shared.on), sharedWith: shared.with }),
    ...(waits === undefined ? {} : { waitsSince: day(waits.since), theySaid: waits.said }),
  };
}

const SILENT_DAYS = 70;

/** Of those who left care as grown-ups. They have a chance of their own, so that they change nothing else of a story. */
function inventTouch(seed: number, people: readonly InventedPerson[], today: Day): readonly ReportedTouch[] {
  const chance = chanceFrom(seed + 47);
  const isGrown = ({ facts, inCare }: InventedPerson): boolean =>
    facts.diedOn === null &&
    !inCare &&
    facts.bornOn !== null &&
    ageOn(facts.bornOn, today) >= 18 &&
    facts.episodes.length > 0;
  return people.filter(isGrown).map(({ id: personId, facts }, index): ReportedTouch => {
    const seen = [
      ...facts.visits.map(({ visitedOn }) => visitedOn),
      ...facts.entries.filter(({ kind }) => kind === 'in-touch').map(({ on }) => on),
    ];
    const last = Math.max(...seen.filter((on) => on <= today)) as Day;
    // Only of somebody who has not been heard from for a while can touch be lost.
    const isSilent = Number.isFinite(last) && last < addDays(today, -SILENT_DAYS);
    const ago = isSilent ? addDays(last, 10) : today;
    if (isSilent && index % 3 === 0)
      return {
        personId,
        noContact: {
          askedOn: ago,
          said: chance.one([
            'I am done with social workers. Thank you and goodbye.',
            'Please stop ringing me.',
            'I will find you if I need you.',
          ]),
          offerBy: chance.one(['letter', 'message', 'not-said'] as const),
          offerDetails: null,
          endedOn: null,
          endedBecause: null,
        },
      };
    if (isSilent && index % 3 === 1) {
      const hiding = chance.pick([
        [4, 'no-sign'],
        [2, 'may-be'],
        [1, 'cannot-tell'],
      ] as const);
      return {
        personId,
        lost: {
          sinceOn: ago,
          known: chance.one([
            'Her phone is off and a letter came back',
            'Left the tenancy; a neighbour says they moved south',
            'Nothing is known since the last call',
          ]),
          hiding,
          careful:
            hiding === 'no-sign'
              ? null
              : 'Ask no relative and leave no message. Ring only the number they gave us for this',
          endedOn: null,
          howEnded: null,
          steps: [
            {
              what: 'Write to the last address they gave us',
              who: 'their adviser',
              dueOn: addDays(ago, 14),
              doneOn: addDays(ago, 12),
              cameOfIt: 'No answer',
            },
            {
              what: 'Ask the hub whether they have come by',
              who: 'their adviser',
              dueOn: addDays(today, 7),
              doneOn: null,
              cameOfIt: null,
            },
          ],
        },
      };
    }
    if (index % 8 === 2)
      return {
        personId,
        goodDays: [
          {
            on: addDays(addMonths(today, chance.whole(2)), chance.whole(20)),
            what: chance.one([
              'A year in the flat',
              'Driving test',
              'College results',
              'First day at work',
              'Concert at the town hall',
            ]),
            how: chance.one([null, 'A text in the morning', 'A card, no fuss']),
          },
        ],
      };
    return { personId };
  });
}
