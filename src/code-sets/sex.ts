/** How the return records sex: as numbers until 2023-24, as letters from 2024-25. */
import { type CodeSet, guideToTheReturn } from './code-set.ts';

export const sex: CodeSet = {
  id: 'sex',
  title: 'Sex',
  source: guideToTheReturn,
  codes: [
    { code: 'M', label: 'Male', from: 2024 },
    { code: 'F', label: 'Female', from: 2024 },
    { code: 'U', label: 'Unknown', from: 2024 },
    { code: '1', label: 'Male', to: 2023, replacedBy: ['M'] },
    { code: '2', label: 'Female', to: 2023, replacedBy: ['F'] },
  ],
};
