/** How a plan was written: who took part, how and where, and what of the offer was offered. */
import { changeRow } from '../../../storage/corrections.ts';
import { choiceField, form, textField, type ValuesOf } from '../../../web/form.ts';
import { WRITTEN_HOW } from '../model.ts';
import { planForm } from '../parts/plan-form.ts';

const howForm = form({
  fields: {
    tookPart: textField({
      label: 'Who took part, beside whoever wrote it?',
      called: 'who took part',
      hint: 'The young person first. An adviser may lead the work and write most of it, and is never alone in it.',
      rows: 2,
      most: 500,
    }),
    writtenHow: choiceField({
      label: 'How was it written?',
      called: 'how it was written',
      as: 'radios',
      options: Object.entries(WRITTEN_HOW).map(([value, words]) => ({ value, text: words['of-them'] })),
    }),
    withoutBecause: textField({
      label: 'If without them, why?',
      called: 'why without them',
      hint: 'And what was tried. They can read this.',
      rows: 2,
      most: 500,
    }),
    writtenWhere: textField({
      label: 'Where?',
      called: 'where',
      hint: 'For example: at the hub; on a walk.',
      most: 120,
    }),
    offered: textField({
      label: 'What of the local offer was offered, and what came of it?',
      called: 'what was offered',
      hint: 'What they were told of, what they took up, what they said no to, and what difference it made. They can read this.',
      rows: 3,
      most: 1000,
    }),
  },
});

export const howWrittenPage = planForm({
  path: '/how',
  move: 'write',
  action: 'say-how-plan-was-written',
  more: async () => null,
  title: () => 'How it was written',
  form: () => howForm,
  values: ({ plan: { tookPart, writtenHow, withoutBecause, writtenWhere, offered } }) => ({
    tookPart,
    writtenHow,
    withoutBecause,
    writtenWhere,
    offered,
  }),
  version: ({ act }) => act,
  refuse: (_, values) =>
    values['writtenHow'] === 'without-them' && values['withoutBecause'] === null
      ? { field: 'withoutBecause', sentence: 'Say why it was written without them, and what was tried' }
      : undefined,
  write: async (act, { plan }, values) => {
    const said = values as ValuesOf<(typeof howForm)['fields']>;
    await changeRow(act, 'plan', plan.id, {
      took_part: said.tookPart,
      written_how: said.writtenHow,
      without_because: said.writtenHow === 'without-them' ? said.withoutBecause : null,
      written_where: said.writtenWhere,
      offered: said.offered,
    });
  },
  saved: 'It is saved in the plan.',
});
