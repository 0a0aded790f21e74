/** The part of each time in care from the 3rd birthday to the 18th: early years, school, and college or training after it. */
import { birthday } from '../../ground/day.ts';
import type { Facts } from '../facts.ts';
import type { Beginning } from '../run.ts';

export function whileInEducation({ bornOn, periodsOfCare }: Facts): readonly Beginning[] {
  return periodsOfCare.flatMap(({ id, from, to, endedBy }) => {
    if (bornOn === null) return [{ trigger: id, from, to, endedBy, missing: ['date of birth'] }];
    const third = birthday(bornOn, 3);
    const starts = from < third ? third : from;
    return to !== null && to <= starts ? [] : [{ trigger: id, from: starts, to, endedBy }];
  });
}
