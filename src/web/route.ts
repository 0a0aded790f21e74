/**
 * What a page is to the rest of the program: a plain object that says who may ask for it, what the reading log will
 * say of it, and how it answers. Leaving out `allow` or `audit` does not type-check, so nothing is open by default.
 */
import type { Readable } from 'node:stream';
import type { Actor, Permission } from '../access/roles.ts';
import type { Day } from '../ground/day.ts';
import type { AnyId, FormKey, PersonId, StaffId } from '../ground/ids.ts';
import type { Draft, DraftSent, Keeping } from '../storage/drafts.ts';
import type { Act, ActDescription, Reading } from '../storage/storage.ts';
import type { Form } from './form.ts';
import type { Posted } from './posted.ts';
import type { AskedText, FoundWords } from './words.ts';

/** `nobody` for a page about no person; otherwise why it was read, in words the person would recognise. */
export type Audit = 'nobody' | { readonly purpose: string };

export type Path = `/${string}`;

/** What every handler is given, signed in or not. */
export type OpenVisit = {
  readonly actor: Actor | undefined;
  readonly now: Date;
  /** The path asked for, without its query. */
  readonly path: Path;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** What a form sent; empty on a GET. */
  readonly posted: Posted;
  readonly session: VisitSession;
  /** What the log calls this request, and a person may quote. */
  readonly reference: string;
};

/** A request by someone who is known and may ask: storage is bound to them, so no page can read as anybody else. */
export type Visit = Omit<OpenVisit, 'actor'> & {
  readonly actor: Actor;
  /** Today, for this authority. */
  readonly on: Day;
  /** The system this authority works beside: what came from it is changed there. null where the record is kept here. */
  readonly beside: string | null;
  /** The id in the path under this name. Anything that is not an id answers as a page that does not exist. */
  readonly id: <Kind extends AnyId>(name: string) => Kind;
  readonly read: <Result>(work: (reading: Reading) => Promise<Result>) => Promise<Result>;
  /** Reads about people: the reading-log row is written in the same transaction, or nothing is answered. */
  readonly readPeople: <Result>(work: (reading: Reading) => Promise<ReadOfPeople<Result>>) => Promise<Result>;
  readonly readPopulation: <Result>(work: (reading: Reading) => Promise<Result>) => Promise<Result>;
  /** Released figures alone, for those outside who may know nothing else. */
  readonly readReleased: <Result>(work: (reading: Reading) => Promise<Result>) => Promise<Result>;
  /**
   * Writes as one act, once per form key: a double click gets the first outcome, another body under the same key a
   * page with both texts. The result must survive JSON.
   */
  readonly write: <Result>(description: WriteDescription, work: (act: Act) => Promise<Result>) => Promise<Result>;
  /** What this person began to write at this address and has not saved. */
  readonly drafts: OwnDrafts;
  /** What is noticed in some words about the young person in the path; nothing where there is none. */
  readonly lookAtWords: (texts: readonly AskedText[]) => Promise<readonly FoundWords[]>;
};

export type OwnDrafts = {
  readonly list: () => Promise<readonly Draft[]>;
  readonly keep: (sent: Omit<DraftSent, 'address' | 'personId'>) => Promise<Keeping>;
  readonly throwAway: (key: FormKey) => Promise<void>;
};

export type ReadOfPeople<Result> = {
  readonly result: Result;
  readonly people: readonly PersonId[];
  /** What the reading log says, where what was read is more particular than the page: a part that fewer people read. */
  readonly purpose?: string | undefined;
};

/** The day recorded on and the form key come from the request. */
export type WriteDescription = Omit<ActDescription, 'recordedOn' | 'form'>;

export type VisitSession = {
  /**
   * Begins a new session under a new id and answers with the path the person first asked for, or `/`. `through` says by
   * which of the sign-in service's people it was begun; it is handed back with every request.
   */
  readonly signIn: (staffId: StaffId, through?: string) => Promise<Path>;
  readonly signOut: () => Promise<void>;
  /** Small texts kept until the session ends: the words of a search, the state of a sign-in. */
  readonly keep: (name: string, text: string) => void;
  readonly findKept: (name: string) => string | undefined;
};

export type PageModel = { readonly title: string };

export type Answer =
  | { readonly kind: 'page'; readonly template: string; readonly model: PageModel; readonly status: number }
  | { readonly kind: 'redirect'; readonly path: Path; readonly say: string | undefined }
  | { readonly kind: 'away'; readonly address: URL }
  /** For the kit's own script alone: a few plain values, and no page. */
  | { readonly kind: 'told'; readonly values: Readonly<Record<string, string | number | readonly FoundWords[]>> }
  /** A photo made here, shown inside a page: always a JPEG. */
  | { readonly kind: 'picture'; readonly bytes: Buffer }
  | {
      readonly kind: 'download';
      readonly fileName: string;
      readonly mediaType: string;
      readonly body: Buffer | Readable;
    };

export function page<Model extends PageModel>(template: string, model: Model, status = 200): Answer {
  return { kind: 'page', template, model, status };
}

/** Goes on to a page of this program; `say` is one sentence shown there once, without anybody's name. */
export function redirect(path: Path, say?: string): Answer {
  return { kind: 'redirect', path, say };
}

/** Goes to the council's own sign-in service, the one other site anybody is sent to. */
export function away(address: URL): Answer {
  return { kind: 'away', address };
}

/** A photo, shown inside a page to whoever may open the record. */
export function picture(bytes: Buffer): Answer {
  return { kind: 'picture', bytes };
}

export function download(file: { fileName: string; mediaType: string; body: Buffer | Readable }): Answer {
  return { kind: 'download', ...file };
}

type RouteLine = { readonly method: 'GET' | 'POST'; readonly path: Path };

/** A page for whoever comes: sign-in, the accessibility statement. It has no way to the record. */
export type OpenRoute = RouteLine & {
  readonly allow: 'anyone';
  readonly audit: 'nobody';
  /** Asked no more often from one address than a form may be sent, several times over. */
  readonly isLimited?: true;
  readonly handle: (visit: OpenVisit) => Promise<Answer>;
};

export type SignedInRoute = RouteLine & {
  readonly allow: Permission | 'signed-in';
  readonly audit: Audit;
  readonly handle: (visit: Visit) => Promise<Answer>;
  /** What it asks, so that a failure can play back what was typed under its own words. */
  readonly form?: Form;
  /** Only where the record is kept here: beside another system, what this would write comes from there. */
  readonly isOfTheRecord?: true;
  /**
   * Answers whoever asks for a draft of their own by a form that is not for them, or not any more: with what they wrote,
   * and nothing else. Undefined where they have none, and they are told what anybody is told.
   */
  readonly handleOwnDraft?: (visit: Visit) => Promise<Answer | undefined>;
};

/** What these write is kept in the other system, where there is one. */
export function onlyAsTheRecord(routes: readonly SignedInRoute[]): readonly SignedInRoute[] {
  return routes.map((route) => ({ ...route, isOfTheRecord: true }));
}

/** One thing a person typed, under the words it was asked in. */
export type TypedText = { readonly label: string; readonly text: string };

export type Route = OpenRoute | SignedInRoute;
