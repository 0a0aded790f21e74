/** Writes down who belongs to a young person: somebody on record here, or a name. */

import type { Day } from '../../../ground/day.ts';
import { isoOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { addRow, type Columns } from '../../../storage/corrections.ts';
import type { Act } from '../../../storage/storage.ts';
import type { TieSaid } from '../family-words.ts';

export type TieKept = TieSaid & { readonly otherId: PersonId | null; readonly named: string | null };

export async function addToFamily(act: Act, personId: PersonId, tie: TieKept): Promise<{ readonly id: string }> {
  return { id: await addRow(act, 'family_tie', personId, columnsOfTie(tie)) };
}

export function columnsOfTie({ otherId, named, belongsTo, relation, from, to }: TieKept): Columns {
  const iso = (day: Day | null): string | null => (day === null ? null : isoOf(day));
  return {
    other_id: otherId,
    named,
    belongs_to: belongsTo,
    relation,
    from_on: iso(from),
    to_on: iso(to),
  };
}
