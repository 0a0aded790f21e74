/**
 * The council's fostering households, and which child lives with which: relatives and friends approved for the children
 * they have, and mainstream households approved and resigning over the years, with as many places as they have.
 */
import { addDays, birthday, type Day } from '../ground/day.ts';
import type { PersonId } from '../ground/ids.ts';
import type { ReportedHousehold } from '../rooms/carers/actions/take-in-households.ts';
import type { CareEpisode, Entry } from '../rules/facts.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { isConnected } from './counts.ts';
import type { InventedPerson } from './invented-person.ts';

export type Fostering = {
  readonly households: readonly ReportedHousehold[];
  readonly homes: ReadonlyMap<PersonId, readonly Entry[]>;
};

type Stay = {
  readonly personIds: readonly PersonId[];
  readonly from: Day;
  readonly until: Day | null;
  readonly type: string;
};
type Place = { readonly household: ReportedHousehold; readonly stays: Stay[] };

const FOREVER = 1_000_000 as Day;
/** Of some children nobody wrote down with whom they live. */
const NOT_WRITTEN_DOWN = 0.015;

/** `mainstream`: how many mainstream households are approved on the day. */
export function inventFostering(
  seed: number,
  people: readonly InventedPerson[],
  { mainstream, today }: { readonly mainstream: number; readonly today: Day },
): Fostering {
  const chance = chanceFrom(seed + 5);
  const stays = staysOf(people, today);
  const connected = stays
    .filter(({ type }) => isConnected(type))
    .map((stay, index): Place => ({ household: connectedHousehold(stay, index, chance, today), stays: [stay] }));
  const places = mainstreamHouseholds(chance, mainstream, today).map((household): Place => ({ household, stays: [] }));
  // Who lives there now finds a place first, the longest there before others.
  const others = stays
    .filter(({ type }) => !isConnected(type))
    .toSorted((a, b) => Number(b.until === null) - Number(a.until === null) || a.from - b.from);
  for (const stay of others) {
    const fitting = places.filter((place) => fits(place, stay));
    const emptiest = fitting.toSorted((a, b) => a.stays.length - b.stays.length)[0];
    if (emptiest !== undefined && !chance.happens(NOT_WRITTEN_DOWN)) emptiest.stays.push(stay);
  }
  return {
    households: [...connected, ...places].map(({ household }) => household),
    homes: homesOf([...connected, ...places]),
  };
}

/** Brothers and sisters in one home from one day are one stay. */
function staysOf(people: readonly InventedPerson[], today: Day): readonly Stay[] {
  const each = people.flatMap((person) =>
    homesIn(person.facts.episodes).map(({ from, until, type, postcode }) => ({
      personId: person.id,
      from,
      until: until ?? endOfChildhood(person, today),
      type,
      home: `${person.familyName} ${postcode} ${type} ${from}`,
    })),
  );
  return [...Map.groupBy(each, ({ home }) => home).values()].flatMap((together) => {
    const [first] = together;
    if (first === undefined) return [];
    const { from, type } = first;
    const until = together.some((stay) => stay.until === null)
      ? null
      : (Math.max(...together.map((stay) => stay.until ?? from)) as Day);
    return [{ personIds: together.map(({ personId }) => personId), from, until, type }];
  });
}

/** Whatever nobody wrote down the end of ended with a death or an 18th birthday. */
function endOfChildhood({ bornOn, facts: { diedOn } }: InventedPerson, today: Day): Day | null {
  if (diedOn !== null && diedOn <= today) return diedOn;
  const eighteenth = bornOn === null ? null : birthday(bornOn, 18);
  return eighteenth !== null && eighteenth <= today ? eighteenth : null;
}

/** Episodes one after another in one home with carers of the council's own. */
function homesIn(episodes: readonly CareEpisode[]) {
  const homes: { from: Day; until: Day | null; type: string; postcode: string | null }[] = [];
  for (const episode of episodes) {
    const { beganOn, endedOn, placementType: type, placementPostcode: postcode } = episode;
    if (episode.placementProvider !== 'PR1' || type === null || !/^U[1-6]$/.test(type)) continue;
    // A series of short breaks is no home.
    if (episode.legalStatus === 'V3' || episode.legalStatus === 'V4') continue;
    const last = homes.at(-1);
    if (last !== undefined && last.until === beganOn && last.postcode === postcode && last.type === type)
      last.until = endedOn;
    else homes.push({ from: beganOn, until: endedOn, type, postcode });
  }
  return homes;
}

/** Approved for now on the day the child came, and no longer carers when the last has gone. */
function connectedHousehold(
  { from, until, personIds }: Stay,
  index: number,
  chance: Chance,
  today: Day,
): ReportedHousehold {
  const ended = until === null ? null : addDays(until, chance.whole(30));
  return {
    number: `C${2000 + index * 3}`,
    kind: 'connected',
    approvedOn: from,
    endedOn: ended !== null && ended <= today ? ended : until,
    places: personIds.length,
    sourceFile: null,
    sourceRow: null,
  };
}

/** So many on the day, and as many again who have fostered before. */
function mainstreamHouseholds(chance: Chance, count: number, today: Day): readonly ReportedHousehold[] {
  return Array.from({ length: count * 2 }, (_, index): ReportedHousehold => {
    const isStill = index < count;
    const approvedOn = addDays(today, -60 - chance.whole(isStill && chance.happens(0.5) ? 1500 : 6200));
    const endedOn = isStill ? null : addDays(approvedOn, 300 + chance.whole(3000));
    return {
      number: `M${4000 + index * 3}`,
      kind: 'mainstream',
      approvedOn,
      endedOn:
        endedOn !== null && endedOn > today ? addDays(approvedOn, Math.max(today - approvedOn - 30, 1)) : endedOn,
      places: chance.pick([
        [30, 1],
        [45, 2],
        [25, 3],
      ]),
      sourceFile: null,
      sourceRow: null,
    };
  });
}

/** Approved all that time, with a place for each of them; brothers and sisters may be one more than there are places. */
function fits({ household, stays }: Place, stay: Stay): boolean {
  if (household.approvedOn > stay.from || (household.endedOn ?? FOREVER) < (stay.until ?? FOREVER)) return false;
  const beside = stays.filter((other) => other.from < (stay.until ?? FOREVER) && (other.until ?? FOREVER) > stay.from);
  const taken = beside.reduce((sum, { personIds }) => sum + personIds.length, 0);
  return taken + stay.personIds.length <= Math.max(household.places ?? 1, taken === 0 ? stay.personIds.length : 0);
}

function homesOf(places: readonly Place[]): ReadonlyMap<PersonId, readonly Entry[]> {
  const entries = places.flatMap(({ household, stays }) =>
    stays.flatMap(({ personIds, from, until }) =>
      personIds.map((personId) => ({
        personId,
        entry: {
          id: `home-${household.number}-${from}`,
          kind: 'foster-home' as const,
          on: from,
          until,
          answer: null,
          details: { household: household.number },
        },
      })),
    ),
  );
  return new Map(
    [...Map.groupBy(entries, ({ personId }) => personId)].map(([personId, own]) => [
      personId,
      own.map(({ entry }) => entry),
    ]),
  );
}
