/** People who may be one under two numbers: what agrees, what does not, to be confirmed one by one; and what was joined. */
import { wordsOf } from '../../../ground/day-words.ts';
import type { JoinId, PersonId } from '../../../ground/ids.ts';
import { Refusal } from '../../../ground/refusal.ts';
import { notFound } from '../../../web/failure.ts';
import { choiceField, form } from '../../../web/form.ts';
import { formPage, refuse } from '../../../web/form-page.ts';
import { page, type PageModel, redirect, type SignedInRoute } from '../../../web/route.ts';
import { joinNumber, undoJoin } from '../actions/join-numbers.ts';
import { findJoin, type Join, type LikelyPair, listJoins, listLikelyPairs, type NumberOf } from '../joins.ts';

const MOST_PAIRS = 100;
const MOST_JOINS = 200;

const KINDS: Readonly<Record<string, string>> = {
  '903-child': '903',
  'annex-a-child': 'inspection lists',
  council: 'the council’s own',
};
const numberWords = ({ kind, number }: NumberOf): string => `${number} (${KINDS[kind] ?? kind})`;

type NumbersModel = PageModel & {
  readonly pairs: readonly {
    readonly numbers: string;
    readonly agrees: string;
    readonly differs: string;
    readonly href: string;
  }[];
  readonly joins: readonly {
    readonly number: string;
    readonly on: string;
    readonly by: string;
    readonly href: string;
  }[];
};

export const numbersPage: SignedInRoute = {
  method: 'GET',
  path: '/load/numbers',
  allow: 'load-files',
  audit: { purpose: 'checking whether two numbers are one person’s' },
  handle: async (visit) => {
    const model = await visit.readPeople(async (reading) => {
      const pairs = await listLikelyPairs(reading, MOST_PAIRS);
      const joins = await listJoins(reading, MOST_JOINS);
      const result: NumbersModel = {
        title: 'One person under two numbers',
        pairs: pairs.map((pair) => ({
          numbers: `${numberWords(pair.number)} and ${numberWords(pair.otherNumber)}`,
          agrees: pair.agrees.join(', '),
          differs: pair.differs.join(', '),
          href: `/load/numbers/${pair.person}/${pair.other}`,
        })),
        joins: joins.map((join) => ({
          number: numberWords(join),
          on: wordsOf(join.on),
          by: join.by,
          href: `/load/numbers/joined/${join.id}`,
        })),
      };
      const people = [
        ...pairs.flatMap(({ person, other }) => [person, other]),
        ...joins.map(({ toPerson }) => toPerson),
      ];
      return { result, people: [...new Set(people)] };
    });
    return page('imports/pages/numbers.njk', model);
  },
};

const joinForm = form({
  fields: {
    same: choiceField({
      label: 'Are they one person?',
      hint: 'Ask someone who knows them, or look at both records. It can be undone.',
      options: [
        { value: 'yes', text: 'Yes, one person' },
        { value: 'no', text: 'No, or I am not sure' },
      ],
      required: 'Say whether they are one person',
    }),
  },
});

export const joinPage: readonly SignedInRoute[] = formPage({
  path: '/load/numbers/:person/:other',
  allow: 'load-files',
  audit: { purpose: 'checking whether two numbers are one person’s' },
  load: async (visit): Promise<LikelyPair> =>
    visit.readPeople(async (reading) => {
      const [person, other] = [visit.id<PersonId>('person'), visit.id<PersonId>('other')];
      const found = (await listLikelyPairs(reading, MOST_PAIRS)).find(
        (pair) => pair.person === person && pair.other === other,
      );
      if (found === undefined) throw notFound();
      return { result: found, people: [person, other] };
    }),
  form: () => joinForm,
  heading: ({ number, otherNumber, agrees, differs, bornOn }) => ({
    title: `${numberWords(number)} and ${numberWords(otherNumber)}`,
    caption: 'One person under two numbers',
    lead: `Born ${wordsOf(bornOn)}. The same: ${agrees.join(', ')}. ${differs.length === 0 ? 'Nothing we know of differs.' : `Different: ${differs.join(', ')}.`}`,
    button: 'Save',
    back: { text: 'Back', path: '/load/numbers' },
  }),
  submit: async ({ visit, loaded: { person, other, otherNumber }, values }) => {
    if (values.same !== 'yes') return redirect('/load/numbers');
    try {
      await visit.write({ action: 'join-numbers', touches: [person, other] }, (act) =>
        joinNumber(act, { number: otherNumber, to: person }),
      );
    } catch (failure) {
      if (failure instanceof Refusal) return refuse({ same: failure.message });
      throw failure;
    }
    return redirect('/load/numbers', 'They are one person now, under both numbers.');
  },
});

const undoForm = form({
  fields: {
    undo: choiceField({
      label: 'Are they two people after all?',
      options: [
        { value: 'yes', text: 'Yes, make them two again' },
        { value: 'no', text: 'No, leave them as one' },
      ],
      required: 'Say whether they are two people',
    }),
  },
});

export const undoJoinPage: readonly SignedInRoute[] = formPage({
  path: '/load/numbers/joined/:join',
  allow: 'load-files',
  audit: { purpose: 'checking whether two numbers are one person’s' },
  load: async (visit): Promise<Join> =>
    visit.readPeople(async (reading) => {
      const found = await findJoin(reading, visit.id<JoinId>('join'));
      if (found === undefined) throw notFound();
      return { result: found, people: [found.toPerson] };
    }),
  form: () => undoForm,
  heading: (join) => ({
    title: `Joined by ${numberWords(join)}`,
    caption: 'One person under two numbers',
    lead: 'What files say under this number goes back to a record of its own. What was entered here stays where it is.',
    button: 'Save',
    back: { text: 'Back', path: '/load/numbers' },
  }),
  submit: async ({ visit, loaded, values }) => {
    if (values.undo !== 'yes') return redirect('/load/numbers');
    const touches = loaded.fromPerson === null ? [loaded.toPerson] : [loaded.fromPerson, loaded.toPerson];
    await visit.write({ action: 'undo-join', touches }, (act) => undoJoin(act, loaded));
    return redirect('/load/numbers', 'They are two people again.');
  },
});
