/** The engine alone, facts in memory: people a second on one core at a hundred duties each, over a million people and over a hundred demonstrations; and deadlines. */
import { FIRST_DAY, localValuesSet, streamOfFacts } from '../src/demo/council.ts';
import { addDays, addWeeks } from '../src/ground/day.ts';
import { day } from '../src/ground/day-words.ts';
import { addWorkingDays } from '../src/ground/working-days.ts';
import { evaluator } from '../src/rules/evaluate.ts';
import type { CareEpisode, RecordedFacts } from '../src/rules/facts.ts';
import { rules } from '../src/rules/index.ts';
import { type Bench, type Figure, megabytes, perSecond, seconds, timed } from './bench.ts';

const PEOPLE = 1_000_000;
const HELD_TO = 20_000;

/** Five homes, eight reviews, twenty-eight visits and what hangs on them: a hundred duties. Made anew for each of a thousand lives, so that nothing is the same object. */
function life(index: number): RecordedFacts {
  const cameOn = addDays(day('2012-04-01'), index % 700);
  const episodes = Array.from(
    { length: 5 },
    (_, home): CareEpisode => ({
      id: `${index}-${home}`,
      beganOn: addWeeks(cameOn, 30 * home),
      endedOn: addWeeks(cameOn, 30 * (home + 1)),
      reasonBegan: home === 0 ? 'S' : 'P',
      legalStatus: 'C2',
      placementType: 'U4',
      placementProvider: 'PR1',
      placementPostcode: `TS${home} 1AA`,
      urn: null,
      reasonEnded: home === 4 ? 'E4A' : 'X1',
    }),
  );
  return {
    bornOn: addDays(cameOn, -2000),
    diedOn: null,
    episodes,
    reviews: Array.from({ length: 8 }, (_, review) => ({
      id: `${index}-${review}`,
      heldOn: addDays(cameOn, 20 + review * 130),
    })),
    visits: Array.from({ length: 28 }, (_, visit) => ({
      id: `${index}-${visit}`,
      visitedOn: addDays(cameOn, 5 + visit * 36),
    })),
    conversations: [],
    tries: [],
    allocations: [],
    entries: [],
    managementEntries: [],
    agreedDifferences: [],
  };
}

const COUNCILS = 100;

/** A hundred times the demonstration, as a stream: lives as they are made, and not one that a benchmark thought of. */
function overAHundredCouncils(): Figure {
  const evaluate = evaluator(rules, {
    localValues: localValuesSet(),
    keptFrom: new Map(rules.map((rule) => [rule.id, FIRST_DAY])),
  });
  let [people, duties, took] = [0, 0, 0];
  for (const facts of streamOfFacts(COUNCILS)) {
    const began = performance.now();
    for (const rule of evaluate(facts).duties) duties += rule.duties.length;
    took += performance.now() - began;
    people += 1;
  }
  return {
    what: 'Engine over a hundred demonstrations, one core',
    measured: `${perSecond(people, took)}; ${megabytes(process.memoryUsage.rss())}`,
    heldTo: `${HELD_TO.toLocaleString('en-GB')} people a second, memory flat`,
    rows: `${people.toLocaleString('en-GB')} people in a stream, ${(duties / people).toFixed(1)} duties each`,
  };
}

export const engine: Bench = {
  name: 'engine',
  run: async () => {
    const evaluate = evaluator(rules, {
      localValues: [],
      keptFrom: new Map(rules.map((rule) => [rule.id, day('2000-01-01')])),
    });
    const lives = Array.from({ length: 1000 }, (_, index) => life(index));
    for (const facts of lives) evaluate(facts);
    const parts: number[] = [];
    let duties = 0;
    for (let part = 0; part < 10; part += 1) {
      const { took } = await timed(() => {
        for (let index = 0; index < PEOPLE / 10; index += 1) {
          for (const rule of evaluate(lives[index % 1000] as RecordedFacts).duties) duties += rule.duties.length;
        }
      });
      parts.push(took);
    }
    const whole = parts.reduce((sum, part) => sum + part, 0);
    const figures: Figure[] = [
      {
        what: 'Engine alone, one core',
        measured: `${perSecond(PEOPLE, whole)}; slowest tenth ${perSecond(PEOPLE / 10, Math.max(...parts))}, fastest ${perSecond(PEOPLE / 10, Math.min(...parts))}; ${megabytes(process.memoryUsage.rss())}`,
        heldTo: `${HELD_TO.toLocaleString('en-GB')} people a second, flat`,
        rows: `${PEOPLE.toLocaleString('en-GB')} people, ${(duties / PEOPLE).toFixed(0)} duties each`,
      },
    ];
    figures.push(overAHundredCouncils());
    const first = day('2001-01-01');
    const { took } = await timed(() => {
      let sum = 0;
      for (let index = 0; index < 1_000_000; index += 1) sum += addWorkingDays(addDays(first, index % 9000), 20) ?? 0;
      return sum;
    });
    figures.push({
      what: 'Working-day deadlines',
      measured: seconds(took),
      heldTo: '0.20 s',
      rows: '1,000,000 deadlines',
    });
    return figures;
  },
};
