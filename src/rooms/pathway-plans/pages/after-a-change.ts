/** What a change touches of a plan that is being written again because of it, on one screen; everything else stands as it was. */
import { addRow, changeRow } from '../../../storage/corrections.ts';
import type { Reading } from '../../../storage/storage.ts';
import { notFound } from '../../../web/failure.ts';
import { choiceField, type FieldSet, type Form, form, textField } from '../../../web/form.ts';
import { columnsOfMatter } from '../columns.ts';
import { type Contingency, type Goal, type PlanMatter, WRITTEN_HOW } from '../model.ts';
import { findChange } from '../parts/find-change.ts';
import { type AtPlan, planForm, type PlanStanding } from '../parts/plan-form.ts';
import { type Touched, touchedOf } from '../touched.ts';
import { isRestsOn, RESTS_ON } from '../what-it-rests-on.ts';

const CAN_READ = 'The young person can read this.';

/** The change this version answers; a version that answers none has no such page. */
async function touchedAsked(reading: Reading, plan: PlanStanding): Promise<Touched> {
  const change = await findChange(reading, plan.personId, plan.changeId);
  if (change === undefined) throw notFound();
  return touchedOf(plan, change);
}

const matterOf = ({ matters }: PlanStanding, key: string): PlanMatter | undefined =>
  matters.find(({ matter }) => matter === key);

/** One thing on the screen: its field, what stands there now, and what becomes of what was written. */
type Piece = {
  readonly name: string;
  readonly field: FieldSet[string];
  readonly now: string | null;
  readonly act: number;
};

const ofMatter = (plan: PlanStanding, { key, title }: Touched['matters'][number]): readonly Piece[] => {
  const row = matterOf(plan, key);
  return [
    {
      name: `now-${key}`,
      field: textField({ label: `${title}: where are things now?`, hint: 'In one line.', most: 240 }),
      now: row?.nowLine ?? null,
      act: row?.act ?? 0,
    },
    {
      name: `say-${key}`,
      field: textField({ label: `${title}: what do they say?`, rows: 3, most: 2000, words: 'theirs' }),
      now: row?.theySay ?? null,
      act: row?.act ?? 0,
    },
  ];
};

const ofGoal = ({ origin, what, act }: Goal): Piece => ({
  name: `goal-${origin}`,
  field: textField({
    label: `The goal “${what}”: what is it now?`,
    hint: CAN_READ,
    rows: 2,
    most: 300,
    required: 'Say what the goal is now. To leave it out, take it out on the page of the plan',
  }),
  now: what,
  act,
});

const ofContingency = ({ restsOn, fallback, act }: Contingency): Piece => ({
  name: `rests-${restsOn}`,
  field: textField({
    label: `What if it fails: ${isRestsOn(restsOn) ? RESTS_ON[restsOn].words.toLowerCase() : restsOn}. What is done then?`,
    hint: CAN_READ,
    rows: 2,
    most: 500,
    required: 'Say what is done then',
  }),
  now: fallback,
  act,
});

/** How it was written again, which no version is given without. */
const HOW = {
  tookPart: textField({
    label: 'Who took part, beside whoever wrote it?',
    called: 'who took part',
    most: 240,
    required: 'Say who took part, beside whoever wrote it',
  }),
  writtenHow: choiceField({
    label: 'How was it written?',
    called: 'how it was written',
    options: Object.entries(WRITTEN_HOW).map(([value, words]) => ({ value, text: words['of-them'] })),
    required: 'Say how it was written',
  }),
  withoutBecause: textField({
    label: 'If without them, why?',
    called: 'why without them',
    hint: 'And what was tried. They can read this.',
    rows: 2,
    most: 500,
  }),
};

const piecesOf = ({ plan, more }: Pick<AtPlan<Touched>, 'plan' | 'more'>): readonly Piece[] => [
  ...more.matters.flatMap((matter) => ofMatter(plan, matter)),
  ...more.goals.map(ofGoal),
  ...more.contingencies.map(ofContingency),
];

export const afterAChangePage = planForm<Touched>({
  path: '/after-change',
  move: 'write',
  action: 'write-after-change',
  more: (reading, _, plan) => touchedAsked(reading, plan),
  title: () => 'What the change touches',
  lead: ({ plan }) =>
    `Only this is on the screen: everything else in the plan stands as it was.${plan.changeSaid === null ? '' : ` What they said: ${plan.changeSaid}`}`,
  button: 'Save, and go on to give it to them',
  form: (at): Form =>
    form({ fields: { ...Object.fromEntries(piecesOf(at).map(({ name, field }) => [name, field])), ...HOW } }),
  values: (at) => ({
    ...Object.fromEntries(piecesOf(at).map(({ name, now }) => [name, now])),
    tookPart: at.plan.tookPart,
    writtenHow: at.plan.writtenHow,
    withoutBecause: at.plan.withoutBecause,
  }),
  version: (plan, _, more) =>
    Math.max(plan.act, ...plan.takenOut.map(({ act }) => act), ...piecesOf({ plan, more }).map(({ act }) => act)),
  refuse: (_, values) =>
    values['writtenHow'] === 'without-them' && values['withoutBecause'] === null
      ? { field: 'withoutBecause', sentence: 'Say why it was written without them, and what was tried' }
      : undefined,
  write: async (act, { id, plan, more }, given) => {
    const said = (name: string): string | null => (given[name] as string | null | undefined) ?? null;
    for (const { key } of more.matters) {
      const row = matterOf(plan, key);
      const [nowLine, theySay] = [said(`now-${key}`), said(`say-${key}`)];
      if (nowLine === (row?.nowLine ?? null) && theySay === (row?.theySay ?? null)) continue;
      if (row === undefined)
        await addRow(act, 'plan_matter', id, {
          ...columnsOfMatter({ matter: key, nowLine, theySay, theyWant: null, wentWell: null }),
          plan_id: plan.id,
        });
      else await changeRow(act, 'plan_matter', row.id, { now_line: nowLine, they_say: theySay });
    }
    for (const { id: goal, origin, what } of more.goals) {
      const now = said(`goal-${origin}`);
      if (now !== null && now !== what) await changeRow(act, 'plan_goal', goal, { what: now });
    }
    for (const { id: contingency, restsOn, fallback } of more.contingencies) {
      const now = said(`rests-${restsOn}`);
      if (now !== null && now !== fallback) await changeRow(act, 'plan_contingency', contingency, { fallback: now });
    }
    const writtenHow = said('writtenHow');
    await changeRow(act, 'plan', plan.id, {
      took_part: said('tookPart'),
      written_how: writtenHow,
      without_because: writtenHow === 'without-them' ? said('withoutBecause') : null,
    });
  },
  saved: 'What the change touches is written. Give them the plan, and it is in force.',
  onward: () => '/give',
});
