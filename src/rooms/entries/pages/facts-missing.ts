/** What is missing of one young person's record, asked in one short form: each why, each optional, all saved in one act. */
import type { PersonId } from '../../../ground/ids.ts';
import type { RecordedFacts } from '../../../rules/facts.ts';
import type { Reading } from '../../../storage/storage.ts';
import { notFound } from '../../../web/failure.ts';
import { leftOverOfPosted } from '../../../web/drafts.ts';
import type { FieldSet, Form } from '../../../web/form.ts';
import { type FormHeading, formPage, Refused, refuse, Stale } from '../../../web/form-page.ts';
import { redirect, type SignedInRoute, type Visit } from '../../../web/route.ts';
import { getFactsOf, listOpenDuties, listSpells } from '../../ledger/facts.ts';
import { factsMissing } from '../../ledger/parts/facts-missing.ts';
import { owedTo } from '../../ledger/parts/owed.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { COMING_BACK, comingBack, withQuery } from '../../people/parts/coming-back.ts';
import { type Missing, missingQuestions } from '../parts/missing-questions.ts';

type Loaded = {
  readonly id: PersonId;
  readonly name: string;
  readonly facts: RecordedFacts;
  readonly missing: Missing;
};

export type FactsMissingModel = FormHeading<FieldSet> & {
  readonly later: number;
  readonly elsewhere: readonly {
    readonly what: string;
    readonly matters: string;
    readonly words: string;
    readonly href: string | null;
  }[];
};

async function read(reading: Reading, id: PersonId, visit: Visit): Promise<Loaded> {
  const person = await getPersonInFull(reading, id, visit.on);
  const facts = await getFactsOf(reading, id);
  // Nothing is asked of anybody who has died.
  if (person.diedOn !== null) throw notFound();
  const owed = owedTo(await listOpenDuties(reading, [id], visit.on), visit.on, new Map());
  const lines = factsMissing(person.bornOn, owed, await listSpells(reading, [id]), visit.on);
  return { id, name: nameOf(person), facts, missing: missingQuestions(lines, facts, visit.on, visit.beside !== null) };
}

const formOf = ({ missing }: Loaded): Form => ({
  fields: Object.fromEntries(missing.questions.map(({ name, field }) => [name, field])),
});

export const factsMissingPage: readonly SignedInRoute[] = formPage<FieldSet, Loaded>({
  path: '/people/:person/facts-missing',
  allow: 'record-event',
  audit: { purpose: 'finding out what is missing on your record' },
  keeps: COMING_BACK,
  template: 'entries/pages/facts-missing.njk',
  load: async (visit) =>
    visit.readPeople(async (reading) => {
      const id = visit.id<PersonId>('person');
      return { result: await read(reading, id, visit), people: [id] };
    }),
  form: formOf,
  heading: ({ id, name, missing: { later, elsewhere } }, visit): FactsMissingModel => ({
    title: 'Facts missing',
    caption: name,
    lead: 'Leave empty what you do not know yet. Whatever you save here settles what is owed at once.',
    button: 'Save what you know',
    back: comingBack(visit, id, name),
    later,
    elsewhere: elsewhere.map(({ what, matters, record }) => ({
      what,
      matters,
      words: record?.words ?? '',
      href: record === null ? null : withQuery(`/people/${id}/${record.path}`, visit),
    })),
  }),
  submit: async ({ visit, loaded, values }) => {
    const { id, name, missing } = loaded;
    const given = Object.entries(values).filter(([, value]) => value !== null);
    const also = leftOverOfPosted(visit.posted, formOf(loaded));
    // Somebody answered it meanwhile: nobody's answer is dropped without a word.
    if (also.length > 0) return { kind: 'stale', also };
    const [first] = missing.questions;
    if (given.length === 0)
      return first === undefined
        ? redirect(comingBack(visit, id, name).path, 'Nothing was saved: no question is left here.')
        : refuse({ [first.name]: 'Answer at least one question, or go back' });
    const act = { action: 'fill-in-facts-missing', touches: [id], reason: 'It was not recorded before.' };
    await visit.write(act, async (writing) => {
      for (const [field, value] of given) {
        // Each is read again after the one before: an answer can settle what another would have asked.
        const { facts, missing: still } = await read(writing, id, visit);
        const question = still.questions.find((one) => one.name === field);
        if (question === undefined) throw new Stale();
        const refused = await question.record(writing, { personId: id, facts, on: visit.on }, value as never);
        if (refused !== undefined) throw new Refused({ [field]: refused });
      }
      return {};
    });
    return redirect(comingBack(visit, id, name).path, 'It is saved. What is due next has been worked out again.');
  },
});
