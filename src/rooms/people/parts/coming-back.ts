/** Where somebody goes when a form about one young person is done or given up: to the list they came from, or to the person. */
import type { PersonId } from '../../../ground/ids.ts';
import type { Path, Visit } from '../../../web/route.ts';

/** What stands in the address of such a form, and must come back with it. Neither says anything of anybody. */
export const COMING_BACK = ['from', 'rule'] as const;

export function comingBack(
  { query }: Pick<Visit, 'query'>,
  id: PersonId,
  name: string,
): { readonly text: string; readonly path: Path } {
  if (query['from'] === 'my-work') return { text: 'Back to my work', path: '/my-work' };
  if (query['from'] === 'my-team') return { text: 'Back to my team', path: '/my-team' };
  if (query['from'] === 'in-custody') return { text: 'Back to those in custody', path: '/in-custody' };
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
