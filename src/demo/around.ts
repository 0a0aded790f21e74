/**
 * Life around the people of the invented council: of the named as it is told, of others what chance brings, and of many nothing
 * yet. They have a chance of their own, so that they change nothing else of a story.
 */
import { addDays, ageOn, type Day } from '../ground/day.ts';
import { day } from '../ground/day-words.ts';
import type { PersonId } from '../ground/ids.ts';
import { recordEntry } from '../rooms/entries/actions/record-entry.ts';
import { type ReportedDocument, takeInDocuments } from '../rooms/life-around/actions/keep-documents.ts';
import { DOCUMENT_KINDS } from '../rooms/life-around/model.ts';
import { keepFile, keepGiven } from '../rooms/letters/actions/keep-file.ts';
import { takeInFamilies } from '../rooms/people/actions/take-in-families.ts';
import { type ReportedSkills, takeInSkills } from '../rooms/skills/actions/keep-skills.ts';
import { givenWords, type Step, standingOf } from '../rooms/skills/model.ts';
import { type ReportedWhoMatters, takeInWhoMatters } from '../rooms/who-matters/actions/keep-who-matters.ts';
import type { Ring } from '../rooms/who-matters/model.ts';
import type { Act } from '../storage/storage.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { familyOf, type InventedPerson } from './invented-person.ts';
import { AROUND } from './named-around.ts';
import { seenOf, type ToldAround } from './told-around.ts';
import { ADULT_NAMES } from './names.ts';
import { paperOf } from './paper.ts';
import { SKILLS } from './skill-list.ts';

export async function takeInAround(
  act: Act,
  seed: number,
  people: readonly InventedPerson[],
  today: Day,
): Promise<void> {
  const told = Object.entries(AROUND).flatMap(([name, around]) => {
    const person = people.find(({ knownAs, facts }) => knownAs === name && facts.diedOn === null);
    return person === undefined ? [] : [{ person, around }];
  });
  const named = new Set(told.map(({ person }) => person.id));
  const invented = inventAround(
    seed,
    people.filter(({ id }) => !named.has(id)),
    today,
  );
  await takeInWhoMatters(act, [
    ...told.flatMap(({ person, around }) => whoOf(person, around, people)),
    ...invented.who,
  ]);
  await takeInDocuments(act, [
    ...told.flatMap(({ person, around }) => documentsOf(person.id, around)),
    ...invented.documents,
  ]);
  await takeInSkills(act, SKILLS, [
    ...told.map(({ person, around }) => skillsOf(person.id, around)),
    ...invented.skills,
  ]);
  for (const { person, around } of told)
    for (const { kind, on, until, answer = null, details = {}, words = {}, files = [] } of around.entries) {
      const { id: letterId } = await recordEntry(act, {
        personId: person.id,
        kind,
        on: day(on),
        until: until === undefined ? null : day(until),
        answer,
        details,
        words,
      });
      for (const { version, about, lines, given } of files) {
        const kept = await keepFile(
          act,
          person.id,
          { letterId, version, about, keptOn: day(on) },
          { kind: 'pdf', bytes: paperOf(lines) },
        );
        for (const { toWhom, how, on: givenOn } of given)
          await keepGiven(act, person.id, { letterFileId: kept.id, toWhom, how, givenOn: day(givenOn) });
      }
    }
  for (const { personId, on } of invented.wishes)
    await recordEntry(act, { personId, kind: 'learning-wish', on, until: null, ...invented.wishOf(personId) });
  await takeInFamilies(act, invented.children);
}

function whoOf(
  person: InventedPerson,
  { who }: ToldAround,
  people: readonly InventedPerson[],
): readonly ReportedWhoMatters[] {
  return who.flatMap(({ sibling, said, off, named = null, ...told }) => {
    const other =
      sibling === undefined
        ? undefined
        : people.find((one) => one.knownAs === sibling && familyOf(one) === familyOf(person))?.id;
    if (named === null && other === undefined) return [];
    return [
      {
        belongs: null,
        wish: null,
        howNow: null,
        inCrisis: null,
        again: null,
        ...told,
        personId: person.id,
        otherId: other ?? null,
        named,
        saidOn: day(said),
        offOn: off === undefined ? null : day(off.on),
        offSaid: off?.said ?? null,
      },
    ];
  });
}

const documentsOf = (personId: PersonId, { documents, documentsOn }: ToldAround): readonly ReportedDocument[] =>
  documents.map((told) => ({
    keeper: null,
    expiresOn: null,
    askedOn: null,
    givenOn: null,
    ...told,
    saidOn: day(documentsOn),
    personId,
  }));

function skillsOf(personId: PersonId, { skills, given }: ToldAround): ReportedSkills {
  const seen = skills.map(seenOf);
  return {
    personId,
    seen,
    given: given.map(({ on, skills: which, takenBackOn = null, takenBackSaid = null, ...told }) => ({
      ...told,
      takenBackOn,
      takenBackSaid,
      givenOn: day(on),
      given: SKILLS.filter(({ title }) => which.includes(title))
        .map((skill) =>
          givenWords(
            skill,
            standingOf(
              seen.filter(({ skillId }) => skillId === skill.id).map((one) => ({ ...one, id: '' })),
              day(on),
            ),
          ),
        )
        .join('\n'),
    })),
  };
}

type Invented = {
  readonly who: readonly ReportedWhoMatters[];
  readonly documents: readonly ReportedDocument[];
  readonly skills: readonly ReportedSkills[];
  readonly wishes: readonly { readonly personId: PersonId; readonly on: Day }[];
  readonly wishOf: (personId: PersonId) => {
    readonly answer: string;
    readonly details: Readonly<Record<string, string>>;
    readonly words: Readonly<Record<string, string>>;
  };
  readonly children: Parameters<typeof takeInFamilies>[1];
};

const WISHES = [
  ['work', 'Something outside. Not another office.'],
  ['apprenticeship', 'Bricklaying, like my uncle.'],
  ['university', 'Nursing, if I get the grades.'],
  ['course', 'Hair and beauty at the college.'],
  ['not-sure', 'Ask me in the summer.'],
  ['time-first', 'I need to get my head straight first.'],
] as const;

const BELONGS = [
  ['my nan', 'closest', 'Would have me round, day or night.'],
  ['my mate', 'close', null],
  ['used to be my foster mum', 'close', 'Said I can always ring.'],
  ['my auntie', 'closest', 'Comes if I ask her.'],
  ['my boxing coach', 'further', null],
  ['from the hub', 'further', null],
] as const satisfies readonly (readonly [string, Ring, string | null])[];

function inventAround(seed: number, people: readonly InventedPerson[], today: Day): Invented {
  const chance = chanceFrom(seed + 61);
  const isOfAge = ({ facts }: InventedPerson): boolean =>
    facts.diedOn === null &&
    facts.episodes.length > 0 &&
    facts.bornOn !== null &&
    ageOn(facts.bornOn, today) >= 15 &&
    ageOn(facts.bornOn, today) < 25;
  const those = people.filter(isOfAge);
  const some = (share: number): readonly InventedPerson[] => those.filter(() => chance.happens(share));
  const wished = new Map(some(0.25).map(({ id }) => [id, chance.one(WISHES)]));
  return {
    who: some(0.4).flatMap((person) => whoMattersTo(person, chance, today)),
    documents: some(0.35).flatMap((person) => papersOf(person, chance, today)),
    skills: some(0.3).map(({ id }) => ({ personId: id, seen: seenBy(chance, today) })),
    wishes: [...wished.keys()].map((personId) => ({ personId, on: addDays(today, -chance.whole(300)) })),
    wishOf: (personId) => {
      const [answer, said] = wished.get(personId) ?? WISHES[0];
      return { answer, details: {}, words: { said } };
    },
    children: parentsAmong(those, people, chance, today),
  };
}

function whoMattersTo(person: InventedPerson, chance: Chance, today: Day): readonly ReportedWhoMatters[] {
  const from = chance.whole(BELONGS.length);
  return Array.from({ length: 1 + chance.whole(4) }, (_, index): ReportedWhoMatters => {
    const [belongs, ring, inCrisis] = BELONGS[(from + index) % BELONGS.length] ?? BELONGS[0];
    return {
      personId: person.id,
      otherId: null,
      named: `${chance.one(ADULT_NAMES)} ${index + 1 === 4 ? person.familyName : ''}`.trim(),
      belongs,
      ring,
      wish: chance.one([null, 'every week', 'once a month', 'at birthdays']),
      howNow: chance.one([null, 'Good.', 'Less than it was.', 'By phone, mostly.']),
      inCrisis: chance.happens(0.6) ? inCrisis : null,
      again: chance.happens(0.1) ? 'To meet, with somebody there the first time.' : null,
      saidOn: addDays(today, -chance.whole(400)),
      offOn: null,
      offSaid: null,
    };
  });
}

function papersOf({ id }: InventedPerson, chance: Chance, today: Day): readonly ReportedDocument[] {
  const saidOn = addDays(today, -chance.whole(300));
  return DOCUMENT_KINDS.slice(0, 2 + chance.whole(5)).map((document): ReportedDocument => {
    const standing = chance.pick([
      [6, 'has'],
      [2, 'asked'],
      [3, 'none'],
      [1, 'not-wanted'],
    ] as const);
    return {
      personId: id,
      document,
      standing,
      keeper: standing === 'has' ? chance.one(['the young person', 'their carer', null]) : null,
      expiresOn: standing === 'has' && document === 'passport' ? addDays(today, chance.whole(1500) - 100) : null,
      askedOn: standing === 'asked' ? addDays(saidOn, -chance.whole(60)) : null,
      givenOn: null,
      saidOn,
    };
  });
}

function seenBy(chance: Chance, today: Day): ReportedSkills['seen'] {
  const steps: readonly Step[] = ['not-yet', 'with-help', 'mostly', 'alone'];
  const from = chance.whole(6);
  return SKILLS.slice(from, from + 1 + chance.whole(4)).map(({ id }) => {
    const own = chance.happens(0.8) ? chance.one(steps) : null;
    return {
      skillId: id,
      on: addDays(today, -chance.whole(400)),
      own,
      ownWords:
        own !== null && chance.happens(0.3) ? chance.one(['I am getting there.', 'Easy.', 'Not my thing.']) : null,
      worker: own === null || chance.happens(0.6) ? chance.one(steps) : null,
      evidence: chance.happens(0.4) ? 'Did it by themselves at the hub' : null,
      next: chance.happens(0.3) ? 'Try it once more together' : null,
    };
  });
}

/** A few are parents: of a child by name, and one of a child with a record of their own. */
function parentsAmong(
  those: readonly InventedPerson[],
  people: readonly InventedPerson[],
  chance: Chance,
  today: Day,
): Invented['children'] {
  const grown = those.filter(({ facts: { bornOn } }) => bornOn !== null && ageOn(bornOn, today) >= 19);
  const small = people.find(
    ({ bornOn, facts }) => facts.diedOn === null && bornOn !== null && ageOn(bornOn, today) < 3,
  );
  return grown.flatMap((parent, index): Invented['children'] => {
    const of = { personId: parent.id, belongsTo: 'family', relation: 'child', to: null } as const;
    if (index === 0 && small !== undefined) return [{ ...of, otherId: small.id, named: null, from: small.bornOn }];
    return chance.happens(0.08)
      ? [
          {
            ...of,
            otherId: null,
            named: chance.one(['Alfie', 'Esme', 'Noah', 'Ivy']),
            from: addDays(today, -chance.whole(700)),
          },
        ]
      : [];
  });
}
