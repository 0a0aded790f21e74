/**
 * How a name reads from its row, and what is asked where it was written down wrongly. Only the name of today has a page, and
 * its history says that it was put right and not what stood there: what looks like a slip could be a name somebody has left.
 */

import type { Day } from '../../../ground/day.ts';
import { findIsoDay, isoOf, wordsOf } from '../../../ground/day-words.ts';
import { folded } from '../../../ground/folding.ts';
import type { ValuesOf } from '../../../web/form.ts';
import { Refused } from '../../../web/form-page.ts';
import { joinNameBefore } from '../actions/change-name.ts';
import { type NameSaid, nameForm, nameSaid } from './name-form.ts';
import type { RecordedThing } from './recorded-thing.ts';

type KeptNameSaid = NameSaid & { readonly to: Day | null };

export const recordedName: RecordedThing<KeptNameSaid> = {
  table: 'person_name',
  segment: 'names',
  saidOf: (image) => {
    const text = (name: string): string => image[name] as string;
    return {
      knownAs: text('known_as'),
      familyName: text('family_name'),
      pronouns: image['pronouns'] as string | null,
      from: findIsoDay(text('from_on')) as Day,
      to: findIsoDay((image['to_on'] as string | null) ?? '') ?? null,
    };
  },
  columnsOf: ({ knownAs, familyName, pronouns, from, to }) => ({
    known_as: knownAs,
    family_name: familyName,
    pronouns,
    sort_key: folded(`${familyName} ${knownAs}`),
    from_on: isoOf(from),
    to_on: to === null ? null : isoOf(to),
  }),
  titleOf: () => 'What they are called',
  onOf: ({ from }) => from,
  formOf: () => nameForm,
  valuesOf: ({ knownAs, familyName, pronouns, from }) => ({ knownAs, familyName, pronouns, from }),
  filledIn: (values, { to }) => ({ ...nameSaid(values as ValuesOf<(typeof nameForm)['fields']>), to }),
  refuse: ({ bornOn, diedOn }, { from }) => {
    if (bornOn !== null && from < bornOn)
      return { field: 'from', sentence: `They were born on ${wordsOf(bornOn)}, after that day` };
    return diedOn !== null && from > diedOn
      ? { field: 'from', sentence: `They died on ${wordsOf(diedOn)}, before that day` }
      : undefined;
  },
  isShown: ({ from, to }, { removedBy }, on) => removedBy === null && from <= on && (to === null || to > on),
  tellsNoOldWords: true,
  correctingSays:
    'For a slip in what was written down. If they are called something else now, say that instead: what it said before is shown nowhere.',
  within: async (act, { person, before, said }) => {
    const refused = await joinNameBefore(act, person, before, said?.from ?? null);
    if (refused === undefined) return;
    throw new Refused(said === null ? { why: refused.sentence } : { [refused.field]: refused.sentence });
  },
};
