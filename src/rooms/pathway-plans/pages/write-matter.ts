/** One matter of a plan that is being written: where things are, what they say, what they want, and what has gone well. */
import type { Visit } from '../../../web/route.ts';
import { notFound } from '../../../web/failure.ts';
import { form, textField, type ValuesOf } from '../../../web/form.ts';
import { addRow, changeRow } from '../../../storage/corrections.ts';
import { columnsOfMatter } from '../columns.ts';
import { type Curious, curiousAbout } from '../curious.ts';
import { GOOD_EXAMPLES } from '../good-examples.ts';
import { findMatter, MATTERS, type MatterText } from '../matters.ts';
import type { PlanMatter } from '../model.ts';
import { planForm, type PlanStanding } from '../parts/plan-form.ts';
import { whatIsKnown } from '../parts/what-is-known.ts';

const CAN_READ = 'The young person can read this.';

const matterForm = form({
  fields: {
    nowLine: textField({ label: 'Where are things now?', called: 'where things are', hint: 'In one line.', most: 240 }),
    theySay: textField({
      label: 'What do they say about it?',
      called: 'what they say',
      hint: 'In their own words, as they said them. Leave it blank rather than guess.',
      rows: 4,
      most: 2000,
      words: 'theirs',
    }),
    theyWant: textField({
      label: 'What do they want?',
      called: 'what they want',
      hint: CAN_READ,
      rows: 3,
      most: 1000,
      words: 'theirs',
    }),
    wentWell: textField({
      label: 'What has gone well since last time?',
      called: 'what has gone well',
      hint: 'What they did, and what deserves praise. Leave it blank in a first plan.',
      rows: 2,
      most: 500,
    }),
  },
});

type At = MatterText & { readonly curious: Curious };

const matterAsked = (visit: Visit, { kind }: PlanStanding): MatterText => {
  const matter = findMatter(kind, visit.params['matter']);
  if (matter === undefined) throw notFound();
  return matter;
};

const standing = ({ matters }: PlanStanding, { key }: MatterText): PlanMatter | undefined =>
  matters.find(({ matter }) => matter === key);

export const writeMatterPage = planForm<At>({
  path: '/matters/:matter',
  move: 'write',
  action: 'write-matter-of-plan',
  more: async (reading, visit, plan) => {
    const matter = matterAsked(visit, plan);
    return { ...matter, curious: curiousAbout(matter, await whatIsKnown(reading, plan.personId, visit.on)) };
  },
  title: ({ more }) => more.title,
  form: () => matterForm,
  values: ({ plan, more }) => {
    const row = standing(plan, more);
    return row === undefined
      ? {}
      : { nowLine: row.nowLine, theySay: row.theySay, theyWant: row.theyWant, wentWell: row.wentWell };
  },
  version: (plan, _, more) => standing(plan, more)?.act,
  refuse: (_, values) =>
    Object.values(values).every((value) => value === null)
      ? { field: 'nowLine', sentence: 'Say something about it, or go back to the plan' }
      : undefined,
  write: async (act, { id, plan, more }, values) => {
    const said = values as ValuesOf<(typeof matterForm)['fields']>;
    const columns = columnsOfMatter({ matter: more.key, ...said });
    const row = standing(plan, more);
    if (row === undefined) return addRow(act, 'plan_matter', id, { ...columns, plan_id: plan.id });
    return changeRow(act, 'plan_matter', row.id, columns);
  },
  saved: 'It is saved in the plan.',
  around: {
    template: 'pathway-plans/pages/write-matter.njk',
    model: ({ plan, more }) => ({
      questions: more.curious.questions,
      notKnown: more.curious.notKnown,
      example: GOOD_EXAMPLES[more.key] ?? null,
      law: { title: MATTERS[plan.kind].source.title, standing: MATTERS[plan.kind].standing },
    }),
  },
});
