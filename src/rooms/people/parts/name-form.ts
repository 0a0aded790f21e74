/** What is asked of a name: how somebody is called and spoken of, and from which day. */
import type { Day } from '../../../ground/day.ts';
import { dayField, form, textField, type ValuesOf } from '../../../web/form.ts';
import type { NewName } from '../names.ts';

export const nameForm = form({
  fields: {
    knownAs: textField({
      label: 'What do they want to be called?',
      called: 'the name',
      hint: 'As they say it and write it, in any alphabet.',
      most: 200,
      required: 'Enter the name they use',
    }),
    familyName: textField({ label: 'Family name', hint: 'Leave it blank if they use none.', most: 200 }),
    pronouns: textField({ label: 'Pronouns', hint: 'As they say them, for example they/them.', most: 60, width: 20 }),
    from: dayField({ label: 'From which day?', called: 'the day', required: 'Enter the day', notAfterToday: true }),
  },
});

export type NameSaid = Omit<NewName, 'personId'>;

export function nameSaid({ knownAs, familyName, pronouns, from }: ValuesOf<(typeof nameForm)['fields']>): NameSaid {
  return { knownAs: knownAs.trim(), familyName: familyName?.trim() ?? '', pronouns, from: from satisfies Day };
}
