/** What is asked of a local standard that is agreed differently with somebody. */
import { settingsOpenToAgreement } from '../../../rules/agreed-differences.ts';
import { amountWords, type LocalSetting, type Rule } from '../../../rules/rule.ts';
import { dayField, type Form, textField, type ValuesOf } from '../../../web/form.ts';
import type { Agreed } from '../model.ts';

/** The council's own number beside it, where the page knows it. */
export function agreedForm(setting: LocalSetting, standard: number | null) {
  const { title, unit, least, most } = setting;
  const own = standard === null ? '' : ` The council’s own standard is ${amountWords(standard, setting)}.`;
  return {
    fields: {
      value: textField({
        label: `${title} how many ${unit}?`,
        called: 'the number',
        hint: `From ${least} to ${amountWords(most, setting)}.${own}`,
        most: 10,
        width: 5,
        shape: { is: /^\s*\d{1,3}\s*$/, otherwise: `Enter a number of ${unit} in figures, for example ${most}` },
        required: `Enter the number of ${unit}`,
      }),
      because: textField({
        label: 'Why?',
        called: 'why',
        hint: 'In words they would use, to follow “because”. The young person can read this.',
        rows: 2,
        most: 500,
        required: 'Say why',
      }),
      agreedWith: textField({
        label: 'With whom was it agreed?',
        called: 'with whom it was agreed',
        hint: 'The young person. For a small child, say with whom instead.',
        most: 120,
        required: 'Say with whom it was agreed',
      }),
      agreedBy: textField({
        label: 'Who agreed it for the council?',
        called: 'who agreed it for the council',
        most: 120,
        required: 'Say who agreed it for the council',
      }),
      from: dayField({
        label: 'From which day does it hold?',
        called: 'the day from which it holds',
        required: 'Enter the day from which it holds',
      }),
      until: dayField({
        label: 'Until which day?',
        called: 'the day until which it holds',
        hint: 'From that day the council’s standard holds again. A year from now at the latest.',
        required: 'Enter the day until which it holds',
      }),
    },
  } satisfies Form;
}

export type AgreedFields = ReturnType<typeof agreedForm>['fields'];

export function agreedSaid(
  { value, because, agreedWith, agreedBy, from, until }: ValuesOf<AgreedFields>,
  of: Pick<Agreed, 'rule' | 'setting'>,
): Agreed {
  return { ...of, value: Number(value), because: because.trim(), agreedWith, agreedBy, from, until };
}

/** Of a rule that is no longer here, or no longer the council's own, what was agreed is still to be read. */
export function settingOf(rule: Rule | undefined, name: string): LocalSetting {
  const found = rule === undefined ? undefined : settingsOpenToAgreement(rule).find((each) => each.name === name);
  return found ?? { name, title: 'Within', unit: name, normally: null, least: 0, most: 999 };
}
