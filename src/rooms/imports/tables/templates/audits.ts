/**
 * The template of audits of one record: what kind, with which tool, when it was finished and moderated, and its overall
 * judgement in a grade. It has no column for who audited, and none for whose work it was.
 */
import { isoOf } from '../../../../ground/day-words.ts';
import { day, dayIfAny, oneOf, oneOfIfAny, textIfAny } from '../column.ts';
import { template } from './template.ts';

const KINDS = [
  'early help',
  'child in need',
  'child protection',
  'child in care',
  'care leaver',
  'pathway plan',
  'dip sample',
  'multi-agency',
  'screening',
];
const GRADES = ['outstanding', 'good', 'requires improvement', 'inadequate'];

export const audits = template({
  name: 'audits',
  about: 'audits',
  key: ['Audit finished on', 'Kind of audit', 'Tool'],
  happened: ['Audit finished on'],
  done: ['Audit finished on', 'Moderated on'],
  columns: {
    'Kind of audit': oneOf(...KINDS),
    Tool: textIfAny,
    'Audit finished on': day,
    'Moderated on': dayIfAny,
    'Overall judgement': oneOfIfAny(...GRADES),
  },
  mayLack: ['Tool'],
  says: (row) => {
    const moderated = row.day('Moderated on');
    const of = row.cell('Kind of audit');
    return {
      entries: [
        {
          kind: 'audit',
          on: row.day('Audit finished on'),
          answer: row.cell('Overall judgement'),
          subject: [of, row.cell('Tool')].filter(Boolean).join(', '),
          details: {
            of,
            grade: row.cell('Overall judgement') ?? 'not given',
            tool: row.cell('Tool'),
            moderated: moderated === null ? 'no' : 'yes',
            moderatedOn: moderated === null ? null : isoOf(moderated),
          },
        },
      ],
    };
  },
});
