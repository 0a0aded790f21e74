/** The home is judged in three short pages: each matter of Schedule 2 with an answer and why, then the home as a whole. */
import { isoOf } from '../../../ground/day-words.ts';
import type { Day } from '../../../ground/day.ts';
import { addRow, changeRow } from '../../../storage/corrections.ts';
import type { Reading } from '../../../storage/storage.ts';
import { Stale } from '../../../web/form-page.ts';
import { choiceField, dayField, type FieldSet, type Form, textField, type ValuesOf } from '../../../web/form.ts';
import { notFound } from '../../../web/failure.ts';
import type { SignedInRoute } from '../../../web/route.ts';
import { homeInPlan } from '../../homes/parts/home-in-plan.ts';
import type { HomeNow } from '../../homes/parts/the-way.ts';
import {
  HOME_MATTERS,
  type HomeJudgement,
  type HomeMatter,
  refuseAnswers,
  refuseWhole,
  SCHEDULE_2,
  SUITS,
  type Suits,
} from '../home-judgement.ts';
import { listHomeJudgements } from '../home-judgements.ts';
import { type AtPlan, planForm, type PlanStanding, type Sentence } from '../parts/plan-form.ts';

const OPTIONS = Object.entries(SUITS).map(([value, text]) => ({ value, text }));
const LAW = `${SCHEDULE_2.title}. Law; of money and of what they think the wording is still to be checked.`;

function fieldsOf(matters: readonly HomeMatter[]): FieldSet {
  return Object.fromEntries(
    matters.flatMap((matter) => {
      const { words, hint } = HOME_MATTERS[matter];
      return [
        [
          matter,
          choiceField({
            label: words,
            hint,
            as: 'radios',
            options: OPTIONS,
            required: `Say how it is: ${words.toLowerCase()}`,
          }),
        ],
        [
          `${matter}Because`,
          textField({ label: `Why? ${words}`, called: `why: ${words.toLowerCase()}`, rows: 2, most: 500 }),
        ],
      ];
    }),
  );
}

const WHICH: FieldSet = {
  home: textField({
    label: 'Which home?',
    called: 'which home',
    hint: 'As they call it. For example: the flat in Mill Street; with her carers.',
    most: 120,
    required: 'Say which home it is',
  }),
  fromOn: dayField({
    label: 'From when is it as you say here?',
    called: 'the day from which it is so',
    hint: 'The day they moved in, or the day something about it changed.',
    notAfterToday: true,
    required: 'Enter the day from which it is so',
  }),
};
const WHOLE: FieldSet = {
  suitable: choiceField({
    label: 'Is the home suitable as a whole?',
    called: 'whether it is suitable as a whole',
    as: 'radios',
    options: OPTIONS,
    required: 'Say whether it is suitable as a whole',
  }),
  because: textField({
    label: 'Why?',
    called: 'why as a whole',
    hint: 'What weighed most. They can read this.',
    rows: 3,
    most: 1000,
    required: 'Say why, as a whole',
  }),
};

type Part = {
  readonly path: '/home' | '/home/around' | '/home/whole';
  readonly title: string;
  readonly fields: FieldSet;
  readonly matters: readonly HomeMatter[];
  readonly onward: string;
  readonly saved: string;
};
const part = (of: Omit<Part, 'fields'>, before: FieldSet = {}, after: FieldSet = {}): Part => ({
  ...of,
  fields: { ...before, ...fieldsOf(of.matters), ...after },
});
const PARTS: readonly Part[] = [
  part(
    {
      path: '/home',
      title: 'The home: what is there',
      matters: ['facilities', 'repair', 'safety'],
      onward: '/home/around',
      saved: 'It is saved. Now what is around it, and on what terms.',
    },
    WHICH,
  ),
  part({
    path: '/home/around',
    title: 'The home: around it, and on what terms',
    matters: ['location', 'support', 'tenancy', 'money'],
    onward: '/home/whole',
    saved: 'It is saved. Now what they think, and the home as a whole.',
  }),
  part(
    {
      path: '/home/whole',
      title: 'The home as a whole',
      matters: ['view'],
      onward: '',
      saved: 'The home is judged, and the plan says how.',
    },
    {},
    WHOLE,
  ),
];

const judgementOf = async (reading: Reading, { id, personId }: PlanStanding): Promise<HomeJudgement | undefined> =>
  (await listHomeJudgements(reading, [personId])).find(({ planId }) => planId === id);

type At = {
  readonly judgement: HomeJudgement | undefined;
  /** The home they have now, as the record has it, where nothing is judged yet. */
  readonly now: HomeNow | null;
};

const said = (matters: readonly HomeMatter[], values: ValuesOf<FieldSet>, before: HomeJudgement | undefined) => ({
  answers: { ...before?.answers, ...Object.fromEntries(matters.map((matter) => [matter, values[matter] as Suits])) },
  reasons: {
    ...before?.reasons,
    ...Object.fromEntries(
      matters.flatMap((matter) => {
        const why = values[`${matter}Because`] as string | null;
        return why === null ? [] : [[matter, why]];
      }),
    ),
  },
});

/** What was said before and is left out now is gone: only what is typed stands. */
const kept = (before: HomeJudgement | undefined, matters: readonly HomeMatter[]): HomeJudgement | undefined =>
  before === undefined
    ? undefined
    : {
        ...before,
        reasons: Object.fromEntries(
          Object.entries(before.reasons).filter(([matter]) => !matters.includes(matter as HomeMatter)),
        ),
      };

const pageOf = ({ path, title, fields, matters, onward, saved }: Part): readonly SignedInRoute[] =>
  planForm<At>({
    path,
    move: 'add',
    action: 'judge-home',
    purpose: 'judging with you how your home suits you',
    more: async (reading, visit, plan) => {
      const judgement = await judgementOf(reading, plan);
      if (judgement === undefined && path !== '/home') throw notFound();
      // Where they live stands on the record: it is not asked again.
      const { now } = judgement === undefined ? await homeInPlan(reading, plan.personId, visit.on) : { now: null };
      return { judgement, now };
    },
    title: () => title,
    lead: () => LAW,
    form: (): Form => ({ fields }),
    values: ({ more: { judgement, now } }) =>
      judgement === undefined
        ? now === null
          ? {}
          : { home: now.words, fromOn: now.on }
        : {
            home: judgement.home,
            fromOn: judgement.fromOn,
            suitable: judgement.suitable,
            because: judgement.because,
            ...judgement.answers,
            ...Object.fromEntries(Object.entries(judgement.reasons).map(([matter, why]) => [`${matter}Because`, why])),
          },
    version: (_, __, { judgement }) => judgement?.act,
    refuse: ({ more }: AtPlan<At>, values): Sentence | undefined => {
      const { answers, reasons } = said(matters, values, kept(more.judgement, matters));
      const bare = refuseAnswers(answers, reasons, matters);
      if (bare !== undefined || path !== '/home/whole') return bare;
      return refuseWhole(answers, values['suitable'] as Suits);
    },
    write: async (act, { id, plan, more }, values, { on }) => {
      const now = await judgementOf(act, plan);
      if (now?.act !== more.judgement?.act) throw new Stale();
      const columns = {
        ...said(matters, values, kept(now, matters)),
        judged_on: isoOf(on),
        ...(path === '/home' ? { home: values['home'] as string, from_on: isoOf(values['fromOn'] as Day) } : {}),
        ...(path === '/home/whole'
          ? { suitable: values['suitable'] as string, because: values['because'] as string }
          : {}),
      };
      if (now === undefined) return addRow(act, 'home_judgement', id, { ...columns, plan_id: plan.id });
      return changeRow(act, 'home_judgement', now.id, columns);
    },
    saved,
    onward: () => onward,
  });

export const judgeHomePages: readonly SignedInRoute[] = PARTS.flatMap(pageOf);
