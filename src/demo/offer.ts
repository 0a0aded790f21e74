/**
 * What young people of the invented council were told of its offer, asked for and had: some all of it, some nothing, and
 * many were told once, in passing. It has a chance of its own, so that it changes nothing else of a story.
 */
import { addDays, ageOn, birthday, type Day } from '../ground/day.ts';
import type { ReportedStep } from '../rooms/offer/actions/take-in-offer.ts';
import { isOffered } from '../rooms/offer/model.ts';
import { NOTHING_SAID, type StepKind } from '../rooms/offer/requests.ts';
import { type Chance, chanceFrom } from './chance.ts';
import type { InventedPerson } from './invented-person.ts';
import { type InventedItem, offeredItems } from './offer-catalogue.ts';

export function inventOffer(
  seed: number,
  people: readonly InventedPerson[],
  today: Day,
): { readonly items: readonly InventedItem[]; readonly steps: readonly ReportedStep[] } {
  const chance = chanceFrom(seed + 41);
  const steps = people.filter((person) => isOwedIt(person, today)).flatMap((person) => stepsOf(person, chance, today));
  return { items: offeredItems, steps };
}

/** Sixteen to twenty-four, and in care at sixteen or after. */
function isOwedIt({ knownAs, bornOn, facts }: InventedPerson, today: Day): boolean {
  // Of one of the named nobody has told anything yet, so that it can be seen how that begins.
  if (knownAs === 'Yusuf' || bornOn === null || facts.diedOn !== null) return false;
  const [age, sixteen] = [ageOn(bornOn, today), birthday(bornOn, 16)];
  return age >= 16 && age < 25 && facts.episodes.some(({ endedOn }) => endedOn === null || endedOn > sixteen);
}

const MOST_DAYS_AGO = 700;
const WORKERS = 'their personal adviser';

function stepsOf(person: InventedPerson, chance: Chance, today: Day): readonly ReportedStep[] {
  // Of one in six nobody ever wrote that they were told anything.
  if (chance.happens(0.17)) return [];
  const share = chance.pick([
    [3, 0.15],
    [4, 0.45],
    [3, 0.85],
  ]);
  const language = chance.pick([
    [90, 'English'],
    [4, 'Kurdish'],
    [3, 'Tigrinya'],
    [3, 'Arabic'],
  ]);
  const grownUpOn = birthday(person.bornOn ?? today, 16);
  return offeredItems.flatMap((item) => {
    const on = addDays(today, -chance.whole(MOST_DAYS_AGO));
    if (!chance.happens(share) || on < grownUpOn || !isOffered(item, on)) return [];
    const how = chance.pick([
      [6, 'face-to-face'],
      [3, 'phone'],
      [2, 'message'],
      [1, 'letter'],
    ] as const);
    const told = step(person, item, 'told', on, WORKERS, { how, language });
    return [
      told,
      ...(chance.happens(0.3) ? requestFor(person, item, chance, addDays(on, 1 + chance.whole(60)), today) : []),
    ];
  });
}

/** What somebody asks for is less than the most there is, and mostly given. */
function requestFor(
  person: InventedPerson,
  item: InventedItem,
  chance: Chance,
  askedOn: Day,
  today: Day,
): readonly ReportedStep[] {
  if (askedOn > today || !isOffered(item, askedOn)) return [];
  const amount = item.amount === null ? null : Math.round((item.amount * chance.pick(PARTS)) / 100) * 100;
  const asked = step(person, item, 'asked', askedOn, person.knownAs, { amount });
  const then = (
    kind: StepKind,
    days: number,
    by: string,
    more: Partial<ReportedStep> = {},
  ): readonly ReportedStep[] => {
    const on = addDays(askedOn, days);
    return on > today ? [] : [step(person, item, kind, on, by, { requestId: asked.id, ...more })];
  };
  const answered = 2 + chance.whole(chance.happens(0.2) ? 40 : 12);
  const came = chance.pick([
    [74, 'given'],
    [9, 'refused'],
    [7, 'declined'],
    [10, 'nothing'],
  ] as const);
  if (came === 'nothing') return [asked];
  if (came === 'refused')
    return [
      asked,
      ...then('refused', answered, 'the team’s manager', {
        reason: 'other-source',
        words: 'The college has money of its own for this. We help you to ask for it.',
        challenge: 'Tell us you disagree, or ring the advocacy service.',
      }),
    ];
  if (came === 'declined') return [asked, ...then('declined', answered, person.knownAs, {})];
  const authorised = item.kind === 'right' ? [] : then('authorised', answered, 'the team’s manager', { amount });
  const given = then('given', answered + 5, 'the finance team', {
    amount,
    reference: amount === null ? null : `P-${chance.whole(90_000) + 10_000}`,
  });
  // Nobody has said of most what difference it made, and nothing is made up for them.
  const words = chance.pick(DIFFERENCES);
  const difference =
    given.length === 0 || words === null
      ? []
      : then('difference', answered + 40, WORKERS, { words: words[0], wordsOf: words[1] });
  return [asked, ...authorised, ...given, ...difference];
}

const PARTS = [
  [4, 1],
  [3, 0.5],
  [3, 0.25],
] as const;

const DIFFERENCES: readonly (readonly [number, readonly [words: string, of: 'young-person' | 'worker'] | null])[] = [
  [70, null],
  [8, ['It meant I did not have to ask my mates for money.', 'young-person']],
  [7, ['I could start on the first day like everybody else.', 'young-person']],
  [6, ['I sleep better.', 'young-person']],
  [5, ['Came to every lesson since.', 'worker']],
  [4, ['Not much, it came too late.', 'young-person']],
];

function step(
  { id: personId }: InventedPerson,
  item: InventedItem,
  kind: StepKind,
  on: Day,
  by: string,
  more: Partial<ReportedStep>,
): ReportedStep {
  return {
    ...NOTHING_SAID,
    id: crypto.randomUUID(),
    personId,
    itemId: item.id,
    requestId: null,
    step: kind,
    on,
    by,
    ...more,
  };
}
