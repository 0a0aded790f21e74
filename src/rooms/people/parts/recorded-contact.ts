/** How a way to be in touch reads from its row, and what is asked where it was written down wrongly. */

import type { Day } from '../../../ground/day.ts';
import { findIsoDay, isoOf, wordsOf } from '../../../ground/day-words.ts';
import type { ValuesOf } from '../../../web/form.ts';
import { Refused } from '../../../web/form-page.ts';
import { asKept, whyNotAdd, whyNotTheirs } from '../actions/keep-contact-detail.ts';
import { type ContactDetail, listContactDetails } from '../contact-details.ts';
import { correctContactFields } from './contact-form.ts';
import type { RecordedThing } from './recorded-thing.ts';
import { KINDS_OF_WAY } from './ways-in-touch.ts';

export type ContactSaid = Omit<ContactDetail, 'personId'>;

export const recordedContact: RecordedThing<ContactSaid> = {
  table: 'contact_detail',
  segment: 'contact',
  saidOf: (image) => {
    const text = (name: string): string | null => image[name] as string | null;
    const day = (name: string): Day | null => findIsoDay(text(name) ?? '') ?? null;
    return {
      kind: text('kind') as ContactDetail['kind'],
      value: text('value') ?? '',
      postcode: text('postcode'),
      from: day('from_on'),
      to: day('to_on'),
      avoidBecause: text('avoid_because'),
    };
  },
  columnsOf: ({ kind, value, postcode, from, to, avoidBecause }) => ({
    kind,
    value,
    postcode,
    from_on: from === null ? null : isoOf(from),
    to_on: to === null ? null : isoOf(to),
    avoid_because: avoidBecause,
  }),
  titleOf: ({ kind }) => KINDS_OF_WAY[kind],
  onOf: ({ from, to }) => from ?? to ?? (0 as Day),
  formOf: () => ({ fields: correctContactFields }),
  valuesOf: ({ kind, value, from, to }) => ({ kind, value, from, to }),
  textsOf: ({ kind, value, from, to, avoidBecause }) => [
    { label: KINDS_OF_WAY[kind], text: value },
    ...(from === null ? [] : [{ label: 'Since when?', text: wordsOf(from) }]),
    ...(to === null ? [] : [{ label: 'From which day is it no longer theirs?', text: wordsOf(to) }]),
    ...(avoidBecause === null ? [] : [{ label: 'Do not use it', text: avoidBecause }]),
  ],
  filledIn: (values, { avoidBecause }) => {
    const { kind, value, from, to } = values as ValuesOf<typeof correctContactFields>;
    return { ...asKept({ kind, value, from, avoidBecause }), to };
  },
  refuse: ({ bornOn }, said) => whyNotTheirs(said) ?? whyNotAdd(said, { bornOn, kept: [] }),
  within: async (act, { person, kept, said, facts }) => {
    if (said === null) return;
    const others = (await listContactDetails(act, [person])).filter(({ id }) => id !== kept.id);
    const refused = said.to === null ? whyNotAdd(said, { bornOn: facts.bornOn, kept: others }) : undefined;
    if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
  },
  nextOf: ({ to, avoidBecause }) => [
    ...(to === null ? [{ text: 'It is no longer theirs', path: 'ended', ofTheRecord: true as const }] : []),
    { text: avoidBecause === null ? 'It is not to be used' : 'May it be used?', path: 'avoid' },
  ],
};
