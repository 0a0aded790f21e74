/** What the figures of being told of the local offer share: of all care leavers, of those in the group that speaks to the council, and of the others. */
import type { EntryKind } from '../../rules/entry-kinds.ts';
import { type Stock, stock } from './model.ts';

type Told = Pick<Stock, 'id' | 'title' | 'population' | 'leftOut' | 'standsBeside' | 'cuts' | 'within'> & {
  /** Only while they belong to such a group, or only while they do not; without it, whoever has one of the statuses. */
  readonly only?: { readonly during: EntryKind } | { readonly outside: EntryKind };
};

export const toldOfTheOffer = ({ only, ...measure }: Told): Stock =>
  stock({
    theme: 'leaving-care',
    unit: 'young person',
    about: 'people',
    who: {
      kind: 'statuses',
      rules: [
        'status/eligible-child',
        'status/relevant-child',
        'status/former-relevant',
        'status/former-relevant-21-to-24',
        'status/qualifying',
        'status/qualifying-special-guardianship',
      ],
      ...only,
    },
    answer: { kind: 'lately', of: 'told-of-the-offer', months: 12 },
    says: { met: 'Told', not: 'Not told' },
    counted: 'In the twelve months before the day it is recorded that they were told of something of the offer',
    cannotTell: 'The record of the offer does not reach back twelve months',
    definition: {
      follows:
        'Children and Social Work Act 2017, section 2: the offer is published; telling each is the council’s own standard',
      standing: 'local',
    },
    notComparedWith: 'What was given, which depends on what somebody needs',
    ...measure,
  });
