/** Where the log-in for released figures is not set, the page says so, and reads nothing by another. */
import { Refusal } from '../../../ground/refusal.ts';
import type { Reading } from '../../../storage/storage.ts';
import type { Visit } from '../../../web/route.ts';

/** null where released figures cannot be read here. */
export async function readReleased<Result>(
  visit: Visit,
  work: (reading: Reading) => Promise<Result>,
): Promise<Result | null> {
  try {
    return await visit.readReleased(work);
  } catch (failure) {
    if (failure instanceof Refusal) return null;
    throw failure;
  }
}
