/** The council's offer, item by item: what it is in a sentence, for whom, how much, how to ask. About nobody. */
import { may } from '../../../access/roles.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import type { ListTable } from '../../../web/list-table.ts';
import { type PageModel, page, type SignedInRoute } from '../../../web/route.ts';
import { isOffered } from '../model.ts';
import { amountWords } from '../parts/offer-lines.ts';
import { whoWords } from '../parts/who-words.ts';
import { type ItemOf, listOfferItems } from '../store.ts';
import type { Day } from '../../../ground/day.ts';

type CatalogueModel = PageModel & {
  readonly mayKeep: boolean;
  readonly mayList: boolean;
  readonly help: ListTable;
  readonly rights: ListTable;
  readonly ended: ListTable | null;
};

export const catalogue: SignedInRoute = {
  method: 'GET',
  path: '/offer',
  allow: 'see-rules',
  audit: 'nobody',
  handle: async (visit) => {
    const items = await visit.read(listOfferItems);
    const mayKeep = may(visit.actor, 'keep-offer');
    const now = items.filter((item) => item.to === null || visit.on < item.to);
    const ended = items.filter((item) => !now.includes(item));
    const table = (caption: string, listed: readonly ItemOf[]) => tableOf(caption, listed, mayKeep, visit.on);
    const model: CatalogueModel = {
      title: 'What we offer',
      mayKeep,
      mayList: may(visit.actor, 'open-figure'),
      help: table(
        'Help',
        now.filter(({ kind }) => kind === 'help'),
      ),
      rights: table(
        'Rights',
        now.filter(({ kind }) => kind === 'right'),
      ),
      ended: ended.length === 0 ? null : table('Not offered any more', ended),
    };
    return page('offer/pages/catalogue.njk', model);
  },
};

function tableOf(caption: string, items: readonly ItemOf[], mayKeep: boolean, on: Day): ListTable {
  return {
    caption,
    columns: [{ heading: 'What' }, { heading: 'For whom' }, { heading: 'How much' }, { heading: 'How to ask' }],
    rows: items.map((item) => [
      { text: item.title, note: item.what, ...(mayKeep ? { href: `/offer/${item.id}/change` } : {}) },
      { text: whoWords(item) },
      { text: amountWords(item) ?? 'Not a sum of money' },
      { text: item.howToAsk, note: [`Policy: ${item.policy}`, datesWords(item, on)].filter(Boolean).join('. ') },
    ]),
    empty: 'Nothing has been written down here yet.',
  };
}

function datesWords(item: ItemOf, on: Day): string {
  if (!isOffered(item, on)) return item.from > on ? `From ${wordsOf(item.from)}` : `Until ${lastDayWords(item)}`;
  return item.to === null ? '' : `Until ${lastDayWords(item)}`;
}

const lastDayWords = ({ to }: ItemOf): string => (to === null ? '' : wordsOf((to - 1) as Day));
