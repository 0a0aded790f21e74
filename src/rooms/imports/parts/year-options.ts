/** The years a return may be for, the latest first, as a person chooses one. */
import type { Option } from '../../../web/form.ts';
import { periodWords } from '../period.ts';

/** Code sets reach back to the return for April 2016 to March 2017. */
const FIRST = 2016;

export function yearOptions(latest: number): readonly Option[] {
  return Array.from({ length: Math.max(1, latest - FIRST + 1) }, (_, index) => latest - index).map((year) => ({
    value: String(year),
    text: periodWords(year),
  }));
}
