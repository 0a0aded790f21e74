/** Why a child has no unique pupil number; these stand in its column of the return. */
import { type CodeSet, guideToTheReturn } from './code-set.ts';

export const unknownUpn: CodeSet = {
  id: 'unknown-upn',
  title: 'Reason for no unique pupil number',
  source: guideToTheReturn,
  codes: [
    {
      code: 'UN1',
      label: 'Child looked after is not of school age and has not yet been assigned a unique pupil number',
    },
    {
      code: 'UN2',
      label:
        'Child looked after has never attended a maintained school in England (for example, some unaccompanied asylum-seeking children)',
    },
    { code: 'UN3', label: 'Child looked after is educated outside England' },
    {
      code: 'UN4',
      label:
        'Child is newly looked after (from one week before the end of the collection period) and the unique pupil number was not yet known at the time of the return',
    },
    {
      code: 'UN5',
      label:
        'Sources collating unique pupil numbers reflect discrepancies for the child’s name, surname or date of birth, which prevent reliable matching',
    },
  ],
};
