/** How often somebody and the council are in touch, as their plan says it: from this record, so that it is not asked again. On paper, for them, without a day. */
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { listNoContact } from '../touch-facts.ts';
import { listHowOften } from './how-often.ts';
import { noContactOn } from './no-contact-on-duty.ts';

export async function touchInPlan(
  reading: Reading,
  id: PersonId,
  on: Day,
  voice: 'of-them' | 'to-them' = 'of-them',
): Promise<readonly string[]> {
  if ((await getPersonInFull(reading, id, on)).diedOn !== null) return [];
  const often = (await listHowOften(reading, [id], on)).get(id) ?? [];
  if (voice === 'of-them') return often.map(({ words }) => words);
  const asked = noContactOn(await listNoContact(reading, [id]), on).get(id);
  if (asked !== undefined)
    return [
      `You asked us on ${wordsOf(asked.askedOn)} not to be in touch. You get the yearly offer, and nothing else.`,
    ];
  return often.flatMap(
    ({ standard, agreed }) =>
      agreed ?? (standard === null ? [] : `We are to ${standard.replace(/^./u, (first) => first.toLowerCase())}.`),
  );
}
