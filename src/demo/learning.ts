/** Schools, courses and work of invented young people, from their first day at school on: with changes, gaps, and silences. */
import { addDays, addMonths, birthday, type Day, dayOf, partsOf } from '../ground/day.ts';
import type { Entry } from '../rules/facts.ts';
import type { Chance } from './chance.ts';
import type { Life } from './life.ts';

type Spell = { readonly doing: string; readonly from: Day; readonly until: Day };

const NEITHER = 'not in education, work or training';
const AFTER_SCHOOL = [
  [28, 'college'],
  [9, 'school'],
  [7, 'training'],
  [6, 'apprenticeship'],
  [5, 'work'],
  [45, NEITHER],
] as const;
const AFTER_18 = [
  [20, 'college'],
  [6, 'university'],
  [6, 'training'],
  [6, 'apprenticeship'],
  [30, 'work'],
  [32, NEITHER],
] as const;

/** Of some nobody ever wrote down where they go to school. */
const NEVER_RECORDED = 0.012;
/** Whoever is out of school is mostly recorded as that. */
const GAP_RECORDED = 0.6;

export function learningOf(life: Life, chance: Chance, today: Day): readonly Entry[] {
  if (chance.happens(NEVER_RECORDED)) return [];
  const spells = [...atSchool(life, chance, today), ...afterSchool(life, chance, today)];
  return spells
    .filter(({ from, until }) => from <= today && until > from)
    .map(({ doing, from, until }, index) => ({
      id: `learning-${index}`,
      kind: doing === NEITHER || doing === 'work' ? ('work' as const) : ('learning' as const),
      on: from,
      until: until <= today ? until : null,
      answer: doing,
      details: doing !== NEITHER && chance.happens(0.12) ? { partTime: 'yes' } : {},
    }));
}

/** Two schools, from the September after the fourth birthday to the June of the year in which they become sixteen. */
function atSchool({ bornOn, cameOn, leftOn }: Life, chance: Chance, today: Day): readonly Spell[] {
  const first = firstDayAtSchool(bornOn);
  const second = september(first, 7);
  const last = leavesSchoolOn(bornOn);
  const schools = [
    { doing: 'school', from: first, until: addMonths(second, -1) },
    { doing: 'school', from: second, until: last },
  ];
  // Coming into care, or moving home, can mean another school, now and then after weeks or months without one.
  const changes = chance.happens(0.34) ? [addDays(cameOn, chance.whole(Math.max((leftOn ?? today) - cameOn, 1)))] : [];
  if (chance.happens(0.05)) changes.push(addDays(today, -chance.whole(150)));
  return changes.reduce<readonly Spell[]>((so, on) => withChange(so, on, chance), schools);
}

function withChange(spells: readonly Spell[], on: Day, chance: Chance): readonly Spell[] {
  const again = addDays(on, chance.happens(0.8) ? 1 + chance.whole(7) : 20 + chance.whole(200));
  return spells.flatMap((spell) => {
    if (spell.from >= on || spell.until <= on) return [spell];
    const gap = again - on > 14 && chance.happens(GAP_RECORDED) ? [{ doing: NEITHER, from: on, until: again }] : [];
    return [{ ...spell, until: on }, ...gap, { ...spell, from: again }];
  });
}

/** Something of a year or two after something else; who does nothing for now is mostly recorded as that. */
function afterSchool({ bornOn }: Life, chance: Chance, today: Day): readonly Spell[] {
  const spells: Spell[] = [];
  const until = birthday(bornOn, 21);
  let from = addMonths(leavesSchoolOn(bornOn), 2);
  while (from < today && from < until) {
    const doing = chance.pick(from < birthday(bornOn, 18) ? AFTER_SCHOOL : AFTER_18);
    const ends = addMonths(from, chance.happens(0.4) ? 2 + chance.whole(7) : 10 + chance.whole(14));
    if (doing !== NEITHER || chance.happens(0.9)) spells.push({ doing, from, until: ends });
    from = addDays(ends, chance.whole(40));
  }
  return spells;
}

function firstDayAtSchool(bornOn: Day): Day {
  const four = partsOf(birthday(bornOn, 4));
  return dayOf(four.month >= 9 ? four.year + 1 : four.year, 9, 4);
}

function leavesSchoolOn(bornOn: Day): Day {
  return dayOf(partsOf(firstDayAtSchool(bornOn)).year + 12, 6, 27);
}

function september(from: Day, years: number): Day {
  return dayOf(partsOf(from).year + years, 9, 3);
}
