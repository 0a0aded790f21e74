/** One matter of a plan that is being written: where things are, what they say, what they want, and what has gone well. */
import type { Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import type { Visit } from '../../../web/route.ts';
import { notFound } from '../../../web/failure.ts';
import { form, textField, type ValuesOf } from '../../../web/form.ts';
import { addRow, changeRow } from '../../../storage/corrections.ts';
import { columnsOfMatter } from '../columns.ts';
import { type Curious, curiousAbout } from '../curious.ts';
import { GOOD_EXAMPLES } from '../good-examples.ts';
import { findMatter, MATTERS, type MatterText } from '../matters.ts';
import type { PlanMatter } from '../model.ts';
import { refuseTakenOut } from '../take-matter-out.ts';
import { homeInPlan } from '../../homes/parts/home-in-plan.ts';
import { touchInPlan } from '../../keeping-in-touch/parts/touch-in-plan.ts';
import { planForm, type PlanStanding } from '../parts/plan-form.ts';
import { everyLine, readWhoMatters, type WhoLine } from '../../who-matters/parts/who-lines.ts';
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

/** Matters beside which stands who matters to them. */
const ABOUT_PEOPLE: ReadonlySet<string> = new Set(['people', 'support']);

/** Matters beside which stands how often they and the council are in touch. */
const ABOUT_BEING_IN_TOUCH: ReadonlySet<string> = new Set(['support', 'adviser', 'advice']);

type At = MatterText & {
  readonly curious: Curious;
  readonly whoMatters: readonly WhoLine[] | null;
  /** What the record says of it already. */
  readonly known: readonly string[];
};

const matterAsked = (visit: Visit, plan: PlanStanding): MatterText => {
  const matter = findMatter(plan.kind, visit.params['matter']);
  if (matter === undefined) throw notFound();
  // What they asked to have taken out is put back, and not begun anew beside what stood there.
  if (visit.posted.fields.size === 0 && refuseTakenOut(plan, matter.key, 'nowLine') !== undefined) throw notFound();
  return matter;
};

const standing = ({ matters }: PlanStanding, { key }: MatterText): PlanMatter | undefined =>
  matters.find(({ matter }) => matter === key);

/** What the record says already, beside the matters it is about. */
async function knownOf(reading: Reading, { key }: MatterText, id: PersonId, on: Day): Promise<readonly string[]> {
  if (key === 'home') return (await homeInPlan(reading, id, on)).lines;
  return ABOUT_BEING_IN_TOUCH.has(key) ? touchInPlan(reading, id, on) : [];
}

export const writeMatterPage = planForm<At>({
  path: '/matters/:matter',
  move: 'write',
  action: 'write-matter-of-plan',
  more: async (reading, visit, plan) => {
    const matter = matterAsked(visit, plan);
    const curious = curiousAbout(matter, await whatIsKnown(reading, plan.personId, visit.on));
    const known = await knownOf(reading, matter, plan.personId, visit.on);
    const whoMatters = ABOUT_PEOPLE.has(matter.key)
      ? everyLine(await readWhoMatters(reading, plan.personId, visit.on))
      : null;
    return { ...matter, curious, known, whoMatters };
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
  refuse: ({ plan, more }, values) =>
    refuseTakenOut(plan, more.key, 'nowLine') ??
    (Object.values(values).every((value) => value === null)
      ? { field: 'nowLine', sentence: 'Say something about it, or go back to the plan' }
      : undefined),
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
    model: ({ id, plan, more }) => ({
      person: id,
      whoMatters: more.whoMatters,
      known: more.known,
      questions: more.curious.questions,
      notKnown: more.curious.notKnown,
      example: GOOD_EXAMPLES[more.key] ?? null,
      law: { title: MATTERS[plan.kind].source.title, standing: MATTERS[plan.kind].standing },
    }),
  },
});
