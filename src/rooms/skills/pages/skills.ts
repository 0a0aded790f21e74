/** The skills of one young person: how they see each, how their worker does, what they did, what next. No totals, no colours. */
import { may } from '../../../access/roles.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { page, type PageModel, type SignedInRoute } from '../../../web/route.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { listSkills, listSkillsGiven, listSkillsSeen } from '../facts.ts';
import { type Held, isOnTheList, type SkillOf, STEPS, type Standing, standingOf } from '../model.ts';

type View = { readonly words: string; readonly on: string; readonly id: string };
type SkillLine = {
  readonly id: string;
  readonly title: string;
  readonly what: string;
  readonly own: View | null;
  readonly ownWords: string | null;
  readonly worker: View | null;
  readonly evidence: View | null;
  readonly next: View | null;
  readonly isOnTheList: boolean;
};
type SkillsModel = PageModel & {
  readonly id: PersonId;
  readonly name: string;
  readonly seen: readonly SkillLine[];
  readonly notSeen: readonly SkillLine[];
  readonly given: readonly {
    readonly id: string;
    readonly toWhom: string;
    readonly on: string;
    readonly isTakenBack: boolean;
  }[];
  readonly mayRecord: boolean;
};

const view = (held: Held | null, words: string | null): View | null =>
  held === null || words === null ? null : { words, on: wordsOf(held.on), id: held.id };

function lineOf({ id, title, what }: SkillOf, { own, worker, evidence, next }: Standing, isNow: boolean): SkillLine {
  return {
    id,
    title,
    what,
    own: view(own, own?.own == null ? null : STEPS[own.own]),
    ownWords: own?.ownWords ?? null,
    worker: view(worker, worker?.worker == null ? null : STEPS[worker.worker]),
    evidence: view(evidence, evidence?.evidence ?? null),
    next: view(next, next?.next ?? null),
    isOnTheList: isNow,
  };
}

export const skillsPage: SignedInRoute = {
  method: 'GET',
  path: '/people/:person/skills',
  allow: 'read-person',
  audit: { purpose: 'looking at your skills for adult life, as you and your worker see them' },
  handle: async (visit) => {
    const model = await visit.readPeople(async (reading) => {
      const id = visit.id<PersonId>('person');
      const person = await getPersonInFull(reading, id, visit.on);
      const seen = await listSkillsSeen(reading, id);
      const lines = (await listSkills(reading)).map((skill) =>
        lineOf(
          skill,
          standingOf(
            seen.filter(({ skillId }) => skillId === skill.id),
            visit.on,
          ),
          isOnTheList(skill, visit.on),
        ),
      );
      const isSeen = ({ own, worker }: SkillLine): boolean => own !== null || worker !== null;
      const result: SkillsModel = {
        title: 'Skills for adult life',
        id,
        name: nameOf(person),
        seen: lines.filter(isSeen),
        notSeen: lines.filter((line) => !isSeen(line) && line.isOnTheList),
        given: (await listSkillsGiven(reading, id))
          .toSorted((a, b) => b.givenOn - a.givenOn)
          .map(({ id: given, toWhom, givenOn, takenBackOn }) => ({
            id: given,
            toWhom,
            on: wordsOf(givenOn),
            isTakenBack: takenBackOn !== null,
          })),
        mayRecord: person.diedOn === null && may(visit.actor, 'record-event'),
      };
      return { result, people: [id] };
    });
    return page('skills/pages/skills.njk', model);
  },
};
