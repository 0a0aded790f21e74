/** Whether the young person is a mother; may be left blank. */
import { type CodeSet, guideToTheReturn } from './code-set.ts';

export const mother: CodeSet = {
  id: 'mother',
  title: 'Mother',
  source: guideToTheReturn,
  codes: [
    { code: '0', label: 'Not a mother' },
    { code: '1', label: 'Is a mother (whether or not she cares for the child)' },
  ],
};
