/**
 * The one question that settles each fact which can be missing: how it is asked, and how its answer is checked against the
 * record and written down. The key is the fact, as rules name what they cannot tell without it.
 */
import { GOES_ON } from '../../../code-sets/reason-episode-ceased.ts';
import { addMonths, type Day } from '../../../ground/day.ts';
import { findIsoDay, isoOf, wordsOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { NEXT_REVIEW_ON } from '../../../rules/entry-kinds.ts';
import type { CareEpisode, Entry, RecordedFacts } from '../../../rules/facts.ts';
import { correct, findKept } from '../../../storage/corrections.ts';
import type { Act } from '../../../storage/storage.ts';
import { choiceField, dayField, type Field } from '../../../web/form.ts';
import { home, howItEnded, legal } from '../../journey/parts/care-form.ts';
import { sayDateOfBirth, whyNotBorn } from '../../people/actions/say-date-of-birth.ts';
import { without } from '../../people/parts/recorded-thing.ts';
import { recordEntry, type RecordedEntry, refuseEntry } from '../actions/record-entry.ts';
import { recordedEntry } from './recorded-entry.ts';
import type { SaidOfEntry } from './entry-form.ts';

/** What a filled-in answer is: a day, or the code of a choice. */
type Given = Day | string;
type Whose = { readonly personId: PersonId; readonly facts: RecordedFacts; readonly on: Day };

export type MissingQuestion = {
  /** Under which it is asked: it names the very thing that lacks it, so that a form opened before still fits. */
  readonly name: string;
  readonly field: Field;
  /** Writes the answer down; a sentence where it cannot have been so. */
  readonly record: (act: Act, whose: Whose, given: Given) => Promise<string | undefined>;
};

type Asks = (facts: RecordedFacts, on: Day) => readonly MissingQuestion[];

const YES_OR_NO = [
  { value: 'council', text: 'Yes' },
  { value: 'no', text: 'No' },
];

export const QUESTIONS: Readonly<Record<string, Asks>> = {
  'date of birth': ({ bornOn }) =>
    bornOn !== null
      ? []
      : [
          {
            name: 'born',
            field: dayField({ label: 'When were they born?', called: 'the day they were born', notAfterToday: true }),
            record: async (act, { personId, facts, on }, given) => {
              const refused = whyNotBorn(facts, given as Day, on);
              if (refused === undefined) await sayDateOfBirth(act, personId, given as Day);
              return refused;
            },
          },
        ],
  'legal status': ({ episodes }) =>
    episodes
      .filter(({ legalStatus }) => legalStatus === null)
      .map((episode) =>
        ofCare(
          episode,
          'legal',
          `Legal status from ${wordsOf(episode.beganOn)}`,
          legal(episode.beganOn),
          'legal_status',
        ),
      ),
  'placement type': ({ episodes }) =>
    episodes
      .filter(({ placementType }) => placementType === null)
      .map((episode) =>
        ofCare(
          episode,
          'place',
          `Where did they live from ${wordsOf(episode.beganOn)}?`,
          home(episode.beganOn),
          'placement_type',
        ),
      ),
  'why care ended': ({ episodes }) => {
    const last = episodes.findLast(({ endedOn }) => endedOn !== null);
    if (last?.endedOn == null || (last.reasonEnded !== null && last.reasonEnded !== GOES_ON)) return [];
    const label = `How did being in care end on ${wordsOf(last.endedOn)}?`;
    return [ofCare(last, 'ended', label, howItEnded(last.endedOn), 'reason_ended')];
  },
  'whether living at home has held for six months': ({ episodes }) => {
    const left = episodes.findLast(({ endedOn }) => endedOn !== null)?.endedOn ?? null;
    return [
      {
        name: 'at-home',
        field: choiceField({
          label: `Have they lived at home for six months${left === null ? '' : ` since ${wordsOf(left)}`}?`,
          as: 'radios',
          options: [{ value: 'yes', text: 'Yes, it has held' }],
        }),
        record: async (act, whose) =>
          left !== null && whose.on < addMonths(left, 6)
            ? 'Six months have not gone by'
            : recorded(act, whose, { ...ENTRY, kind: 'return-home-held', on: whose.on }),
      },
    ];
  },
  'whether they want support from 21': () => [
    {
      name: 'support',
      field: choiceField({
        label: 'Do they want support from 21?',
        hint: 'As they said it today.',
        as: 'radios',
        options: [
          { value: 'accepted', text: 'They said yes' },
          { value: 'declined', text: 'They said no' },
        ],
      }),
      record: async (act, whose, given) =>
        recorded(act, whose, { ...ENTRY, kind: 'support-offered', on: whose.on, answer: String(given) }),
    },
  ],
  'who provides the home': ({ entries }, on) =>
    entries
      .filter((entry) => entry.kind === 'home' && entry.details['provided'] === undefined && holdsOn(entry, on))
      .map((entry) => ({
        name: `provided-${entry.id}`,
        field: choiceField({
          label: `Does the council provide or pay for the home they have had since ${wordsOf(entry.on)}?`,
          as: 'radios',
          options: YES_OR_NO,
        }),
        record: filledIn(entry, (said, given) => ({ ...said, details: { ...said.details, provided: String(given) } })),
      })),
  'day of release': ({ entries }, on) =>
    entries
      .filter((entry) => entry.kind === 'custody' && entry.details['release'] === undefined && holdsOn(entry, on))
      .map((entry) => ({
        name: `release-${entry.id}`,
        field: dayField({ label: 'When are they to be released?', called: 'the day of release' }),
        record: filledIn(entry, (said, given) => ({
          ...said,
          details: { ...said.details, release: isoOf(given as Day) },
        })),
      })),
  'pathway plan': () => [
    {
      name: 'plan-given',
      field: dayField({
        label: 'On which day were they given their pathway plan?',
        called: 'the day they were given it',
        notAfterToday: true,
      }),
      record: async (act, whose, given) => recorded(act, whose, { ...ENTRY, kind: 'pathway-plan', on: given as Day }),
    },
  ],
  'when the pathway plan is next reviewed': ({ entries }, on) => {
    const plan = entries.findLast((entry) => PLANS.has(entry.kind) && entry.on <= on);
    if (plan === undefined || findIsoDay(plan.details[NEXT_REVIEW_ON] ?? '') !== undefined) return [];
    return [
      {
        name: `next-${plan.id}`,
        field: dayField({
          label: `When does the plan of ${wordsOf(plan.on)} say it is next looked at?`,
          called: 'the day the plan says',
        }),
        record: filledIn(plan, (said, given) => ({
          ...said,
          details: { ...said.details, [NEXT_REVIEW_ON]: isoOf(given as Day) },
        })),
      },
    ];
  },
  'whether they were missing, or away where was known': ({ entries }, on) =>
    entries
      .filter(({ kind, answer, until }) => kind === 'missing' && answer === null && until !== null && until <= on)
      .map((entry) => ({
        name: `away-${entry.id}`,
        field: choiceField({
          label: `When they were away from ${wordsOf(entry.on)}, were they missing?`,
          as: 'radios',
          options: [
            { value: 'M', text: 'They were missing: nobody knew where they were' },
            { value: 'A', text: 'They were away without leave, where was known' },
          ],
        }),
        record: filledIn(entry, (said, given) => ({ ...said, answer: String(given) })),
      })),
};

const PLANS: ReadonlySet<Entry['kind']> = new Set(['pathway-plan', 'pathway-plan-review']);

const ENTRY = { until: null, answer: null, details: {}, words: {} } as const;
const holdsOn = (entry: Entry, on: Day): boolean => entry.on <= on && (entry.until === null || entry.until > on);

function ofCare(
  { id }: CareEpisode,
  name: string,
  label: string,
  field: Field,
  column: 'legal_status' | 'placement_type' | 'reason_ended',
): MissingQuestion {
  const { required: _, ...asked } = field;
  return {
    name: `${name}-${id}`,
    field: { ...asked, label },
    record: async (act, { personId }, given) => {
      const kept = await findKept(act, 'care_episode', personId, id);
      if (kept === undefined) throw new Error('a part of care that lacks something is not there under its lock');
      await correct(act, 'care_episode', kept, { [column]: String(given) });
      return undefined;
    },
  };
}

async function recorded(
  act: Act,
  { personId, facts }: Whose,
  said: Omit<RecordedEntry, 'personId'>,
): Promise<string | undefined> {
  const refused = refuseEntry(facts, said);
  if (refused === undefined) await recordEntry(act, { personId, ...said }, facts);
  return refused?.sentence;
}

/** The same entry with what it lacked: the history of the record says that it was filled in, when and by whom. */
function filledIn(entry: Entry, become: (said: SaidOfEntry, given: Given) => SaidOfEntry): MissingQuestion['record'] {
  return async (act, { personId, facts }, given) => {
    const kept = await findKept(act, 'entry', personId, entry.id);
    if (kept === undefined) throw new Error('an entry that lacks something is not there under its lock');
    const said = become(recordedEntry.saidOf(kept.image), given);
    const refused = refuseEntry(without(facts, kept.id), said, recordedEntry.saidOf(kept.image));
    if (refused === undefined) await correct(act, 'entry', kept, recordedEntry.columnsOf(said));
    return refused?.sentence;
  };
}
