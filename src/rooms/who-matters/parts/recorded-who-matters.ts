/** How somebody who matters reads from their row, how that is put right, and what can become of it. */
import { wordsOf } from '../../../ground/day-words.ts';
import type { TypedText } from '../../../web/route.ts';
import type { RecordedThing } from '../../people/parts/recorded-thing.ts';
import { columnsOfWhoMatters, RINGS, type WhoMatters, whoMattersOf } from '../model.ts';
import { correctWhoMattersForm, whoMattersSaid } from './who-matters-form.ts';

const said = (label: string, text: string | null): readonly TypedText[] => (text === null ? [] : [{ label, text }]);

export const recordedWhoMatters: RecordedThing<WhoMatters> = {
  table: 'who_matters',
  segment: 'who-matters',
  saidOf: whoMattersOf,
  columnsOf: columnsOfWhoMatters,
  titleOf: ({ named }) => (named === null ? 'Somebody who matters' : `Who matters: ${named}`),
  onOf: ({ saidOn }) => saidOn,
  formOf: correctWhoMattersForm,
  valuesOf: ({ named, belongs, ring, wish, howNow, inCrisis, again }) => ({
    named,
    belongs,
    ring,
    wish,
    howNow,
    inCrisis,
    again,
  }),
  textsOf: (who) => [
    { label: 'Who is it?', text: who.named ?? 'As on their own record' },
    ...said('How do they belong?', who.belongs),
    { label: 'How close are they?', text: RINGS[who.ring] },
    ...said('How often do they wish to meet or speak?', who.wish),
    ...said('How is it now?', who.howNow),
    ...said('What would they do in a crisis?', who.inCrisis),
    ...said('What would it take to be closer, or in touch again?', who.again),
    { label: 'When was this said?', text: wordsOf(who.saidOn) },
    ...said('Kept off, as they wish, since', who.offOn === null ? null : wordsOf(who.offOn)),
    ...said('What did they say then?', who.offSaid),
  ],
  filledIn: (values, before) => ({
    ...before,
    ...whoMattersSaid(values, before.saidOn),
    otherId: before.otherId,
    named: before.otherId === null ? ((values['named'] as string | null) ?? before.named) : null,
    offOn: before.offOn,
    offSaid: before.offSaid,
  }),
  refuse: () => undefined,
  nextOf: ({ offOn }) =>
    offOn === null
      ? [
          { text: 'Say how it is now', path: 'now' },
          { text: 'They want this person kept off', path: 'off' },
        ]
      : [{ text: 'They want this person back on', path: 'back' }],
};
