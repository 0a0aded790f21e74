/**
 * How invented care leavers were around their 17th to 21st birthdays, in the codes of the yearly return (903 OC3). It says
 * what the record says: in touch or not, what they do, where they live.
 */
import { addMonths, birthday, type Day } from '../ground/day.ts';
import type { Entry, RecordedFacts } from '../rules/facts.ts';
import type { Chance } from './chance.ts';

const FIRST_BIRTHDAY = 17;
const LAST_BIRTHDAY = 21;
/** In care for so many days after 14 (OC3), and on at least one after 16. */
const LEAST_DAYS = 91;
/** Adopted, and taken over by another council: they are in no such list. */
const NOT_LISTED: readonly string[] = ['E11', 'E12', 'E3'];

const NO_INFORMATION = '0';

export function birthdayOutcomesOf(facts: RecordedFacts, today: Day, chance: Chance): readonly Entry[] {
  const { bornOn, diedOn } = facts;
  const left = leftCare(facts);
  if (bornOn === null || left === null) return [];
  const found: Entry[] = [];
  for (let age = FIRST_BIRTHDAY; age <= LAST_BIRTHDAY; age += 1) {
    const on = birthday(bornOn, age);
    // They are asked about until a month after.
    if (on < left || addMonths(on, 1) > today || (diedOn !== null && diedOn <= on)) continue;
    found.push({
      id: `birthday-${age}`,
      kind: 'care-leaver-outcomes',
      on,
      until: null,
      ...(isHome(facts, on) ? AT_HOME : outcomes(facts, on, age, chance)),
    });
  }
  return found;
}

const AT_HOME = {
  answer: 'RHOM',
  details: { activity: NO_INFORMATION, accommodation: NO_INFORMATION },
} as const;

function isHome({ entries }: RecordedFacts, on: Day): boolean {
  return entries.some((entry) => entry.kind === 'return-home-held' && entry.on <= on);
}

/** The day they left care as somebody whom the return lists; null where they have not, or are none. */
function leftCare({ bornOn, episodes }: RecordedFacts): Day | null {
  if (bornOn === null) return null;
  const [fourteen, sixteen] = [birthday(bornOn, 14), birthday(bornOn, 16)];
  let days = 0;
  let last: RecordedFacts['episodes'][number] | undefined;
  for (const episode of episodes) {
    if (episode.endedOn === null) return null;
    if (episode.legalStatus === 'V3' || episode.legalStatus === 'V4') continue;
    days += Math.max(episode.endedOn - Math.max(episode.beganOn, fourteen), 0);
    if (last === undefined || last.endedOn === null || episode.endedOn > last.endedOn) last = episode;
  }
  if (last === undefined || last.endedOn === null || last.endedOn <= sixteen || days < LEAST_DAYS) return null;
  return last.reasonEnded !== null && NOT_LISTED.includes(last.reasonEnded) ? null : last.endedOn;
}

function outcomes(facts: RecordedFacts, on: Day, age: number, chance: Chance): Pick<Entry, 'answer' | 'details'> {
  const [from, until] = [addMonths(on, -3), addMonths(on, 1)];
  const isInTouch =
    facts.entries.some((entry) => entry.kind === 'in-touch' && entry.on >= from && entry.on <= until) ||
    facts.visits.some(({ visitedOn }) => visitedOn >= from && visitedOn <= until);
  const details = { activity: activityOn(facts, on, chance), accommodation: homeOn(facts, on, age, chance) };
  if (isInTouch) return { answer: 'YES', details };
  const answer = chance.pick([
    [80, 'NO'],
    [12, 'REFU'],
    [8, 'NREQ'],
  ]);
  return { answer, details: AT_HOME.details };
}

const DOING: Readonly<Record<string, string>> = { university: '1', apprenticeship: '4', training: '5', work: '5' };

function activityOn({ entries }: RecordedFacts, on: Day, chance: Chance): string {
  const doing = entries.find(
    ({ kind, on: from, until, answer }) =>
      (kind === 'learning' || (kind === 'work' && answer === 'work')) && from <= on && (until === null || until > on),
  );
  if (doing === undefined)
    return chance.pick([
      [70, 'G5'],
      [18, 'G4'],
      [12, 'G6'],
    ]);
  return `${doing.details['partTime'] === 'yes' ? 'P' : 'F'}${DOING[doing.answer ?? ''] ?? '2'}`;
}

function homeOn({ entries }: RecordedFacts, on: Day, age: number, chance: Chance): string {
  const goesOn = (kind: Entry['kind']) =>
    entries.find((entry) => entry.kind === kind && entry.on <= on && (entry.until === null || entry.until > on));
  if (goesOn('custody') !== undefined) return 'X2';
  const letter =
    LETTERS[goesOn('home')?.details['kind'] ?? ''] ??
    (age < 18
      ? chance.pick([
          [6, 'B'],
          [3, 'D'],
          [1, 'E'],
        ])
      : chance.pick([
          [5, 'Z'],
          [3, 'D'],
          [3, 'B'],
          [1, 'T'],
        ]));
  return `${letter}${chance.happens(0.92) ? '1' : '2'}`;
}

const LETTERS: Readonly<Record<string, string>> = { 'own tenancy': 'U', 'supported lodgings': 'E' };
