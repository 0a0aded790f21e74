/** How somebody can be reached and how not: all that is recorded, one more, and one that changed. */
import { may } from '../../../access/roles.ts';
import type { ContactDetailId, PersonId } from '../../../ground/ids.ts';
import { notFound } from '../../../web/failure.ts';
import { choiceField, dayField, form, textField } from '../../../web/form.ts';
import { formPage, Refused, refuse, STALE } from '../../../web/form-page.ts';
import type { ListTable } from '../../../web/list-table.ts';
import { type PageModel, page, redirect, type SignedInRoute, type Visit } from '../../../web/route.ts';
import { addContactDetail, changeWay, whyNotAdd } from '../actions/keep-contact-detail.ts';
import { type KeptContactDetail, listContactDetails, listPeopleInFull, type PersonInFull } from '../facts.ts';
import { nameOf } from '../model.ts';
import { KINDS_OF_WAY } from '../parts/ways-in-touch.ts';

type Loaded = { readonly person: PersonInFull; readonly kept: readonly KeptContactDetail[] };

async function load(visit: Visit): Promise<Loaded> {
  const id = visit.id<PersonId>('person');
  return visit.readPeople(async (reading) => {
    const [person] = await listPeopleInFull(reading, [id], visit.on);
    if (person === undefined) throw notFound();
    return { result: { person, kept: await listContactDetails(reading, [id]) }, people: [id] };
  });
}

type WaysModel = PageModel & {
  readonly caption: string;
  readonly back: string;
  readonly addHref: string | null;
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
          ...(mayChange ? { href: `/people/${person.personId}/contact/${id}` } : {}),
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

const avoidBecause = (label: string) =>
  textField({
    label,
    called: 'why not',
    hint: 'For example: somebody else answers it. The young person can read this. Leave it blank if it may be used.',
    most: 300,
  });

export const addContactPage = formPage({
  path: '/people/:person/contact/new',
  allow: 'record-event',
  audit: { purpose: 'recording how to be in touch with you' },
  form: form({
    fields: {
      kind: choiceField({
        label: 'What is it?',
        as: 'radios',
        options: Object.entries(KINDS_OF_WAY).map(([value, text]) => ({
          value: value as keyof typeof KINDS_OF_WAY,
          text,
        })),
        required: 'Say what it is',
      }),
      value: textField({
        label: 'Number or address',
        hint: 'An address with its postcode.',
        rows: 3,
        most: 500,
        required: 'Enter the number or address',
      }),
      from: dayField({
        label: 'Since when?',
        called: 'the day',
        hint: 'Leave it blank if nobody knows.',
        notAfterToday: true,
      }),
      avoid: avoidBecause('Is it one not to use? Then say why'),
    },
  }),
  load,
  heading: ({ person }) => ({
    title: 'One more way to be in touch',
    caption: nameOf(person),
    button: 'Save',
    back: { text: 'How to be in touch', path: `/people/${person.personId}/contact` },
  }),
  submit: async ({ visit, loaded: { person }, values: { kind, value, from, avoid } }) => {
    const { personId, bornOn } = person;
    await visit.write({ action: 'add-contact-detail', touches: [personId] }, async (act) => {
      const added = { kind, value, from, avoidBecause: avoid };
      const refused = whyNotAdd(added, { bornOn, kept: await listContactDetails(act, [personId]) });
      if (refused !== undefined) throw new Refused({ [refused.field]: refused.sentence });
      return addContactDetail(act, personId, added);
    });
    return redirect(`/people/${personId}`, 'It is saved.');
  },
});

export const changeContactPage = formPage({
  path: '/people/:person/contact/:detail',
  allow: 'record-event',
  audit: { purpose: 'recording how to be in touch with you' },
  form: form({
    fields: {
      to: dayField({
        label: 'From which day is it no longer theirs?',
        called: 'the day',
        hint: 'Leave it blank while it is. It is kept, and still finds them.',
      }),
      avoid: avoidBecause('Is it one not to use? Then say why'),
    },
  }),
  load: async (visit) => {
    const { person, kept } = await load(visit);
    const detail = kept.find(({ id }) => id === visit.id<ContactDetailId>('detail'));
    if (detail === undefined) throw notFound();
    return { person, detail };
  },
  heading: ({ person, detail }) => ({
    title: detail.value,
    caption: `${nameOf(person)}: ${KINDS_OF_WAY[detail.kind].toLowerCase()}`,
    button: 'Save',
    back: { text: 'How to be in touch', path: `/people/${person.personId}/contact` },
    values: { to: detail.to, avoid: detail.avoidBecause },
    version: detail.version,
  }),
  submit: async ({ visit, loaded: { person, detail }, values: { to, avoid }, version }) => {
    if (to !== null && detail.from !== null && to <= detail.from)
      return refuse({ to: 'It must end after the day it began' });
    const changed = { to, avoidBecause: avoid };
    const came = await visit.write({ action: 'change-contact-detail', touches: [person.personId] }, (act) =>
      changeWay(act, person.personId, detail.id, version, changed),
    );
    return came === 'stale' ? STALE : redirect(`/people/${person.personId}/contact`, 'It is saved.');
  },
});
