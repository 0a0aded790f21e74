/**
 * Drafts, as a form shows and keeps them. What was begun is offered when the form is opened again; gone on with, it keeps
 * its key, so that the save that uses the key ends it. Two pages never write over each other: the second is kept apart.
 */
import { findId, type FormKey } from '../ground/ids.ts';
import {
  type Draft,
  DRAFT_DAYS,
  DRAFTS_MOST,
  type DraftLine,
  type DraftSent,
  type DraftTexts,
  type Keeping,
} from '../storage/drafts.ts';
import type { Act, Reading } from '../storage/storage.ts';
import { Failure } from './failure.ts';
import { textsByName } from './failure-page.ts';
import { DAY_PARTS, type FieldSet, type Form, partName } from './form.ts';
import { clockWords, momentDayWords, momentWords } from './moment-words.ts';
import {
  findFormKey,
  findVersion,
  firstOf,
  KEEP_FIELD,
  type Posted,
  REVISION_FIELD,
  THROW_FIELD,
  TITLE_FIELD,
  typedFields,
} from './posted.ts';
import { type Answer, type Path, redirect, type TypedText, type Visit } from './route.ts';

/** The rows of drafts, under whoever reads or writes. */
export type DraftRows = {
  readonly listAt: (reading: Reading, address: string) => Promise<readonly Draft[]>;
  readonly keep: (reading: Reading, sent: DraftSent) => Promise<Keeping>;
  readonly end: (reading: Reading | Act, key: FormKey) => Promise<void>;
};

/** What the form's template shows of drafts. */
export type DraftView = {
  /** The key the form goes on under; undefined for a new one. */
  readonly key: FormKey | undefined;
  readonly revision: number;
  readonly title: string;
  /** What was begun here and is not open in this page. */
  readonly offers: readonly {
    readonly key: FormKey;
    readonly words: string;
    /** Which of them a link is about, for whoever hears it alone. */
    readonly about: string;
    readonly href: string;
  }[];
  /** Said of the draft this page goes on with. */
  readonly goneOn: string | null;
  /** Said where a draft was asked for that is no longer there, or what was sent could not be kept. */
  readonly notice: string | null;
  /** What the record says now, where it was changed after the draft was begun. */
  readonly changed: readonly TypedText[];
  /** What the draft holds and nobody is asked any more. */
  readonly left: readonly TypedText[];
};

export type DraftsHere = {
  readonly others: readonly Draft[];
  readonly open: Draft | undefined;
  readonly isLost: boolean;
};

export const NO_DRAFTS: DraftsHere = { others: [], open: undefined, isLost: false };

/** What there is of this form, and which of it the address asks to go on with. */
export async function draftsHere(visit: Visit): Promise<DraftsHere> {
  const all = await visit.drafts.list();
  const asked = visit.query['draft'];
  const open = asked === undefined ? undefined : all.find(({ key }) => key === asked);
  return { others: all.filter((one) => one !== open), open, isLost: asked !== undefined && open === undefined };
}

export function draftView(
  { others, open, isLost }: DraftsHere,
  {
    title,
    hrefOf,
    changed,
    left,
    holdsFiles,
  }: {
    readonly title: string;
    readonly hrefOf: (key: FormKey) => string;
    readonly changed: readonly TypedText[];
    readonly left: readonly TypedText[];
    readonly holdsFiles: boolean;
  },
): DraftView {
  return {
    key: open?.key,
    revision: open?.revision ?? 0,
    title,
    offers: others.map((draft) => ({
      key: draft.key,
      words: offerWords(draft),
      about: `(begun on ${momentWords(draft.beganAt)})`,
      href: hrefOf(draft.key),
    })),
    goneOn:
      open === undefined
        ? null
        : `You go on with what you wrote until ${momentWords(open.keptAt)}. It is not on the record until you save it.${holdsFiles ? ` ${NO_FILE}` : ''}`,
    notice: isLost
      ? `That draft is no longer there: it was saved or thrown away, or nobody wrote in it for ${DRAFT_DAYS} days.`
      : null,
    changed,
    left,
  };
}

/** A browser gives no file twice: whoever goes on with a draft is told, so that they do not save it without. */
const NO_FILE = 'A photo or a file is not kept with it: choose it again.';

/** Of a form that is shown again with its errors: it goes on under the key it was sent by. */
export function sentDraftView(posted: Posted, title: string, notice?: string): DraftView {
  const key = findFormKey(posted);
  const revision = revisionOf(posted);
  return { key, revision, title, offers: [], goneOn: null, notice: notice ?? null, changed: [], left: [] };
}

function offerWords({ beganAt, keptAt }: DraftLine): string {
  const [began, kept] = [momentWords(beganAt), momentWords(keptAt)];
  return began === kept
    ? `You began this on ${began}, and did not save it.`
    : `You began this on ${began}, last wrote in it on ${kept}, and did not save it.`;
}

/** `Draft kept at 10:42. Only you can read it, and it is kept until 10 December 2026.` */
function keptWords({ keptAt, endsAt }: DraftLine, isApart: boolean): string {
  const apart = isApart ? ' It was written in on another page too: this stands beside that.' : '';
  return `Draft kept at ${clockWords(keptAt)}.${apart} Only you can read it, and it is kept until ${momentDayWords(endsAt)}.`;
}

const NOT_KEPT = {
  'saved-already': 'This form was saved. What you change in it now is not kept.',
  'too-many': `You have ${DRAFTS_MOST} drafts, and no more can be kept: save one of them or throw it away. What you wrote is still in the form.`,
  'too-long': 'This is too long to be kept as a draft. What you wrote is still in the form.',
} as const;

/** Whether what was sent is to be kept as a draft, and by whom it was sent: the button, or the script while typing. */
export function askedToKeep(posted: Posted): 'button' | 'script' | undefined {
  const asked = firstOf(posted, KEEP_FIELD);
  return asked === 'button' || asked === 'script' ? asked : undefined;
}

/** Keeps what was sent, and answers whoever sent it: the button with the form, the script with what to say. */
export async function keepSent(
  visit: Visit,
  by: 'button' | 'script',
  hrefOf: (key: FormKey) => Path,
): Promise<Answer | { readonly kind: 'not-kept'; readonly because: string }> {
  const key = findFormKey(visit.posted);
  if (key === undefined) throw new Failure('not-understood', { cause: new Error('a draft without a form key') });
  const revision = revisionOf(visit.posted);
  const keeping = await visit.drafts.keep({
    key,
    title: firstOf(visit.posted, TITLE_FIELD).slice(0, 200),
    texts: Object.fromEntries(typedFields(visit.posted).map(([name, texts]) => [name, texts[0] ?? ''])),
    version: findVersion(visit.posted) ?? null,
    revision,
  });
  if (keeping.kind === 'not-theirs') throw new Failure('not-found');
  if (keeping.kind !== 'kept') {
    const because = NOT_KEPT[keeping.kind];
    return by === 'script' ? { kind: 'told', values: { key, revision, say: because } } : { kind: 'not-kept', because };
  }
  const { draft, isApart } = keeping;
  const say = keptWords(draft, isApart);
  if (by === 'button') return redirect(hrefOf(draft.key), say);
  return { kind: 'told', values: { key: draft.key, revision: draft.revision, say } };
}

function revisionOf(posted: Posted): number {
  const text = firstOf(posted, REVISION_FIELD);
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

/** As a browser would have sent it, so that the one reader of forms reads drafts too. */
export function postedOfDraft(texts: DraftTexts): Posted {
  return { fields: new Map(Object.entries(texts).map(([name, text]) => [name, [text]])), files: [] };
}

/** What was sent and the form, as it is now, does not ask for. */
export function leftOverOfPosted<Fields extends FieldSet>(posted: Posted, form: Form<Fields>): readonly TypedText[] {
  return leftOver(Object.fromEntries(typedFields(posted).map(([name, texts]) => [name, texts[0] ?? ''])), form);
}

/** Texts of a draft that the form, as it is now, does not ask for. */
export function leftOver<Fields extends FieldSet>(texts: DraftTexts, form: Form<Fields>): readonly TypedText[] {
  const asked = new Set(
    Object.entries(form.fields).flatMap(([name, { kind }]) =>
      kind === 'day' ? DAY_PARTS.map((part) => partName(name, part)) : [name],
    ),
  );
  const left = Object.entries(texts).filter(([name, text]) => !asked.has(name) && text !== '');
  return textsByName(postedOfDraft(Object.fromEntries(left)));
}

/** The draft whose writer asks for it to be thrown away. */
export function askedToThrowAway(posted: Posted): FormKey | undefined {
  return findId<FormKey>(firstOf(posted, THROW_FIELD));
}
