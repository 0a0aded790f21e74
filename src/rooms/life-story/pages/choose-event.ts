/** Choosing from the record what mattered: the list of what happened, and for one of it the one question why. */
import type { PersonId } from '../../../ground/ids.ts';
import { notFound } from '../../../web/failure.ts';
import { formPage, Refused } from '../../../web/form-page.ts';
import { page, type PageModel, redirect, type SignedInRoute, type Visit } from '../../../web/route.ts';
import type { Reading } from '../../../storage/storage.ts';
import { TIMELINE_KINDS, type TimelineEntry } from '../../chronology/parts/timeline.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { keepWhatMattered } from '../actions/keep-story.ts';
import { readChronology } from '../parts/read-chronology.ts';
import { whyForm } from '../parts/story-forms.ts';

type Choice = TimelineEntry & { readonly path: string };
type ChooseModel = PageModel & {
  readonly id: PersonId;
  readonly name: string;
  readonly choices: readonly Choice[];
  /** What it can be narrowed to. */
  readonly kinds: readonly {
    readonly words: string;
    readonly query: string;
    readonly isChosen: boolean;
    readonly count: number;
  }[];
};

const PURPOSE = { purpose: 'choosing what mattered in your life' };

async function choicesOf(reading: Reading, visit: Visit) {
  const id = visit.id<PersonId>('person');
  const person = await getPersonInFull(reading, id, visit.on);
  return { id, name: nameOf(person), choices: (await readChronology(reading, id, person.diedOn)).choices };
}

export const chooseEventPage: SignedInRoute = {
  method: 'GET',
  path: '/people/:person/chronology/choose',
  allow: 'record-event',
  audit: PURPOSE,
  handle: async (visit) => {
    const model = await visit.readPeople(async (reading) => {
      const found = await choicesOf(reading, visit);
      const shown = TIMELINE_KINDS.find(({ kind }) => kind === visit.query['show'])?.kind;
      const result: ChooseModel = {
        title: 'Choose what mattered',
        ...found,
        choices: found.choices.filter(({ kind }) => shown === undefined || kind === shown),
        kinds: [{ kind: null, words: 'Everything' }, ...TIMELINE_KINDS]
          .map(({ kind, words }) => ({
            words,
            query: kind === null ? '' : `?show=${kind}`,
            isChosen: kind === (shown ?? null),
            count: found.choices.filter((choice) => kind === null || choice.kind === kind).length,
          }))
          .filter(({ count }) => count > 0),
      };
      return { result, people: [found.id] };
    });
    return page('life-story/pages/choose-event.njk', model);
  },
};

const TAKEN = 'That was chosen meanwhile, or the record no longer says it. Go back and look';

export const whyItMattersPage = formPage({
  path: '/people/:person/chronology/choose/:segment/:source',
  allow: 'record-event',
  audit: PURPOSE,
  form: whyForm,
  load: async (visit) =>
    visit.readPeople(async (reading) => {
      const { id, name, choices } = await choicesOf(reading, visit);
      const path = `${visit.params['segment']}/${visit.id('source')}`;
      const chosen = choices.find((choice) => choice.path === path);
      // Whoever sends the form about what was chosen meanwhile keeps their words; nobody begins one.
      if (chosen === undefined && visit.posted.fields.size === 0) throw notFound();
      return { result: { id, name, chosen }, people: [id] };
    }),
  heading: ({ id, name, chosen }) => ({
    title: chosen === undefined ? 'What mattered' : chosen.title,
    caption: name,
    ...(chosen === undefined ? {} : { lead: [`${wordsOf(chosen.on)}.`, chosen.words].filter(Boolean).join(' ') }),
    button: 'Save',
    back: { text: 'Back to what happened', path: `/people/${id}/chronology/choose` },
  }),
  submit: async ({ visit, loaded: { id }, values: { why } }) => {
    await visit.write({ action: 'choose-what-mattered', touches: [id] }, async (act) => {
      const person = await getPersonInFull(act, id, visit.on);
      const path = `${visit.params['segment']}/${visit.id('source')}`;
      const chosen = (await readChronology(act, id, person.diedOn)).choices.find((choice) => choice.path === path);
      if (chosen === undefined) throw new Refused({ why: TAKEN });
      const source = { segment: visit.params['segment'] ?? '', id: visit.id('source') as string };
      return keepWhatMattered(act, id, { source, on: chosen.on, told: null, paper: null, why });
    });
    return redirect(`/people/${id}/chronology`, 'It stands with what mattered.');
  },
});
