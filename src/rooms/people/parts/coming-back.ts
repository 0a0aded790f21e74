/** Where somebody goes when a form about one young person is done or given up: to the list they came from, or to the person. */
import type { PersonId } from '../../../ground/ids.ts';
import type { Path, Visit } from '../../../web/route.ts';

/** What stands in the address of such a form, and must come back with it. Neither says anything of anybody. */
export const COMING_BACK = ['from', 'rule'] as const;

/** Pages below that of the young person, from which things are recorded. */
const PAGES_OF_THEIRS: Readonly<Record<string, { readonly words: string; readonly path: string }>> = {
  chronology: { words: 'what mattered', path: 'chronology' },
  story: { words: 'their story', path: 'story' },
  'in-touch': { words: 'keeping in touch', path: 'in-touch' },
  history: { words: 'the one-page history', path: 'history' },
};

export function comingBack(
  { query }: Pick<Visit, 'query'>,
  id: PersonId,
  name: string,
): { readonly text: string; readonly path: Path } {
  if (query['from'] === 'my-work') return { text: 'Back to my work', path: '/my-work' };
  if (query['from'] === 'my-team') return { text: 'Back to my team', path: '/my-team' };
  if (query['from'] === 'no-hand') return { text: 'Back to the list', path: '/my-team/no-hand' };
  if (query['from'] === 'in-custody') return { text: 'Back to those in custody', path: '/in-custody' };
  const page = PAGES_OF_THEIRS[query['from'] ?? ''];
  if (page !== undefined) return { text: `Back to ${page.words}`, path: `/people/${id}/${page.path}` };
  return { text: `Back to ${name}`, path: `/people/${id}` };
}

/** An address with what it was asked with, for a link from one of these pages to the next. */
export function withQuery(path: Path, { query }: Pick<Visit, 'query'>): Path {
  const kept = COMING_BACK.flatMap((name) => {
    const value = query[name];
    return value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`];
  });
  return kept.length === 0 ? path : `${path}?${kept.join('&')}`;
}
