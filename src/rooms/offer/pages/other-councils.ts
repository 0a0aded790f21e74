/**
 * Other councils whose offers are held beside ours, how many young people live in the area of each, and one of them item by
 * item. How many is of those whose record the reader may open, as everywhere on the offer.
 */
import { may } from '../../../access/roles.ts';
import { addDays, type Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import type { AnyId } from '../../../ground/ids.ts';
import { notFound } from '../../../web/failure.ts';
import type { Cell, ListTable } from '../../../web/list-table.ts';
import { page, type PageModel, type SignedInRoute } from '../../../web/route.ts';
import { keyOfCouncil, STANDINGS, standingOn } from '../elsewhere.ts';
import {
  countOtherOffers,
  listOtherCouncils,
  listOtherOffers,
  listWhoLivesElsewhere,
  type OtherCouncilOf,
  type OtherOfferOf,
} from '../elsewhere-store.ts';
import { isOffered, STATUS_RULES } from '../model.ts';
import { type ItemOf, listOfferItems } from '../store.ts';

type CouncilsModel = PageModel & { readonly mayKeep: boolean; readonly mayCount: boolean; readonly list: ListTable };

const councilsPage: SignedInRoute = {
  method: 'GET',
  path: '/offer/elsewhere',
  allow: 'see-rules',
  audit: 'nobody',
  handle: async (visit) => {
    const { on } = visit;
    const mayCount = may(visit.actor, 'open-figure');
    const { councils, held, theirs, ours } = await visit.read(async (reading) => ({
      councils: await listOtherCouncils(reading),
      held: await countOtherOffers(reading, on),
      theirs: mayCount ? await listWhoLivesElsewhere(reading, STATUS_RULES, on) : [],
      ours: (await listOfferItems(reading)).filter((item) => isOffered(item, on)),
    }));
    const living = Map.groupBy(theirs, ({ council }) => keyOfCouncil(council));
    const heldOf = new Map(held.map((one) => [one.councilId, one]));
    const known = new Set(councils.map(({ name }) => keyOfCouncil(name)));
    // Whose offer is not held stands there too, so that somebody asks for it.
    const others = [...living].filter(([key]) => !known.has(key)).map(([, [first]]) => first?.council ?? '');
    const countOf = (name: string): number => living.get(keyOfCouncil(name))?.length ?? 0;
    const model: CouncilsModel = {
      title: 'What other councils offer',
      mayKeep: may(visit.actor, 'keep-offer'),
      mayCount,
      list: {
        caption: 'What other councils offer',
        isCaptionHidden: true,
        columns: [
          { heading: 'Council' },
          { heading: 'Held beside ours' },
          { heading: 'Whom to ask' },
          ...(mayCount ? [{ heading: 'Young people there', isNumber: true }] : []),
        ],
        rows: [
          ...councils.map((council): readonly Cell[] => [
            { text: council.name, href: `/offer/elsewhere/${council.id}` },
            { text: heldWords(heldOf.get(council.id), ours.length) },
            { text: council.ask },
            ...(mayCount ? [countCell(countOf(council.name), `/offer/elsewhere/${council.id}/people`)] : []),
          ]),
          ...others
            .toSorted((a, b) => a.localeCompare(b, 'en'))
            .map((name): readonly Cell[] => [
              { text: name },
              { text: 'We do not hold its offer' },
              { text: 'Not said' },
              { number: countOf(name) },
            ]),
        ],
        empty: 'No other council’s offer is held yet.',
      },
    };
    return page('offer/pages/other-councils.njk', model);
  },
};

const countCell = (count: number, href: string): Cell => (count === 0 ? { number: 0 } : { text: `${count}`, href });

function heldWords(held: { readonly beside: number; readonly onlyThere: number } | undefined, of: number): string {
  const { beside = 0, onlyThere = 0 } = held ?? {};
  const more = onlyThere === 0 ? '' : `, and ${onlyThere} they have and we have not`;
  return `${beside} of our ${of} items${more}`;
}

type CouncilModel = PageModel & {
  readonly id: string;
  readonly ask: string;
  readonly mayKeep: boolean;
  readonly items: ListTable;
  readonly onlyThere: ListTable;
  readonly others: ListTable | null;
};

const councilPage: SignedInRoute = {
  method: 'GET',
  path: '/offer/elsewhere/:council',
  allow: 'see-rules',
  audit: 'nobody',
  handle: async (visit) => {
    const id = visit.id<AnyId>('council');
    const { councils, lines, items } = await visit.read(async (reading) => ({
      councils: await listOtherCouncils(reading),
      lines: await listOtherOffers(reading, id),
      items: await listOfferItems(reading),
    }));
    const council = councils.find((one) => one.id === id);
    if (council === undefined) throw notFound();
    return page(
      'offer/pages/other-council.njk',
      councilModel(council, lines, items, { on: visit.on, mayKeep: may(visit.actor, 'keep-offer') }),
    );
  },
};

function councilModel(
  { id, name, ask }: OtherCouncilOf,
  lines: readonly OtherOfferOf[],
  items: readonly ItemOf[],
  { on, mayKeep }: { readonly on: Day; readonly mayKeep: boolean },
): CouncilModel {
  const { beside, onlyThere } = standingOn(lines, on);
  const now = new Set<OtherOfferOf>([...beside.values(), ...onlyThere]);
  const others = lines.filter((line) => !now.has(line));
  const titles = new Map(items.map((item) => [item.id, item.title]));
  const titleOf = (line: OtherOfferOf): string => line.title ?? titles.get(line.itemId ?? '') ?? '';
  const change = (line: OtherOfferOf) => (mayKeep ? { href: `/offer/elsewhere/${id}/lines/${line.id}` } : {});
  const rowOf = (line: OtherOfferOf): readonly Cell[] => [
    { text: titleOf(line), ...change(line) },
    { text: line.standing === 'only-there' ? 'There, and not here' : STANDINGS[line.standing] },
    { text: line.what ?? '', ...policyNote(line) },
    { text: datesWords(line) },
  ];
  const columns = [
    { heading: 'What' },
    { heading: 'How it stands' },
    { heading: 'What it is there' },
    { heading: 'When' },
  ];
  return {
    title: name,
    id,
    ask,
    mayKeep,
    items: {
      caption: 'Beside what we offer',
      columns,
      rows: items
        .filter((item) => isOffered(item, on))
        .map((item): readonly Cell[] => {
          const line = beside.get(item.id);
          if (line !== undefined) return rowOf(line);
          const href = mayKeep ? { href: `/offer/elsewhere/${id}/items/${item.id}` } : {};
          return [{ text: item.title, ...href }, { text: null }, { text: '' }, { text: '' }];
        }),
      empty: 'Our own offer has not been written down here yet.',
    },
    onlyThere: {
      caption: 'What they have and we have not',
      columns,
      rows: onlyThere.map(rowOf),
      empty: 'Nothing is held that they have and we have not.',
    },
    others:
      others.length === 0
        ? null
        : { caption: 'Before, and from later on', columns, rows: others.map(rowOf), empty: '' },
  };
}

const policyNote = ({ policy }: OtherOfferOf): { readonly note?: string } =>
  policy === null ? {} : { note: `Policy: ${policy}` };

const datesWords = ({ from, to }: OtherOfferOf): string =>
  to === null ? `Since ${wordsOf(from)}` : `${wordsOf(from)} to ${wordsOf(addDays(to, -1))}`;

export const otherCouncilPages: readonly SignedInRoute[] = [councilsPage, councilPage];
