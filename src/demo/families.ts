/**
 * Who belongs to the children of the invented council: brothers and sisters who came into care together and the homes they
 * shared, parents and grandparents by name. They have a chance of their own, so that they change nothing else of a story.
 */
import { addDays, type Day } from '../ground/day.ts';
import type { ReportedTie } from '../rooms/people/actions/take-in-families.ts';
import type { CareEpisode } from '../rules/facts.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { familyOf, type InventedPerson } from './invented-person.ts';
import { type NamedTie, tiesOfNamed } from './named-families.ts';
import { ADULT_NAMES } from './names.ts';

/** Each pair once: it is shown at both ends. */
export function inventFamilies(seed: number, people: readonly InventedPerson[]): readonly ReportedTie[] {
  const chance = chanceFrom(seed + 19);
  const inCare = people.filter(({ facts }) => facts.episodes.length > 0);
  return [...Map.groupBy(inCare, familyOf).values()].flatMap((siblings) => {
    const relatives = relativesOf(siblings[0], chance);
    return siblings.flatMap((person, at) => [
      ...siblings.slice(at + 1).flatMap((other) => betweenSiblings(person, other, chance)),
      ...(tiesOfNamed(person) ?? relatives)
        .filter(({ to }) => to === null || person.bornOn === null || to > person.bornOn)
        .map((tie) => ({ ...tie, personId: person.id, otherId: null })),
    ]);
  });
}

function betweenSiblings(person: InventedPerson, other: InventedPerson, chance: Chance): readonly ReportedTie[] {
  const ends = { personId: person.id, otherId: other.id, named: null };
  const chosen = chance.pick([
    [84, 'sibling'],
    [13, 'half-sibling'],
    [3, 'step-sibling'],
  ] as const);
  const relation = tiesOfNamed(person) === undefined ? chosen : 'sibling';
  return [
    { ...ends, belongsTo: 'siblings', relation, from: null, to: null },
    ...livedTogether(person.facts.episodes, other.facts.episodes).map(
      (span): ReportedTie => ({ ...ends, belongsTo: 'household', relation, ...span }),
    ),
  ];
}

/** From when until when two were at one address; null while they still are. */
function livedTogether(one: readonly CareEpisode[], other: readonly CareEpisode[]) {
  const spans: { from: Day; to: Day | null }[] = [];
  for (const { from, to, postcode } of homesOf(one)) {
    for (const home of homesOf(other)) {
      const began = Math.max(from, home.from) as Day;
      const ended = Math.min(to ?? FOREVER, home.to ?? FOREVER) as Day;
      if (home.postcode === postcode && began < ended)
        spans.push({ from: began, to: ended === FOREVER ? null : ended });
    }
  }
  return spans;
}

const FOREVER = Number.POSITIVE_INFINITY as Day;

/** Episodes one after another at one address are one home. */
function homesOf(episodes: readonly CareEpisode[]) {
  const homes: { from: Day; to: Day | null; postcode: string }[] = [];
  for (const { beganOn, endedOn, placementPostcode: postcode } of episodes) {
    if (postcode === null) continue;
    const last = homes.at(-1);
    if (last?.to === beganOn && last.postcode === postcode) last.to = endedOn;
    else homes.push({ from: beganOn, to: endedOn, postcode });
  }
  return homes;
}

/** By name only: of most a parent, of some a grandparent, and of a few somebody who no longer is family. */
function relativesOf(eldest: InventedPerson | undefined, chance: Chance): readonly NamedTie[] {
  if (eldest === undefined) return [];
  const named = (): string => `${chance.one(ADULT_NAMES)} ${eldest.familyName}`;
  const relatives: NamedTie[] = [];
  if (chance.happens(0.7)) relatives.push({ named: named(), belongsTo: 'family', relation: 'parent', ...ALWAYS });
  if (chance.happens(0.25)) relatives.push({ named: named(), belongsTo: 'family', relation: 'grandparent', ...ALWAYS });
  if (chance.happens(0.08)) {
    const to = addDays(eldest.cameOn, -chance.whole(300));
    relatives.push({ named: named(), belongsTo: 'family', relation: 'step-parent', from: null, to });
  }
  return relatives;
}

const ALWAYS = { from: null, to: null } as const;
