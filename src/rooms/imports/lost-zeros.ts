/** A spreadsheet takes the zeros away that a number begins with: two numbers that differ by them alone are named, and not joined. */
import type { Reading } from '../../storage/storage.ts';
import { listNumbersButForZeros } from '../people/facts.ts';
import type { Problem, ReceivedRow } from './model.ts';
import { tableOf } from './tables/index.ts';
import { isAboutSomebody, readWhose, whoseOf } from './whose.ts';

const withoutZeros = (number: string): string => number.replace(/^0+(?=.)/, '');

export async function lostZeros(
  reading: Reading,
  rowsOfChild: ReadonlyMap<string, readonly ReceivedRow[]>,
  fileName: (row: ReceivedRow) => string,
): Promise<readonly Problem[]> {
  const loaded = [...rowsOfChild.keys()].filter(isAboutSomebody).map(readWhose);
  const known = await listNumbersButForZeros(
    reading,
    loaded.map(({ number }) => withoutZeros(number)),
  );
  const alike = Map.groupBy([...loaded, ...known], ({ kind, number }) => `${kind} ${withoutZeros(number)}`);
  return loaded.flatMap((whose) => {
    const longer = alike
      .get(`${whose.kind} ${withoutZeros(whose.number)}`)
      ?.find(({ number }) => number.length > whose.number.length);
    const [row] = rowsOfChild.get(whoseOf(whose)) ?? [];
    if (longer === undefined || row === undefined) return [];
    return [
      {
        file: fileName(row),
        row: row.row,
        column: tableOf(row.kind).who,
        value: whose.number,
        code: 'zeros-lost',
        sentence: `${whose.number} is ${longer.number} without its first zeros. Both count, as two people; if they are one, save the file again with that column as text.`,
      },
    ];
  });
}
