/** Before a fallback of the plan starts: what would open and who would be told; is it still right, is it safe, what do they want. */
import type { AnyId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import { notFound } from '../../../web/failure.ts';
import { choiceField, type Form, form, textField } from '../../../web/form.ts';
import { openFallback, standDown } from '../actions/open-fallback.ts';
import { byWhenWords, type Contingency } from '../model.ts';
import { Stale } from '../../../web/form-page.ts';
import { KINDS_OF_CHANGE } from '../../../rules/leaving-care/changes.ts';
import { listEntriesOf } from '../../entries/facts.ts';
import { isOpen, listOpenings, type Opening } from '../openings.ts';
import { planForm, type PlanStanding } from '../parts/plan-form.ts';
import { whoWords } from '../../promises/model.ts';
import { isRestsOn, RESTS_ON, type RestsOn } from '../what-it-rests-on.ts';

const CAN_READ = 'They can read this.';

const checkForm: Form = form({
  fields: {
    theyWant: textField({
      label: 'What do they want to happen?',
      called: 'what they want',
      hint: `Ask them first. Their words as they said them. ${CAN_READ}`,
      rows: 3,
      most: 500,
      required: 'Say what they want: nothing is started over their head',
    }),
    isRight: choiceField({
      label: 'Is what the plan says still right?',
      called: 'whether it is still right',
      options: [
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No, something else is needed' },
      ],
      required: 'Say whether it is still right',
    }),
    isSafe: choiceField({
      label: 'Is everybody who would be told still safe to tell?',
      called: 'whether it is safe to tell them',
      options: [
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No, or not sure' },
      ],
      required: 'Say whether everybody is safe to tell',
    }),
    start: choiceField({
      label: 'What now?',
      called: 'whether to start it',
      options: [
        { value: 'start', text: 'Start it' },
        { value: 'hold', text: 'Hold it for now', hint: 'Nothing opens, and nobody is told' },
      ],
      required: 'Say whether to start it or to hold it',
    }),
    why: textField({
      label: 'If you hold it: why?',
      hint: CAN_READ,
      rows: 2,
      most: 500,
    }),
  },
});

type At = { readonly restsOn: RestsOn; readonly changeId: string | null; readonly openings: readonly Opening[] };

const ruleOf = ({ contingencies }: PlanStanding, key: RestsOn): Contingency | undefined =>
  contingencies.find(({ restsOn }) => restsOn === key);

/** The change somebody came from: one on this record, whatever the address says. */
async function changeAsked(reading: Reading, { personId }: PlanStanding, asked: string): Promise<string | null> {
  const changes = await listEntriesOf(reading, [personId], { kinds: KINDS_OF_CHANGE, ids: [] });
  return changes.find(({ id }) => id === asked)?.id ?? null;
}

export const openFallbackPage = planForm<At>({
  path: '/start/:restsOn',
  keeps: ['change'],
  move: 'fall-back',
  action: 'open-fallback',
  purpose: 'checking with you what your plan says happens now',
  more: async (reading, visit, plan) => {
    const { restsOn } = visit.params;
    if (!isRestsOn(restsOn) || ruleOf(plan, restsOn) === undefined) throw notFound();
    return {
      restsOn,
      changeId: await changeAsked(reading, plan, visit.query['change'] ?? ''),
      openings: await listOpenings(reading, plan.personId),
    };
  },
  title: ({ more }) => `The plan for this: ${RESTS_ON[more.restsOn].words.toLowerCase()}`,
  lead: ({ plan, more }) => {
    const of = ruleOf(plan, more.restsOn);
    if (of === undefined) return undefined;
    const asked = of.asks === null ? '' : ` Others would be asked by a person, never by this program: ${of.asks}.`;
    return `If this happens: ${of.triggerIs}. Then: ${of.fallback} (${whoWords(of)}, ${byWhenWords(of)}).${asked} Nothing has started yet.`;
  },
  button: 'Save',
  form: () => checkForm,
  values: () => ({}),
  version: (plan, _, { restsOn }) => ruleOf(plan, restsOn)?.act,
  refuse: ({ plan, more }, values) => {
    const isStart = values['start'] === 'start';
    const why = values['why'] as string | null;
    if (isStart && values['isSafe'] === 'no')
      return {
        field: 'isSafe',
        sentence: 'Hold it until you know: nobody is told while somebody may not be safe to tell',
      };
    if (isStart && values['isRight'] === 'no')
      return { field: 'isRight', sentence: 'Hold it, and change the plan: what is not right any more is not started' };
    if (!isStart && why === null) return { field: 'why', sentence: 'Say why it is held' };
    const id = ruleOf(plan, more.restsOn)?.id;
    return isStart && more.openings.some((one) => one.contingencyId === id && isOpen(one))
      ? { field: 'start', sentence: 'It has been started already, and stands in the work of whoever does it' }
      : undefined;
  },
  write: async (act, { id, plan, more }, values, { on }) => {
    const of = ruleOf(plan, more.restsOn);
    if (of === undefined) throw notFound();
    const isStart = values['start'] === 'start';
    // Somebody else may have started it while this was read.
    const now = await listOpenings(act, id);
    if (isStart && now.some((one) => one.contingencyId === of.id && isOpen(one))) throw new Stale();
    return openFallback(
      act,
      id,
      of,
      {
        theyWant: values['theyWant'] as string,
        safeToTell: values['isSafe'] as string,
        heldBecause: isStart ? null : (values['why'] as string),
        changeId: more.changeId,
      },
      on,
    );
  },
  saved: 'It is saved. What was started stands in the work of whoever does it.',
});

export const standDownPage = planForm<Opening>({
  path: '/stand-down/:opening',
  move: 'stand-down',
  action: 'stand-down-fallback',
  purpose: 'ending what your plan had started',
  more: async (reading, visit, plan) => {
    const opening = (await listOpenings(reading, plan.personId)).find(({ id }) => id === visit.id<AnyId>('opening'));
    if (opening === undefined || (visit.posted.fields.size === 0 && !isOpen(opening))) throw notFound();
    return opening;
  },
  title: () => 'It is not needed any more',
  lead: ({ more }) =>
    `It was started on ${wordsOf(more.checkedOn)}. What still stands of it ends; whoever was asked already is told by a person, and that stands in somebody’s work.`,
  button: 'Stand it down',
  form: () =>
    form({
      fields: {
        because: textField({
          label: 'Why?',
          called: 'why',
          hint: `For example: the notice was withdrawn. ${CAN_READ}`,
          rows: 2,
          most: 500,
          required: 'Say why it is not needed any more',
        }),
      },
    }),
  values: () => ({}),
  version: (_, __, { act }) => act,
  refuse: ({ more }) => (isOpen(more) ? undefined : { field: 'because', sentence: 'It has been stood down already' }),
  write: async (act, { id, more }, values, { on }) => {
    const now = (await listOpenings(act, id)).find((one) => one.id === more.id);
    if (now === undefined || !isOpen(now)) throw new Stale();
    return standDown(act, id, now, values['because'] as string, on);
  },
  saved: 'It is stood down.',
});
