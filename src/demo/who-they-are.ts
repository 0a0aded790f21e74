/**
 * What surrounds the invented young people, uneven as in life: who they say they are, their right to stay, what practitioners
 * advised, where they came by and what help they had, what a manager wrote. Everything here has a chance of its own, so that it
 * changes nothing else of a story; and whoever came by did so on a day on which they were in touch anyhow.
 */
import { addDays, addMonths, ageOn, type Day } from '../ground/day.ts';
import { day, isoOf } from '../ground/day-words.ts';
import type { PersonId } from '../ground/ids.ts';
import { takeInSaidEntries } from '../rooms/entries/actions/take-in-said-entries.ts';
import type { RecordedEntry } from '../rooms/entries/actions/record-entry.ts';
import { type MeetingWith, recordMeetings } from '../rooms/keeping-in-touch/actions/record-meetings.ts';
import { NOTHING_SAID } from '../rooms/keeping-in-touch/model.ts';
import { writeManagementEntry } from '../rooms/oversight/actions/write-management-entry.ts';
import type { ManagementSaid } from '../rooms/oversight/model.ts';
import type { takeInWorkforce } from '../rooms/workforce/actions/take-in-workforce.ts';
import type { Act } from '../storage/storage.ts';
import { TOLD_AROUND, TOLD_AROUND_CHOSEN, type ToldEntry } from './around-named.ts';
import { type Chance, chanceFrom } from './chance.ts';
import type { InventedPerson } from './invented-person.ts';

type Workforce = Parameters<typeof takeInWorkforce>[1];

const NUMBER_OF_NAMED = /^300\d{3}$/;

export async function takeInWhoTheyAre(
  act: Act,
  seed: number,
  people: readonly InventedPerson[],
  workforce: Workforce,
  today: Day,
): Promise<void> {
  const chance = chanceFrom(seed + 61);
  const living = people.filter(({ facts }) => facts.diedOn === null);
  await takeInSaidEntries(act, [
    ...living.flatMap(told),
    ...living.flatMap((person) => inventEntries(person, chance, today)),
  ]);
  await recordMeetings(
    act,
    living.flatMap((person) => inventMeetings(person, chance, today)),
  );
  for (const { personId, entry } of inventHands(living, workforce, chance, today))
    await writeManagementEntry(act, personId, entry);
}

const isNamed = ({ number }: InventedPerson): boolean => NUMBER_OF_NAMED.test(number) || number in TOLD_AROUND_CHOSEN;

function told(person: InventedPerson): readonly RecordedEntry[] {
  const entries = NUMBER_OF_NAMED.test(person.number) ? TOLD_AROUND[person.knownAs] : TOLD_AROUND_CHOSEN[person.number];
  return (entries ?? []).map((entry) => entryOf(person.id, entry));
}

const entryOf = (personId: PersonId, { kind, on, until, answer, details, words }: ToldEntry): RecordedEntry => ({
  personId,
  kind,
  on: day(on),
  until: until === undefined ? null : day(until),
  answer: answer ?? null,
  details: details ?? {},
  words,
});

const isGrown = ({ facts }: InventedPerson, today: Day): boolean =>
  facts.bornOn !== null && ageOn(facts.bornOn, today) >= 16 && ageOn(facts.bornOn, today) < 25;

/** Who came here alone has a status, or nobody has asked; one in thirty has talked with a practitioner's advice behind it. */
function inventEntries(person: InventedPerson, chance: Chance, today: Day): readonly RecordedEntry[] {
  const { id, facts, inCare, cameOn } = person;
  if (isNamed(person) || !isGrown(person, today) || (facts.episodes.length === 0 && !inCare)) return [];
  const alone = facts.entries.some(({ kind }) => kind === 'unaccompanied');
  return [
    ...(alone ? cameAlone(id, chance, cameOn, today) : []),
    ...(chance.happens(0.03) ? [advised(id, chance, today)] : []),
    ...(chance.happens(0.06)
      ? [
          said(id, 'council-group', addDays(today, -60 - chance.whole(500)), {
            what: chance.one([
              'The care leavers’ forum',
              'The children in care council',
              'The forum; she helped to write the offer',
            ]),
          }),
        ]
      : []),
  ];
}

const said = (
  personId: PersonId,
  kind: RecordedEntry['kind'],
  on: Day,
  words: RecordedEntry['words'],
  more: Partial<RecordedEntry> = {},
): RecordedEntry => ({ personId, kind, on, until: null, answer: null, details: {}, words, ...more });

const LANGUAGES = [
  'Tigrinya. Reads it slowly. A woman, please, and nobody from the same town',
  'Sorani Kurdish. English is enough for everything but the claim',
  'Arabic, as in Sudan. An interpreter by phone is easier than one in the room',
  'Albanian. Needs nobody any more, but asks to be asked',
];
const FAITHS = ['Muslim', 'Orthodox Christian', 'Yazidi'];

function cameAlone(id: PersonId, chance: Chance, cameOn: Day, today: Day): readonly RecordedEntry[] {
  const adviser = chance.one(['Priya Nair, Tees Law Centre', 'Daniel Worth, Worth and Co', '']);
  const words = adviser === '' ? {} : { adviser };
  const status = (answer: string, more: Partial<RecordedEntry> = {}): RecordedEntry =>
    said(id, 'immigration-status', addDays(cameOn, 40), words, { answer, ...more });
  const until = addMonths(today, -1 + chance.whole(30));
  const statuses: readonly RecordedEntry[] = chance.pick([
    [4, [status('leave', { until })]],
    [2, [status('claim', { details: { next: 'decision', 'next-on': isoOf(addMonths(today, 1 + chance.whole(8))) } })]],
    [2, [status('settled')]],
    [1, [status('appeal', { details: { next: 'hearing', 'next-on': isoOf(addDays(today, 20 + chance.whole(90))) } })]],
    [1, [status('refused')]],
    [2, []],
  ]);
  return [
    ...statuses,
    ...(chance.happens(0.6)
      ? [said(id, 'language', cameOn, { what: chance.one(LANGUAGES) }, { details: { shared: 'yes' } })]
      : []),
    ...(chance.happens(0.4) ? [said(id, 'faith', cameOn, { which: chance.one(FAITHS) })] : []),
  ];
}

function advised(id: PersonId, chance: Chance, today: Day): RecordedEntry {
  return said(id, 'health-consultation', addDays(today, -10 - chance.whole(300)), {
    by: chance.one(['Dr Amara Osei, mental health practitioner', 'Colm Deasy, nurse for children in care']),
    about: chance.one([
      'Missed three appointments at the clinic and will not say why',
      'Says the tablets make the days grey, and has stopped taking them',
      'Has started to cut themselves again after two years',
    ]),
    advice: chance.one([
      'Ask what the waiting room is like. Offer to come, and to sit outside',
      'Not to stop by themselves: ring the surgery together this week, and say so to whoever answers',
      'Ask about it plainly and without alarm. Agree together who is told and what is done tonight. Ring the crisis line together if they want',
    ]),
    next: chance.one(['Their adviser asks on Monday', 'Looked at again in a month']),
  });
}

const MET_DAYS = 400;

/** Of the days on which somebody was in touch, some were a call, and some were at a hub. */
function inventMeetings({ id, facts, inCare }: InventedPerson, chance: Chance, today: Day): readonly MeetingWith[] {
  if (inCare || facts.episodes.length === 0) return [];
  const days = facts.entries.filter(
    ({ kind, on }) => kind === 'in-touch' && on <= today && on > addDays(today, -MET_DAYS),
  );
  // Some always come by, some never do.
  const comesBy = chance.pick([
    [5, 0],
    [3, 0.1],
    [1, 0.5],
  ] as const);
  return days.flatMap(({ on }): readonly MeetingWith[] => {
    const meeting = { personId: id, visitedOn: on };
    if (chance.happens(comesBy))
      return [
        {
          ...NOTHING_SAID,
          ...meeting,
          kind: 'visit',
          how: 'hub',
          cameTo: chance.one(['The hub in Kelsgate', 'The Thursday drop-in', 'The hub by the bridge']),
          helpGiven: chance.one([
            'A meal, and the washing machine',
            'Help with a form for housing benefit',
            'Somebody to sit with. Did not want to talk',
            'The job adviser looked at an application',
            'A food parcel and a top-up for the meter',
            null,
          ]),
        },
      ];
    return chance.happens(0.5)
      ? [
          {
            ...NOTHING_SAID,
            ...meeting,
            kind: 'conversation',
            how: chance.one(['phone', 'phone', 'message', 'video']),
            purpose: chance.one(['To ask how the week was', 'About the flat', 'They rang', null]),
          },
        ]
      : [];
  });
}

const WRITTEN: readonly Pick<ManagementSaid, 'kind' | 'what'>[] = [
  { kind: 'recognition', what: 'Found a landlord who had said no twice, and he said yes. That was months of ringing.' },
  { kind: 'reflection', what: 'The plan says what we did since last time. What do they want by the summer?' },
  { kind: 'reflection', what: 'We talk about the tenancy and never about who they eat with. Let us ask.' },
  {
    kind: 'decision',
    what: 'The rent is topped up for three months while the claim is sorted out, because a move now would cost the course.',
  },
];
const WRITTEN_ABOUT = 0.18;

/** Of some who have left care a manager wrote something: of one lately, of another long ago. */
function inventHands(
  people: readonly InventedPerson[],
  { staff, allocations }: Workforce,
  chance: Chance,
  today: Day,
): readonly { readonly personId: PersonId; readonly entry: ManagementSaid }[] {
  const teamOf = new Map(staff.map(({ id, teamId }) => [id, teamId]));
  const leads = new Map(
    staff.flatMap(({ id, teamId, roles, endedOn }) =>
      roles.includes('team-manager') && endedOn === null && teamId !== null ? [[teamId, id] as const] : [],
    ),
  );
  const worker = new Map(
    allocations.flatMap(({ personId, staffId, to }) => (to === null ? [[personId, staffId] as const] : [])),
  );
  return people.flatMap((person) => {
    const team = teamOf.get(worker.get(person.id) ?? ('' as never));
    const manager = team === undefined || team === null ? undefined : leads.get(team);
    if (isNamed(person) || person.inCare || manager === undefined || !chance.happens(WRITTEN_ABOUT)) return [];
    const entry: ManagementSaid = {
      ...chance.one([...WRITTEN]),
      writtenBy: manager,
      writtenOn: addDays(today, -3 - chance.whole(240)),
      staffId: null,
      named: null,
      dueOn: null,
      answeredOn: null,
      answer: null,
      readOn: null,
    };
    return [{ personId: person.id, entry }];
  });
}
