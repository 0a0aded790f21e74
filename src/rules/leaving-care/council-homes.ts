/** Homes the council provides to a care leaver (sections 23B and 24B): from the day provided, or from leaving care. */
import { entriesOf, type Facts } from '../facts.ts';
import { spansOfStatuses } from '../status/care-leaver-statuses.ts';
import { overlaps, type Span } from './within-a-span.ts';

/** Three rules ask for the same; it is worked out once for each person's facts. */
const known = new WeakMap<Facts, readonly Span[]>();

/** Where nobody wrote who provides a home, nobody can tell whether these rules bind: it is kept, as missing. */
export function councilHomes(facts: Facts): readonly Span[] {
  const homes = entriesOf(facts, 'home');
  if (homes.length === 0) return [];
  const before = known.get(facts);
  if (before !== undefined) return before;
  const provided = homes.filter(({ details }) => (details['provided'] ?? 'council') === 'council');
  const spans = spansOfStatuses(facts, 'relevant-child', 'former-relevant', 'former-relevant-21-to-24');
  const found = overlaps(provided, spans).map(({ entry, missing, ...home }) => ({
    ...home,
    missing: entry.details['provided'] === undefined ? [...missing, 'who provides the home'] : missing,
  }));
  known.set(facts, found);
  return found;
}
