/**
 * A page with a form, as one definition: what it asks, what it must read first, how it is headed, and what sending it
 * does. It yields the two routes, and every form behaves alike: parse, load, decide, write, redirect. What was typed
 * always comes back with an error; a record changed meanwhile is shown beside it; nothing is sent twice.
 */
import { Failure } from './failure.ts';
import { sentTwiceAnswer, staleAnswer } from './conflict.ts';
import type { FieldSet, Form, GivenValues, ValuesOf } from './form.ts';
import { type FieldError, readForm } from './form-reading.ts';
import { formView, textsOf, type Typed, typedOfPosted, typedOfValues } from './form-view.ts';
import { findVersion, postedOfBody } from './posted.ts';
import { type Answer, type Audit, type PageModel, type Path, page, type SignedInRoute, type Visit } from './route.ts';
import type { Permission } from '../access/roles.ts';

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
  | { readonly kind: 'stale' };

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
export class Stale extends Error {}

/** Someone else wrote this record after the form was opened: both texts are shown, and nothing is overwritten. */
export const STALE = { kind: 'stale' } as const;

export function formPage<Fields extends FieldSet, Loaded>(
  definition: FormPage<Fields, Loaded>,
): readonly SignedInRoute[] {
  const { path, allow, audit, load, heading, submit, keeps = [], template = 'form-page.njk' } = definition;
  const formOf = (loaded: Loaded): Form<Fields> =>
    typeof definition.form === 'function' ? definition.form(loaded) : definition.form;

  const show = (visit: Visit, loaded: Loaded, typed?: Typed, errors: readonly FieldError[] = []): Answer => {
    const { values = {}, ...around } = heading(loaded, visit);
    const form = formOf(loaded);
    const view = formView(form, typed ?? typedOfValues(form, values), errors);
    return page(template, { ...around, form: view, sendTo: sendTo(visit) }, errors.length === 0 ? 200 : 422);
  };

  const sendTo = ({ path: asked, query }: Visit): string => {
    const kept = keeps.flatMap((name) => (query[name] === undefined ? [] : [[name, query[name]]]));
    return kept.length === 0 ? asked : `${asked}?${new URLSearchParams(kept).toString()}`;
  };

  const send = async (visit: Visit): Promise<Answer> => {
    const loaded = await load(visit);
    const form = formOf(loaded);
    const typed = typedOfPosted(form, visit.posted);
    const read = readForm(form, visit.posted, visit.on);
    if (!read.ok) return show(visit, loaded, typed, read.errors);
    const back = heading(loaded, visit).back;
    const yours = textsOf(form, typed);
    try {
      const came = await submit({ visit, loaded, values: read.values, version: findVersion(visit.posted) });
      if (came.kind === 'refused') return show(visit, loaded, typed, errorsOf(came.errors));
      if (came.kind === 'stale') return staleAnswer(visit, textsOf(form, await standing(visit)), yours, back);
      return came;
    } catch (error) {
      if (error instanceof Refused) return show(visit, loaded, typed, errorsOf(error.errors));
      if (error instanceof Stale) return staleAnswer(visit, textsOf(form, await standing(visit)), yours, back);
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

  const whole: Form | undefined = typeof definition.form === 'function' ? definition.whole : definition.form;
  const known = whole === undefined ? {} : { form: whole };
  return [
    { method: 'GET', path, allow, audit, handle: async (visit) => show(visit, await load(visit)) },
    { method: 'POST', path, allow, audit, handle: send, ...known },
  ];
}

function errorsOf(sentences: Readonly<Record<string, string | undefined>>): FieldError[] {
  return Object.entries(sentences).flatMap(([field, sentence]) =>
    sentence === undefined ? [] : [{ field, sentence }],
  );
}
