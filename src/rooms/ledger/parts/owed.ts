/** What is owed to somebody on a day: what should happen next and why, and what should have happened and did not. */
import { addDays, type Day } from '../../../ground/day.ts';
import { isoOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { AGREED, settingsOpenToAgreement } from '../../../rules/agreed-differences.ts';
import { type DutyStatus, statusOn } from '../../../rules/duty.ts';
import { rules } from '../../../rules/index.ts';
import { isWordingRead, type Rule, standingInShort } from '../../../rules/rule.ts';
import type { AgreedOf } from '../../agreed-differences/facts.ts';
import { agreedWords } from '../../agreed-differences/model.ts';
import { type DutyOf, isOpen } from '../model.ts';
import { missingFacts } from './missing-words.ts';
import { waysToMeet } from './ways-to-meet.ts';
import { type EntriesById, whyInWords } from './why-words.ts';

/** How pressing it is: overdue, due within a fortnight, within six weeks, later; last what has no day. */
export type Band = 'overdue' | 'soon' | 'coming' | 'later' | 'no-day';
const BANDS: readonly Band[] = ['overdue', 'soon', 'coming', 'later', 'no-day'];
const SOON_DAYS = 14;
const COMING_DAYS = 42;

export type OwedLine = {
  readonly title: string;
  readonly status: DutyStatus;
  readonly band: Band;
  readonly dueOn: Day | null;
  readonly metOn: Day | null;
  readonly why: string;
  /** On which days it was tried; empty where it was not. */
  readonly tried: readonly Day[];
  readonly standing: string;
  /** Somebody has read the text it rests on, as it stands now. */
  readonly isWordingRead: boolean;
  /** Where it is written. */
  readonly source: string;
  readonly ruleId: string;
  /** Where the fact that meets it is recorded, below the page of the young person; null where no form can. */
  readonly record: { readonly words: string; readonly path: string } | null;
  /** What is not recorded, so that nobody can tell. */
  readonly missing: readonly string[];
  /** `Agreed with Amina until 3 June 2026: …`, and where that stands, below the page of the young person; null where nothing else was agreed. */
  readonly agreed: { readonly words: string; readonly path: string } | null;
  /** What they asked of us that bears on it, and where that stands, below the page of the young person; null where nothing. */
  readonly asked: { readonly words: string; readonly path: string } | null;
  /** Where the council's own standard can be agreed differently, below the page of the young person; none for the law. */
  readonly agree: readonly { readonly words: string; readonly path: string }[];
};

/** What was agreed differently, by its id. */
export type AgreedById = ReadonlyMap<string, AgreedOf>;
const NOTHING_AGREED: AgreedById = new Map();

/** The day of what was tried, by its reference: `visit:3f2c…`. */
export type TriesById = ReadonlyMap<string, Day>;
const NO_TRIES: TriesById = new Map();

export type Owed = {
  /** The most pressing first; of two alike law before local standard, then the earlier day. */
  readonly next: readonly OwedLine[];
  readonly notInTime: readonly OwedLine[];
  /** Met, or no longer owed, by the day it was due. */
  readonly inTime: number;
  /** Met, or no longer owed, and nobody can tell whether by the day it was due. */
  readonly untold: number;
  readonly overdue: number;
};

/** Said wherever something is overdue: it is the council that is late. */
export const LATENESS_IS_OURS = 'Overdue means that the council is late. It says nothing about the young person.';

/**
 * `entries` are those the duties may rest on, for the words that say why; `tries` the days of what was tried, by its id;
 * `agreed` what was agreed differently.
 */
export function owedTo(
  duties: readonly DutyOf[],
  on: Day,
  entries: EntriesById,
  tries: TriesById = NO_TRIES,
  agreed: AgreedById = NOTHING_AGREED,
): Owed {
  const lines = duties.flatMap((duty) => {
    const rule = RULES.get(duty.rule);
    return rule === undefined || duty.opensOn > on ? [] : [{ duty, rule, status: statusOn(duty, on) }];
  });
  const next = lines
    .filter(({ duty }) => isOpen(duty, on))
    .map(({ duty, rule, status }) => ({ rule, line: lineOf(duty, rule, status, on, entries, tries, agreed) }))
    .toSorted((a, b) => byBand(a.line, b.line) || byStanding(a.rule, b.rule) || byDay(a.line, b.line))
    .map(({ line }) => line);
  const late = lines
    .filter(({ status }) => status === 'met-late' || status === 'missed')
    .toSorted((a, b) => byDay(b.duty, a.duty));
  return {
    next,
    notInTime: late.map(({ duty, rule, status }) => lineOf(duty, rule, status, on, entries, tries, agreed)),
    inTime: lines.filter(({ status }) => status === 'met' || status === 'ended-in-time').length,
    untold: lines.filter(({ duty, status }) => status === 'cannot-tell' && !isOpen(duty, on)).length,
    overdue: next.filter(({ status }) => status === 'overdue').length,
  };
}

/** What stands where nothing was late. What is overdue was not in time either, and of what nobody can tell nobody can say so. */
export function nothingLateWords({ next, overdue, inTime, untold }: Owed): string {
  const apart = [
    ...(overdue > 0 ? ['what is overdue now'] : []),
    ...(untold > 0 || next.some(({ status }) => status === 'cannot-tell') ? ['what nobody can tell'] : []),
  ].join(' and ');
  if (inTime === 0) return `Nothing ${apart === '' ? '' : 'else '}that is kept here has fallen due yet.`;
  return apart === '' ? 'Everything that fell due was in time.' : `Apart from ${apart}, everything was in time.`;
}

/** What a worker has before them: due within six weeks, or owed as soon as possible where the council has set no day. */
export function pressing({ next }: Owed): readonly OwedLine[] {
  return next.filter(({ band, missing }) => band !== 'later' && missingFacts(missing).length === 0);
}

/** What some lines rest on, each once: on a phone their names stand in one fold and not in every line. */
export type Laws = {
  readonly laws: readonly { readonly source: string; readonly standing: string }[];
  readonly isAllRead: boolean;
};

export function lawsOf(lines: readonly OwedLine[]): Laws {
  const bySource = new Map(lines.map(({ source, standing }) => [source, { source, standing }]));
  return {
    laws: [...bySource.values()].toSorted((a, b) => (a.source < b.source ? -1 : 1)),
    isAllRead: lines.every((line) => line.isWordingRead),
  };
}

export type Folded = {
  readonly shown: readonly OwedLine[];
  readonly folded: readonly OwedLine[];
  /** `and 6 more due within 42 days`; empty where nothing is folded away. */
  readonly more: string;
};

/** The first of them, and the rest to be opened; one alone is never folded away. */
export function foldedAfter(lines: readonly OwedLine[], most: number): Folded {
  if (lines.length <= most + 1) return { shown: lines, folded: [], more: '' };
  const folded = lines.slice(most);
  const counts = [
    { words: 'overdue', bands: ['overdue'] },
    { words: `due within ${COMING_DAYS} days`, bands: ['soon', 'coming'] },
    { words: 'due later', bands: ['later'] },
    { words: 'without a day', bands: ['no-day'] },
  ]
    .map(({ words, bands }) => ({ words, count: folded.filter(({ band }) => bands.includes(band)).length }))
    .filter(({ count }) => count > 0)
    .map(({ words, count }, index) => `${count} ${index === 0 ? 'more ' : ''}${words}`);
  return { shown: lines.slice(0, most), folded, more: `and ${counts.join(', ')}` };
}

export function owedByPerson(
  duties: readonly DutyOf[],
  on: Day,
  entries: EntriesById,
  tries: TriesById,
  agreed: AgreedById = NOTHING_AGREED,
): ReadonlyMap<PersonId, Owed> {
  return new Map(
    [...Map.groupBy(duties, ({ personId }) => personId)].map(([person, theirs]) => [
      person,
      owedTo(theirs, on, entries, tries, agreed),
    ]),
  );
}

function lineOf(
  duty: DutyOf,
  rule: Rule,
  status: DutyStatus,
  on: Day,
  entries: EntriesById,
  tries: TriesById,
  agreed: AgreedById,
): OwedLine {
  const differently = duty.because.flatMap((reference) =>
    reference.startsWith(`${AGREED}:`) ? (agreed.get(reference.slice(AGREED.length + 1)) ?? []) : [],
  )[0];
  return {
    title: rule.title,
    status,
    band: bandOf(status, duty.dueOn, on),
    dueOn: duty.dueOn,
    metOn: duty.metOn,
    why: whyInWords(duty, on, entries),
    tried: duty.attempts.flatMap((reference) => tries.get(reference) ?? []).filter((day) => day <= on),
    standing: standingInShort(rule),
    isWordingRead: isWordingRead(rule),
    source: sourceOf(rule, duty.opensOn),
    ruleId: rule.id,
    record: recordOf(rule),
    missing: status === 'cannot-tell' ? duty.cannotTell : [],
    agreed:
      differently === undefined ? null : { words: agreedWords(differently, rule), path: `agreed/${differently.id}` },
    // Known to the room that keeps it, which says it on the line.
    asked: null,
    agree: differently === undefined ? agreeOf(rule) : [],
  };
}

function agreeOf(rule: Rule): OwedLine['agree'] {
  const settings = settingsOpenToAgreement(rule);
  return settings.map(({ name, title }) => ({
    words: settings.length === 1 ? 'Agree it differently' : `Agree it differently: ${title.toLowerCase()}`,
    path: `agreed/new/${rule.id}/${name}`,
  }));
}

/** Straight to the one form that fits; where several do, to the choice between them. */
function recordOf(rule: Rule): OwedLine['record'] {
  const [only, ...others] = waysToMeet(rule);
  if (only === undefined) return null;
  const rest = `rule=${encodeURIComponent(rule.id)}`;
  if (others.length > 0) return { words: 'Record it', path: `entries/new?${rest}` };
  return { words: RECORDS[only.path] ?? 'Record it', path: `${only.path}?${rest}` };
}

const RECORDS: Readonly<Record<string, string>> = { 'reviews/new': 'Record a review', 'visits/new': 'Record a visit' };

function bandOf(status: DutyStatus, dueOn: Day | null, on: Day): Band {
  if (status === 'overdue') return 'overdue';
  if (status === 'cannot-tell' || dueOn === null) return 'no-day';
  if (dueOn <= addDays(on, SOON_DAYS)) return 'soon';
  return dueOn <= addDays(on, COMING_DAYS) ? 'coming' : 'later';
}

/** Of the version that stood when it opened: the title of what it is written in. */
function sourceOf({ versions }: Rule, opensOn: Day): string {
  const opened = isoOf(opensOn);
  const version = versions.find(({ from, to }) => from <= opened && (to === undefined || opened < to)) ?? versions[0];
  return version.sources[0].title;
}

const RULES: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));
const FAR = Number.MAX_SAFE_INTEGER;
type Dated = { readonly dueOn: Day | null };
const byDay = (a: Dated, b: Dated): number => (a.dueOn ?? FAR) - (b.dueOn ?? FAR);
const byBand = (a: OwedLine, b: OwedLine): number => BANDS.indexOf(a.band) - BANDS.indexOf(b.band);
const STANDINGS: readonly Rule['standing'][] = ['statute', 'guidance', 'return', 'local'];
const byStanding = (a: Rule, b: Rule): number => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing);
