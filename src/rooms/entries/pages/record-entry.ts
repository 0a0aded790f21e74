/** Records any dated thing with its day: first what it was, then one small form that asks only what fits it. */
import { birthday, type Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { ENTRY_GROUPS, type EntryKind, entryWords, isEntryKind } from '../../../rules/entry-kinds.ts';
import { notFound } from '../../../web/failure.ts';
import { choiceField, dayField, type FieldSet, type Form, textField, type ValuesOf } from '../../../web/form.ts';
import { formPage, Refused } from '../../../web/form-page.ts';
import { page, type PageModel, redirect, type SignedInRoute, type Visit } from '../../../web/route.ts';
import { factsOfPeople } from '../../ledger/facts.ts';
import { listPeopleInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { recordEntry, refuseEntry } from '../actions/record-entry.ts';

type WhatModel = PageModel & {
  readonly caption: string;
  readonly backHref: string;
  readonly groups: readonly {
    readonly words: string;
    readonly kinds: readonly { readonly words: string; readonly href: string }[];
  }[];
};

const PURPOSE = 'recording something that happened';

/** A chooser of its own page, so that the form after it has nothing in it that does not fit. */
export const chooseEntry: SignedInRoute = {
  method: 'GET',
  path: '/people/:person/entries/new',
  allow: 'record-event',
  audit: { purpose: PURPOSE },
  handle: async (visit) => {
    const { id, name } = await whose(visit);
    const model: WhatModel = {
      title: 'What happened?',
      caption: name,
      backHref: `/people/${id}`,
      groups: ENTRY_GROUPS.map(({ words, kinds }) => ({
        words,
        kinds: [...kinds]
          .filter(isRecordable)
          .filter((kind) => entryWords(kind).afterDeath !== true)
          .map((kind) => ({ words: entryWords(kind).words, href: `/people/${id}/entries/new/${kind}` })),
      })),
    };
    return page('entries/pages/choose-entry.njk', model);
  },
};

type Whose = { readonly id: PersonId; readonly name: string; readonly is21: boolean };
type Loaded = Whose & { readonly kind: EntryKind };

export const recordEntryPage: readonly SignedInRoute[] = formPage<EntryFields, Loaded>({
  path: '/people/:person/entries/new/:kind',
  allow: 'record-event',
  audit: { purpose: PURPOSE },
  load: async (visit) => {
    const kind = visit.params['kind'] ?? '';
    if (!isRecordable(kind)) throw notFound();
    return { ...(await whose(visit)), kind };
  },
  form: ({ kind, is21 }) => formFor(kind, is21),
  heading: ({ id, name, kind }) => ({
    title: entryWords(kind).words,
    caption: name,
    button: 'Save',
    back: { text: 'Something else', path: `/people/${id}/entries/new` },
  }),
  submit: async ({ visit, loaded: { id, kind }, values }) => {
    const entry = entryFrom(values, id, kind);
    const reason = entry.reason === null ? {} : { reason: entry.reason };
    await visit.write({ action: 'record-entry', touches: [id], ...reason }, async (act) => {
      const facts = (await factsOfPeople(act, [id])).get(id);
      if (facts === undefined) throw notFound();
      const refused = refuseEntry(facts, entry);
      if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
      return recordEntry(act, entry);
    });
    return redirect(`/people/${id}`, 'It is saved. What is due next has been worked out again.');
  },
});

function isRecordable(kind: string): kind is EntryKind {
  return isEntryKind(kind) && entryWords(kind).onlyInFiles !== true;
}

async function whose(visit: Visit): Promise<Whose> {
  const id = visit.id<PersonId>('person');
  return visit.readPeople(async (reading) => {
    const [person] = await listPeopleInFull(reading, [id], visit.on);
    if (person === undefined) throw notFound();
    return { result: { id, name: nameOf(person), is21: is21On(person.bornOn, visit.on) }, people: [id] };
  });
}

function is21On(bornOn: Day | null, on: Day): boolean {
  return bornOn !== null && birthday(bornOn, 21) <= on;
}

const on = dayField({
  label: 'On which day?',
  called: 'the day',
  hint: 'For example, 18 2 2025',
  notAfterToday: true,
  required: 'Enter the day',
});
const began = dayField({ ...on, label: 'From which day?' });
const until = dayField({
  label: 'When did or will it end?',
  called: 'the day it ends',
  hint: 'The first day it no longer holds. Leave it blank while nobody knows.',
});
const reasonField = textField({
  label: 'Why?',
  called: 'the reason',
  hint: 'The young person can read this.',
  most: 500,
  required: 'Say why',
});

const nextReviewOn = dayField({
  label: 'When does the plan say it is next looked at?',
  called: 'the next day',
  hint: 'From 21 the plan itself says when. Leave it blank if it does not.',
});

type EntryFields = FieldSet & { readonly on: typeof on | typeof began };

/** At most four fields: the day, the last day of what lasts, the answer, a reason where one is needed, or a plan’s next day. */
function formFor(kind: EntryKind, is21: boolean): Form<EntryFields> {
  const { lasts, answers, needsReason, saysNextReview } = entryWords(kind);
  return {
    fields: {
      on: lasts === true ? began : on,
      ...(lasts === true ? { until } : {}),
      ...(answers === undefined
        ? {}
        : {
            answer: choiceField({
              label: 'Which?',
              called: 'which it was',
              as: 'radios',
              options: Object.entries(answers).map(([value, text]) => ({ value, text })),
              required: 'Choose one',
            }),
          }),
      ...(needsReason === true ? { reason: reasonField } : {}),
      ...(saysNextReview === true && is21 ? { nextReviewOn } : {}),
    },
  };
}

function entryFrom(values: ValuesOf<EntryFields>, personId: PersonId, kind: EntryKind) {
  const said = values as Partial<
    ValuesOf<{ until: typeof until; reason: typeof reasonField; nextReviewOn: typeof nextReviewOn }> & {
      readonly answer: string | null;
    }
  >;
  return {
    personId,
    kind,
    on: values.on,
    until: said.until ?? null,
    answer: said.answer ?? null,
    reason: said.reason ?? null,
    nextReviewOn: said.nextReviewOn ?? null,
  };
}
