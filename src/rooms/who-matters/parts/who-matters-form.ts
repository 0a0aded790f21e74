/** What is asked of somebody who matters to a young person, and what is filled in of it. */
import type { Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { choiceField, type FieldSet, type Form, textField, type ValuesOf } from '../../../web/form.ts';
import { RINGS, type Ring, type WhoMatters } from '../model.ts';

/** Somebody who belongs to them and has a record that the reader may open. */
export type OnRecord = { readonly id: PersonId; readonly name: string };

const CAN_READ = 'The young person can read this.';

const named = textField({
  label: 'Who is it?',
  called: 'who it is',
  hint: 'As the young person calls them.',
  most: 120,
});
const belongs = textField({
  label: 'How do they belong?',
  called: 'how they belong',
  hint: 'In the young person’s words: my nan, my mate from work, the dog’s other owner.',
  most: 120,
});
const rest = {
  ring: choiceField({
    label: 'How close are they?',
    called: 'how close they are',
    hint: 'As the young person says, today.',
    as: 'radios',
    options: (Object.keys(RINGS) as Ring[]).map((value) => ({ value, text: RINGS[value] })),
    required: 'Say how close they are, as the young person says',
  }),
  wish: textField({
    label: 'How often do they wish to meet or speak?',
    hint: 'For example, every Sunday; at her birthday; not now.',
    most: 200,
  }),
  howNow: textField({
    label: 'How is it now?',
    hint: `What happens, and what does not. ${CAN_READ}`,
    rows: 2,
    most: 500,
  }),
  inCrisis: textField({
    label: 'What would they do in a crisis, and how are they reached?',
    hint: 'Only what they have said they would do. Leave it blank if nobody has asked them.',
    rows: 2,
    most: 500,
  }),
  again: textField({
    label: 'Does the young person want to be closer, or in touch again? What would it take?',
    hint: 'Leave it blank if it is good as it is.',
    rows: 2,
    most: 500,
  }),
} as const;

/** At most eight questions: the first only where somebody who belongs to them has a record here. */
export function whoMattersForm(onRecord: readonly OnRecord[]): Form {
  return {
    fields: {
      ...(onRecord.length === 0
        ? {}
        : {
            other: choiceField({
              label: 'Is it somebody with a record here?',
              hint: 'Those who belong to them. Leave it blank for anybody else, and write the name below.',
              as: 'select',
              options: onRecord.map(({ id, name }) => ({ value: id, text: name })),
            }),
          }),
      named,
      belongs,
      ...rest,
    },
  };
}

/** Who it is, is not put right here where they have a record: the name is that of their record. */
export const correctWhoMattersForm = ({ otherId }: WhoMatters): Form => ({
  fields: {
    ...(otherId === null
      ? { named: { ...named, required: 'Say who it is' }, belongs: { ...belongs, required: 'Say how they belong' } }
      : { belongs }),
    ...rest,
  },
});

/** How it has become: what may differ from last time. */
export const nowForm: Form = { fields: rest };

export const keptOffForm: Form = {
  fields: {
    offSaid: textField({
      label: 'What did the young person say?',
      hint: 'Leave it blank if they would rather not. They need no reason.',
      rows: 2,
      most: 500,
      words: 'theirs',
    }),
  },
};

type Filled = Readonly<Record<string, string | null | undefined>>;

export function whoMattersSaid(values: ValuesOf<FieldSet>, on: Day): WhoMatters {
  const said = values as Filled;
  const other = (said['other'] ?? null) as PersonId | null;
  return {
    otherId: other,
    named: other === null ? (said['named'] ?? null) : null,
    belongs: said['belongs'] ?? null,
    ring: said['ring'] as Ring,
    wish: said['wish'] ?? null,
    howNow: said['howNow'] ?? null,
    inCrisis: said['inCrisis'] ?? null,
    again: said['again'] ?? null,
    saidOn: on,
    offOn: null,
    offSaid: null,
  };
}
