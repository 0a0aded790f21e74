/**
 * One dated thing on a record: what it says, where it is known from, how it came to say so; and the way to correct it or
 * strike it out. A room says how its rows read and what is asked of them; the rest is the same for every kind.
 */
import type { Day } from '../../../ground/day.ts';
import type { PersonId, RecordedId } from '../../../ground/ids.ts';
import type { RecordedFacts } from '../../../rules/facts.ts';
import { type Actor, may, type Permission } from '../../../access/roles.ts';
import {
  type Columns,
  correct,
  type CorrectedTable,
  findKept,
  type Image,
  type Kept,
  listChanges,
  strikeOut,
} from '../../../storage/corrections.ts';
import type { Act, Reading } from '../../../storage/storage.ts';
import { Failure, notFound } from '../../../web/failure.ts';
import { type FieldSet, type Form, form, type GivenValues, textField, type ValuesOf } from '../../../web/form.ts';
import { formPage, Refused, Stale } from '../../../web/form-page.ts';
import { shownTexts } from '../../../web/form-view.ts';
import {
  page,
  type PageModel,
  type Path,
  redirect,
  type SignedInRoute,
  type TypedText,
  type Visit,
} from '../../../web/route.ts';
import { getFactsOf } from '../../ledger/facts.ts';
import { listPeopleInFull } from '../facts.ts';
import { nameOf } from '../model.ts';
import { type HistoryLine, historyOf, withoutOldWords } from './recorded-history.ts';

export type RecordedThing<Said> = {
  readonly table: CorrectedTable;
  /** Below the page of the young person: `entries`. */
  readonly segment: string;
  readonly saidOf: (image: Image) => Said;
  readonly columnsOf: (said: Said) => Columns;
  readonly titleOf: (said: Said) => string;
  readonly onOf: (said: Said) => Day;
  /** Everything that can be asked of it. */
  readonly formOf: (said: Said) => Form;
  readonly valuesOf: (said: Said) => GivenValues<FieldSet>;
  /** Everything that is recorded of it, in words; without this, what the form asks. */
  readonly textsOf?: (said: Said) => readonly TypedText[];
  /** Who may correct it and strike it out, beside who may open the record; without this, who may record what happened. */
  readonly correctedBy?: Permission;
  /** Which of its rows have a page; without this, all of them. A former name has none. */
  readonly isShown?: (said: Said, kept: Kept, on: Day) => boolean;
  /** How it came to say this tells that it was put right and why, and not what it said: it could be a name somebody has left. */
  readonly tellsNoOldWords?: true;
  /** What happens to what it said before, where it is corrected and more is to be said than that it stays readable. */
  readonly correctingSays?: string;
  /** What can become so of it next, below its own page, for whoever asks; `ofTheRecord` where the other system would say it. */
  readonly nextOf?: (
    said: Said,
    actor: Actor,
  ) => readonly { readonly text: string; readonly path: string; readonly ofTheRecord?: true }[];
  /** What else is told on its page. */
  readonly beside?: (reading: Reading, person: PersonId, id: string, on: Day) => Promise<Beside>;
  /** What it says as it was filled in, in place of what it said before. */
  readonly filledIn: (values: ValuesOf<FieldSet>, before: Said) => Said;
  /** Why it cannot have been so, given everything else that is recorded and what it said before; undefined when it can. */
  readonly refuse: (
    facts: RecordedFacts,
    said: Said,
    before: Said,
  ) => { readonly field: string; readonly sentence: string } | undefined;
  /**
   * What else changes with it in the same act, before it does: rows that join it. `said` is null where it is struck out.
   * Throws `Refused` where it cannot be. Answers what it says once they have changed, where that differs from what was filled in.
   */
  readonly within?: (act: Act, change: ThingChange<Said>) => Promise<Said | undefined | void>;
};

export type ThingChange<Said> = {
  readonly person: PersonId;
  readonly kept: Kept;
  readonly before: Said;
  readonly said: Said | null;
  readonly facts: RecordedFacts;
  /** The system beside which this one runs: what came from it is not changed here, also not with something else. */
  readonly beside: string | null;
};

type Beside = {
  readonly heading: string;
  readonly lines: readonly { readonly text: string; readonly href: string; readonly words: string }[];
};

type Loaded<Said> = {
  readonly person: PersonId;
  readonly name: string;
  readonly hasDied: boolean;
  readonly kept: Kept;
  readonly said: Said;
};

type ThingModel = PageModel & {
  readonly caption: string;
  readonly back: { readonly text: string; readonly href: string };
  readonly texts: readonly TypedText[];
  readonly from: string;
  /** Said where it counts for nothing any more. */
  readonly standing: string | null;
  readonly history: readonly HistoryLine[];
  readonly next: readonly { readonly text: string; readonly href: string }[];
  readonly beside: Beside | null;
  /** Said in place of the ways to put it right, where those are elsewhere. */
  readonly elsewhere: string | null;
  readonly correctHref: string | null;
  readonly strikeOutHref: string | null;
};

export function recordedThing<Said>(thing: RecordedThing<Said>): readonly SignedInRoute[] {
  const { table, segment, correctedBy = 'record-event' } = thing;
  const path: Path = `/people/:person/${segment}/:recorded`;
  const hrefOf = (person: PersonId, id: string): Path => `/people/${person}/${segment}/${id}`;

  const find = async (reading: Reading, person: PersonId, id: RecordedId, on: Day): Promise<Loaded<Said>> => {
    const [whose] = await listPeopleInFull(reading, [person], on);
    const kept = whose === undefined ? undefined : await findKept(reading, table, person, id);
    const said = kept === undefined ? undefined : thing.saidOf(kept.image);
    if (whose === undefined || kept === undefined || said === undefined) throw notFound();
    if (thing.isShown?.(said, kept, on) === false) throw notFound();
    return { person, name: nameOf(whose), hasDied: whose.diedOn !== null, kept, said };
  };

  const load = async (visit: Parameters<SignedInRoute['handle']>[0]): Promise<Loaded<Said>> =>
    visit.readPeople(async (reading) => {
      const person = visit.id<PersonId>('person');
      const found = await find(reading, person, visit.id<RecordedId>('recorded'), visit.on);
      // Whoever sends a form about what was struck out meanwhile is shown both; nobody begins one.
      if (found.kept.removedBy !== null && visit.posted.fields.size === 0) throw notFound();
      if (isKeptElsewhere(visit, found.kept)) throw new Failure('kept-elsewhere');
      return { result: found, people: [person] };
    });

  const opened: SignedInRoute = {
    method: 'GET',
    path,
    allow: 'read-person',
    audit: { purpose: 'reading one thing on your record, and how it was recorded' },
    handle: async (visit) => {
      const model = await visit.readPeople(async (reading) => {
        const person = visit.id<PersonId>('person');
        const { name, hasDied, kept, said } = await find(reading, person, visit.id<RecordedId>('recorded'), visit.on);
        const changes = await listChanges(reading, table, kept);
        const textsAs = (image: Image): readonly TypedText[] => {
          const then = thing.saidOf(image);
          return thing.textsOf?.(then) ?? shownTexts(thing.formOf(then), thing.valuesOf(then));
        };
        const mayPutRight = kept.removedBy === null && may(visit.actor, correctedBy);
        const isElsewhere = isKeptElsewhere(visit, kept);
        const mayChange = mayPutRight && !isElsewhere;
        const mayGoOn = kept.removedBy === null && may(visit.actor, 'record-event');
        const result: ThingModel = {
          title: thing.titleOf(said),
          caption: name,
          back: { text: `Back to ${name}`, href: `/people/${person}` },
          texts: textsAs(kept.image),
          from:
            kept.sourceFileName === null
              ? 'It was entered here.'
              : `It came in the file ${kept.sourceFileName}, row ${kept.sourceRow}.`,
          standing: standingWords(kept),
          history: historyOf(changes, textsAs).map((line) =>
            thing.tellsNoOldWords === true ? withoutOldWords(line) : line,
          ),
          // Nobody is asked what becomes of anything after a death.
          next:
            mayGoOn && !hasDied
              ? (thing.nextOf?.(said, visit.actor) ?? [])
                  .filter(({ ofTheRecord }) => !(isElsewhere && ofTheRecord === true))
                  .map(({ text, path: to }) => ({ text, href: `${hrefOf(person, kept.id)}/${to}` }))
              : [],
          beside: (await thing.beside?.(reading, person, kept.id, visit.on)) ?? null,
          elsewhere:
            mayPutRight && isElsewhere
              ? `It came from ${visit.beside}. If it is wrong, have it corrected there: it comes here with the next files.`
              : null,
          correctHref: mayChange ? `${hrefOf(person, kept.id)}/correct` : null,
          strikeOutHref: mayChange ? `${hrefOf(person, kept.id)}/strike-out` : null,
        };
        return { result, people: [person] };
      });
      return page('people/parts/recorded-thing.njk', model);
    },
  };

  /** Locks the person, reads again, and answers what stands now: not if it is no longer what the form was opened on. */
  const readAgain = async (reading: Reading, loaded: Loaded<Said>, version: number | undefined): Promise<Kept> => {
    const kept = await findKept(reading, table, loaded.person, loaded.kept.id);
    if (kept === undefined) throw notFound();
    if (kept.removedBy !== null || kept.act !== version) throw new Stale();
    return kept;
  };

  const correction = formPage<FieldSet, Loaded<Said>>({
    path: `${path}/correct`,
    allow: correctedBy,
    audit: { purpose: 'correcting what is on your record' },
    load,
    form: ({ said }) => ({ fields: { ...asRecorded(thing.formOf(said), thing.valuesOf(said)), [WHY]: whyCorrected } }),
    heading: ({ person, name, kept, said }) => ({
      title: `Correct: ${thing.titleOf(said)}`,
      caption: name,
      ...(kept.sourceFileName === null
        ? { lead: thing.correctingSays ?? 'What it said before stays readable beside it.' }
        : {
            lead: `It came in the file ${kept.sourceFileName}, row ${kept.sourceRow}: where you can, have it corrected there. Corrected here, it stays as you correct it, whatever a later file says.`,
          }),
      button: 'Save the correction',
      back: { text: 'Back to what is recorded', path: hrefOf(person, kept.id) },
      values: thing.valuesOf(said),
      version: kept.act,
    }),
    submit: async ({ visit, loaded, values, version }) => {
      const { person } = loaded;
      const { [WHY]: why, ...filled } = values;
      const act = { action: `correct-${table}`, touches: [person], reason: why as string };
      const id = await visit.write(act, async (writing) => {
        const kept = await readAgain(writing, loaded, version);
        const before = thing.saidOf(kept.image);
        const said = thing.filledIn(filled, before);
        if (isSame(thing.columnsOf(before), thing.columnsOf(said)))
          throw new Refused({ [WHY]: 'Nothing here differs from what is recorded already' });
        const facts = await getFactsOf(writing, person);
        const refused = thing.refuse(without(facts, kept.id), said, before);
        if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
        const whole =
          (await thing.within?.(writing, { person, kept, before, said, facts, beside: visit.beside })) ?? said;
        return correct(writing, table, kept, thing.columnsOf(whole));
      });
      return redirect(hrefOf(person, id), 'It is corrected. What is due has been worked out again.');
    },
  });

  const strikingOut = formPage<(typeof strikingOutForm)['fields'], Loaded<Said>>({
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
      back: { text: 'Back to what is recorded', path: hrefOf(person, kept.id) },
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

  return [opened, ...correction, ...strikingOut];
}

const WHY = 'why-corrected';
const whyCorrected = textField({
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

/** Beside another system, what came from it has its home there. A correction made here before that stays to be read. */
export function isKeptElsewhere({ beside }: Pick<Visit, 'beside'>, { sourceFileName }: Kept): boolean {
  return beside !== null && sourceFileName !== null;
}

function standingWords({ removedBy, struckBy }: Kept): string | null {
  if (struckBy !== null) return 'This is struck out. It counts for nothing.';
  return removedBy === null ? null : 'The file it came in no longer says this. It counts for nothing.';
}

/** Nobody who puts one thing right has to say what was never recorded of the rest. */
function asRecorded({ fields }: Form, values: GivenValues<FieldSet>): FieldSet {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const { required, ...asked } = field;
      return [name, values[name] === null || required === undefined ? asked : field];
    }),
  );
}

/** Everything else that is recorded. */
export function without(facts: RecordedFacts, id: string): RecordedFacts {
  const isAnother = (fact: { readonly id: string }): boolean => fact.id !== id;
  return {
    ...facts,
    entries: facts.entries.filter(isAnother),
    visits: facts.visits.filter(isAnother),
    conversations: facts.conversations.filter(isAnother),
    reviews: facts.reviews.filter(isAnother),
    managementEntries: facts.managementEntries.filter(isAnother),
    agreedDifferences: facts.agreedDifferences.filter(isAnother),
  };
}

function isSame(one: Columns, other: Columns): boolean {
  const text = (columns: Columns): string => JSON.stringify(columns, (_, value: unknown) => inOneOrder(value));
  return text(one) === text(other);
}

const inOneOrder = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;
