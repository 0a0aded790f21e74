/** A look at the words of a new text among 500,000 notes, as the application’s own log-in answers it: for one who reaches everybody and one who works with twenty. */
import { sql } from 'kysely';
import { type Actor, processActor, scopeOf } from '../src/access/roles.ts';
import { type Chance, chanceFrom } from '../src/demo/chance.ts';
import { FAMILY_NAMES, GIVEN_NAMES } from '../src/demo/names.ts';
import { addDays } from '../src/ground/day.ts';
import { day } from '../src/ground/day-words.ts';
import { newId, type PersonId, type StaffId } from '../src/ground/ids.ts';
import { foundAuthority } from '../src/rooms/authority/actions/found-authority.ts';
import { takeInNames } from '../src/rooms/people/actions/take-in-names.ts';
import { takeInPeople } from '../src/rooms/people/actions/take-in-people.ts';
import { takeInWorkforce } from '../src/rooms/workforce/actions/take-in-workforce.ts';
import { keepFingerprints } from '../src/rooms/writing/actions/keep-fingerprints.ts';
import { lookAtWords } from '../src/rooms/writing/facts.ts';
import { migrate } from '../src/storage/migrate.ts';
import { refreshStatistics } from '../src/storage/refresh-statistics.ts';
import type { Act, Storage } from '../src/storage/storage.ts';
import { openStorage } from '../src/storage/transaction.ts';
import { testDatabase } from '../tests/database.ts';
import { type Bench, type Figure, percentile95, perSecond, timed } from './bench.ts';
import { BENCH_TODAY } from './returns.ts';

const PEOPLE = Number(process.argv.find((word) => word.startsWith('--people='))?.slice(9) ?? 5000);
const NOTES_EACH = 100;
const BATCH = 25;
const CASELOAD = 20;
const TIMES = 60;
const nothingFromAFile = { sourceFile: null, sourceRow: null } as const;

const choices = (words: string): readonly string[] => words.split('; ');
const OPENING = choices(
  'Met at the hub after college; Visited at home in the afternoon; Long call in the evening; Walked round the park together; Saw each other at the office; Coffee near the station; Drove to the clinic and talked on the way; Joined the review and stayed on afterwards',
);
const THINGS = choices(
  'the boiler; the bus pass; the bank card; the job at the garage; the form for housing; the course in catering; the letter from the court; the appointment with the nurse; the visit to Nan; the broken phone; the rent; the driving lessons; the choir; the swimming; the school trip; the interview; the medication; the passport; the football team; the new flat',
);
const HAPPENED = choices(
  'is sorted at last and it took three calls; has been put off again without a reason; went better than anybody had hoped; is what keeps the nights short just now; cost more than was put by for it; was the first thing on the list this morning; comes up every week and nobody answers; made the whole week feel lighter; is waiting for somebody to sign it; can be picked up on the way to work',
);
const FEELS = choices(
  'worried about being on the list for too long; proud of having asked for it alone; tired after four early shifts in a row; pleased that somebody had kept their word; cross that it has to be explained again; hopeful about the summer; unsure whom to ring about it; calm when we went through it step by step; keen to show the certificate; quiet at first and then full of plans',
);
const NEXT = choices(
  'I ring the office on Monday and say what they said; we go there together on Thursday at ten; the tutor writes to me before the end of the week; I bring the form and we fill it in at the table; the landlord has until Friday to answer',
);
const OF_EVERY_NOTE = 'Seen alone for part of the visit and the home was safe and warm with food in the cupboards.';

const OTHER_WORDS: readonly string[] = [
  ...new Set(
    [...FAMILY_NAMES, ...THINGS, ...HAPPENED, ...FEELS, ...NEXT].flatMap((phrase) => phrase.toLowerCase().split(/\W+/)),
  ),
];

/** About eighty words: of each sentence one half a way of speaking, and the other nobody has said before. */
function note(chance: Chance): string {
  const some = (): string => Array.from({ length: 7 }, () => chance.one(OTHER_WORDS)).join(' ');
  const sentence = (): string => `${chance.one(THINGS)} ${chance.one(HAPPENED)}, ${some()}, ${chance.one(FEELS)}.`;
  const every = chance.happens(0.3) ? ` ${OF_EVERY_NOTE}` : '';
  return `${chance.one(OPENING)}, ${some()}. We spoke about ${sentence()} Then ${sentence()}${every} Next ${some()}: ${chance.one(NEXT)}.`;
}

export const words: Bench = {
  name: 'words',
  run: async () => {
    const cluster = await testDatabase(migrate);
    const making: number[] = [];
    const storage = openStorage({
      appUrl: cluster.urls.app,
      reportingUrl: cluster.urls.reporting,
      refresh: async (act, people) =>
        void making.push((await timed(() => keepFingerprints(act, people, new Set()))).took),
    });
    try {
      const founded = { name: 'Bench', dfeCode: null, demonstration: false, todayIs: null };
      const { id } = await foundAuthority(storage, BENCH_TODAY, founded);
      const everybody = processActor(id, 'Bench');
      const people = Array.from({ length: PEOPLE }, () => newId<PersonId>());
      const chance = chanceFrom(20_250_326);
      const copied: string[] = [];
      const writing = await timed(async () => {
        for (let first = 0; first < PEOPLE; first += BATCH)
          copied.push(await write(storage, everybody, people.slice(first, first + BATCH), chance));
        await storage.write(
          everybody,
          { action: 'statistics', touches: [], recordedOn: BENCH_TODAY },
          refreshStatistics,
        );
      });
      const adviser = await inventAdviser(storage, everybody, people.slice(0, CASELOAD));
      const { rows } = await storage.read(everybody, ({ db }) =>
        sql<{ count: number; size: string }>`
          select count(*) as count, pg_size_pretty(pg_total_relation_size('fingerprint')) as size from fingerprint`.execute(
          db,
        ),
      );
      const notes = PEOPLE * NOTES_EACH;
      const size = `${notes.toLocaleString('en-GB')} notes, ${rows[0]?.count.toLocaleString('en-GB')} fingerprints, ${rows[0]?.size}`;
      const figures: Figure[] = [
        {
          what: 'Notes written with their fingerprints, in acts of 2,500',
          measured: `${perSecond(notes, writing.took)}; of that ${Math.round((100 * making.reduce((sum, one) => sum + one, 0)) / writing.took)}% for the fingerprints`,
          heldTo: 'printed only',
          rows: size,
        },
      ];
      for (const [who, actor] of [
        ['reaches everybody', everybody],
        [`works with ${CASELOAD}`, adviser],
      ] as const)
        for (const [what, text] of [
          ['new', () => note(chance)],
          ['copied', () => chance.one(copied)],
          ['said in every third note', () => `${OF_EVERY_NOTE} ${note(chance)}`],
        ] as const)
          figures.push({
            what: `A look at a text that is ${what}, by one who ${who}`,
            measured: await lookTimes(storage, actor, people[1] as PersonId, text),
            heldTo: '200 ms',
            rows: size,
          });
      return figures;
    } finally {
      await storage.close();
      await cluster.drop();
    }
  },
};

async function lookTimes(storage: Storage, actor: Actor, personId: PersonId, text: () => string): Promise<string> {
  const took: number[] = [];
  let found = 0;
  for (let time = 0; time < TIMES; time += 1) {
    const asked = { personId, on: BENCH_TODAY, texts: [{ field: 'said', text: text(), before: '', whose: undefined }] };
    const looked = await timed(() => storage.read(actor, (reading) => lookAtWords(reading, asked)));
    took.push(looked.took);
    if (looked.result.people.length > 0) found += 1;
  }
  const middle = took.toSorted((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0;
  return `p50 ${middle.toFixed(0)} ms, p95 ${percentile95(took).toFixed(0)} ms; the words of another shown in ${found} of ${TIMES}`;
}

/** People of one batch with all their notes, as one act; answers one of the notes. */
async function write(storage: Storage, actor: Actor, people: readonly PersonId[], chance: Chance): Promise<string> {
  const notes = people.flatMap((person) =>
    Array.from({ length: NOTES_EACH }, (_, index) => ({
      person_id: person,
      visited_on: `20${15 + (index % 10)}-0${1 + (index % 9)}-1${index % 10}`,
      said: note(chance),
    })),
  );
  await storage.write(actor, { action: 'invent', touches: people, recordedOn: BENCH_TODAY }, async (act) => {
    await inventPeople(act, people, chance);
    await sql`
      insert into visit (authority_id, id, person_id, visited_on, said, act)
      select ${actor.authorityId}, gen_random_uuid(), person_id, visited_on, said, ${act.id}
      from jsonb_to_recordset(${JSON.stringify(notes)}::jsonb) as one (person_id uuid, visited_on date, said text)`.execute(
      act.db,
    );
  });
  return notes[0]?.said ?? '';
}

async function inventPeople(act: Act, people: readonly PersonId[], chance: Chance): Promise<void> {
  await takeInPeople(
    act,
    people.map((personId) => ({
      personId,
      numbers: [{ kind: '903-child', number: personId.slice(0, 8) }],
      bornOn: addDays(day('2004-01-01'), chance.whole(3000)),
      diedOn: null,
      sex: null,
      ethnicity: null,
      upn: null,
      present: true,
      ...nothingFromAFile,
    })),
  );
  await takeInNames(
    act,
    people.map((personId) => ({
      personId,
      knownAs: chance.one(GIVEN_NAMES).name,
      familyName: chance.one(FAMILY_NAMES),
      pronouns: 'she/her',
      from: day('2010-01-01'),
    })),
  );
}

async function inventAdviser(storage: Storage, actor: Actor, people: readonly PersonId[]): Promise<Actor> {
  const staffId = newId<StaffId>();
  const name = 'Sam Okoro';
  const startedOn = addDays(BENCH_TODAY, -100);
  await storage.write(actor, { action: 'invent', touches: [], recordedOn: BENCH_TODAY }, (act) =>
    takeInWorkforce(act, {
      teams: [],
      staff: [{ id: staffId, name, roles: ['personal-adviser'], teamId: null, startedOn, endedOn: null }],
      allocations: people.map((personId) => ({
        personId,
        staffId,
        role: 'personal-adviser' as const,
        from: startedOn,
        to: null,
      })),
    }),
  );
  return {
    authorityId: actor.authorityId,
    staffId,
    name,
    roles: ['personal-adviser'],
    scope: scopeOf(['personal-adviser']),
  };
}
