/**
 * Before a plan is written the young person is told, in writing, how it is done, who else would be asked, and that they can
 * say no to that: what the letter says, the day they had it, and what they said no to.
 */
import { isoOf } from '../../../ground/day-words.ts';
import { changeRow } from '../../../storage/corrections.ts';
import { dayField, form, textField, type ValuesOf } from '../../../web/form.ts';
import { pathOfPlan, planForm } from '../parts/plan-form.ts';

const tellForm = form({
  fields: {
    doneHow: textField({
      label: 'How will it be done?',
      called: 'how it will be done',
      hint: 'In words to them. For example: we meet three times, where you like; you see every page before anybody else.',
      rows: 3,
      most: 1000,
      required: 'Say how it will be done: that is what they are told',
    }),
    whoIsAsked: textField({
      label: 'Who else would be asked?',
      called: 'who else would be asked',
      hint: 'For example: your college, your nan, your doctor. They can say no to each of them.',
      rows: 2,
      most: 500,
    }),
    saidNoTo: textField({
      label: 'What did they say no to?',
      called: 'what they said no to',
      hint: 'Leave it blank until they have had time to say. Nobody they said no to is asked.',
      rows: 2,
      most: 500,
    }),
    toldOn: dayField({
      label: 'When were they told in writing?',
      called: 'the day they were told',
      hint: 'Leave it blank until they have it in their hands.',
      notAfterToday: true,
    }),
    toldHow: textField({
      label: 'How did they get it?',
      called: 'how they got it',
      hint: 'For example: printed and read together; sent to their phone; in Dari, with the interpreter.',
      most: 240,
    }),
  },
});

export const tellFirstPage = planForm({
  path: '/tell',
  move: 'write',
  action: 'say-how-plan-will-be-done',
  more: async () => null,
  title: () => 'Tell them first, in writing',
  lead: () => 'Save what the letter says, print it, and come back with the day they had it.',
  form: () => tellForm,
  values: ({ plan: { doneHow, whoIsAsked, saidNoTo, toldOn, toldHow } }) => ({
    doneHow,
    whoIsAsked,
    saidNoTo,
    toldOn,
    toldHow,
  }),
  version: ({ act }) => act,
  refuse: (_, values) =>
    values['toldOn'] !== null && values['toldHow'] === null
      ? { field: 'toldHow', sentence: 'Say how they got it' }
      : undefined,
  write: async (act, { plan }, values) => {
    const said = values as ValuesOf<(typeof tellForm)['fields']>;
    await changeRow(act, 'plan', plan.id, {
      done_how: said.doneHow,
      who_is_asked: said.whoIsAsked,
      said_no_to: said.saidNoTo,
      told_on: said.toldOn === null ? null : isoOf(said.toldOn),
      told_how: said.toldOn === null ? null : said.toldHow,
    });
  },
  saved: 'It is saved in the plan. The letter can be printed.',
  around: {
    template: 'pathway-plans/pages/tell-first.njk',
    model: ({ id, plan }) => ({ letterHref: plan.doneHow === null ? null : `${pathOfPlan(id, plan.id)}/letter` }),
  },
});
