/**
 * Find a person: what the box sends is kept and answered under a random key, so that going back and paging work and no
 * address holds a name. The list says nothing of why somebody is in it, because a former name must not show.
 */
import { may } from '../../../access/roles.ts';
import { form, textField } from '../../../web/form.ts';
import { numberWords } from '../../../web/format.ts';
import type { FindBox } from '../../../web/frame.ts';
import type { Cell, ListTable } from '../../../web/list-table.ts';
import { type Pagination, paginationOf } from '../../../web/pagination.ts';
import { firstOf } from '../../../web/posted.ts';
import { type Answer, type PageModel, page, redirect, type SignedInRoute } from '../../../web/route.ts';
import { nameOf } from '../../people/model.ts';
import { findPeople, type FoundPerson, MATCHES_MOST, PER_PAGE } from '../found-people.ts';
import { type Asked, readWords, WHAT_TO_TYPE } from '../read-words.ts';
import { findSearch, keepSearch } from './kept-searches.ts';

const FIELD = 'words';

/** Stands in the frame of every page. */
export const findBox: FindBox = { text: 'Find a person', path: '/find', field: FIELD, allow: 'read-person' };

type FindModel = PageModel & {
  /** What stands in the box. */
  readonly words: string;
  readonly hint: string;
  readonly lead: string | null;
  /** What is wrong with the words in the box. */
  readonly error: string | null;
  /** After nobody was found. */
  readonly tries: readonly string[];
  /** Whether a record can be opened that is not one's own, for those who may. */
  readonly isEmergencyOffered: boolean;
  /** Whether the record of somebody new can be begun, for those who may. */
  readonly isNewOffered: boolean;
  readonly list: ListTable | null;
  readonly pages: Pagination | null;
};

const EMPTY = {
  words: '',
  hint: WHAT_TO_TYPE,
  lead: null,
  error: null,
  tries: [],
  isEmergencyOffered: false,
  isNewOffered: false,
  list: null,
  pages: null,
} as const;
const findPage = (model: FindModel, status = 200): Answer => page('find/pages/find.njk', model, status);

const askForPerson: SignedInRoute = {
  method: 'GET',
  path: '/find',
  allow: 'read-person',
  audit: 'nobody',
  handle: async () => findPage({ ...EMPTY, title: 'Find a person' }),
};

const keepWords: SignedInRoute = {
  method: 'POST',
  path: '/find',
  allow: 'read-person',
  audit: 'nobody',
  form: form({ fields: { [FIELD]: textField({ label: 'Find a person', most: 200 }) } }),
  handle: async ({ posted, session, now }) => {
    const words = firstOf(posted, FIELD);
    const read = readWords(words);
    if ('sentence' in read) return findPage({ ...EMPTY, title: 'Find a person', words, error: read.sentence }, 422);
    return redirect(`/find/${keepSearch({ session, now }, words)}`);
  },
};

const foundPeople: SignedInRoute = {
  method: 'GET',
  path: '/find/:search',
  allow: 'read-person',
  audit: { purpose: 'looking for a person' },
  handle: async (visit) => {
    const path = `/find/${visit.params['search']}`;
    const words = findSearch(visit, visit.params['search']);
    const read = words === undefined ? undefined : readWords(words);
    return visit.readPeople(async (reading) => {
      if (words === undefined || read === undefined || 'sentence' in read) {
        return { result: findPage(ENDED, 410), people: [] };
      }
      const found = await findPeople(reading, read.asked, visit.query['page'], visit.on);
      const { shown, total, number } = found;
      const model: FindModel = {
        ...EMPTY,
        title: titleOf(total),
        words,
        lead: leadOf(total, read.asked),
        tries: total === 0 ? TRIES : [],
        isEmergencyOffered: total === 0 && may(visit.actor, 'open-in-emergency'),
        isNewOffered: may(visit.actor, 'record-event') && visit.beside === null,
        list: total === 0 ? null : listOf(shown),
        pages:
          total === 0
            ? null
            : paginationOf({
                page: number,
                perPage: PER_PAGE,
                total: Math.min(total, MATCHES_MOST),
                hrefOf: (other) => `${path}?page=${other}`,
              }),
      };
      return { result: findPage(model), people: shown.map(({ person }) => person.personId) };
    });
  },
};

export const findPages: readonly SignedInRoute[] = [askForPerson, keepWords, foundPeople];

/** The same for a search that is over, one of somebody else's, and one that never was. */
const ENDED: FindModel = {
  ...EMPTY,
  title: 'This search has ended',
  lead: 'What you look for is kept for 30 minutes, for you alone. Type it again.',
};

const TRIES: readonly string[] = [
  'Type only the first letters of a name.',
  'Leave a word out: everything you type must match.',
  'Try the date of birth alone, day first: 27 3 2009.',
  'Try a phone number, a postcode, or a number from another file.',
];

function titleOf(total: number): string {
  if (total === 0) return 'Nobody found';
  if (total > MATCHES_MOST) return `More than ${MATCHES_MOST} people found`;
  return total === 1 ? '1 person found' : `${numberWords(total)} people found`;
}

/** What is said of nobody is true whoever there is: it gives away no one the reader may not open. */
function leadOf(total: number, { readAs }: Asked): string | null {
  const days = readAs.length === 0 ? [] : [`Looked for somebody ${readAs.join(', ')}.`];
  if (total === 0) return [...days, 'Nobody whose record you may open matches all you typed.'].join(' ');
  if (total > MATCHES_MOST)
    return [
      ...days,
      `Only ${MATCHES_MOST} are listed. Add a word, a date of birth or a postcode to find the one you mean.`,
    ].join(' ');
  return days[0] ?? null;
}

function listOf(found: readonly FoundPerson[]): ListTable {
  return {
    caption: 'People found',
    isCaptionHidden: true,
    columns: [
      { heading: 'Name' },
      { heading: 'Age' },
      { heading: 'Born' },
      { heading: 'Now' },
      { heading: 'Works with them' },
    ],
    rows: found.map(({ person, age, status, workers }): readonly Cell[] => [
      {
        text: nameOf(person),
        href: `/people/${person.personId}`,
        ...(person.pronouns === null ? {} : { note: person.pronouns }),
      },
      { text: person.bornOn === null ? null : age },
      { day: person.bornOn },
      { text: status },
      { text: workers ?? 'nobody recorded' },
    ]),
    empty: '',
  };
}
