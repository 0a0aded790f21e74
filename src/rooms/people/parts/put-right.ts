/**
 * Correcting what is recorded and striking it out, with the reason the young person can read. What it said before stays, and
 * nothing is written over what somebody else wrote meanwhile.
 */
import type { PersonId, RecordedId } from '../../../ground/ids.ts';
import { type Columns, correct, findKept, type Kept, strikeOut } from '../../../storage/corrections.ts';
import type { Reading } from '../../../storage/storage.ts';
import { Failure, notFound } from '../../../web/failure.ts';
import { type FieldSet, type Form, form, type GivenValues, textField } from '../../../web/form.ts';
import { type FormHeading, formPage, Refused, Stale } from '../../../web/form-page.ts';
import { type Path, redirect, type SignedInRoute, type TypedText, type Visit } from '../../../web/route.ts';
import { getFactsOf } from '../../ledger/facts.ts';
import {
  type FirstAnswer,
  type FoundThing,
  getThing,
  isKeptElsewhere,
  pathOfThing,
  type RecordedThing,
  without,
} from './recorded-thing.ts';

/** The two forms: to correct it, and to strike it out. */
export function puttingRight<Said>(thing: RecordedThing<Said>): readonly SignedInRoute[] {
  const { table, segment, correctedBy = 'record-event' } = thing;
  const path: Path = `/people/:person/${segment}/:recorded`;

  const load = async (visit: Visit): Promise<FoundThing<Said>> =>
    visit.readPeople(async (reading) => {
      const person = visit.id<PersonId>('person');
      const found = await getThing(thing, reading, person, visit.id<RecordedId>('recorded'), visit.on);
      // Whoever sends a form about what was struck out meanwhile is shown both; nobody begins one.
      if (found.kept.removedBy !== null && visit.posted.fields.size === 0) throw notFound();
      if (isKeptElsewhere(visit, found.kept)) throw new Failure('kept-elsewhere');
      return { result: found, people: [person], purpose: thing.purposeOf?.(found.said) };
    });

  /** With the answer that decides what is asked, where another was chosen for it than is recorded. */
  const loadCorrection = async (visit: Visit): Promise<Correcting<Said>> => {
    const found = await load(visit);
    const which = visit.query[WHICH];
    const asked = which === undefined ? found.said : thing.first?.as(found.said, which);
    if (asked === undefined) throw notFound();
    return { ...found, asked, which: asked === found.said ? null : (which ?? null) };
  };

  /** What stands now, read under the person's lock: not if it is no longer what the form was opened on. */
  const readAgain = async (
    reading: Reading,
    loaded: FoundThing<Said>,
    version: number | undefined,
    asked = loaded.said,
  ): Promise<Kept> => {
    const kept = await findKept(reading, table, loaded.person, loaded.kept.id);
    if (kept === undefined) throw notFound();
    if (kept.removedBy !== null || kept.act !== version)
      throw new Stale({ now: first(thing.saidOf(kept.image)), before: first(asked) });
    return kept;
  };

  const first = (said: Said): readonly TypedText[] => [thing.first?.saidOf(said) ?? []].flat();

  const correction = formPage<FieldSet, Correcting<Said>>({
    path: `${path}/correct`,
    allow: correctedBy,
    audit: { purpose: 'correcting what is on your record' },
    keeps: [WHICH],
    template: 'people/parts/put-right.njk',
    load: loadCorrection,
    form: ({ asked, which }) => {
      const whole = thing.formOf(asked);
      // What only the other answer is asked is asked in full: nobody could have said it before.
      const fields = which === null ? asRecorded(whole, thing.valuesOf(asked)) : whole.fields;
      return { fields: { ...fields, [WHY]: whyCorrected } };
    },
    heading: ({ person, name, kept, said, asked, which }): CorrectionHeading => ({
      title: `Correct: ${thing.titleOf(said)}`,
      caption: name,
      ...(kept.sourceFileName === null
        ? { lead: thing.correctingSays ?? 'What it said before stays readable beside it.' }
        : {
            lead: `It came in the file ${kept.sourceFileName}, row ${kept.sourceRow}: where you can, have it corrected there. Corrected here, it stays as you correct it, whatever a later file says.`,
          }),
      button: 'Save the correction',
      back: { text: 'Back to what is recorded', path: pathOfThing(thing, person, kept.id) },
      values: thing.valuesOf(asked),
      version: kept.act,
      first:
        first(asked)
          .map((told) => ({
            ...told,
            before: which === null ? null : (first(said)[0]?.text ?? null),
            href: `${pathOfThing(thing, person, kept.id)}/correct/which`,
          }))
          .at(0) ?? null,
    }),
    submit: async ({ visit, loaded, values, version }) => {
      const { person, asked, which } = loaded;
      const { [WHY]: why, ...filled } = values;
      const act = { action: `correct-${table}`, touches: [person], reason: why as string };
      const id = await visit.write(act, async (writing) => {
        const kept = await readAgain(writing, loaded, version, asked);
        const before = thing.saidOf(kept.image);
        const said = thing.filledIn(filled, (which === null ? undefined : thing.first?.as(before, which)) ?? before);
        if (isSame(thing.columnsOf(before), thing.columnsOf(said)))
          throw new Refused({ [WHY]: 'Nothing here differs from what is recorded already' });
        const facts = await getFactsOf(writing, person);
        const refused = thing.refuse(without(facts, kept.id), said, before);
        if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
        const whole =
          (await thing.within?.(writing, { person, kept, before, said, facts, beside: visit.beside })) ?? said;
        return correct(writing, table, kept, thing.columnsOf(whole));
      });
      return redirect(pathOfThing(thing, person, id), 'It is corrected. What is due has been worked out again.');
    },
  });

  const strikingOut = formPage<(typeof strikingOutForm)['fields'], FoundThing<Said>>({
    path: `${path}/strike-out`,
    allow: correctedBy,
    audit: { purpose: 'striking out something on your record' },
    form: strikingOutForm,
    load,
    heading: ({ person, name, kept, said }) => ({
      title: `Strike out: ${thing.titleOf(said)}`,
      caption: name,
      lead: 'Strike it out where it did not happen, or not to this young person. It counts for nothing from then on, and stays readable as struck out.',
      button: 'Strike it out',
      back: { text: 'Back to what is recorded', path: pathOfThing(thing, person, kept.id) },
      version: kept.act,
    }),
    submit: async ({ visit, loaded, values, version }) => {
      const { person } = loaded;
      const act = { action: `strike-out-${table}`, touches: [person], reason: values.why };
      await visit.write(act, async (writing) => {
        const kept = await readAgain(writing, loaded, version);
        const facts = await getFactsOf(writing, person);
        await thing.within?.(writing, {
          person,
          kept,
          before: thing.saidOf(kept.image),
          said: null,
          facts,
          beside: visit.beside,
        });
        await strikeOut(writing, table, kept.id);
        return {};
      });
      return redirect(`/people/${person}`, 'It is struck out. What is due has been worked out again.');
    },
  });

  return [
    ...correction,
    ...(thing.first === undefined ? [] : puttingFirstRight(thing, thing.first, load)),
    ...strikingOut,
  ];
}

/** The question whose answer decides what else is asked, by itself. Nothing is written: the correction goes on from it. */
function puttingFirstRight<Said>(
  thing: RecordedThing<Said>,
  { formOf, insteadOf }: FirstAnswer<Said>,
  load: (visit: Visit) => Promise<FoundThing<Said>>,
): readonly SignedInRoute[] {
  return formPage<FieldSet, FoundThing<Said>>({
    path: `/people/:person/${thing.segment}/:recorded/correct/which`,
    allow: thing.correctedBy ?? 'record-event',
    audit: { purpose: 'correcting what is on your record' },
    load: async (visit) => {
      const found = await load(visit);
      if (formOf(found.said) === undefined) throw notFound();
      return found;
    },
    form: ({ said }) => formOf(said) ?? { fields: {} },
    heading: ({ person, name, kept, said }) => ({
      title: `Correct: ${thing.titleOf(said)}`,
      caption: name,
      lead: ['What is asked next depends on it. Nothing is saved yet.', insteadOf(said)].filter(Boolean).join(' '),
      button: 'Continue',
      back: { text: 'Back to what is recorded', path: pathOfThing(thing, person, kept.id) },
      values: thing.valuesOf(said),
    }),
    submit: async ({ loaded: { person, kept }, values }) =>
      redirect(
        `${pathOfThing(thing, person, kept.id)}/correct?${WHICH}=${encodeURIComponent(values['answer'] as string)}`,
      ),
  });
}

type Correcting<Said> = FoundThing<Said> & {
  /** What the form asks about: what is recorded, or the same with another answer to the question that comes first. */
  readonly asked: Said;
  /** That other answer; null where it stays as it is recorded. */
  readonly which: string | null;
};

type CorrectionHeading = FormHeading<FieldSet> & {
  /** The answer the form rests on and does not ask, and what is recorded where another was chosen. */
  readonly first: (TypedText & { readonly before: string | null; readonly href: string }) | null;
};

/** In the address: the answer that decides what else is asked. */
export const WHICH = 'which';

const WHY = 'why-corrected';
export const whyCorrected = textField({
  label: 'Why do you correct it?',
  called: 'why you correct it',
  hint: 'The young person can read this.',
  rows: 2,
  most: 500,
  required: 'Say why you correct it',
});
const strikingOutForm = form({
  fields: {
    why: textField({
      label: 'Why?',
      called: 'why',
      hint: 'The young person can read this.',
      rows: 2,
      most: 500,
      required: 'Say why you strike it out',
    }),
  },
});

/** Nobody who puts one thing right has to say what was never recorded of the rest. */
function asRecorded({ fields }: Form, values: GivenValues<FieldSet>): FieldSet {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const { required, ...asked } = field;
      return [name, values[name] === null || required === undefined ? asked : field];
    }),
  );
}

function isSame(one: Columns, other: Columns): boolean {
  const text = (columns: Columns): string => JSON.stringify(columns, (_, value: unknown) => inOneOrder(value));
  return text(one) === text(other);
}

const inOneOrder = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;
