/** What the invented council offers, with the kinds that such documents name. Its sums are invented, but for those the law asks. */
import { day } from '../ground/day-words.ts';
import type { Day } from '../ground/day.ts';
import type { HowOften, OfferItem } from '../rooms/offer/model.ts';
import { GROUPS, type WhoGroup } from '../rooms/offer/parts/who-groups.ts';

type More = { readonly kind?: 'right'; readonly from?: Day; readonly to?: Day };
export type InventedItem = OfferItem & { readonly id: string };

const POLICY = 'Money and help for care leavers, on the council’s pages';
const ASK = 'Tell your worker, or ring the duty desk.';

/** Ids are the same in every demonstration, so that a page can be linked to. */
// biome-ignore format: one item to a line, to be read as a table.
const ITEMS: readonly (readonly [title: string, what: string, who: WhoGroup, pounds: number | null, often: HowOften, ask?: string, more?: More])[] = [
  ['Setting up home', 'Money for furniture, a cooker, a bed and what makes a first home yours.', 'own-home', 3000, 'once'],
  ['Clothing', 'Money for clothes when you need them: for an interview, a course, or because they no longer fit.', 'full-support', 250, 'year'],
  ['Winter clothing', 'An extra payment for a warm coat, shoes and bedding when it is cold.', 'everybody', 400, 'year'],
  ['Weekly money', 'Money each week while you live in supported, semi-independent or independent living and cannot claim benefits.', 'independent', 65, 'week'],
  ['Study package', 'A laptop, books and what your course asks for.', 'learning', 600, 'year'],
  ['University bursary', 'Money for the years of your course, paid in parts.', 'university', 2000, 'once'],
  ['A home in the vacation', 'Somewhere to stay, or the money for it, when your university home closes.', 'university', null, 'as-needed'],
  ['Council tax help', 'We pay what is left of your council tax after other help.', 'tenants', 1400, 'year', 'Send us the bill, or give it to your worker.'],
  ['Driving', 'A provisional licence, theory test and lessons, where it helps you to learn or work.', 'drivers', 500, 'once'],
  ['Prescriptions, dentist and glasses', 'Help to fill in the form, and the cost where you still have to pay.', 'leavers', null, 'as-needed'],
  ['Leisure pass', 'Free swimming, gym and classes in the council’s leisure centres, with a friend.', 'everybody', null, 'as-needed', 'Show your card at the desk.'],
  ['The hub', 'A place to drop in, cook, wash clothes, meet people and see somebody who can help.', 'everybody', null, 'as-needed', 'Come by: Monday to Saturday, 10 to 6.'],
  ['Guaranteed interview', 'If you meet the essential requirements of a job with the council, you are interviewed.', 'leavers', null, 'as-needed', 'Tick the box in the application.'],
  ['Ring-fenced apprenticeship', 'Apprenticeships with the council that only care leavers can apply for.', 'looking-for-work', null, 'as-needed'],
  ['Documents', 'A passport, a birth certificate and a driving licence, paid for once.', 'everybody', 150, 'once'],
  ['Cycle scheme', 'A bicycle, lights and a lock.', 'leavers', 200, 'once', ASK, { to: day('2024-04-01') }],
  ['Somebody to speak for you', 'An advocate, free and independent of us, who helps you to be heard.', 'everybody', null, 'as-needed', 'Ring the advocacy service, or ask anybody here to.', { kind: 'right' }],
  ['To complain', 'You can complain about us, with help, and nobody may treat you differently for it.', 'everybody', null, 'as-needed', 'Ring, write or ask anybody here.', { kind: 'right' }],
  ['To see your record', 'You can read what we have written about you, with somebody beside you if you like.', 'everybody', null, 'as-needed', ASK, { kind: 'right' }],
  ['To change your adviser', 'You can ask for another personal adviser, and need not say why.', 'leavers', null, 'as-needed', 'Ask the team’s manager.', { kind: 'right' }],
  ['Priority for housing', 'You are placed in a high band of the housing register, and count as local here.', 'leavers', null, 'as-needed', ASK, { kind: 'right' }],
];

export const offeredItems: readonly InventedItem[] = ITEMS.map(
  ([title, what, group, pounds, howOften, howToAsk = ASK, more = {}], index): InventedItem => {
    const { words: _, ...who } = GROUPS[group];
    return {
      id: `0ffe0000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`,
      kind: more.kind ?? 'help',
      title,
      what,
      ...who,
      amount: pounds === null ? null : pounds * 100,
      howOften,
      howToAsk,
      policy: POLICY,
      from: more.from ?? day('2021-04-01'),
      to: more.to ?? null,
    };
  },
);
