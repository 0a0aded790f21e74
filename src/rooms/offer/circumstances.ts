/** What of somebody's record decides what they qualify for on a day: age, status, where they live, what they learn or do. */
import { ageOn, type Day } from '../../ground/day.ts';
import { derive } from '../../rules/derive.ts';
import { homeTypeOf, type HomeType, temporaryOf } from '../../rules/home-types.ts';
import type { Entry, RecordedFacts } from '../../rules/facts.ts';
import { type HomeKind, LEARNING, type Learning, STATUSES, type Status } from './model.ts';
import type { Circumstances } from './who-qualifies.ts';

type Spell = {
  readonly rule: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly cannotTell: readonly string[];
};

export function circumstancesOn(facts: RecordedFacts, spells: readonly Spell[], on: Day): Circumstances {
  const now = spells
    .filter(({ from, to }) => from <= on && (to === null || on < to))
    .flatMap(({ rule, cannotTell }) => {
      const status = rule.replace('status/', '').replace('-special-guardianship', '');
      return status in STATUSES ? [{ status: status as Status, isSure: cannotTell.length === 0 }] : [];
    });
  return {
    age: facts.bornOn === null ? null : ageOn(facts.bornOn, on),
    statuses: now.filter(({ isSure }) => isSure).map(({ status }) => status),
    doubted: now.filter(({ isSure }) => !isSure).map(({ status }) => status),
    home: homeOn(facts, on),
    learning: learningOn(facts.entries, on),
  };
}

const lasts = ({ on: from, until }: Entry, on: Day): boolean => from <= on && (until === null || on < until);

/** The first letters of a placement's code that says enough; any other says nothing of it. */
const PLACED: readonly (readonly [RegExp, HomeKind])[] = [
  [/^U/, 'foster'],
  [/^(K2|R1|S1)/, 'residential'],
  [/^(H5|K3)/, 'semi-independent'],
  [/^P2/, 'own'],
  [/^(P1|A)/, 'family'],
  [/^(K1|R5)/, 'custody'],
];

/** A home after care, by its kind. One that is only for a time is that first; what is not known is not guessed. */
const AFTER_CARE: Readonly<Partial<Record<HomeType, HomeKind>>> = {
  'own-home': 'own',
  'with-family': 'family',
  'staying-put': 'foster',
  'supported-lodgings': 'lodgings',
  'staying-close': 'semi-independent',
  'supported-accommodation': 'semi-independent',
};

function homeOn(facts: RecordedFacts, on: Day): HomeKind | null {
  if (facts.entries.some((entry) => entry.kind === 'custody' && lasts(entry, on))) return 'custody';
  const home = facts.entries.findLast((entry) => entry.kind === 'home' && lasts(entry, on));
  if (home !== undefined) {
    if (temporaryOf(home) === 'yes') return 'temporary';
    const type = homeTypeOf(home);
    return type === undefined ? null : (AFTER_CARE[type] ?? null);
  }
  const placement = derive(facts).placements.findLast(({ from, to }) => from <= on && (to === null || on < to));
  return PLACED.find(([code]) => code.test(placement?.placementType ?? ''))?.[1] ?? null;
}

/** As the template of learning and work says it; what was entered by hand without saying what it is, is not known. */
const DOING: Readonly<Record<string, Learning>> = {
  ...Object.fromEntries(Object.keys(LEARNING).map((name) => [name, name as Learning])),
  college: 'school',
  'not in education, work or training': 'neither',
};

function learningOn(entries: readonly Entry[], on: Day): readonly Learning[] | null {
  const now = entries.filter((entry) => (entry.kind === 'learning' || entry.kind === 'work') && lasts(entry, on));
  const known = now.flatMap(({ kind, answer }) => DOING[answer ?? ''] ?? (kind === 'work' ? ['work' as const] : []));
  return known.length === 0 ? null : known;
}
