/** Reads a day as the 903 writes it, and says what is wrong with any other writing. Nothing ambiguous is guessed. */
import type { Day } from '../../ground/day.ts';
import { findIsoDay, findSlashedDay } from '../../ground/day-words.ts';

export type ReadDay = { readonly day: Day } | { readonly wrong: string };

export function readDay(text: string): ReadDay {
  const day = findSlashedDay(text) ?? findIsoDay(text);
  if (day !== undefined) return { day };
  if (/^\d{4,6}(\.\d+)?$/.test(text)) {
    return {
      wrong: `"${text}" is a number, as a spreadsheet keeps dates; write it as day/month/year, such as 31/03/2019.`,
    };
  }
  const [, first, second, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/.exec(text) ?? [];
  if (year !== undefined && year.length === 2)
    return { wrong: `"${text}" has a year of two digits; write all four, such as 31/03/2019.` };
  if (first !== undefined && Number(second) > 12 && Number(first) <= 12) {
    return { wrong: `"${text}" is written month first; write it as day/month/year, such as 31/03/2019.` };
  }
  if (first !== undefined && first.length + (second?.length ?? 0) < 4) {
    return { wrong: `"${text}" is not written in full; write it as 01/04/2019.` };
  }
  return { wrong: `"${text}" is not a date; write it as day/month/year, such as 31/03/2019.` };
}
