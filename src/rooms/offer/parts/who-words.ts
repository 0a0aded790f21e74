/** For whom an item is, in one line. */
import { HOMES, LEARNING, STATUSES } from '../model.ts';
import { GROUPS, groupOf, type Who } from './who-groups.ts';

const either = (words: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(words);

/** `Care leavers to 24`; of a policy of its own, `Care leaver, 18 to 20; aged 18 to 19; living in a home of your own` */
export function whoWords(item: Who): string {
  const group = groupOf(item);
  if (group !== null) return GROUPS[group].words;
  const { statuses, ageFrom, ageTo, homes, learning } = item;
  const parts = [
    statuses.length === 0 ? null : either(statuses.map((status) => STATUSES[status])),
    ageWords(ageFrom, ageTo),
    homes.length === 0 ? null : `living ${either(homes.map((home) => HOMES[home]))}`,
    learning.length === 0 ? null : either(learning.map((doing) => LEARNING[doing])),
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'Everybody in care, and every care leaver' : parts.join('; ');
}

function ageWords(from: number | null, to: number | null): string | null {
  if (from === null) return to === null ? null : `until they are ${to + 1}`;
  return to === null ? `from ${from}` : from === to ? `aged ${from}` : `aged ${from} to ${to}`;
}
