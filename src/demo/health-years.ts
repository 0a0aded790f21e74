/**
 * The health of invented children as the yearly return gives it (903 OC2): one row for each 31 March that ended a whole
 * year in care. It says what the record of that year says, and now and then nothing.
 */
import { addMonths, ageOn, birthday, type Day, returnYearSpan } from '../ground/day.ts';
import type { Entry, RecordedFacts } from '../rules/facts.ts';
import type { Chance } from './chance.ts';

/** The record of the invented council begins on 1 April 2020, and so does the first return it holds. */
const FIRST_YEAR = 2020;

export function healthYearsOf(facts: RecordedFacts, today: Day, chance: Chance): readonly Entry[] {
  const { bornOn } = facts;
  if (bornOn === null) return [];
  // How somebody is feeling changes little from year to year.
  const usualScore = 4 + chance.whole(21);
  const found: Entry[] = [];
  for (let year = FIRST_YEAR; returnYearSpan(year).last <= today; year += 1) {
    const { first: from, last: on } = returnYearSpan(year);
    if (!isInCareThroughout(facts, addMonths(on, -12), on) || birthday(bornOn, 18) <= on) continue;
    const inYear = (kind: Entry['kind']): boolean =>
      facts.entries.some((entry) => entry.kind === kind && entry.on >= from && entry.on <= on);
    const age = ageOn(bornOn, on);
    found.push({
      id: `health-year-${year}`,
      kind: 'health-year',
      on,
      until: null,
      answer: null,
      details: {
        ...questionnaire(age, inYear('strengths-and-difficulties'), usualScore, chance),
        ...(age >= 10 ? { convicted: yes(chance.happens(0.03)) } : {}),
        ...(age < 5 ? { developmentCheck: yes(chance.happens(0.9)) } : {}),
        immunisations: yes(chance.happens(0.84)),
        teethChecked: yes(inYear('dental-check')),
        healthAssessment: yes(inYear('health-assessment')),
        ...substanceMisuse(age, chance),
      },
    });
  }
  return found;
}

const yes = (is: boolean): string => (is ? '1' : '0');

const YOUNGEST_ASKED = 4;
const OLDEST_ASKED = 16;

/** A score where somebody asked; otherwise one of the reasons the return knows. */
function questionnaire(age: number, isAnswered: boolean, usual: number, chance: Chance): Entry['details'] {
  if (age < YOUNGEST_ASKED || age > OLDEST_ASKED) return { noScoreBecause: 'SDQ1' };
  if (isAnswered) return { score: String(Math.min(Math.max(usual + chance.whole(9) - 4, 0), 40)) };
  return {
    noScoreBecause: chance.pick([
      [5, 'SDQ4'],
      [2, 'SDQ5'],
      [1, 'SDQ2'],
      [1, 'SDQ3'],
    ]),
  };
}

function substanceMisuse(age: number, chance: Chance): Entry['details'] {
  if (age < 12 || !chance.happens(0.05)) return { substanceMisuse: '0' };
  const isReceived = chance.happens(0.55);
  return {
    substanceMisuse: '1',
    interventionReceived: yes(isReceived),
    ...(isReceived ? {} : { interventionOffered: yes(chance.happens(0.7)) }),
  };
}

/** Short breaks (V3, V4) are no year in care; the first and the last day count. */
function isInCareThroughout({ episodes }: RecordedFacts, from: Day, to: Day): boolean {
  let reached = from;
  const own = episodes
    .filter(({ legalStatus }) => legalStatus !== 'V3' && legalStatus !== 'V4')
    .toSorted((a, b) => a.beganOn - b.beganOn);
  for (const { beganOn, endedOn } of own) {
    if (beganOn > reached) break;
    if (endedOn === null || endedOn > to) return true;
    if (endedOn > reached) reached = endedOn;
  }
  return false;
}
