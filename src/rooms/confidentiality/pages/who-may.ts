/** Who may do what, and whose record opens to whom: the table that was agreed, as it is tested. */
import { type May, type Opens, WHO_MAY, WHO_READS_PARTS, WHOSE_RECORD_OPENS } from '../../../access/matrix.ts';
import { PARTS } from '../../../access/parts.ts';
import { GRANTS, ROLES } from '../../../access/roles.ts';
import type { ListTable } from '../../../web/list-table.ts';
import { type PageModel, page, type SignedInRoute } from '../../../web/route.ts';

type WhoMayModel = PageModel & { readonly lead: string; readonly lists: readonly ListTable[] };

export const whoMayPage: SignedInRoute = {
  method: 'GET',
  path: '/who-may',
  allow: 'see-rules',
  audit: 'nobody',
  handle: async () => {
    const model: WhoMayModel = {
      title: 'Who may do what',
      lead: 'Three tables, each line of which is tested as a real request. Whatever is not said here is not allowed, and a record that does not open looks like one that does not exist.',
      lists: [
        listOf(
          'What each may do',
          'What',
          WHO_MAY.map(({ words, may }: May) => [words, may] as const),
        ),
        listOf(
          'Whose record opens',
          'How they stand to the young person',
          WHOSE_RECORD_OPENS.map(({ words, opens }: Opens) => [words, opens] as const),
        ),
        listOf(
          'Who reads the parts that fewer people read',
          'Which part, and how they stand to the young person',
          WHO_READS_PARTS.map(
            ({ part, tie, reads }) => [`${nameOf(PARTS[part].words)}: ${wordsOfTie(tie)}`, reads] as const,
          ),
        ),
      ],
    };
    return page('confidentiality/pages/who-may.njk', model);
  },
};

const nameOf = (words: string): string => words.replace(/^./u, (first) => first.toUpperCase());

const wordsOfTie = (tie: Opens['tie']): string => {
  const words = WHOSE_RECORD_OPENS.find((one) => one.tie === tie)?.words ?? tie;
  return words.replace(/^./u, (first) => first.toLowerCase());
};

function listOf(caption: string, first: string, lines: readonly (readonly [string, May['may']])[]): ListTable {
  return {
    caption,
    columns: [{ heading: first }, { heading: 'Those who may' }],
    rows: lines.map(([words, answers]) => [{ text: words }, { text: whoWords(answers) }]),
    empty: '',
  };
}

function whoWords(answers: May['may']): string {
  const roles = ROLES.filter((role) => answers[role] === 'yes').map((role) => GRANTS[role].words);
  return roles.length === 0 ? 'nobody' : roles.join(', ');
}
