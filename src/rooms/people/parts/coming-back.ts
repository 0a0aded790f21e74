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
  changes: { words: 'what changed', path: 'changes' },
  health: { words: 'health', path: 'health' },
  immigration: { words: 'the right to stay', path: 'immigration' },
  'who-they-are': { words: 'who they are', path: 'who-they-are' },
  'life-around': { words: 'life around them', path: 'life-around' },
  'who-matters': { words: 'who matters', path: 'who-matters' },
  skills: { words: 'skills for adult life', path: 'skills' },
  documents: { words: 'key documents', path: 'documents' },
  letters: { words: 'letters and files', path: 'letters' },
  money: { words: 'money', path: 'money' },
  'learning-and-work': { words: 'learning and work', path: 'learning-and-work' },
  carers: { words: 'what was agreed with carers', path: 'carers' },
  homes: { words: 'homes', path: 'homes' },
  offer: { words: 'what is there for them', path: 'offer' },
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
  if (query['from'] === 'emergency-beds') return { text: 'Back to emergency beds', path: '/emergency-beds' };
  if (query['from'] === 'housing-ahead') return { text: 'Back to homes ahead', path: '/housing-ahead' };
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
