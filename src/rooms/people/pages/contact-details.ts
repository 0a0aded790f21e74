/** How somebody can be reached and how not: all that is recorded, one more, one that changed, and one put right. */
import { may } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { form } from '../../../web/form.ts';
import { formPage, Refused } from '../../../web/form-page.ts';
import type { ListTable } from '../../../web/list-table.ts';
import { type PageModel, page, redirect, type SignedInRoute, type Visit } from '../../../web/route.ts';
import { addContactDetail, whyNotAdd, whyNotTheirs } from '../actions/keep-contact-detail.ts';
import { getPersonInFull, type KeptContactDetail, listContactDetails, type PersonInFull } from '../facts.ts';
import { nameOf } from '../model.ts';
import { avoidField, endOfContact, newContactFields } from '../parts/contact-form.ts';
import { type ContactSaid, recordedContact } from '../parts/recorded-contact.ts';
import { type RecordedStep, recordedStep } from '../parts/recorded-step.ts';
import { recordedThing } from '../parts/recorded-thing-pages.ts';
import { KINDS_OF_WAY } from '../parts/ways-in-touch.ts';

type Loaded = { readonly person: PersonInFull; readonly kept: readonly KeptContactDetail[] };

async function load(visit: Visit): Promise<Loaded> {
  const id = visit.id<PersonId>('person');
  return visit.readPeople(async (reading) => {
    const person = await getPersonInFull(reading, id, visit.on);
    return { result: { person, kept: await listContactDetails(reading, [id]) }, people: [id] };
  });
}

type WaysModel = PageModel & {
  readonly caption: string;
  readonly back: string;
  readonly addHref: string | null;
  /** Beside another system: what of this is kept there; null where all of it is kept here. */
  readonly elsewhere: string | null;
  readonly now: ListTable;
  readonly before: ListTable;
};

export const contactDetailsPage: SignedInRoute = {
  method: 'GET',
  path: '/people/:person/contact',
  allow: 'read-person',
  audit: { purpose: 'reading how to be in touch with you' },
  handle: async (visit) => {
    const { person, kept } = await load(visit);
    const mayChange = may(visit.actor, 'record-event') && person.diedOn === null;
    const isOver = ({ to }: KeptContactDetail): boolean => to !== null && to <= visit.on;
    const table = (caption: string, some: readonly KeptContactDetail[], empty: string): ListTable => ({
      caption,
      columns: [{ heading: 'Number or address' }, { heading: 'What it is' }, { heading: 'From' }, { heading: 'Until' }],
      rows: some.map(({ id, kind, value, from, to, avoidBecause }) => [
        {
          text: value,
          href: `/people/${person.personId}/contact/${id}`,
          ...(avoidBecause === null ? {} : { note: `Do not use it: ${avoidBecause}` }),
        },
        { text: KINDS_OF_WAY[kind] },
        { day: from },
        to === null ? { text: 'no end set' } : { day: to },
      ]),
      empty,
    });
    const model: WaysModel = {
      title: 'How to be in touch',
      caption: nameOf(person),
      back: `/people/${person.personId}`,
      addHref: mayChange ? `/people/${person.personId}/contact/new` : null,
      elsewhere: elsewhereWords(visit, kept),
      now: table(
        'Now',
        kept.filter((one) => !isOver(one)),
        'No phone number, e-mail or address is recorded.',
      ),
      before: table('Before', kept.filter(isOver), 'Nothing from before is recorded.'),
    };
    return page('people/pages/contact-details.njk', model);
  },
};

function elsewhereWords(visit: Visit, kept: readonly KeptContactDetail[]): string | null {
  const kinds = [...fedKinds(visit, kept)].map((kind) => KINDS_OF_WAY[kind].toLowerCase());
  return kinds.length === 0
    ? null
    : `What comes from ${visit.beside} each night (${kinds.join(', ')}) is added and changed there. What is not to be used can be said here.`;
}

export const addContactPage = formPage({
  path: '/people/:person/contact/new',
  allow: 'record-event',
  audit: { purpose: 'recording how to be in touch with you' },
  form: form({ fields: { ...newContactFields, avoid: avoidField('Is it one not to use? Then say why') } }),
  load,
  heading: ({ person }) => ({
    title: 'One more way to be in touch',
    caption: nameOf(person),
    button: 'Save',
    back: { text: 'How to be in touch', path: `/people/${person.personId}/contact` },
  }),
  submit: async ({ visit, loaded: { person }, values: { kind, value, from, avoid } }) => {
    const { personId, bornOn, diedOn } = person;
    await visit.write({ action: 'add-contact-detail', touches: [personId] }, async (act) => {
      const added = { kind, value, from, avoidBecause: avoid };
      const kept = await listContactDetails(act, [personId]);
      if (fedKinds(visit, kept).has(kind))
        throw new Refused({
          kind: `What is here of this comes from ${visit.beside} each night: have it added there`,
        });
      const refused = whyNotAdd(added, { bornOn, diedOn, kept });
      if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
      return addContactDetail(act, personId, added);
    });
    return redirect(`/people/${personId}`, 'It is saved.');
  },
});

/** Beside another system: the kinds that come from it, for this young person. They have their home there. */
function fedKinds(
  { beside }: Pick<Visit, 'beside'>,
  kept: readonly KeptContactDetail[],
): ReadonlySet<KeptContactDetail['kind']> {
  return new Set(beside === null ? [] : kept.filter(({ isFromAFile }) => isFromAFile).map(({ kind }) => kind));
}

const step = (
  definition: Pick<
    RecordedStep<ContactSaid, null>,
    'path' | 'title' | 'form' | 'values' | 'became' | 'ofTheRecord' | 'refuse' | 'lead'
  >,
): readonly SignedInRoute[] =>
  recordedStep(recordedContact, {
    action: 'change-contact-detail',
    purpose: 'recording how to be in touch with you',
    button: 'Save',
    saved: 'It is saved.',
    more: async () => null,
    fits: ({ to }) => to === null || definition.path === '/avoid',
    ...definition,
  });

export const recordedContactPages: readonly SignedInRoute[] = [
  ...recordedThing(recordedContact),
  ...step({
    path: '/ended',
    ofTheRecord: true,
    title: ({ said }) => `No longer theirs: ${said.value}`,
    form: () => ({ fields: endOfContact }),
    values: () => ({}),
    became: ({ said }, values) => ({ ...said, to: values['to'] as Day }),
    refuse: (_, said) => whyNotTheirs(said),
  }),
  // Whether it is safe to use is known here, whoever keeps the number.
  ...step({
    path: '/avoid',
    title: ({ said }) => said.value,
    lead: 'What is not to be used is shown as such wherever it stands, and nothing leads to it.',
    form: () => ({ fields: { avoid: avoidField('Is it one not to use? Then say why') } }),
    values: ({ avoidBecause }) => ({ avoid: avoidBecause }),
    became: ({ said }, values) => ({ ...said, avoidBecause: values['avoid'] as string | null }),
  }),
];
