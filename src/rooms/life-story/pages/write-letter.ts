/** A letter to the young person about a decision that matters, from whoever made it: a short prompt, and it stands with the decision. */
import type { PersonId } from '../../../ground/ids.ts';
import { notFound } from '../../../web/failure.ts';
import { formPage } from '../../../web/form-page.ts';
import { redirect, type SignedInRoute } from '../../../web/route.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import { readRecord } from '../../chronology/parts/record.ts';
import { timeline } from '../../chronology/parts/timeline.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { listMarks } from '../../writing/facts.ts';
import { withoutTaken } from '../../writing/marked-words.ts';
import { preparePiece } from '../actions/keep-story.ts';
import { NOT_SHARED } from '../model.ts';
import { letterForm } from '../parts/story-forms.ts';

/** Where decisions stand on the record. */
const SEGMENTS = ['management', 'reviews', 'episodes', 'entries'] as const;

const letterPage = (segment: (typeof SEGMENTS)[number]): readonly SignedInRoute[] =>
  formPage({
    path: `/people/:person/${segment}/:recorded/letter`,
    allow: 'record-event',
    audit: { purpose: 'writing to you about a decision' },
    form: letterForm,
    load: async (visit) =>
      visit.readPeople(async (reading) => {
        const id = visit.id<PersonId>('person');
        const person = await getPersonInFull(reading, id, visit.on);
        const record = await readRecord(reading, id);
        const source = { segment, id: visit.id('recorded') as string };
        const decision = timeline(record, person.diedOn).find(({ path }) => path === `${source.segment}/${source.id}`);
        // Nobody is written to after a death; and what a manager decided, that manager tells.
        const written = record.managementEntries.find((entry) => entry.id === source.id);
        const isAnothers = written !== undefined && written.writtenBy !== visit.actor.staffId;
        if (decision === undefined || person.diedOn !== null || isAnothers) throw notFound();
        // What is about somebody else does not stand before whoever writes to the young person.
        const others = (await listMarks(reading, [id])).map(({ words }) => words);
        const told = { ...decision, words: withoutTaken(decision.words, others).text };
        return { result: { id, name: nameOf(person), source, decision: told }, people: [id] };
      }),
    heading: ({ id, name, source, decision }) => ({
      title: 'A letter about a decision',
      caption: name,
      lead: `${wordsOf(decision.on)}: ${[decision.title, decision.words].filter(Boolean).join('. ')}`,
      button: 'Save the letter',
      back: { text: 'Back to the decision', path: `/people/${id}/${source.segment}/${source.id}` },
    }),
    submit: async ({ visit, loaded: { id, source }, values }) => {
      const { id: letter } = await visit.write({ action: 'write-letter', touches: [id] }, (act) =>
        preparePiece(act, id, {
          ...NOT_SHARED,
          ...values,
          kind: 'letter',
          source,
          signedBy: visit.actor.name,
          preparedOn: visit.on,
        }),
      );
      return redirect(`/people/${id}/pieces/${letter}/together`, 'The letter is saved. Read it together, or print it.');
    },
  });

export const writeLetterPages: readonly SignedInRoute[] = SEGMENTS.flatMap(letterPage);
