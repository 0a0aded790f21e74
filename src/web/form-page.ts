/**
 * A page with a form, as one definition: what it asks, what it must read first, how it is headed, and what sending it
 * does. It yields the two routes, and every form behaves alike: parse, load, decide, write, redirect. What was typed
 * always comes back with an error; a record changed meanwhile is shown beside it; nothing is sent twice. It is the one order
 * in which every form goes, and so one file.
 */
import { Failure } from './failure.ts';
import type { FormKey } from '../ground/ids.ts';
import { sentTwiceAnswer, staleAnswer } from './conflict.ts';
import {
  askedToKeep,
  askedToThrowAway,
  type DraftsHere,
  draftsHere,
  draftView,
  keepSent,
  leftOver,
  NO_DRAFTS,
  postedOfDraft,
  sentDraftView,
} from './drafts.ts';
import type { FieldSet, Form, GivenValues, ValuesOf } from './form.ts';
import { type FieldError, readForm } from './form-reading.ts';
import {
  differingTexts,
  formView,
  holdsFiles,
  holdsWords,
  textsOf,
  type Typed,
  typedOfPosted,
  typedOfValues,
} from './form-view.ts';
import { ANYWAY_FIELD, findVersion, firstOf, postedOfBody } from './posted.ts';
import {
  type Answer,
  type Audit,
  type PageModel,
  type Path,
  page,
  redirect,
  type SignedInRoute,
  type TypedText,
  type Visit,
} from './route.ts';
import {
  askedToLook,
  type FoundWords,
  holdsLongWords,
  marksOf,
  NOT_SAVED_YET,
  NOTHING_NOTICED,
  NOTICED,
  notSeenYet,
  textsToLookAt,
} from './words.ts';
import type { Permission } from '../access/roles.ts';
import type { Draft } from '../storage/drafts.ts';

/** How the page around the form reads. Anything more it holds is for a template of the room's own. */
export type FormHeading<Fields extends FieldSet> = PageModel & {
  /** Small words above the title: whose record it is. */
  readonly caption?: string;
  /** One sentence below it. */
  readonly lead?: string;
  readonly button: string;
  /** A second way to send it, which says where it leads: sent as `onward`. */
  readonly also?: { readonly text: string; readonly onward: string };
  /** Where a person goes who changes their mind. */
  readonly back: { readonly text: string; readonly path: Path };
  readonly values?: GivenValues<Fields>;
  /** The act that last wrote what the form shows. */
  readonly version?: number;
};

export type Submission<Fields extends FieldSet, Loaded> = {
  readonly visit: Visit;
  readonly loaded: Loaded;
  readonly values: ValuesOf<Fields>;
  readonly version: number | undefined;
};

/** What sending a form came to, when it was not done. */
export type Refusal<Fields extends FieldSet> =
  | { readonly kind: 'refused'; readonly errors: Readonly<Partial<Record<keyof Fields, string>>> }
  | {
      readonly kind: 'stale';
      /** What was typed into a field that is not asked any more. */
      readonly also?: readonly TypedText[];
    };

type FormPage<Fields extends FieldSet, Loaded> = {
  readonly path: Path;
  readonly allow: Permission | 'signed-in';
  readonly audit: Audit;
  readonly form: Form<Fields> | ((loaded: Loaded) => Form<Fields>);
  /** Everything that a form which fits itself can ask, so that a failure plays back what was typed under its own words. */
  readonly whole?: Form;
  readonly load: (visit: Visit) => Promise<Loaded>;
  readonly heading: (loaded: Loaded, visit: Visit) => FormHeading<Fields>;
  readonly submit: (submission: Submission<Fields, Loaded>) => Promise<Answer | Refusal<Fields>>;
  /** Names in the address that come back with the form: where somebody came from. */
  readonly keeps?: readonly string[];
  /** A template of the room's own that extends `form-page.njk`. */
  readonly template?: string;
  /** Left out of drafts: what is typed there only finds somebody, or sets something. */
  readonly isNeverDraft?: true;
};

/** The decision went against what was entered: a sentence for each field it is about. */
export function refuse<Fields extends FieldSet>(
  errors: Readonly<Partial<Record<keyof Fields, string>>>,
): Refusal<Fields> {
  return { kind: 'refused', errors };
}

/** Thrown inside the write, where the record is locked and read again: nothing is saved, the sentences stand in the form. */
export class Refused extends Error {
  readonly errors: Readonly<Record<string, string>>;

  constructor(errors: Readonly<Record<string, string>>) {
    super('a form was refused inside its write');
    this.errors = errors;
  }
}

/** Thrown inside the write, where the record that was read again is no longer that which the form was opened on. */
export class Stale extends Error {
  /** What the form rests on and does not ask: as the record has it by now, and as the form was opened on it. */
  readonly restsOn: { readonly now: readonly TypedText[]; readonly before: readonly TypedText[] };

  constructor(restsOn: Stale['restsOn'] = { now: [], before: [] }) {
    super('a form was sent about what has changed meanwhile');
    this.restsOn = restsOn;
  }
}

/** Someone else wrote this record after the form was opened: both texts are shown, and nothing is overwritten. */
export const STALE = { kind: 'stale' } as const;

export function formPage<Fields extends FieldSet, Loaded>(
  definition: FormPage<Fields, Loaded>,
): readonly SignedInRoute[] {
  const { path, allow, audit, load, heading, submit, keeps = [], template = 'form-page.njk' } = definition;
  const formOf = (loaded: Loaded): Form<Fields> =>
    typeof definition.form === 'function' ? definition.form(loaded) : definition.form;
  const whole: Form | undefined = typeof definition.form === 'function' ? definition.whole : definition.form;
  const mayKeep = definition.isNeverDraft !== true;
  // What is written about a young person is looked at; whose it is stands in the path.
  const mayLook = mayKeep && path.includes('/:person');

  const addressOf = ({ path: asked, query }: Visit, draft?: FormKey): Path => {
    const kept = keeps.flatMap((name) => (query[name] === undefined ? [] : [[name, query[name]]]));
    const all = [...kept, ...(draft === undefined ? [] : [['draft', draft]])];
    return all.length === 0 ? asked : `${asked}?${new URLSearchParams(all).toString()}`;
  };

  /** As it is opened: empty, as the record has it, or going on with a draft. */
  const show = (visit: Visit, loaded: Loaded, drafts: DraftsHere): Answer => {
    const { values = {}, version, ...around } = heading(loaded, visit);
    const form = formOf(loaded);
    const texts = drafts.open?.texts;
    const typed = texts === undefined ? typedOfValues(form, values) : typedOfPosted(form, postedOfDraft(texts));
    const isChanged = drafts.open !== undefined && drafts.open.version !== (version ?? null);
    const draft = draftView(drafts, {
      title: around.title,
      hrefOf: (key) => addressOf(visit, key),
      changed: isChanged ? differingTexts(form, values, typed) : [],
      left: texts === undefined ? [] : leftOver(texts, form),
      holdsFiles: holdsFiles(form),
    });
    const keepsDrafts = mayKeep && holdsWords(form);
    const model = { ...around, version, form: formView(form, typed), sendTo: addressOf(visit), ...lookingAt(form) };
    return page(template, keepsDrafts ? { ...model, draft } : model);
  };

  /** As it was sent: what was typed stands in it, and what it was opened on stays what it was opened on. */
  const showAgain = (visit: Visit, loaded: Loaded, { errors = [], notice, looked }: Again): Answer => {
    const { values: _, ...around } = heading(loaded, visit);
    const form = formOf(loaded);
    const view = formView(form, typedOfPosted(form, visit.posted), errors, looked?.found);
    const model = {
      ...around,
      version: findVersion(visit.posted),
      form: view,
      sendTo: addressOf(visit),
      ...lookingAt(form),
      // Seen before, and sent again for another reason: it is not asked a second time.
      seen: looked === undefined ? firstOf(visit.posted, ANYWAY_FIELD) : '',
      ...(looked === undefined
        ? {}
        : { noticed: looked.said, anyway: looked.found.length === 0 ? undefined : marksOf(looked.found) }),
    };
    const draft = sentDraftView(visit.posted, around.title, notice);
    return page(template, mayKeep && holdsWords(form) ? { ...model, draft } : model, looked === undefined ? 422 : 200);
  };

  const lookingAt = (form: Form<Fields>): { readonly looksAtWords?: true } =>
    mayLook && holdsLongWords(form) ? { looksAtWords: true } : {};

  const look = async (visit: Visit, loaded: Loaded): Promise<readonly FoundWords[]> => {
    if (!mayLook) return [];
    const { texts, tooLong } = textsToLookAt(formOf(loaded), visit.posted, heading(loaded, visit).values ?? {});
    return [...tooLong, ...(await visit.lookAtWords(texts))];
  };

  const open = async (visit: Visit): Promise<Answer> => {
    const drafts = mayKeep ? await draftsHere(visit) : NO_DRAFTS;
    try {
      return show(visit, await load(visit), drafts);
    } catch (error) {
      const isGone = error instanceof Failure && ['not-found', 'kept-elsewhere'].includes(error.kind);
      if (!isGone || drafts.open === undefined) throw error;
      // What was settled meanwhile is asked of nobody; what its writer wrote is still theirs to read.
      return showLeft(visit, drafts.open, SETTLED);
    }
  };

  /** The words of a draft, under the form's own where they are known and else under the names of its fields. */
  const showLeft = async (visit: Visit, draft: Draft, lead: string): Promise<Answer> => {
    if (audit !== 'nobody')
      await visit.readPeople(async () => ({ result: null, people: [draft.personId ?? []].flat() }));
    const { key, title, texts } = draft;
    const known: Form = whole ?? { fields: {} };
    const asked = textsOf(known, typedOfPosted(known, postedOfDraft(texts))).filter(({ text }) => text !== '');
    const left = [...asked, ...leftOver(texts, known)];
    return page('draft-left.njk', { title, lead, key, left, sendTo: addressOf(visit, key) });
  };

  const handleOwnDraft = async (visit: Visit): Promise<Answer | undefined> => {
    const { open: draft } = await draftsHere(visit);
    if (draft === undefined) return undefined;
    if (visit.posted.fields.size === 0) return showLeft(visit, draft, NOT_THEIRS);
    return askedToThrowAway(visit.posted) === draft.key ? send(visit) : undefined;
  };

  const send = async (visit: Visit): Promise<Answer> => {
    const thrown = mayKeep ? askedToThrowAway(visit.posted) : undefined;
    if (thrown !== undefined) {
      await visit.drafts.throwAway(thrown);
      // What is left of a draft says in its address which it is, and there is no form to go back to.
      return redirect(visit.query['draft'] === undefined ? addressOf(visit) : '/', THROWN_AWAY);
    }
    const keptBy = mayKeep ? askedToKeep(visit.posted) : undefined;
    if (keptBy !== undefined) {
      const kept = await keepSent(visit, keptBy, (key) => addressOf(visit, key));
      return kept.kind === 'not-kept' ? showAgain(visit, await load(visit), { notice: kept.because }) : kept;
    }
    const loaded = await load(visit);
    const form = formOf(loaded);
    const lookedBy = mayLook ? askedToLook(visit.posted) : undefined;
    if (lookedBy !== undefined) {
      const found = await look(visit, loaded);
      if (lookedBy === 'script') return { kind: 'told', values: { found } };
      return showAgain(visit, loaded, { looked: { found, said: found.length === 0 ? NOTHING_NOTICED : NOTICED } });
    }
    const typed = typedOfPosted(form, visit.posted);
    const read = readForm(form, visit.posted, visit.on);
    if (!read.ok) return showAgain(visit, loaded, { errors: read.errors });
    const found = await look(visit, loaded);
    if (notSeenYet(found, visit.posted).length > 0)
      return showAgain(visit, loaded, { looked: { found, said: NOT_SAVED_YET } });
    const back = heading(loaded, visit).back;
    const yours = textsOf(form, typed);
    try {
      const came = await submit({ visit, loaded, values: read.values, version: findVersion(visit.posted) });
      if (came.kind === 'refused') return showAgain(visit, loaded, { errors: errorsOf(came.errors) });
      if (came.kind === 'stale')
        return staleAnswer(visit, textsOf(form, await standing(visit)), [...yours, ...(came.also ?? [])], back);
      return came;
    } catch (error) {
      if (error instanceof Refused) return showAgain(visit, loaded, { errors: errorsOf(error.errors) });
      if (error instanceof Stale) {
        const { now, before } = error.restsOn;
        return staleAnswer(visit, [...now, ...textsOf(form, await standing(visit))], [...before, ...yours], back);
      }
      const firstBody = error instanceof Failure ? error.detail.firstBody : undefined;
      if (firstBody === undefined) throw error;
      return sentTwiceAnswer(visit, textsOf(form, typedOfPosted(form, postedOfBody(firstBody))), yours, back);
    }
  };

  /** What the record holds by now, as the form would show it. */
  const standing = async (visit: Visit): Promise<Typed> => {
    const loaded = await load(visit);
    return typedOfValues(formOf(loaded), heading(loaded, visit).values ?? {});
  };

  const known = whole === undefined ? {} : { form: whole };
  const ofDrafts = mayKeep ? { handleOwnDraft } : {};
  return [
    { method: 'GET', path, allow, audit, handle: open, ...ofDrafts },
    { method: 'POST', path, allow, audit, handle: send, ...known, ...ofDrafts },
  ];
}

/** Why a form is shown again: it cannot be so, it could not be kept, or its words were looked at. */
type Again = {
  readonly errors?: readonly FieldError[];
  readonly notice?: string;
  readonly looked?: { readonly found: readonly FoundWords[]; readonly said: typeof NOTICED };
};

const THROWN_AWAY = 'The draft is thrown away.';
const SETTLED =
  'This was settled, or taken back, after you began to write. It cannot be saved here any more. Copy what you need: it may belong in another form.';
const NOT_THEIRS =
  'You began this when the form was yours to fill in. It is not any more, so it cannot be saved. Copy what you need, or tell somebody who can record it.';

function errorsOf(sentences: Readonly<Record<string, string | undefined>>): FieldError[] {
  return Object.entries(sentences).flatMap(([field, sentence]) =>
    sentence === undefined ? [] : [{ field, sentence }],
  );
}
