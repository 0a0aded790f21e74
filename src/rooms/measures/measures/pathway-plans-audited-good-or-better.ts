/** Of the pathway plans audited in a period, those graded good or outstanding. */
import { flow } from '../model.ts';

export const pathwayPlansAuditedGoodOrBetter = flow({
  id: 'pathway-plans-audited-good-or-better',
  title: 'Pathway plans audited, graded good or better',
  theme: 'leaving-care',
  unit: 'audit',
  about: 'work',
  events: {
    kind: 'entries',
    entry: 'audit',
    by: 'on',
    countOnce: 'every',
    only: { from: 'of', is: ['pathway plan'] },
    except: { from: 'moderated', is: ['no'] },
    answer: {
      kind: 'code',
      from: 'grade',
      met: ['outstanding', 'good'],
      not: ['requires improvement', 'inadequate'],
    },
  },
  says: { met: 'Good or better', not: 'Not yet good' },
  population: 'Audits of one pathway plan each, finished in the period and moderated',
  counted: 'Overall judgement: outstanding or good',
  leftOut: 'Audits not moderated yet; audits of anything else',
  cannotTell: 'No overall judgement is given',
  definition: { follows: 'The sector’s own; no national definition', standing: 'local' },
  standsBeside: ['pathway-plans-in-date', 'pathway-plans-prepared-on-time'],
  notComparedWith: 'Plans in date: a plan can be in date and poor, and it says nothing of plans nobody audited',
  // An audit is of a plan. Whose work it was is no part of it, so it is divided by no team.
  cuts: [],
});
