/** Every page of this room. */
import type { Route } from '../../../web/route.ts';
import { afterAChangePage } from './after-a-change.ts';
import { askAfterAChangePage } from './ask-after-a-change.ts';
import { answerPlanPage } from './answer-plan.ts';
import { beginPlanPage } from './begin-plan.ts';
import { comparePlansPage } from './compare-plans.ts';
import { easyReadPage } from './easy-read.ts';
import { givePlanPage } from './give-plan.ts';
import { howWrittenPage } from './how-written.ts';
import { judgeHomePages } from './judge-home.ts';
import { openFallbackPage, standDownPage } from './open-fallback.ts';
import { planPage } from './plan.ts';
import { plansPage } from './plans.ts';
import { printLetterPage } from './print-letter.ts';
import { printPlanPage } from './print-plan.ts';
import { sendPlanPage } from './send-plan.ts';
import { setPlanAsidePage } from './set-plan-aside.ts';
import { takeMatterOutPages } from './take-matter-out.ts';
import { takeOutPages } from './take-out.ts';
import { tellFirstPage } from './tell-first.ts';
import { theirViewPage } from './their-view.ts';
import { writeContingencyPage } from './write-contingency.ts';
import { writeDecisionPages } from './write-decision.ts';
import { writeEasyLinePages } from './write-easy-line.ts';
import { writeGoalPages } from './write-goal.ts';
import { writeMatterPage } from './write-matter.ts';
import { writeStepPages } from './write-step.ts';

export const pathwayPlansRoom: readonly Route[] = [
  plansPage,
  ...beginPlanPage,
  planPage,
  ...openFallbackPage,
  ...standDownPage,
  ...askAfterAChangePage,
  ...afterAChangePage,
  ...writeMatterPage,
  ...writeGoalPages,
  ...writeStepPages,
  ...takeOutPages,
  ...takeMatterOutPages,
  ...writeContingencyPage,
  ...howWrittenPage,
  ...theirViewPage,
  ...givePlanPage,
  ...setPlanAsidePage,
  ...sendPlanPage,
  ...answerPlanPage,
  comparePlansPage,
  printPlanPage,
  printLetterPage,
  ...tellFirstPage,
  easyReadPage,
  ...writeEasyLinePages,
  ...writeDecisionPages,
  ...judgeHomePages,
];
