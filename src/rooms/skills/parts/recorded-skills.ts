/** How a skill as it was seen, and what was given to somebody else, read from their rows, and how they are put right. */
import { wordsOf } from '../../../ground/day-words.ts';
import type { TypedText } from '../../../web/route.ts';
import type { RecordedThing } from '../../people/parts/recorded-thing.ts';
import {
  columnsOfSkillSeen,
  columnsOfSkillsGiven,
  refuseSkillSeen,
  type SkillSeen,
  type SkillsGiven,
  skillSeenOf,
  skillsGivenOf,
} from '../model.ts';
import { skillSeenForm } from './skill-forms.ts';
import { textField } from '../../../web/form.ts';

const said = (label: string, text: string | null): readonly TypedText[] => (text === null ? [] : [{ label, text }]);

export const recordedSkillSeen: RecordedThing<SkillSeen> = {
  table: 'skill_seen',
  segment: 'skills-seen',
  saidOf: skillSeenOf,
  columnsOf: columnsOfSkillSeen,
  titleOf: () => 'A skill for adult life, as it was seen',
  onOf: ({ on }) => on,
  formOf: () => skillSeenForm,
  valuesOf: ({ on, own, ownWords, worker, evidence, next }) => ({ on, own, ownWords, worker, evidence, next }),
  filledIn: (values, before) => ({ ...before, ...(values as Partial<SkillSeen>) }),
  refuse: refuseSkillSeen,
};

/** What was given was given: only for whom and what for can be put right. */
export const recordedSkillsGiven: RecordedThing<SkillsGiven> = {
  table: 'skills_given',
  segment: 'skills-given',
  saidOf: skillsGivenOf,
  columnsOf: columnsOfSkillsGiven,
  titleOf: ({ toWhom }) => `Skills given to ${toWhom}`,
  onOf: ({ givenOn }) => givenOn,
  formOf: () => ({
    fields: {
      toWhom: textField({ label: 'Who is it for?', most: 160, required: 'Say who it is for' }),
      whatFor: textField({ label: 'What do they want it for?', most: 300, required: 'Say what it is for' }),
      yesHow: textField({ label: 'How did they say yes?', most: 300, required: 'Say how they said yes' }),
    },
  }),
  valuesOf: ({ toWhom, whatFor, yesHow }) => ({ toWhom, whatFor, yesHow }),
  textsOf: (given) => [
    { label: 'Who is it for?', text: given.toWhom },
    { label: 'What do they want it for?', text: given.whatFor },
    { label: 'How did they say yes?', text: given.yesHow },
    { label: 'When was it given?', text: wordsOf(given.givenOn) },
    { label: 'What was given?', text: given.given },
    ...said('Taken back on', given.takenBackOn === null ? null : wordsOf(given.takenBackOn)),
    ...said('What did they say then?', given.takenBackSaid),
  ],
  filledIn: (values, before) => ({ ...before, ...(values as Partial<SkillsGiven>) }),
  refuse: () => undefined,
  nextOf: ({ takenBackOn }) =>
    takenBackOn === null
      ? [
          { text: 'Print it', path: 'print' },
          { text: 'They took their yes back', path: 'taken-back' },
        ]
      : [],
};
