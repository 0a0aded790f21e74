/** The times a care leaver of 18 to 24 spends in custody: what the three rules on it share. */
import { type Entry, entriesOf, type Facts } from '../facts.ts';
import { spansOfStatuses } from '../status/care-leaver-statuses.ts';
import { overlaps, type Span } from './within-a-span.ts';

export function custodyOfCareLeavers(facts: Facts): readonly (Span & { readonly entry: Entry })[] {
  const custodies = entriesOf(facts, 'custody');
  if (custodies.length === 0) return [];
  return overlaps(custodies, spansOfStatuses(facts, 'former-relevant', 'former-relevant-21-to-24'));
}
