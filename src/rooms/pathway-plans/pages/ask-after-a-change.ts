/**
 * The one question after something changed: does the plan need to change? *No* has a because that a manager can read; *yes*
 * opens a new version at what the change touches.
 */
import type { Day } from '../../../ground/day.ts';
import type { StaffId } from '../../../ground/ids.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import { wordsInLists } from '../../../rules/entry-kinds.ts';
import type { Reading } from '../../../storage/storage.ts';
import { notFound } from '../../../web/failure.ts';
import { choiceField, type Form, form, textField, ticksField, type ValuesOf } from '../../../web/form.ts';
import { Refused, Stale } from '../../../web/form-page.ts';
import type { Visit } from '../../../web/route.ts';
import { recordEntry } from '../../entries/actions/record-entry.ts';
import { listSpells } from '../../ledger/facts.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { listWhoMayOpen } from '../../workforce/facts.ts';
import { beginPlan } from '../actions/begin-plan.ts';
import { listChangesToAsk } from '../changes-to-ask.ts';
import { kindOfPlan } from '../kind-of-plan.ts';
import { beingWritten } from '../model.ts';
import { type AtPlan, planForm, type PlanStanding } from '../parts/plan-form.ts';
import { type Change, findChange } from '../parts/find-change.ts';
import { likelyTouched } from '../touched.ts';
import { ANSWERS_CHANGE, changesSince } from '../what-a-change-touches.ts';

const CAN_READ = 'The young person can read this.';
/** What is written here stands in the plan and on the record. */
const NOT_WHICH = 'Whoever may open the record reads this: it need not say what changed.';

const questions = ({ goals }: Pick<PlanStanding, 'goals'>) =>
  ({
    changes: choiceField({
      label: 'Does the plan need to change?',
      called: 'whether the plan needs to change',
      options: [
        { value: 'yes', text: 'Yes', hint: 'A new version opens at what the change touches. Everything else stands.' },
        { value: 'no', text: 'No' },
      ],
      required: 'Say whether the plan needs to change',
    }),
    goals: ticksField({
      label: 'Which goals does it touch?',
      hint: 'Those that seem to be about it are ticked.',
      options: goals.map(({ origin, what }) => ({ value: origin, text: what })),
    }),
    said: textField({
      label: 'What do they say about it?',
      called: 'what they say',
      hint: `Their words as they said them. Leave it blank rather than guess. ${NOT_WHICH}`,
      rows: 3,
      most: 1000,
      words: 'theirs',
    }),
    because: textField({
      label: 'If it does not need to change: why?',
      called: 'why it does not need to change',
      hint: `A manager reads it. ${NOT_WHICH} ${CAN_READ}`,
      rows: 2,
      most: 500,
    }),
  }) as const;

/** A change the plan has not been asked about yet; undefined where it has, or was struck out. */
async function findChangeAsked(
  reading: Reading,
  plan: PlanStanding,
  id: string | undefined,
  on: Day,
): Promise<Change | undefined> {
  const entries = await listChangesToAsk(reading, plan.personId);
  return changesSince(entries, plan.givenOn ?? on, on, [plan.changeId]).find((entry) => entry.id === id);
}

/** Whoever had the question open as it was answered keeps what they wrote; nobody begins to answer it again. */
async function changeToAsk(reading: Reading, visit: Visit, plan: PlanStanding): Promise<Change> {
  const id = visit.params['change'];
  const asked = await findChangeAsked(reading, plan, id, visit.on);
  const change = asked ?? (visit.posted.fields.size === 0 ? undefined : await findChange(reading, plan.personId, id));
  if (change === undefined) throw notFound();
  return change;
}

const askedForm = ({ plan }: AtPlan<unknown>): Form => {
  const { goals: _, ...withoutGoals } = questions(plan);
  return form({ fields: plan.goals.length === 0 ? withoutGoals : questions(plan) });
};

export const askAfterAChangePage = planForm<Change>({
  path: '/changed/:change',
  move: 'fall-back',
  action: 'answer-change',
  purpose: 'asking whether your plan needs to change',
  more: changeToAsk,
  title: () => 'Does the plan need to change?',
  lead: ({ more }) =>
    `${wordsInLists(more.kind)}, ${wordsOf(more.on)}. Ask them first: it is their plan. No help waits for the answer.`,
  form: askedForm,
  values: ({ plan, more }) => ({ goals: likelyTouched(plan, more) }),
  version: ({ act }) => act,
  refuse: (_, values) =>
    values['changes'] === 'no' && values['because'] === null
      ? { field: 'because', sentence: 'Say why the plan does not need to change' }
      : undefined,
  write: async (act, { id, plan, plans, more }, given, { on }) => {
    const values = given as Partial<ValuesOf<ReturnType<typeof questions>>>;
    const stillAsked = await findChangeAsked(act, plan, more.id, on);
    if (stillAsked === undefined) throw new Stale();
    const said = values.said ?? null;
    if (values.changes === 'no') {
      await recordEntry(act, {
        personId: id,
        kind: 'plan-stands',
        on,
        until: null,
        answer: null,
        details: { [ANSWERS_CHANGE]: stillAsked.id },
        words: { what: values.because ?? '', ...(said === null ? {} : { said }) },
      });
      return null;
    }
    const asked = kindOfPlan(await listSpells(act, [id]), await getPersonInFull(act, id, on), on);
    const { responsibleId, responsible, decision, askedFor, kind } = plan;
    if ('none' in asked || asked.kind !== kind)
      throw new Refused({ changes: 'Their status asks for another plan now. Begin that one from their page of plans' });
    if (beingWritten(plans) !== undefined)
      throw new Refused({ changes: 'A new version is being written already. Go on with that one' });
    const mayBe = await listWhoMayOpen(act, id, on);
    if (!mayBe.some((one) => one.id === responsibleId))
      throw new Refused({
        changes: `${responsible} does not work with them any more. Begin a new version from their page of plans, and say who is responsible`,
      });
    const number = Math.max(...plans.map((one) => one.number)) + 1;
    const who = { responsibleId: responsibleId as StaffId, responsible, decision, askedFor };
    const begun = { kind, arose: 'change', begunOn: on, number, ...who } as const;
    const about = { changeId: stillAsked.id, touched: values.goals ?? [], changeSaid: said };
    return (await beginPlan(act, id, begun, plan, about)).id;
  },
  saved: 'It is saved.',
  leadsTo: ({ plan }, begun) => (begun === null ? plan.id : `${begun as string}/after-change`),
});
