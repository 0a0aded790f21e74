/** What each status is called in plain words, with the law’s own word behind it; and what support is open from 21. */
import { rules } from '../../../rules/index.ts';
import { WHETHER_SUPPORT_IS_WANTED } from '../../../rules/status/support-after-21.ts';
import type { SpellOf } from '../model.ts';

export const FROM_21 = 'status/former-relevant-21-to-24';
export const SUPPORT = 'status/support-from-21';

type Words = { readonly plain: string; readonly law: string | null };

const STATUSES: Readonly<Record<string, Words>> = {
  'status/looked-after': { plain: 'In care', law: 'looked after' },
  'status/eligible-child': { plain: 'In care, owed leaving care help', law: 'eligible child' },
  'status/relevant-child': { plain: 'Care leaver under 18 with full support', law: 'relevant child' },
  'status/former-relevant': { plain: 'Care leaver with full support', law: 'former relevant' },
  [FROM_21]: { plain: 'Care leaver who can ask for support', law: 'former relevant, 21 to 24' },
  'status/qualifying': { plain: 'Care leaver who can ask for advice and help', law: 'qualifying' },
  'status/qualifying-special-guardianship': {
    plain: 'Care leaver who can ask for advice and help',
    law: 'qualifying, after special guardianship',
  },
};

const TITLES: ReadonlyMap<string, string> = new Map(rules.map(({ id, title }) => [id, title]));

/** A rule that is kept no longer has no words. */
export function findStatusWords(rule: string): Words | undefined {
  const title = TITLES.get(rule);
  return STATUSES[rule] ?? (title === undefined ? undefined : { plain: title, law: null });
}

export type Support = 'open' | 'not open' | 'cannot tell';

/** Of one spell of support; where there is none, support is not open. */
export function supportOf(spell: Pick<SpellOf, 'cannotTell'> | undefined): Support {
  if (spell === undefined) return 'not open';
  return spell.cannotTell.includes(WHETHER_SUPPORT_IS_WANTED) ? 'cannot tell' : 'open';
}

export function supportWords(support: Support): string {
  return support === 'cannot tell' ? 'Cannot tell whether support from 21 is open' : `Support from 21 is ${support}`;
}
