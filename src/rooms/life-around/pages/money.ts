/** The money of one young person: what goes on, what they asked of the offer and had, what is left of it, who helps. */
import { listEntriesInFull } from '../../entries/facts.ts';
import { getFactsOf, listSpells } from '../../ledger/facts.ts';
import { circumstancesOn } from '../../offer/circumstances.ts';
import { listOfferItems, listOfferSteps } from '../../offer/facts.ts';
import { type OfferLine, offerLinesOf } from '../../offer/parts/offer-lines.ts';
import { type EntryLine, linesOfKind } from '../parts/entry-lines.ts';
import { pageOfLife } from '../parts/whose-life.ts';

type MoneyModel = {
  readonly now: readonly EntryLine[];
  readonly before: readonly EntryLine[];
  readonly help: readonly EntryLine[];
  /** Of the offer what is money, and either theirs to ask for or asked for already. */
  readonly offer: readonly OfferLine[];
};

export const moneyPage = pageOfLife<MoneyModel>({
  path: 'money',
  title: 'Money',
  purpose: 'looking at your money: what comes regularly, what you asked for and had, what is left',
  template: 'life-around/pages/money.njk',
  read: async (reading, { id, hasDied }, { on }) => {
    const entries = await listEntriesInFull(reading, id);
    const lines = linesOfKind(entries, on, 'money');
    // What comes once does not go on, however long ago it came.
    const goesOn = (line: EntryLine): boolean => line.goesOn && line.said['often'] !== 'Once';
    const circumstances = circumstancesOn(await getFactsOf(reading, id), await listSpells(reading, [id]), on);
    const offer = offerLinesOf(await listOfferItems(reading), await listOfferSteps(reading, [id]), circumstances, on);
    return {
      now: hasDied ? [] : lines.filter(goesOn),
      before: hasDied ? lines : lines.filter((line) => !goesOn(line)),
      help: hasDied ? [] : linesOfKind(entries, on, 'money-help').filter((line) => line.goesOn),
      offer: offer.filter(
        ({ amount, qualifies, requests }) =>
          amount !== null && (requests.length > 0 || (qualifies === 'yes' && !hasDied)),
      ),
    };
  },
});
