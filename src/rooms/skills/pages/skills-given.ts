/** What was given of somebody's skills: its page, its paper, and the yes taken back, after which it is printed no more. */
import { wordsOf } from '../../../ground/day-words.ts';
import type { PersonId, RecordedId } from '../../../ground/ids.ts';
import { notFound } from '../../../web/failure.ts';
import { page, type PageModel, type SignedInRoute } from '../../../web/route.ts';
import { recordedStep } from '../../people/parts/recorded-step.ts';
import { getThing } from '../../people/parts/recorded-thing.ts';
import { recordedThing } from '../../people/parts/recorded-thing-pages.ts';
import type { SkillsGiven } from '../model.ts';
import { recordedSkillSeen, recordedSkillsGiven } from '../parts/recorded-skills.ts';
import { takenBackForm } from '../parts/skill-forms.ts';

type PaperModel = PageModel & {
  readonly id: PersonId;
  readonly given: string;
  readonly name: string;
  readonly on: string;
  readonly toWhom: string;
  readonly whatFor: string;
  readonly paragraphs: readonly string[];
};

const printPage: SignedInRoute = {
  method: 'GET',
  path: '/people/:person/skills-given/:recorded/print',
  allow: 'record-event',
  audit: { purpose: 'printing what you said somebody else may see of your skills' },
  handle: async (visit) => {
    const model = await visit.readPeople(async (reading) => {
      const id = visit.id<PersonId>('person');
      const thing = await getThing(recordedSkillsGiven, reading, id, visit.id<RecordedId>('recorded'), visit.on);
      const { said, kept } = thing;
      if (said.takenBackOn !== null || kept.removedBy !== null || thing.hasDied) throw notFound();
      const result: PaperModel = {
        title: 'Skills for adult life',
        id,
        given: kept.id,
        name: thing.name,
        on: wordsOf(said.givenOn),
        toWhom: said.toWhom,
        whatFor: said.whatFor,
        paragraphs: said.given.split('\n'),
      };
      return { result, people: [id] };
    });
    return page('skills/pages/print-skills.njk', model);
  },
};

export const skillsGivenPages: readonly SignedInRoute[] = [
  ...recordedThing(recordedSkillSeen),
  ...recordedThing(recordedSkillsGiven),
  printPage,
  ...recordedStep<SkillsGiven, null>(recordedSkillsGiven, {
    path: '/taken-back',
    action: 'take-back-skills',
    purpose: 'writing down that you took back your yes',
    title: () => 'They took their yes back',
    lead: ({ said: { toWhom } }) =>
      `It is printed no more. Whoever has the paper already does not know: ask ${toWhom} to give it back, if they want that.`,
    button: 'Save',
    saved: 'Their yes is taken back.',
    more: async () => null,
    fits: ({ takenBackOn }) => takenBackOn === null,
    form: () => takenBackForm,
    values: () => ({}),
    became: ({ said }, values, { on }) => ({
      ...said,
      takenBackOn: on,
      takenBackSaid: (values['takenBackSaid'] as string | null | undefined) ?? null,
    }),
  }),
];
