/** What happens to invented young people beside care itself, by chance: going missing, homes after care, custody, changes. */
import { addDays, addMonths, addWeeks, birthday, type Day } from '../ground/day.ts';
import { isoOf } from '../ground/day-words.ts';
import type { Entry } from '../rules/facts.ts';
import type { Chance } from './chance.ts';
import type { Life } from './life.ts';

type Happening = Omit<Entry, 'id'>;

const NO_MORE = { until: null, answer: null, details: {} } as const;

/** In no order. Everything lies on or before today, but what is known in advance: a tenancy's end, a release. */
export function happeningsOf(life: Life, chance: Chance, today: Day): readonly Entry[] {
  const after16 = birthday(life.bornOn, 16);
  const after18 = birthday(life.bornOn, 18);
  const leftCare = life.leftOn;
  const found: readonly Happening[] = [
    ...timesMissing(life, chance, today),
    ...(leftCare === null || leftCare < after16 ? [] : afterCare(life, leftCare, chance, today)),
    ...(after18 < today ? adultLife(after18, chance, today) : []),
    ...relativesAndFriends(life, chance),
    ...withParents(life, chance),
    ...(life.need === 'N8' ? [{ kind: 'unaccompanied' as const, on: life.cameOn, ...NO_MORE }] : []),
  ];
  return found.filter(({ on }) => on <= today).map((entry, index) => ({ id: `happened-${index}`, ...entry }));
}

/** Mostly from 12 on, mostly for a day or two. */
function timesMissing({ bornOn, cameOn, leftOn }: Life, chance: Chance, today: Day): readonly Happening[] {
  const from = Math.max(cameOn, birthday(bornOn, 12)) as Day;
  const until = leftOn ?? today;
  if (until - from < 60 || !chance.happens(0.22)) return [];
  return Array.from({ length: 1 + chance.whole(4) }, (): Happening => {
    const on = addDays(from, chance.whole(until - from - 10));
    return {
      ...NO_MORE,
      kind: 'missing',
      on,
      until: addDays(on, 1 + chance.whole(3)),
      answer: chance.happens(0.8) ? 'M' : 'A',
    };
  });
}

/** A home of their own or at home; for some the council provides it, and some come into custody. */
function afterCare(life: Life, leftCare: Day, chance: Chance, today: Day): readonly Happening[] {
  const happenings: Happening[] = [];
  const wentHome = life.leftBecause === 'E4A' || life.leftBecause === 'E4B';
  if (wentHome && chance.happens(0.5)) {
    const sixMonthsOn = addMonths(leftCare, 6);
    happenings.push({
      ...NO_MORE,
      kind: chance.happens(0.6) ? 'return-home-held' : 'return-home-ended',
      on: addDays(sixMonthsOn, chance.whole(60) - 20),
    });
  }
  for (let from = leftCare, home = 0; from < today && home < 3; home += 1) {
    const movesOn = addDays(from, 120 + chance.whole(700));
    const provided = chance.happens(0.3);
    happenings.push({
      kind: 'home',
      on: from,
      until: movesOn < today ? movesOn : null,
      answer: null,
      // Now and then nobody wrote down who provides it.
      details: chance.happens(0.93)
        ? { kind: provided ? 'supported lodgings' : 'own tenancy', provided: provided ? 'council' : 'no' }
        : {},
    });
    if (!provided && movesOn >= today && chance.happens(0.4)) {
      happenings.push({ ...NO_MORE, kind: 'tenancy', on: from, until: addDays(today, chance.whole(200)) });
    }
    from = movesOn;
  }
  if (chance.happens(0.35))
    happenings.push({
      ...NO_MORE,
      kind: 'significant-change',
      on: addDays(today, -chance.whole(300)),
      answer: chance.one(['moved', 'work-ended', 'learning-ended', 'home-at-risk', 'relationship-ended']),
    });
  if (chance.happens(0.07)) {
    const on = addDays(today, -20 - chance.whole(300));
    const release = addDays(on, 60 + chance.whole(500));
    if (on > leftCare)
      happenings.push({
        ...NO_MORE,
        kind: 'custody',
        on,
        until: release < today ? release : null,
        details: chance.happens(0.85) ? { release: isoOf(release) } : {},
      });
  }
  return happenings;
}

/** From 18: asking for the records, and from 21 support that is open or not. */
function adultLife(after18: Day, chance: Chance, today: Day): readonly Happening[] {
  const happenings: Happening[] = [];
  if (chance.happens(0.2)) {
    const on = addDays(today, -chance.whole(Math.min(today - after18, 500)));
    happenings.push({ ...NO_MORE, kind: 'records-request', on });
    if (chance.happens(0.2)) happenings.push({ ...NO_MORE, kind: 'records-extension', on: addWeeks(on, 3) });
  }
  const after21 = addMonths(after18, 36);
  if (after21 < today && chance.happens(0.55)) {
    const on = addDays(after21, chance.whole(today - after21));
    happenings.push({ ...NO_MORE, kind: 'support-from-21', on, until: chance.happens(0.3) ? addDays(on, 200) : null });
  }
  return happenings;
}

/** Placed with relatives or friends (903 U3) before they could be approved. */
function relativesAndFriends({ homes }: Life, chance: Chance): readonly Happening[] {
  return homes.flatMap(({ from, type }) =>
    type !== 'U3' || !chance.happens(0.6)
      ? []
      : [
          { ...NO_MORE, kind: 'carer-approved-for-now' as const, on: from },
          ...(chance.happens(0.25)
            ? [{ ...NO_MORE, kind: 'carer-approval-extended' as const, on: addWeeks(from, 15) }]
            : []),
        ],
  );
}

/** Placed with a parent (903 P1): most are assessed within weeks. */
function withParents({ homes }: Life, chance: Chance): readonly Happening[] {
  return homes.flatMap(({ from, type }) =>
    type === 'P1' && chance.happens(0.7)
      ? [{ ...NO_MORE, kind: 'parent-placement-assessed' as const, on: addDays(from, 10 + chance.whole(40)) }]
      : [],
  );
}
