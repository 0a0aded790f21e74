/** For whom an item is, as whoever keeps the offer chooses it: the groups that a council's policy names. */
import type { OfferItem } from '../model.ts';

export type Who = Pick<OfferItem, 'statuses' | 'ageFrom' | 'ageTo' | 'homes' | 'learning'>;

const EVERYBODY: Who = { statuses: [], ageFrom: null, ageTo: null, homes: [], learning: [] };
const LEFT = ['relevant-child', 'former-relevant', 'former-relevant-21-to-24'] as const;
const FULL = ['relevant-child', 'former-relevant'] as const;

// biome-ignore format: one group to a line, to be read as a table.
export const GROUPS = {
  everybody: { words: 'Everybody in care at 16 or over, and every care leaver', ...EVERYBODY, statuses: ['eligible-child', ...LEFT, 'qualifying'] },
  'in-care': { words: 'Those in care at 16 or 17', ...EVERYBODY, statuses: ['eligible-child'] },
  leavers: { words: 'Care leavers to 24', ...EVERYBODY, statuses: [...LEFT, 'qualifying'] },
  'full-support': { words: 'Care leavers with full support, to 20', ...EVERYBODY, statuses: [...FULL] },
  'own-home': { words: 'Care leavers moving into or living in a home of their own', ...EVERYBODY, statuses: [...LEFT], homes: ['own', 'semi-independent', 'lodgings', 'temporary'] },
  independent: { words: 'Care leavers under 18 in supported, semi-independent or independent living', ...EVERYBODY, statuses: ['eligible-child', 'relevant-child'], ageFrom: 16, ageTo: 17, homes: ['semi-independent', 'own', 'lodgings'] },
  tenants: { words: 'Care leavers with a home of their own, from 18', ...EVERYBODY, statuses: ['former-relevant', 'former-relevant-21-to-24'], ageFrom: 18, homes: ['own'] },
  university: { words: 'Care leavers at university', ...EVERYBODY, statuses: [...LEFT], learning: ['university'] },
  learning: { words: 'Care leavers in learning', ...EVERYBODY, statuses: [...LEFT], learning: ['school', 'university', 'apprenticeship', 'training'] },
  'looking-for-work': { words: 'Care leavers not in learning or work', ...EVERYBODY, statuses: [...LEFT], learning: ['neither'] },
  drivers: { words: 'Care leavers from 17 to 20', ...EVERYBODY, statuses: [...FULL], ageFrom: 17, ageTo: 20 },
} as const satisfies Record<string, Who & { readonly words: string }>;
export type WhoGroup = keyof typeof GROUPS;

const asText = ({ statuses, ageFrom, ageTo, homes, learning }: Who): string =>
  JSON.stringify([statuses, ageFrom, ageTo, homes, learning]);

/** The group an item is for; null where a policy of its own says otherwise. */
export const groupOf = (item: Who): WhoGroup | null =>
  (Object.keys(GROUPS) as WhoGroup[]).find((group) => asText(GROUPS[group]) === asText(item)) ?? null;
