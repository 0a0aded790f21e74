/**
 * Two other councils whose offers the invented council holds beside its own, one nearly whole and one only begun; and who lives
 * in whose area, as far as somebody asked. Both are invented. It has a chance of its own, so that it changes nothing else of a story.
 */
import { day } from '../ground/day-words.ts';
import type { Day } from '../ground/day.ts';
import { type SaidEntry, takeInSaidEntries } from '../rooms/entries/actions/take-in-said-entries.ts';
import { addOtherCouncil, addOtherOffer } from '../rooms/offer/actions/keep-other-offer.ts';
import type { Standing } from '../rooms/offer/elsewhere.ts';
import { COUNCIL } from '../rules/entry-kinds.ts';
import { isBesideAnother } from '../rules/home-types.ts';
import type { Act } from '../storage/storage.ts';
import { chanceFrom } from './chance.ts';
import type { InventedPerson } from './invented-person.ts';
import { offeredItems } from './offer-catalogue.ts';

type Line = readonly [
  ours: string,
  standing: Standing,
  what?: string,
  more?: { readonly from?: string; readonly to?: string },
];
type More = readonly [title: string, what: string];
type Council = {
  readonly name: string;
  readonly ask: string;
  readonly policy: string;
  readonly lines: readonly Line[];
  readonly onlyThere: readonly More[];
};

// biome-ignore format: one item to a line, to be read as a table.
const COUNCILS: readonly Council[] = [
  {
    name: 'Moorside Borough Council',
    ask: 'The leaving care duty worker in Moorside, 01632 960142, Monday to Friday.',
    policy: 'Our promise to care leavers, on Moorside’s pages',
    lines: [
      ['Setting up home', 'same', 'Money for furniture and a cooker when you move into your first home, up to £3,000.'],
      ['Clothing', 'worse', '£100 in the year you move out, and none after it.'],
      ['Winter clothing', 'not-there'],
      ['Council tax help', 'better', 'You pay no council tax until you are 25, whichever council you left care from.'],
      ['Leisure pass', 'same', 'Free swimming and gym in all four centres.'],
      ['The hub', 'better', 'Open every day, with a kitchen, and a nurse on Wednesdays.', { from: '2024-09-02' }],
      ['The hub', 'worse', 'A room in the library on Wednesdays.', { to: '2024-09-01' }],
      ['Driving', 'worse', 'The provisional licence only.'],
      ['Priority for housing', 'worse', 'You count as local after two years there, and not before.'],
      ['Somebody to speak for you', 'same', 'An advocate, free and independent.'],
    ],
    onlyThere: [
      ['Bus pass', 'Free buses in Moorside for care leavers under 25.'],
      ['First baby grant', 'Money for a cot, a pram and clothes before your first child is born.'],
    ],
  },
  {
    name: 'Eastholm Council',
    ask: 'Ring the contact centre and say: care leaver, living here, from another council.',
    policy: 'Local offer, Eastholm',
    lines: [
      ['Council tax help', 'same', 'What is left of your council tax is paid until you are 21, and half of it until 25.'],
      ['Guaranteed interview', 'not-there'],
    ],
    onlyThere: [],
  },
];

/** Whose offer nobody has asked for yet. */
const NOT_HELD = 'Sandbeck';
const HELD_FROM = day('2023-04-01');
/** Of those whose home is outside the area so many were asked in whose it is. */
const ASKED = 0.8;

export async function takeInOtherCouncils(
  act: Act,
  seed: number,
  people: readonly InventedPerson[],
  today: Day,
): Promise<void> {
  const items = new Map(offeredItems.map(({ title, id }) => [title, id]));
  for (const { name, ask, policy, lines, onlyThere } of COUNCILS) {
    const { id: councilId } = await addOtherCouncil(act, { name, ask });
    const line = { councilId, from: HELD_FROM, to: null };
    for (const [ours, standing, what = null, { from, to } = {}] of lines)
      await addOtherOffer(act, {
        ...line,
        itemId: items.get(ours) ?? null,
        title: null,
        standing,
        what,
        policy: what === null ? null : policy,
        from: from === undefined ? HELD_FROM : day(from),
        to: to === undefined ? null : day(to),
      });
    for (const [title, what] of onlyThere)
      await addOtherOffer(act, { ...line, itemId: null, title, standing: 'only-there', what, policy });
  }
  await takeInSaidEntries(act, whoLivesElsewhere(seed, people, today));
}

/** As it was said when they moved there: the name as people say it, which is not always the council’s own. */
function whoLivesElsewhere(seed: number, people: readonly InventedPerson[], today: Day): readonly SaidEntry[] {
  const chance = chanceFrom(seed + 71);
  return people.flatMap(({ id, facts }): readonly SaidEntry[] => {
    const home = facts.entries.findLast(
      (entry) =>
        entry.kind === 'home' &&
        entry.on <= today &&
        (entry.until === null || entry.until > today) &&
        entry.details['area'] === 'out' &&
        !isBesideAnother(entry),
    );
    if (home === undefined || facts.diedOn !== null || !chance.happens(ASKED)) return [];
    const council = chance.pick([
      [4, 'Moorside'],
      [2, 'Moorside Borough Council'],
      [3, 'Eastholm'],
      [2, NOT_HELD],
    ]);
    const said = { personId: id, kind: 'other-area' as const, on: home.on, until: null, answer: null, words: {} };
    return [{ ...said, details: { [COUNCIL]: council } }];
  });
}
