/** A matter they want no more help with is taken out of a plan that is being written, with who said so and why; or put back. */
import { notFound } from '../../../web/failure.ts';
import { choiceField, type Form, form, textField } from '../../../web/form.ts';
import type { SignedInRoute, Visit } from '../../../web/route.ts';
import { listPromises } from '../../promises/facts.ts';
import { standingWords, whoWords } from '../../promises/model.ts';
import { putMatterBack, takeMatterOut } from '../actions/take-matter-out.ts';
import type { KeptPromise } from '../carry-forward.ts';
import { findMatter, type MatterText } from '../matters.ts';
import type { TakenOut } from '../model.ts';
import { planForm, type PlanStanding } from '../parts/plan-form.ts';
import { findOfMatter, mayTakeOut, stillPromised } from '../take-matter-out.ts';
import { isRestsOn, RESTS_ON } from '../what-it-rests-on.ts';

type At = MatterText & {
  /** Under it, and still to be kept: each in words. */
  readonly promised: readonly string[];
  /** What happens if it fails, which nothing else in the plan rests on: what each is about. */
  readonly fallbacks: readonly string[];
};

const promiseWords = (promise: KeptPromise, visit: Visit): string =>
  `“${promise.what}” (${whoWords(promise)}. ${standingWords(promise, visit.on)})`;

/** Of a plan whose matters the law names there is no such page. */
const matterAsked = (plan: PlanStanding, visit: Visit): MatterText => {
  const matter = findMatter(plan.kind, visit.params['matter']);
  if (matter === undefined || !mayTakeOut(plan)) throw notFound();
  return matter;
};

const formOf = ({ promised, fallbacks }: At): Form =>
  form({
    fields: {
      asked: choiceField({
        label: 'Who said that they want no more help with it?',
        called: 'who said so',
        as: 'radios',
        hint: 'It is theirs to say. If they did not, it stays in the plan.',
        options: [
          { value: 'them', text: 'They did' },
          {
            value: 'for-them',
            text: 'Somebody they trust, for them',
            hint: 'An advocate, or whoever speaks for them.',
          },
        ],
        required: 'Say who said so. If they did not, go back: it stays in the plan',
      }),
      because: textField({
        label: 'Why is it taken out?',
        called: 'why it is taken out',
        hint: 'In a line, written to them: “You do your own money now.” It stands in their copy.',
        most: 240,
        words: 'for-them',
        required: 'Say why it is taken out',
      }),
      theySaid: textField({
        label: 'What did they say?',
        hint: 'In their own words. Leave it blank rather than guess.',
        rows: 3,
        most: 1000,
        words: 'theirs',
      }),
      ...(promised.length === 0
        ? {}
        : {
            promises: choiceField({
              label: 'What becomes of what is promised under it?',
              called: 'what becomes of what is promised',
              as: 'radios',
              hint: `Still to be kept: ${promised.join('; ')}`,
              options: [
                { value: 'go-on', text: 'It stays promised, outside the plan' },
                { value: 'end', text: 'It ends with it, on the day they are given the plan' },
              ],
              required: 'Say whether it stays promised, or ends',
            }),
          }),
      ...(fallbacks.length === 0
        ? {}
        : {
            fallbacks: choiceField({
              label: `Does what happens if it fails stay in the plan?`,
              called: 'whether what happens if it fails stays',
              as: 'radios',
              hint: `The plan says it of: ${fallbacks.join(', ')}.`,
              options: [
                { value: 'stay', text: 'It stays' },
                { value: 'out', text: 'It goes too' },
              ],
              required: 'Say whether what happens if it fails stays in the plan',
            }),
          }),
    },
  });

/** The act that last wrote anything in it; undefined where the plan does not speak of it. */
function lastWritten(plan: PlanStanding, key: string): number | undefined {
  const of = findOfMatter(plan, key);
  if (of === undefined) return undefined;
  return Math.max(...[...(of.row === undefined ? [] : [of.row]), ...of.goals, ...of.steps].map(({ act }) => act));
}

const outOf = ({ takenOut }: PlanStanding, key: string): TakenOut | undefined =>
  takenOut.find(({ matter }) => matter === key);

export const takeMatterOutPages: readonly SignedInRoute[] = [
  ...planForm<At>({
    path: '/matters/:matter/take-out',
    move: 'write',
    action: 'take-matter-out-of-plan',
    more: async (reading, visit, plan) => {
      const matter = matterAsked(plan, visit);
      const of = findOfMatter(plan, matter.key);
      // Whoever sends the form of what was taken out meanwhile is shown both.
      if (of === undefined && visit.posted.fields.size === 0) throw notFound();
      const promises = await listPromises(reading, [plan.personId]);
      return {
        ...matter,
        promised:
          of === undefined ? [] : stillPromised(of, promises, visit.on).map((promise) => promiseWords(promise, visit)),
        fallbacks: (of?.contingencies ?? []).flatMap(({ restsOn }) =>
          isRestsOn(restsOn) ? [RESTS_ON[restsOn].words.toLowerCase()] : [],
        ),
      };
    },
    title: ({ more }) => `Take it out: ${more.title.toLowerCase()}`,
    lead: ({ plan }) =>
      `Everything written under it goes out of this version${plan.basedOn === null ? '' : ', and stays in the one before'}. You can put it back until the plan is given.`,
    button: 'Take it out',
    form: ({ more }) => formOf(more),
    values: () => ({}),
    version: (plan, visit) => lastWritten(plan, visit.params['matter'] ?? ''),
    write: async (act, { id, plan, more }, values, { on }) => {
      const of = findOfMatter(plan, more.key);
      if (of === undefined) throw notFound();
      const said = (name: string): string | null => (values[name] as string | null | undefined) ?? null;
      const out = {
        planId: plan.id,
        matter: more.key,
        asked: said('asked') as TakenOut['asked'],
        theySaid: said('theySaid'),
        because: said('because') ?? '',
        promises: said('promises') as TakenOut['promises'],
        outOn: on,
      };
      await takeMatterOut(act, id, out, of, said('fallbacks') === 'out' ? of.contingencies : []);
    },
    saved: ({ plan }) =>
      plan.basedOn === null
        ? 'It is taken out, and can be put back.'
        : 'It is taken out. The version before still says what stood in it.',
  }),
  ...planForm<MatterText>({
    path: '/matters/:matter/put-back',
    move: 'write',
    action: 'put-matter-back-in-plan',
    more: async (_, visit, plan) => {
      const matter = matterAsked(plan, visit);
      if (outOf(plan, matter.key) === undefined && visit.posted.fields.size === 0) throw notFound();
      return matter;
    },
    title: ({ more }) => `Put it back: ${more.title.toLowerCase()}`,
    lead: () => 'Everything that stood under it stands in the plan again.',
    button: 'Put it back',
    form: () => form({ fields: {} }),
    values: () => ({}),
    version: (plan, visit) => outOf(plan, visit.params['matter'] ?? '')?.act,
    write: async (act, { id, plan, more }) => {
      const out = outOf(plan, more.key);
      if (out === undefined) throw notFound();
      await putMatterBack(act, id, out);
    },
    saved: 'It is back in the plan.',
  }),
];
