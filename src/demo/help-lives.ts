/** Invented children who are not in care: early help, referrals, assessments, children in need, protection plans. */
import { addDays, addMonths, type Day } from '../ground/day.ts';
import { addWorkingDays } from '../ground/working-days.ts';
import type { Entry } from '../rules/facts.ts';
import type { Chance } from './chance.ts';
import { chanceFrom } from './chance.ts';
import { helpAtTheEdge } from './edge-of-care.ts';
import { ETHNICITIES, FAMILY_NAMES, GIVEN_NAMES } from './names.ts';

export type HelpLife = {
  readonly knownAs: string;
  readonly familyName: string;
  readonly pronouns: string;
  readonly sex: 'M' | 'F';
  readonly ethnicity: string;
  readonly bornOn: Day;
  readonly entries: readonly Entry[];
  readonly diedOn?: Day | null;
};

export type Happening = Omit<Entry, 'id'>;
export const NO_MORE = { until: null, answer: null, details: {} } as const;

/** Children whom social care was told of, a day each; `count` of them over the whole record. */
export function referredLives(seed: number, count: number, first: Day, today: Day): readonly HelpLife[] {
  return Array.from({ length: count }, (_, story) => {
    const chance = chanceFrom(seed * 32_452 + story);
    const on = addDays(first, chance.whole(today - first));
    const { name: knownAs, sex } = chance.one(GIVEN_NAMES);
    const who = {
      knownAs,
      familyName: chance.one(FAMILY_NAMES),
      pronouns: sex === 'F' ? ('she/her' as const) : ('he/him' as const),
      sex,
      ethnicity: chance.pick(ETHNICITIES),
      bornOn: addDays(on, -200 - chance.whole(5600)),
    };
    const happened = referred(chance, on, today, takenInTime);
    // Of a chance of its own, so that it changes nothing else of a story.
    const atTheEdge = helpAtTheEdge(happened, `EC${story}`, seed * 49_979 + story, today);
    return { ...who, entries: numbered([...happened, ...atTheEdge], today) };
  });
}

export function helpLife(chance: Chance, first: Day, today: Day, index: number): HelpLife {
  const person = chance.one(GIVEN_NAMES);
  // Most that is told of is of the last two years.
  const on = addDays(today, -chance.whole(chance.happens(0.75) ? 600 : today - first));
  const entries = chance.happens(0.4) ? earlyHelp(chance, on, today, index) : referred(chance, on, today);
  return {
    knownAs: person.name,
    familyName: chance.one(FAMILY_NAMES),
    pronouns: person.sex === 'F' ? 'she/her' : 'he/him',
    sex: person.sex,
    ethnicity: chance.happens(0.75) ? 'WBRI' : chance.one(['APKN', 'MWBC', 'BAFR', 'WOTH', 'AOTH']),
    bornOn: addDays(on, -300 - chance.whole(5400)),
    entries: numbered(entries, today),
  };
}

/** What has happened by then, told apart. */
export function numbered(happenings: readonly Happening[], today: Day): readonly Entry[] {
  return happenings.filter(({ on }) => on <= today).map((entry, index) => ({ id: `happened-${index}`, ...entry }));
}

function earlyHelp(chance: Chance, on: Day, today: Day, index: number): readonly Happening[] {
  const ends = addMonths(on, 3 + chance.whole(10));
  const family = `F${1000 + Math.floor(index / 2)}`;
  const lead = chance.happens(0.35) ? 'the council' : chance.one(['school', 'health', 'voluntary organisation']);
  return [{ ...NO_MORE, kind: 'early-help', on, until: ends < today ? ends : null, details: { family, lead } }];
}

/** In working days from the referral. */
function takenUsually(chance: Chance): number {
  return chance.happens(0.84) ? 20 + chance.whole(26) : 46 + chance.whole(30);
}

/** Four in five within thirty-five, and hardly one after forty-five. */
export function takenInTime(chance: Chance): number {
  return chance.pick([
    [77, 12 + chance.whole(23)],
    [16, 37 + chance.whole(8)],
    [7, 47 + chance.whole(25)],
  ]);
}

/** A referral; for most an assessment; for some an enquiry, a conference and a plan; for others help as a child in need. */
export function referred(
  chance: Chance,
  on: Day,
  today: Day,
  takes: (chance: Chance) => number = takenUsually,
): readonly Happening[] {
  const happenings: Happening[] = [];
  const noFurtherAction = chance.happens(0.3);
  if (chance.happens(0.95)) {
    happenings.push({
      ...NO_MORE,
      kind: 'referral',
      on,
      details: { source: '2A', noFurtherAction: noFurtherAction ? 'yes' : 'no' },
    });
  }
  if (noFurtherAction) return happenings;
  const authorised = addWorkingDays(on, takes(chance)) ?? today;
  happenings.push({
    ...NO_MORE,
    kind: 'assessment',
    on: addDays(on, chance.whole(3)),
    until: authorised <= today ? authorised : null,
  });
  if (authorised > today) return happenings;
  const ended = addMonths(authorised, 4 + chance.whole(14));
  const until = ended < today ? ended : null;
  if (!chance.happens(0.35)) {
    happenings.push({ ...NO_MORE, kind: 'child-in-need', on: authorised, until, details: { need: 'N1' } });
    return happenings;
  }
  const needed = chance.happens(0.8);
  happenings.push({
    ...NO_MORE,
    kind: 'section-47',
    on: authorised,
    details: { conferenceNeeded: needed ? 'yes' : 'no' },
  });
  const conference =
    addWorkingDays(authorised, chance.happens(0.8) ? 8 + chance.whole(8) : 16 + chance.whole(10)) ?? today;
  if (!needed || conference > today) return happenings;
  happenings.push(
    { ...NO_MORE, kind: 'initial-conference', on: conference },
    {
      ...NO_MORE,
      kind: 'protection-plan',
      on: conference,
      until: until === null || until > conference ? until : null,
      details: { category: 'NEG' },
    },
  );
  return happenings;
}
