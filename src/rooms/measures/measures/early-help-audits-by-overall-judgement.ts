/** How many audits of early help were finished and moderated in a period, and how many of them are of each grade. */
import { type EntryEvents, type Flow, flow } from '../model.ts';

const ID = 'early-help-audits-by-overall-judgement';

const GRADES = [
  ['outstanding', 'Outstanding'],
  ['good', 'Good'],
  ['requires improvement', 'Requires improvement'],
  ['inadequate', 'Inadequate'],
] as const;
const partId = (grade: string): string => `early-help-audits-${grade.replace(' ', '-')}`;

const AUDITED: Omit<EntryEvents, 'countOnce'> = {
  kind: 'entries',
  entry: 'audit',
  by: 'on',
  only: { from: 'of', is: ['early help'] },
  except: { from: 'moderated', is: ['no'] },
};

const words = {
  theme: 'help-and-protection',
  unit: 'audit',
  about: 'work',
  population: 'Audits of one early help record each, finished in the period and moderated',
  leftOut:
    'Audits not moderated yet; dip samples; audits of several agencies together, and screening; audits of other work',
  definition: { follows: 'The report of March 2025; in no national return', standing: 'local' },
  // An audit is of a record. Whose work it was is no part of it, so it is divided by no team.
  cuts: [],
} as const;

export const earlyHelpAuditsByOverallJudgement = flow({
  ...words,
  id: ID,
  title: 'Early help audits, by overall judgement',
  events: {
    ...AUDITED,
    countOnce: 'every',
    answer: { kind: 'code', from: 'grade', met: GRADES.map(([grade]) => grade), not: [] },
  },
  parts: { heading: 'Overall judgement', measures: GRADES.map(([grade]) => partId(grade)) },
  counted: 'Every audit; a second one of the same record stays in',
  cannotTell: 'No overall judgement is given: counted here, and in no grade. Judgements of parts never stand in for it',
  standsBeside: ['early-help-records-audited', 'early-help-children-council-led'],
  notComparedWith:
    'How good the whole service is: it says how those records were graded that were audited, and nothing of others',
});

export const earlyHelpAuditsOfEachGrade: readonly Flow[] = GRADES.map(([grade, inWords]) =>
  flow({
    ...words,
    id: partId(grade),
    title: `Early help audits graded ${grade}`,
    events: {
      ...AUDITED,
      countOnce: 'every',
      answer: { kind: 'code', from: 'grade', met: [grade], not: [], others: 'left-out' },
    },
    partOf: { whole: ID, words: inWords },
    counted: `Overall judgement: ${grade}`,
    cannotTell: 'Nothing: without a judgement an audit is in no grade',
    standsBeside: [ID],
    notComparedWith: 'Grades that an inspection gives',
  }),
);

export const earlyHelpRecordsAudited = flow({
  ...words,
  id: 'early-help-records-audited',
  unit: 'record',
  title: 'Early help records audited',
  events: { ...AUDITED, countOnce: 'first-of-each-person' },
  counted: 'Each record once, by the first audit of it in the period: what is more in the audits are second audits',
  cannotTell: 'Nothing: an audit without a day is in no figure',
  standsBeside: [ID],
  notComparedWith: 'Audits, of which one record can have several',
});
