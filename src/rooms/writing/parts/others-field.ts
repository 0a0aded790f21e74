/**
 * Which words of what is being written are about somebody else, or came from them: one folded line below the words, in the form
 * of a visit and of an entry. They are marked in the act that saves the row, or nothing is saved.
 */
import { type Form, textField } from '../../../web/form.ts';
import { Refused } from '../../../web/form-page.ts';
import type { Act } from '../../../storage/storage.ts';
import { findToMark, type MarkedRow, markWords } from '../actions/mark-words.ts';
import { findPassages, missingSays, pastedPassages } from '../marked-words.ts';

export const OTHERS = 'others';

export const othersField = textField({
  label: 'Which words?',
  called: 'the words about somebody else',
  hint: 'Paste them as they stand above, with an empty line between two passages. They stay on the record, and are left out of what goes to the young person.',
  foldedUnder: 'Some of it is about somebody else, or came from them',
  rows: 3,
  most: 8000,
});

/** Below the last of the long texts; a form that asks for none asks this neither. */
export function withOthers({ fields }: Form): Form {
  const names = Object.keys(fields);
  const last = names.findLastIndex((name) => {
    const field = fields[name];
    return field?.kind === 'text' && field.rows !== undefined;
  });
  if (last < 0) return { fields };
  const pairs = Object.entries(fields);
  return { fields: Object.fromEntries([...pairs.slice(0, last + 1), [OTHERS, othersField], ...pairs.slice(last + 1)]) };
}

/** Inside the write that keeps the row: what was pasted must stand in it. */
export async function markAsWritten(
  act: Act,
  row: MarkedRow,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  const pasted = values[OTHERS];
  const words = typeof pasted === 'string' ? pastedPassages(pasted) : [];
  if (words.length === 0) return;
  const read = findPassages((await findToMark(act, row))?.texts ?? {}, words);
  if ('missing' in read) throw new Refused({ [OTHERS]: missingSays(read.missing) });
  await markWords(act, row, read.passages, act.recordedOn);
}
