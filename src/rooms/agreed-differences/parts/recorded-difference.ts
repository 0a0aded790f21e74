/** How one agreed difference reads from its row, what is asked of it where it is corrected, and how it ends early. */
import { may } from '../../../access/roles.ts';
import { findIsoDay, wordsOf } from '../../../ground/day-words.ts';
import type { Day } from '../../../ground/day.ts';
import { rules } from '../../../rules/index.ts';
import { amountWords, type Rule } from '../../../rules/rule.ts';
import type { ValuesOf } from '../../../web/form.ts';
import type { RecordedThing } from '../../people/parts/recorded-thing.ts';
import { columnsOfAgreed } from '../actions/agree-differently.ts';
import { type Agreed, refuseAgreed } from '../model.ts';
import { type AgreedFields, agreedForm, agreedSaid, settingOf } from './agreed-form.ts';

const RULES: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));
const ruleOf = ({ rule }: Pick<Agreed, 'rule'>): Rule | undefined => RULES.get(rule);
const titleOfRule = (agreed: Pick<Agreed, 'rule'>): string => ruleOf(agreed)?.title ?? agreed.rule;

export const recordedDifference: RecordedThing<Agreed> = {
  table: 'agreed_difference',
  segment: 'agreed',
  saidOf: (image) => {
    const text = (name: string): string => image[name] as string;
    const day = (name: string): Day => findIsoDay(text(name)) as Day;
    return {
      rule: text('rule'),
      setting: text('setting'),
      value: Number(image['value']),
      agreedWith: text('agreed_with'),
      agreedBy: text('agreed_by'),
      because: text('because'),
      from: day('from_on'),
      until: day('until_on'),
    };
  },
  columnsOf: columnsOfAgreed,
  titleOf: (agreed) => `Agreed differently: ${titleOfRule(agreed)}`,
  onOf: ({ from }) => from,
  formOf: (agreed) => agreedForm(settingOf(ruleOf(agreed), agreed.setting), null),
  valuesOf: ({ value, ...agreed }) => ({ ...agreed, value: String(value) }),
  textsOf: (agreed) => {
    const setting = settingOf(ruleOf(agreed), agreed.setting);
    return [
      { label: 'The council’s standard', text: titleOfRule(agreed) },
      { label: 'What was agreed', text: `${setting.title} ${amountWords(agreed.value, setting)}` },
      { label: 'Why?', text: agreed.because },
      { label: 'With whom was it agreed?', text: agreed.agreedWith },
      { label: 'Who agreed it for the council?', text: agreed.agreedBy },
      { label: 'From which day does it hold?', text: wordsOf(agreed.from) },
      { label: 'Until which day?', text: wordsOf(agreed.until) },
    ];
  },
  filledIn: (values, { rule, setting }) => agreedSaid(values as ValuesOf<AgreedFields>, { rule, setting }),
  refuse: ({ diedOn, agreedDifferences }, agreed, before) => {
    const rule = ruleOf(agreed);
    return rule === undefined
      ? { field: 'value', sentence: 'This is no standard of the council’s any more: strike it out instead' }
      : refuseAgreed(agreed, { rule, standard: null, earliest: before.from, diedOn, others: agreedDifferences });
  },
  correctedBy: 'direct-work',
  nextOf: (_, actor) => (may(actor, 'direct-work') ? [{ text: 'End it early', path: 'ended' }] : []),
};
