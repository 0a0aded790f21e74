/** Key documents at one glance; and the two forms that keep them: all in one go, or everything about one. */
import type { PersonId, RecordedId } from '../../../ground/ids.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import { notFound } from '../../../web/failure.ts';
import type { FieldSet } from '../../../web/form.ts';
import { formPage, Refused, Stale } from '../../../web/form-page.ts';
import { redirect, type SignedInRoute, type Visit } from '../../../web/route.ts';
import { getFactsOf } from '../../ledger/facts.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { recordedThing } from '../../people/parts/recorded-thing-pages.ts';
import { keepDocuments } from '../actions/keep-documents.ts';
import { type KeptDocument, listKeyDocuments } from '../facts.ts';
import {
  DOCUMENT_KINDS,
  DOCUMENTS,
  type DocumentKind,
  isDocument,
  type KeyDocument,
  refuseKeyDocument,
  type Standing,
  standingWords,
} from '../model.ts';
import { allDocumentsForm, documentForm } from '../parts/document-forms.ts';
import { recordedDocument } from '../parts/recorded-document.ts';
import { pageOfLife } from '../parts/whose-life.ts';

type DocumentLine = {
  readonly document: DocumentKind;
  readonly title: string;
  /** Null where nobody has asked. */
  readonly id: RecordedId | null;
  readonly words: string | null;
  readonly keeper: string | null;
  readonly said: string | null;
};

const documentsPage = pageOfLife<{ readonly lines: readonly DocumentLine[] }>({
  path: 'documents',
  title: 'Key documents',
  purpose: 'looking at which papers you have, and who keeps them',
  template: 'life-around/pages/documents.njk',
  read: async (reading, { id }, { on }) => {
    const kept = await listKeyDocuments(reading, id);
    return {
      lines: DOCUMENT_KINDS.map((document) => {
        const one = kept.find((each) => each.document === document);
        return {
          document,
          title: DOCUMENTS[document],
          id: (one?.id ?? null) as RecordedId | null,
          words: one === undefined ? null : standingWords(one, on),
          keeper: one?.keeper ?? null,
          said: one === undefined ? null : wordsOf(one.saidOn),
        };
      }),
    };
  },
});

type Loaded = { readonly id: PersonId; readonly name: string; readonly kept: readonly KeptDocument[] };

const load = async (visit: Visit): Promise<Loaded> =>
  visit.readPeople(async (reading) => {
    const id = visit.id<PersonId>('person');
    const person = await getPersonInFull(reading, id, visit.on);
    return { result: { id, name: nameOf(person), kept: await listKeyDocuments(reading, id) }, people: [id] };
  });

/** The act that last wrote any of them: what else was written meanwhile is not written over. */
const versionOf = (kept: readonly KeptDocument[]): number => Math.max(0, ...kept.map(({ act }) => act));
const back = (id: PersonId) => ({ text: 'Back to key documents', path: `/people/${id}/documents` }) as const;

const EMPTY = { keeper: null, expiresOn: null, askedOn: null, givenOn: null } as const;

const allPage = formPage<FieldSet, Loaded>({
  path: '/people/:person/documents/all',
  allow: 'record-event',
  audit: { purpose: 'writing down which papers you have' },
  form: allDocumentsForm,
  load,
  heading: ({ id, name, kept }) => ({
    title: 'Which of these do they have?',
    caption: name,
    lead: 'Leave blank what nobody has asked about. Who keeps it and when it runs out can be said of each afterwards.',
    button: 'Save',
    back: back(id),
    values: Object.fromEntries(kept.map(({ document, standing }) => [document, standing])),
    version: versionOf(kept),
  }),
  submit: async ({ visit, loaded: { id }, values, version }) => {
    await visit.write({ action: 'keep-documents', touches: [id] }, async (act) => {
      const kept = await listKeyDocuments(act, id);
      if (versionOf(kept) !== version) throw new Stale();
      const facts = await getFactsOf(act, id);
      const changed = DOCUMENT_KINDS.flatMap((document): readonly KeyDocument[] => {
        const standing = (values[document] ?? null) as Standing | null;
        const before = kept.find((one) => one.document === document);
        if (standing === null || standing === before?.standing) return [];
        // What they do not have any more nobody gave them, as it stands now.
        const own = before === undefined ? EMPTY : { ...before, givenOn: standing === 'has' ? before.givenOn : null };
        return [{ ...own, document, standing, saidOn: visit.on }];
      });
      const cleared = kept.find(({ document }) => (values[document] ?? null) === null);
      if (cleared !== undefined)
        throw new Refused({ [cleared.document]: 'It was said before. If it was wrong, strike it out on its own page' });
      for (const one of changed) {
        const refused = refuseKeyDocument(facts, one);
        if (refused !== undefined) throw new Refused({ [one.document]: refused.sentence });
      }
      if (changed.length === 0)
        throw new Refused({ [DOCUMENT_KINDS[0] ?? '']: 'Say something of one of them, or go back' });
      await keepDocuments(act, id, changed, kept);
    });
    return redirect(`/people/${id}/documents`, 'It is saved.');
  },
});

type OfOne = Loaded & { readonly document: DocumentKind };

const onePage = formPage<(typeof documentForm)['fields'], OfOne>({
  path: '/people/:person/documents/about/:document',
  allow: 'record-event',
  audit: { purpose: 'writing down about one of your papers' },
  form: documentForm,
  load: async (visit) => {
    const document = visit.params['document'];
    if (!isDocument(document)) throw notFound();
    return { ...(await load(visit)), document };
  },
  heading: ({ id, name, kept, document }) => {
    const before = kept.find((one) => one.document === document);
    return {
      title: DOCUMENTS[document],
      caption: name,
      lead: 'Never its number, and never a copy of it.',
      button: 'Save',
      back: back(id),
      ...(before === undefined ? {} : { values: recordedDocument.valuesOf(before) }),
      version: before?.act ?? 0,
    };
  },
  submit: async ({ visit, loaded: { id, document }, values, version }) => {
    await visit.write({ action: 'keep-documents', touches: [id] }, async (act) => {
      const kept = await listKeyDocuments(act, id);
      const before = kept.find((one) => one.document === document);
      if ((before?.act ?? 0) !== version) throw new Stale();
      const one: KeyDocument = { ...values, document, saidOn: visit.on };
      const refused = refuseKeyDocument(await getFactsOf(act, id), one);
      if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
      await keepDocuments(act, id, [one], kept);
    });
    return redirect(`/people/${id}/documents`, 'It is saved.');
  },
});

export const documentsPages: readonly SignedInRoute[] = [
  documentsPage,
  ...allPage,
  ...onePage,
  ...recordedThing(recordedDocument),
];
