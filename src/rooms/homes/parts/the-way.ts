/**
 * Where somebody lives and what is ahead, in sentences worked out once for their own page, for the list of homes ahead and
 * for their plan, so that nothing of it is asked or said twice.
 */
import type { Day } from '../../../ground/day.ts';
import { findIsoDay, wordsOf } from '../../../ground/day-words.ts';
import { answerWords, LEAVE_BY } from '../../../rules/entry-kinds.ts';
import type { Entry } from '../../../rules/facts.ts';
import { homeTypeOf, homeWords, isBesideAnother, MOVE_ON } from '../../../rules/home-types.ts';
import type { PromiseOf } from '../../promises/facts.ts';
import { isStanding, standingWords, whoWords } from '../../promises/model.ts';
import { detailSentences } from '../../entries/parts/entry-form.ts';
import {
  delaysOn,
  homesOn,
  isLookedAheadFor,
  listedOn,
  needOn,
  neededBy,
  noticeOn,
  registrationsOf,
  spanWords,
  temporaryStay,
  type TemporaryStay,
  twoAtOnce,
} from '../model.ts';

/** With what is written in words, which no figure reads. */
export type SaidEntry = Entry & { readonly words: Readonly<Record<string, string>> };
export type Line = { readonly id: string; readonly words: string; readonly more: readonly string[] };
export type MoveOn = { readonly id: string; readonly what: string; readonly who: string; readonly standing: string };

export type HomeNow = Line & {
  readonly on: Day;
  readonly isTemporary: boolean;
  /** How they move on from it, as it was agreed; null where nobody has agreed anything. */
  readonly moveOn: MoveOn | null;
  readonly hasEnd: boolean;
  /** Another home goes on beside it, and may. */
  readonly isBeside: boolean;
};

export type Way = {
  readonly now: readonly HomeNow[];
  readonly before: readonly Line[];
  readonly stay: TemporaryStay | null;
  /** `140 days in temporary homes, since 6 November 2024, in 3 homes one after another` */
  readonly stayWords: string | null;
  readonly twoAtOnce: string | null;
  readonly notice: Line | null;
  /** Nobody is looked ahead for before 16, and from 25. */
  readonly isAhead: boolean;
  readonly registered: readonly (Line & { readonly waits: boolean })[];
  readonly waits: boolean;
  /** They have a home of their own, and nothing is written down of another: nobody asks what they will need. */
  readonly isHoused: boolean;
  readonly need: Line | null;
  readonly delays: readonly Line[];
  readonly meetings: readonly Line[];
  readonly listed: {
    readonly is: ReturnType<typeof listedOn>['is'];
    readonly words: string;
    readonly id: string | null;
  };
};

export function wayOf(entries: readonly SaidEntry[], promises: readonly PromiseOf[], bornOn: Day | null, on: Day): Way {
  const now = homesOn(entries, on);
  const stay = temporaryStay(entries, on);
  const registered = registrationsOf(entries, on);
  const need = needOn(entries, on);
  const notice = noticeOn(entries, on);
  const told = listedOn(entries, on);
  const wordsOfEach = new Map(entries.map(({ id, words }) => [id, words]));
  const sentences = (entry: Entry): readonly string[] =>
    detailSentences({ ...entry, words: wordsOfEach.get(entry.id) ?? {} });
  return {
    now: now.map((home) => ({
      id: home.id,
      on: home.on,
      words: homeWords(home) ?? 'What kind of home is not recorded',
      more: sentences(home),
      isTemporary: temporaryStay([home], on) !== null,
      moveOn: moveOnOf(home, promises, on),
      hasEnd: home.until !== null,
      isBeside: now.length > 1 && isBesideAnother(home),
    })),
    before: entries
      .filter((entry) => entry.kind === 'home' && entry.until !== null && entry.until <= on)
      .toSorted((a, b) => b.on - a.on)
      .map((home) => ({
        id: home.id,
        words: homeWords(home) ?? 'What kind of home is not recorded',
        more: [daysWords(home), ...ledTo(home, entries, on)],
      })),
    stay,
    stayWords: stay === null ? null : stayWords(stay),
    twoAtOnce: twoAtOnce(now),
    notice: notice === undefined ? null : { id: notice.id, words: noticeWords(notice), more: [] },
    isAhead: isLookedAheadFor(bornOn, on),
    registered: registered.map(({ entry, until }) => ({
      id: entry.id,
      waits: until === null,
      words:
        until === null
          ? `On the housing list for ${spanWords(entry.on, on)}, since ${wordsOf(entry.on)}`
          : `On the housing list for ${spanWords(entry.on, until)}, from ${wordsOf(entry.on)} until ${wordsOf(until)}`,
      more: sentences(entry),
    })),
    waits: registered.some(({ until }) => until === null),
    isHoused: need === undefined && now.some((home) => homeTypeOf(home) === 'own-home'),
    need:
      need === undefined ? null : { id: need.id, words: needWords(need), more: sentences({ ...need, details: {} }) },
    delays: delaysOn(entries, on).map((delay) => ({
      id: delay.id,
      words: `${answerWords('housing-delay', delay.answer ?? '')}, since ${wordsOf(delay.on)}`,
      more: sentences(delay),
    })),
    meetings: entries
      .filter((entry) => entry.kind === 'housing-meeting' && entry.on <= on)
      .toReversed()
      .map((meeting) => ({
        id: meeting.id,
        words: `Joint meeting with housing, ${wordsOf(meeting.on)}`,
        more: sentences(meeting),
      })),
    listed: {
      is: told.is,
      id: told.told?.id ?? null,
      words:
        told.told === null
          ? 'Nobody has told them yet of the joint list that housing is given. Until then they are not on it.'
          : told.is === 'objected'
            ? `They objected on ${wordsOf(told.told.on)} to standing on the joint list, and are not on it.`
            : `They are on the joint list that housing is given: told on ${wordsOf(told.told.on)}, and did not object.`,
    },
  };
}

const daysWords = ({ on, until }: Entry): string =>
  until === null ? `Since ${wordsOf(on)}` : `${wordsOf(on)} to ${wordsOf(until)}: ${spanWords(on, until)}`;

/** What came next: as it was written; else the home that followed at once. */
function ledTo(home: SaidEntry, entries: readonly SaidEntry[], on: Day): readonly string[] {
  const written = home.words['led-to'];
  if (written !== undefined) return [`What came next: ${written}`];
  const next = entries.find((entry) => entry.kind === 'home' && entry.on === home.until && entry.on <= on);
  const words = next === undefined ? undefined : homeWords(next);
  return words === undefined ? [] : [`What came next: ${words}`];
}

/** `140 days in temporary homes, since 6 November 2024` */
export function stayWords({ since, days, homes }: TemporaryStay): string {
  if (days === 0) return `In a temporary home from ${wordsOf(since)}`;
  const nights = days === 1 ? '1 day' : `${days} days`;
  const moves = homes === 1 ? '' : `, ${homes} homes one after another`;
  return `${nights} in temporary homes, since ${wordsOf(since)}${moves}`;
}

function needWords(need: Entry): string {
  const from = neededBy(need);
  return `${answerWords('housing-need', need.answer ?? '')}${from === null ? '' : `, from ${wordsOf(from)}`}`;
}

function noticeWords(notice: Entry): string {
  const by = findIsoDay(notice.details[LEAVE_BY] ?? '');
  return by === undefined
    ? `Notice to leave, given on ${wordsOf(notice.on)}`
    : `Notice to leave by ${wordsOf(by)}, given on ${wordsOf(notice.on)}`;
}

/** The promise that was made of it; where it was changed with them, what it was changed to. */
function moveOnOf(home: Entry, promises: readonly PromiseOf[], on: Day): MoveOn | null {
  let found = promises.find(({ id }) => id === home.details[MOVE_ON]);
  for (let next = found; next !== undefined; ) {
    const before: PromiseOf = next;
    found = before;
    next = promises.find(({ changedFrom }) => changedFrom === before.id);
  }
  // What was kept, or broken and told, is no plan any more.
  if (found === undefined || !isStanding(found, on)) return null;
  return { id: found.id, what: found.what, who: whoWords(found), standing: standingWords(found, on) };
}
