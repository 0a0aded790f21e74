/** A line of the easy-read version: a picture and a few words; and how the whole was made with the young person. */
import type { AnyId } from '../../../ground/ids.ts';
import { addRow, changeRow, takeOut } from '../../../storage/corrections.ts';
import type { Reading } from '../../../storage/storage.ts';
import { notFound } from '../../../web/failure.ts';
import { choiceField, form, textField, type ValuesOf } from '../../../web/form.ts';
import { Stale } from '../../../web/form-page.ts';
import type { SignedInRoute, Visit } from '../../../web/route.ts';
import { type EasyLine, listEasyLines, PICTURES } from '../easy-lines.ts';
import { planForm, type PlanStanding } from '../parts/plan-form.ts';

const LINES_MOST = 40;

const lineForm = form({
  fields: {
    words: textField({
      label: 'What do they say?',
      called: 'what they say',
      hint: 'One thing, in their words or words they chose. Short.',
      rows: 2,
      most: 200,
      required: 'Write what they say',
    }),
    picture: choiceField({
      label: 'Which picture do they choose?',
      called: 'the picture',
      as: 'select',
      options: Object.entries(PICTURES).map(([value, text]) => ({ value, text })),
      required: 'Choose a picture',
    }),
  },
});
type Values = ValuesOf<(typeof lineForm)['fields']>;

async function lineAsked(reading: Reading, visit: Visit, { id }: PlanStanding): Promise<EasyLine> {
  const line = (await listEasyLines(reading, id)).find((one) => one.id === visit.id<AnyId>('line'));
  if (line === undefined) throw notFound();
  return line;
}
async function stillTheSame(reading: Reading, plan: string, { id, act }: EasyLine): Promise<void> {
  const now = (await listEasyLines(reading, plan)).find((one) => one.id === id);
  if (now?.act !== act) throw new Stale();
}

const shared = {
  move: 'add',
  purpose: 'making an easy-read version of your plan with you',
  back: () => '/easy',
} as const;

export const writeEasyLinePages: readonly SignedInRoute[] = [
  ...planForm<readonly EasyLine[]>({
    ...shared,
    path: '/easy/line',
    action: 'write-easy-line',
    more: async (reading, _, plan) => listEasyLines(reading, plan.id),
    title: () => 'A line that is easy to read',
    form: () => lineForm,
    values: () => ({}),
    version: () => undefined,
    refuse: ({ more }) =>
      more.length >= LINES_MOST
        ? {
            field: 'words',
            sentence: `There are ${LINES_MOST} lines already: more is not easy to read. Take one out first`,
          }
        : undefined,
    write: async (act, { id, plan }, values) => {
      const { words, picture } = values as Values;
      const last = (await listEasyLines(act, plan.id)).at(-1)?.position ?? 0;
      return addRow(act, 'plan_easy_line', id, { words, picture, position: `${last + 1}`, plan_id: plan.id });
    },
    saved: 'The line is there.',
    onward: () => '/easy',
  }),
  ...planForm<EasyLine>({
    ...shared,
    path: '/easy/lines/:line',
    action: 'change-easy-line',
    more: lineAsked,
    title: () => 'Change the line',
    form: () => lineForm,
    values: ({ more: { words, picture } }) => ({ words, picture }),
    version: (_, __, { act }) => act,
    write: async (act, { plan, more }, values) => {
      await stillTheSame(act, plan.id, more);
      const { words, picture } = values as Values;
      return changeRow(act, 'plan_easy_line', more.id, { words, picture });
    },
    saved: 'The line is changed.',
    onward: () => '/easy',
  }),
  ...planForm<EasyLine>({
    ...shared,
    path: '/easy/lines/:line/take-out',
    action: 'take-out-easy-line',
    more: lineAsked,
    title: () => 'Take the line out?',
    lead: ({ more }) => `“${more.words}”`,
    button: 'Take it out',
    form: () => form({ fields: {} }),
    values: () => ({}),
    version: (_, __, { act }) => act,
    write: async (act, { plan, more }) => {
      await stillTheSame(act, plan.id, more);
      return takeOut(act, 'plan_easy_line', more.id);
    },
    saved: 'It is taken out.',
    onward: () => '/easy',
  }),
  ...planForm({
    ...shared,
    path: '/easy/made',
    action: 'say-how-easy-read-was-made',
    more: async () => null,
    title: () => 'How it was made with them',
    form: () =>
      form({
        fields: {
          easyMade: textField({
            label: 'How did you make it together?',
            called: 'how it was made',
            hint: 'When, where, who helped. For example: at the hub on two Tuesdays, with his key worker.',
            rows: 2,
            most: 300,
            required: 'Say how it was made with them',
          }),
        },
      }),
    values: ({ plan }) => ({ easyMade: plan.easyMade }),
    version: ({ act }) => act,
    write: async (act, { plan }, values) =>
      changeRow(act, 'plan', plan.id, { easy_made: values['easyMade'] as string }),
    saved: 'It is saved.',
    onward: () => '/easy',
  }),
];
