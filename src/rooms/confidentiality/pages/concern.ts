/** One concern: the readings it is about, who read and why; holding readings back from the young person's side; what came of it. */
import type { Day } from '../../../ground/day.ts';
import { addMonths } from '../../../ground/day.ts';
import type { ConcernId, PersonId, StaffId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import { notFound } from '../../../web/failure.ts';
import { choiceField, dayField, form, textField } from '../../../web/form.ts';
import { formPage, refuse } from '../../../web/form-page.ts';
import { dayWords } from '../../../web/format.ts';
import { momentWords } from '../../../web/moment-words.ts';
import { page, redirect, type SignedInRoute, type Visit } from '../../../web/route.ts';
import { listStaff } from '../../workforce/facts.ts';
import { type Concern, CONCERN_WORDS, HOLD_GROUNDS, referenceOf } from '../model.ts';
import {
  beforeAsked,
  type ListOfReadingsModel,
  olderThan,
  READINGS_PER_PAGE,
  readerWords,
} from '../parts/list-of-readings.ts';
import {
  closeConcern,
  endHold,
  findConcern,
  findHold,
  type Hold,
  insertHold,
  listReadingsBy,
  listReadingsOfPerson,
} from '../store.ts';
import { aboutWords } from './concerns.ts';

const PURPOSE = { purpose: 'looking into a concern about who has read your record' } as const;
const REVIEW_WITHIN_MONTHS = 6;

export const concernPage: SignedInRoute = {
  method: 'GET',
  path: '/concerns/:concern',
  allow: 'look-into-concerns',
  audit: PURPOSE,
  handle: async (visit) => {
    const model = await visit.readPeople(async (reading) => {
      const { concern, hold } = await getConcern(reading, visit);
      const readings = await readingsOf(reading, concern, beforeAsked(visit.query['before']));
      const path = `/concerns/${concern.id}`;
      const result: ListOfReadingsModel = {
        title: CONCERN_WORDS[concern.kind],
        caption: aboutWords(concern),
        lead: concern.because,
        back: { text: 'Concerns', path: '/concerns' },
        sentences: [
          `Readings from ${momentWords(concern.fromAt)} to ${momentWords(concern.toAt)}.`,
          ...(hold === undefined
            ? []
            : [
                `Readings of this record since ${momentWords(hold.from)} are held back from the young person. Look at that again on ${dayWords(hold.reviewOn)}.`,
              ]),
          ...(concern.outcome === null ? [] : [`What came of it: ${concern.outcome}`]),
        ],
        links: [
          ...(concern.outcome === null ? [{ text: 'Say what came of it', href: `${path}/close` }] : []),
          ...(concern.personId === null
            ? []
            : [{ text: hold === undefined ? 'Hold these readings back' : 'Show them again', href: `${path}/hold` }]),
        ],
        list: {
          caption: 'Readings, the newest first',
          isCaptionHidden: true,
          columns: [{ heading: 'When' }, { heading: 'Who' }, { heading: 'Whose record' }, { heading: 'Why' }],
          rows: readings.map(({ at, who, whose, purpose }) => [
            { text: momentWords(at) },
            { text: who },
            { text: whose },
            { text: purpose },
          ]),
          empty: 'Nothing was read in that time.',
        },
        older: olderThan(path, readings),
      };
      return { result, people: concern.personId === null ? [] : [concern.personId] };
    });
    return page('confidentiality/pages/list-of-readings.njk', model);
  },
};

type Shown = {
  readonly id: number;
  readonly at: Date;
  readonly who: string;
  readonly whose: string;
  readonly purpose: string;
};

/** Of one record, of one reader, or of one record by one reader. */
async function readingsOf(reading: Reading, concern: Concern, before: number): Promise<readonly Shown[]> {
  const { personId, staffId, staffName, fromAt, toAt } = concern;
  const asked = { before, most: READINGS_PER_PAGE };
  if (personId === null && staffId !== null) {
    const readings = await listReadingsBy(reading, staffId, { from: fromAt, to: toAt, ...asked });
    return readings.map(({ id, at, people, purpose }) => ({
      id,
      at,
      who: staffName ?? '',
      whose: people.length > 1 ? 'a list of young people' : people.map(referenceOf).join(''),
      purpose,
    }));
  }
  if (personId === null) return [];
  const names = new Map<StaffId | null, string>((await listStaff(reading)).map(({ id, name }) => [id, name]));
  const readings = await listReadingsOfPerson(reading, personId, asked);
  return readings
    .filter((one) => one.at >= fromAt && one.at <= toAt && (staffId === null || one.staffId === staffId))
    .map((one) => ({
      id: one.id,
      at: one.at,
      who: [names.get(one.staffId) ?? [], readerWords(one)].flat().join(': '),
      whose: referenceOf(personId),
      purpose: one.purpose,
    }));
}

type Loaded = { readonly concern: Concern; readonly hold: Hold | undefined };

async function getConcern(reading: Reading, visit: Visit): Promise<Loaded> {
  const concern = await findConcern(reading, visit.id<ConcernId>('concern'));
  if (concern === undefined) throw notFound();
  return { concern, hold: concern.personId === null ? undefined : await findHold(reading, concern.personId) };
}

const load = async (visit: Visit): Promise<Loaded> =>
  visit.readPeople(async (reading) => {
    const result = await getConcern(reading, visit);
    return { result, people: result.concern.personId === null ? [] : [result.concern.personId] };
  });

export const closeConcernPage = formPage({
  path: '/concerns/:concern/close',
  allow: 'look-into-concerns',
  audit: PURPOSE,
  load,
  form: form({
    fields: { outcome: textField({ label: 'What came of it?', rows: 4, most: 2000, required: 'Say what came of it' }) },
  }),
  heading: ({ concern }) => ({
    title: 'What came of it',
    caption: aboutWords(concern),
    button: 'Close the concern',
    back: { text: 'Back', path: `/concerns/${concern.id}` },
  }),
  submit: async ({ visit, loaded: { concern }, values: { outcome } }) => {
    await visit.write({ action: 'close-concern', touches: [] }, async (act) => {
      await closeConcern(act, concern.id, outcome, visit.on);
      return null;
    });
    return redirect('/concerns', 'The concern is closed.');
  },
});

const holding = form({
  fields: {
    ground: choiceField({ label: 'Why hold them back?', as: 'radios', options: HOLD_GROUNDS, required: 'Say why' }),
    reviewOn: dayField({
      label: 'When will you look at it again?',
      hint: 'Within six months',
      required: 'Enter a day',
    }),
  },
});
const lifting = form({ fields: {} });

export const holdReadingsPage = formPage<Partial<(typeof holding)['fields']>, Loaded>({
  path: '/concerns/:concern/hold',
  allow: 'look-into-concerns',
  audit: PURPOSE,
  load,
  form: ({ hold }) => (hold === undefined ? holding : lifting),
  heading: ({ concern, hold }) => ({
    title: hold === undefined ? 'Hold readings back' : 'Show readings again',
    caption: aboutWords(concern),
    lead:
      hold === undefined
        ? 'The young person does not see the readings of their record from the beginning of this concern on, and not that they are missing.'
        : 'The young person sees the readings that were held back, as roles and reasons.',
    button: hold === undefined ? 'Hold them back' : 'Show them again',
    back: { text: 'Back', path: `/concerns/${concern.id}` },
  }),
  submit: async ({ visit, loaded: { concern, hold }, values }) => {
    const { ground, reviewOn } = values as { ground?: Hold['ground']; reviewOn?: Day };
    const refused = hold === undefined ? refuseReview(reviewOn, visit.on) : undefined;
    if (refused !== undefined) return refuse({ reviewOn: refused });
    const person = concern.personId as PersonId;
    await visit.write({ action: hold === undefined ? 'hold-readings' : 'show-readings', touches: [] }, async (act) => {
      if (hold !== undefined) await endHold(act, person);
      else if (ground !== undefined && reviewOn !== undefined)
        await insertHold(act, person, { ground, reviewOn, from: concern.fromAt });
      return null;
    });
    return redirect(`/concerns/${concern.id}`);
  },
});

function refuseReview(reviewOn: Day | undefined, on: Day): string | undefined {
  if (reviewOn === undefined) return 'Enter a day';
  if (reviewOn <= on) return 'Enter a day that is still to come';
  return reviewOn > addMonths(on, REVIEW_WITHIN_MONTHS) ? 'Look at it again within six months' : undefined;
}
