/**
 * Who may do what, and whose record opens to whom, as a person reads it and as a council agrees to it. Nothing here is
 * worked out, and nothing of the program reads it but the page that shows it: a test asks for every cell as a real request
 * and as a real query, so that the table and the program cannot come apart.
 */
import type { Part } from '../rules/entry-kinds.ts';
import type { Permission, Role } from './roles.ts';

type Answers = Readonly<Record<Role, 'yes' | 'no'>>;

/** One line of the table: a word for each role, in this order. */
const COLUMNS = [
  'personal-adviser',
  'social-worker',
  'team-manager',
  'out-of-hours-worker',
  'auditor',
  'performance-analyst',
  'director',
  'inspector',
  'information-officer',
  'administrator',
  'elected-member',
] as const satisfies readonly Role[];

function line(words: string): Answers {
  const answers = words.split(/\s+/).filter(Boolean);
  if (answers.length !== COLUMNS.length) throw new Error(`a line of the matrix has ${answers.length} answers`);
  return Object.fromEntries(COLUMNS.map((role, index) => [role, answers[index]])) as Answers;
}

export type May = {
  readonly permission: Permission;
  readonly words: string;
  readonly routes: readonly string[];
  readonly may: Answers;
};

// biome-ignore format: one line for each permission, one column for each role, to be read as a table.
export const WHO_MAY: readonly May[] = [
  //                                                                          adviser social manager night auditor analyst director inspector officer admin member
  { permission: 'see-own-work', words: 'See whom they, or their team, work with', may: line('yes yes yes no no no no no no no no'),
    routes: ['GET /in-touch', 'GET /housing-ahead', 'GET /housing-ahead/list', 'GET /housing-ahead/list.csv',
      'GET /my-work', 'GET /in-custody', 'GET /words-to-look-at', 'GET /people/:person/words', 'GET /what-reaches-you', 'POST /what-reaches-you', 'POST /what-reaches-you/calendar', 'POST /what-reaches-you/calendar/end'] },
  { permission: 'read-person', words: 'Find a person and open a record (whose: the second table)', may: line('yes yes yes yes yes yes yes yes no no no'),
    routes: ['GET /people/:person/homes', 'GET /people/:person/life-around', 'GET /people/:person/who-matters', 'GET /people/:person/who-matters/:recorded', 'GET /people/:person/in-a-crisis', 'GET /people/:person/skills', 'GET /people/:person/skills-seen/:recorded', 'GET /people/:person/skills-given/:recorded', 'GET /people/:person/letter-files/:recorded', 'GET /people/:person/letter-files/:recorded/file', 'GET /people/:person/letters-given/:recorded', 'GET /people/:person/documents', 'GET /people/:person/documents/:recorded', 'GET /people/:person/letters', 'GET /people/:person/money', 'GET /people/:person/learning-and-work', 'GET /people/:person/carers', 'GET /people/:person/health', 'GET /people/:person/immigration', 'GET /people/:person/changes', 'GET /people/:person/may-know/:recorded', 'GET /people/:person/who-they-are', 'GET /people/:person/in-touch', 'GET /people/:person/no-contact/:recorded', 'GET /people/:person/lost-touch/:recorded', 'GET /people/:person/lost-touch-steps/:recorded', 'GET /people/:person/good-days/:recorded', 'GET /people/:person/chronology', 'GET /people/:person/history', 'GET /people/:person/story', 'GET /people/:person/chronology/:recorded', 'GET /people/:person/pieces/:recorded', 'GET /people/:person/sessions/:recorded', 'GET /people/:person/what-helps/:recorded', 'GET /people/:person/story/together', 'GET /people/:person/pieces/:recorded/together', 'GET /people/:person/memories/:recorded', 'GET /people/:person/photos/:photo', 'GET /people/:person/photos/:photo/small',
      'GET /find', 'POST /find', 'GET /find/:search', 'GET /people/:person', 'GET /people/:person/readings', 'GET /people/:person/workers', 'GET /people/:person/contact', 'GET /people/:person/offer', 'GET /people/:person/offer/:recorded',
      'GET /people/:person/marked/:recorded', 'GET /people/:person/words/:place/:recorded/for-them', 'GET /people/:person/folded/:recorded', 'GET /people/:person/entries/:recorded', 'GET /people/:person/reviews/:recorded', 'GET /people/:person/visits/:recorded',
      'GET /people/:person/promises/:recorded', 'GET /people/:person/asks/:recorded', 'GET /people/:person/plan', 'GET /people/:person/plan/:plan', 'GET /people/:person/plan/:plan/print', 'GET /people/:person/plan/:plan/letter', 'GET /people/:person/plan/:plan/easy', 'GET /people/:person/plan/:plan/compare', 'GET /people/:person/management/:recorded', 'GET /people/:person/agreed/:recorded', 'GET /people/:person/family/:recorded', 'GET /people/:person/contact/:recorded', 'GET /people/:person/names/:recorded', 'GET /people/:person/episodes/:recorded'] },
  { permission: 'record-event', words: 'Record what happened (in whose record: the second table)', may: line('yes yes yes yes no no no no no no no'),
    routes: ['GET /people/:person/may-know/new', 'POST /people/:person/may-know/new', 'GET /people/:person/may-know/:recorded/correct', 'POST /people/:person/may-know/:recorded/correct', 'GET /people/:person/may-know/:recorded/strike-out', 'POST /people/:person/may-know/:recorded/strike-out', 'GET /people/:person/may-know/:recorded/no-longer', 'POST /people/:person/may-know/:recorded/no-longer', 'GET /people/:person/words/:place/:recorded/others', 'POST /people/:person/words/:place/:recorded/others', 'GET /people/:person/marked/:recorded/correct', 'POST /people/:person/marked/:recorded/correct', 'GET /people/:person/marked/:recorded/strike-out', 'POST /people/:person/marked/:recorded/strike-out',
      'GET /emergency-beds', 'GET /people/:person/emergency-bed', 'POST /people/:person/emergency-bed', 'GET /people/:person/homes/:recorded/move-on', 'POST /people/:person/homes/:recorded/move-on', 'GET /people/:person/who-matters/:recorded/correct', 'POST /people/:person/who-matters/:recorded/correct', 'GET /people/:person/who-matters/:recorded/strike-out', 'POST /people/:person/who-matters/:recorded/strike-out', 'GET /people/:person/skills-seen/:recorded/correct', 'POST /people/:person/skills-seen/:recorded/correct', 'GET /people/:person/skills-seen/:recorded/strike-out', 'POST /people/:person/skills-seen/:recorded/strike-out', 'GET /people/:person/entries/:recorded/file', 'POST /people/:person/entries/:recorded/file', 'GET /people/:person/letter-files/:recorded/given', 'POST /people/:person/letter-files/:recorded/given', 'GET /people/:person/letter-files/:recorded/correct', 'POST /people/:person/letter-files/:recorded/correct', 'GET /people/:person/letter-files/:recorded/strike-out', 'POST /people/:person/letter-files/:recorded/strike-out', 'GET /people/:person/letters-given/:recorded/correct', 'POST /people/:person/letters-given/:recorded/correct', 'GET /people/:person/letters-given/:recorded/strike-out', 'POST /people/:person/letters-given/:recorded/strike-out', 'GET /people/:person/skills-given/:recorded/correct', 'POST /people/:person/skills-given/:recorded/correct', 'GET /people/:person/skills-given/:recorded/strike-out', 'POST /people/:person/skills-given/:recorded/strike-out', 'GET /people/:person/documents/:recorded/correct', 'POST /people/:person/documents/:recorded/correct', 'GET /people/:person/documents/:recorded/strike-out', 'POST /people/:person/documents/:recorded/strike-out', 'GET /people/:person/who-matters/new', 'POST /people/:person/who-matters/new', 'GET /people/:person/who-matters/:recorded/now', 'POST /people/:person/who-matters/:recorded/now', 'GET /people/:person/who-matters/:recorded/off', 'POST /people/:person/who-matters/:recorded/off', 'GET /people/:person/who-matters/:recorded/back', 'POST /people/:person/who-matters/:recorded/back', 'GET /people/:person/skills/:skill/new', 'POST /people/:person/skills/:skill/new', 'GET /people/:person/skills/for-somebody-else', 'POST /people/:person/skills/for-somebody-else', 'GET /people/:person/skills-given/:recorded/taken-back', 'POST /people/:person/skills-given/:recorded/taken-back', 'GET /people/:person/documents/all', 'POST /people/:person/documents/all', 'GET /people/:person/documents/about/:document', 'POST /people/:person/documents/about/:document', 'GET /people/:person/entries/:recorded/came-of-it', 'POST /people/:person/entries/:recorded/came-of-it', 'GET /people/:person/skills-given/:recorded/print', 'GET /people/:person/entries/:recorded/with-adviser', 'POST /people/:person/entries/:recorded/with-adviser', 'GET /people/:person/entries/:recorded/read-together', 'POST /people/:person/entries/:recorded/read-together', 'GET /people/:person/drop-ins/new', 'POST /people/:person/drop-ins/new', 'GET /people/:person/no-contact/new', 'POST /people/:person/no-contact/new', 'GET /people/:person/lost-touch/new', 'POST /people/:person/lost-touch/new', 'GET /people/:person/good-days/new', 'POST /people/:person/good-days/new', 'GET /people/:person/no-contact/:recorded/correct', 'POST /people/:person/no-contact/:recorded/correct', 'GET /people/:person/no-contact/:recorded/strike-out', 'POST /people/:person/no-contact/:recorded/strike-out', 'GET /people/:person/lost-touch/:recorded/correct', 'POST /people/:person/lost-touch/:recorded/correct', 'GET /people/:person/lost-touch/:recorded/strike-out', 'POST /people/:person/lost-touch/:recorded/strike-out', 'GET /people/:person/lost-touch-steps/:recorded/correct', 'POST /people/:person/lost-touch-steps/:recorded/correct', 'GET /people/:person/lost-touch-steps/:recorded/strike-out', 'POST /people/:person/lost-touch-steps/:recorded/strike-out', 'GET /people/:person/good-days/:recorded/correct', 'POST /people/:person/good-days/:recorded/correct', 'GET /people/:person/good-days/:recorded/strike-out', 'POST /people/:person/good-days/:recorded/strike-out', 'GET /people/:person/lost-touch/:recorded/steps/new', 'POST /people/:person/lost-touch/:recorded/steps/new', 'GET /people/:person/no-contact/:recorded/ended', 'POST /people/:person/no-contact/:recorded/ended', 'GET /people/:person/lost-touch/:recorded/ended', 'POST /people/:person/lost-touch/:recorded/ended', 'GET /people/:person/lost-touch-steps/:recorded/done', 'POST /people/:person/lost-touch-steps/:recorded/done', 'GET /people/:person/chronology/choose', 'GET /people/:person/chronology/choose/:segment/:source', 'POST /people/:person/chronology/choose/:segment/:source', 'GET /people/:person/chronology/new', 'POST /people/:person/chronology/new', 'GET /people/:person/pieces/new', 'POST /people/:person/pieces/new', 'GET /people/:person/sessions/new', 'POST /people/:person/sessions/new', 'GET /people/:person/what-helps/new', 'POST /people/:person/what-helps/new', 'GET /people/:person/chronology/:recorded/correct', 'POST /people/:person/chronology/:recorded/correct', 'GET /people/:person/chronology/:recorded/strike-out', 'POST /people/:person/chronology/:recorded/strike-out', 'GET /people/:person/pieces/:recorded/correct', 'POST /people/:person/pieces/:recorded/correct', 'GET /people/:person/pieces/:recorded/strike-out', 'POST /people/:person/pieces/:recorded/strike-out', 'GET /people/:person/sessions/:recorded/correct', 'POST /people/:person/sessions/:recorded/correct', 'GET /people/:person/sessions/:recorded/strike-out', 'POST /people/:person/sessions/:recorded/strike-out', 'GET /people/:person/what-helps/:recorded/correct', 'POST /people/:person/what-helps/:recorded/correct', 'GET /people/:person/what-helps/:recorded/strike-out', 'POST /people/:person/what-helps/:recorded/strike-out', 'GET /people/:person/pieces/:recorded/shared', 'POST /people/:person/pieces/:recorded/shared', 'GET /people/:person/pieces/:recorded/wait', 'POST /people/:person/pieces/:recorded/wait', 'GET /people/:person/pieces/:recorded/given', 'POST /people/:person/pieces/:recorded/given', 'GET /people/:person/management/:recorded/letter', 'POST /people/:person/management/:recorded/letter', 'GET /people/:person/reviews/:recorded/letter', 'POST /people/:person/reviews/:recorded/letter', 'GET /people/:person/episodes/:recorded/letter', 'POST /people/:person/episodes/:recorded/letter', 'GET /people/:person/entries/:recorded/letter', 'POST /people/:person/entries/:recorded/letter', 'GET /people/:person/memories/new', 'POST /people/:person/memories/new', 'GET /people/:person/memories/:recorded/correct', 'POST /people/:person/memories/:recorded/correct', 'GET /people/:person/memories/:recorded/strike-out', 'POST /people/:person/memories/:recorded/strike-out', 'GET /people/:person/memories/:recorded/hidden', 'POST /people/:person/memories/:recorded/hidden', 'GET /people/:person/memories/:recorded/shown', 'POST /people/:person/memories/:recorded/shown',
      'GET /your-drafts', 'GET /people/:person/facts-missing', 'POST /people/:person/facts-missing', 'GET /people/:person/entries/new', 'GET /people/:person/entries/new/:kind', 'POST /people/:person/entries/new/:kind',
      'GET /people/:person/reviews/new', 'POST /people/:person/reviews/new', 'GET /people/:person/visits/new', 'POST /people/:person/visits/new',
      'GET /people/new', 'POST /people/new', 'GET /people/:person/care/start', 'POST /people/:person/care/start',
      'GET /people/:person/care/change', 'POST /people/:person/care/change', 'GET /people/:person/care/end', 'POST /people/:person/care/end', 'GET /people/:person/death', 'POST /people/:person/death',
      'GET /people/:person/name', 'POST /people/:person/name', 'GET /people/:person/contact/new', 'POST /people/:person/contact/new',
      'GET /people/:person/contact/:recorded/ended', 'POST /people/:person/contact/:recorded/ended', 'GET /people/:person/contact/:recorded/avoid', 'POST /people/:person/contact/:recorded/avoid', 'GET /people/:person/contact/:recorded/correct', 'POST /people/:person/contact/:recorded/correct', 'GET /people/:person/contact/:recorded/strike-out', 'POST /people/:person/contact/:recorded/strike-out',
      'GET /people/:person/episodes/:recorded/correct', 'POST /people/:person/episodes/:recorded/correct', 'GET /people/:person/episodes/:recorded/strike-out', 'POST /people/:person/episodes/:recorded/strike-out',
      'GET /people/:person/names/:recorded/correct', 'POST /people/:person/names/:recorded/correct', 'GET /people/:person/names/:recorded/strike-out', 'POST /people/:person/names/:recorded/strike-out',
      'GET /people/:person/asks/new', 'POST /people/:person/asks/new', 'GET /people/:person/asks/:recorded/correct', 'POST /people/:person/asks/:recorded/correct', 'GET /people/:person/asks/:recorded/strike-out', 'POST /people/:person/asks/:recorded/strike-out', 'GET /people/:person/asks/:recorded/answered', 'POST /people/:person/asks/:recorded/answered', 'GET /people/:person/asks/:recorded/escalated', 'POST /people/:person/asks/:recorded/escalated', 'GET /people/:person/asks/:recorded/ended', 'POST /people/:person/asks/:recorded/ended',
      'GET /people/:person/promises/new', 'POST /people/:person/promises/new', 'GET /people/:person/visits/:recorded/promises/new', 'POST /people/:person/visits/:recorded/promises/new', 'GET /people/:person/promises/:recorded/correct', 'POST /people/:person/promises/:recorded/correct', 'GET /people/:person/promises/:recorded/strike-out', 'POST /people/:person/promises/:recorded/strike-out', 'GET /people/:person/promises/:recorded/kept', 'POST /people/:person/promises/:recorded/kept', 'GET /people/:person/promises/:recorded/changed', 'POST /people/:person/promises/:recorded/changed', 'GET /people/:person/promises/:recorded/broken', 'POST /people/:person/promises/:recorded/broken',
      'GET /people/:person/plan/begin', 'POST /people/:person/plan/begin', 'GET /people/:person/plan/:plan/start/:restsOn', 'POST /people/:person/plan/:plan/start/:restsOn', 'GET /people/:person/plan/:plan/changed/:change', 'POST /people/:person/plan/:plan/changed/:change', 'GET /people/:person/plan/:plan/after-change', 'POST /people/:person/plan/:plan/after-change', 'GET /people/:person/plan/:plan/stand-down/:opening', 'POST /people/:person/plan/:plan/stand-down/:opening', 'GET /people/:person/plan/:plan/matters/:matter', 'POST /people/:person/plan/:plan/matters/:matter', 'GET /people/:person/plan/:plan/matters/:matter/take-out', 'POST /people/:person/plan/:plan/matters/:matter/take-out', 'GET /people/:person/plan/:plan/matters/:matter/put-back', 'POST /people/:person/plan/:plan/matters/:matter/put-back', 'GET /people/:person/plan/:plan/matters/:matter/goal', 'POST /people/:person/plan/:plan/matters/:matter/goal', 'GET /people/:person/plan/:plan/goals/:goal', 'POST /people/:person/plan/:plan/goals/:goal', 'GET /people/:person/plan/:plan/goals/:goal/step', 'POST /people/:person/plan/:plan/goals/:goal/step', 'GET /people/:person/plan/:plan/steps/:step', 'POST /people/:person/plan/:plan/steps/:step', 'GET /people/:person/plan/:plan/goals/:goal/take-out', 'POST /people/:person/plan/:plan/goals/:goal/take-out', 'GET /people/:person/plan/:plan/steps/:step/take-out', 'POST /people/:person/plan/:plan/steps/:step/take-out', 'GET /people/:person/plan/:plan/if-it-fails/:restsOn', 'POST /people/:person/plan/:plan/if-it-fails/:restsOn', 'GET /people/:person/plan/:plan/home', 'POST /people/:person/plan/:plan/home', 'GET /people/:person/plan/:plan/home/around', 'POST /people/:person/plan/:plan/home/around', 'GET /people/:person/plan/:plan/home/whole', 'POST /people/:person/plan/:plan/home/whole', 'GET /people/:person/plan/:plan/decisions/new', 'POST /people/:person/plan/:plan/decisions/new', 'GET /people/:person/plan/:plan/decisions/:decision', 'POST /people/:person/plan/:plan/decisions/:decision', 'GET /people/:person/plan/:plan/easy/line', 'POST /people/:person/plan/:plan/easy/line', 'GET /people/:person/plan/:plan/easy/lines/:line', 'POST /people/:person/plan/:plan/easy/lines/:line', 'GET /people/:person/plan/:plan/easy/lines/:line/take-out', 'POST /people/:person/plan/:plan/easy/lines/:line/take-out', 'GET /people/:person/plan/:plan/easy/made', 'POST /people/:person/plan/:plan/easy/made', 'GET /people/:person/plan/:plan/tell', 'POST /people/:person/plan/:plan/tell', 'GET /people/:person/plan/:plan/how', 'POST /people/:person/plan/:plan/how', 'GET /people/:person/plan/:plan/view', 'POST /people/:person/plan/:plan/view', 'GET /people/:person/plan/:plan/give', 'POST /people/:person/plan/:plan/give', 'GET /people/:person/plan/:plan/set-aside', 'POST /people/:person/plan/:plan/set-aside', 'GET /people/:person/plan/:plan/send', 'POST /people/:person/plan/:plan/send',
      'GET /people/:person/offer/items/:item/told', 'POST /people/:person/offer/items/:item/told', 'GET /people/:person/offer/items/:item/offered', 'POST /people/:person/offer/items/:item/offered', 'GET /people/:person/offer/items/:item/asked', 'POST /people/:person/offer/items/:item/asked', 'GET /people/:person/offer/requests/:request/asked', 'POST /people/:person/offer/requests/:request/asked', 'GET /people/:person/offer/requests/:request/escalated', 'POST /people/:person/offer/requests/:request/escalated', 'GET /people/:person/offer/requests/:request/given', 'POST /people/:person/offer/requests/:request/given', 'GET /people/:person/offer/requests/:request/declined', 'POST /people/:person/offer/requests/:request/declined', 'GET /people/:person/offer/requests/:request/difference', 'POST /people/:person/offer/requests/:request/difference', 'GET /people/:person/offer/:recorded/correct', 'POST /people/:person/offer/:recorded/correct', 'GET /people/:person/offer/:recorded/strike-out', 'POST /people/:person/offer/:recorded/strike-out',
      'GET /people/:person/family/new', 'POST /people/:person/family/new', 'GET /people/:person/family/:recorded/ended', 'POST /people/:person/family/:recorded/ended', 'GET /people/:person/family/:recorded/correct', 'POST /people/:person/family/:recorded/correct', 'GET /people/:person/family/:recorded/strike-out', 'POST /people/:person/family/:recorded/strike-out',
      'GET /people/:person/words/:place/:recorded/fold', 'POST /people/:person/words/:place/:recorded/fold', 'GET /people/:person/folded/:recorded/correct', 'POST /people/:person/folded/:recorded/correct', 'GET /people/:person/folded/:recorded/strike-out', 'POST /people/:person/folded/:recorded/strike-out',
      'GET /people/:person/management/:recorded/answer', 'POST /people/:person/management/:recorded/answer',
      'GET /people/:person/visits/new/:outcome', 'POST /people/:person/visits/new/:outcome', 'GET /people/:person/visits/:recorded/became/:outcome', 'POST /people/:person/visits/:recorded/became/:outcome', 'GET /people/:person/visits/:recorded/answer', 'POST /people/:person/visits/:recorded/answer', 'GET /people/:person/visits/:recorded/wait', 'POST /people/:person/visits/:recorded/wait', 'GET /people/:person/visits/:recorded/shared', 'POST /people/:person/visits/:recorded/shared',
      'GET /people/:person/entries/:recorded/correct', 'POST /people/:person/entries/:recorded/correct', 'GET /people/:person/entries/:recorded/correct/which', 'POST /people/:person/entries/:recorded/correct/which', 'GET /people/:person/entries/:recorded/strike-out', 'POST /people/:person/entries/:recorded/strike-out', 'GET /people/:person/entries/:recorded/shared', 'POST /people/:person/entries/:recorded/shared', 'GET /people/:person/entries/:recorded/ended', 'POST /people/:person/entries/:recorded/ended',
      'GET /people/:person/reviews/:recorded/correct', 'POST /people/:person/reviews/:recorded/correct', 'GET /people/:person/reviews/:recorded/strike-out', 'POST /people/:person/reviews/:recorded/strike-out',
      'GET /people/:person/visits/:recorded/correct', 'POST /people/:person/visits/:recorded/correct', 'GET /people/:person/visits/:recorded/strike-out', 'POST /people/:person/visits/:recorded/strike-out'] },
  { permission: 'arrange-work', words: 'Say who works with whom, and who stands in for whom', may: line('no no yes no no no no no no no no'),
    routes: ['GET /people/:person/workers/new', 'POST /people/:person/workers/new', 'GET /cover', 'GET /cover/new', 'POST /cover/new',
      'GET /cover/:cover/end', 'POST /cover/:cover/end'] },
  { permission: 'direct-work', words: 'See who waits for what in their team, and write on a record as a manager', may: line('no no yes no no no no no no no no'),
    routes: ['GET /emergency-beds/new', 'POST /emergency-beds/new', 'GET /emergency-beds/:bed/change', 'POST /emergency-beds/:bed/change', 'GET /my-team', 'GET /my-team/plans', 'GET /my-team/no-hand', 'GET /people/:person/plan/:plan/answer', 'POST /people/:person/plan/:plan/answer',
      'GET /people/:person/agreed/new/:topic/:rule/:setting', 'POST /people/:person/agreed/new/:topic/:rule/:setting', 'GET /people/:person/agreed/:recorded/ended', 'POST /people/:person/agreed/:recorded/ended', 'GET /people/:person/agreed/:recorded/correct', 'POST /people/:person/agreed/:recorded/correct', 'GET /people/:person/agreed/:recorded/strike-out', 'POST /people/:person/agreed/:recorded/strike-out', 'GET /people/:person/management/new', 'POST /people/:person/management/new',
      'GET /people/:person/management/:recorded/read', 'POST /people/:person/management/:recorded/read',
      'GET /people/:person/management/:recorded/correct', 'POST /people/:person/management/:recorded/correct',
      'GET /people/:person/management/:recorded/strike-out', 'POST /people/:person/management/:recorded/strike-out'] },
  { permission: 'authorise-help', words: 'Authorise or refuse help that was asked for, within their limit', may: line('no no yes no no no yes no no no no'),
    routes: ['GET /people/:person/offer/requests/:request/authorised', 'POST /people/:person/offer/requests/:request/authorised', 'GET /people/:person/offer/requests/:request/refused', 'POST /people/:person/offer/requests/:request/refused'] },
  { permission: 'keep-offer', words: 'Keep the council’s own lists: its offer and others’ beside it, skills, and words to look at', may: line('no no no no no no no no no yes no'),
    routes: ['GET /skills/new', 'POST /skills/new', 'GET /skills/:skill/change', 'POST /skills/:skill/change',
      'GET /our-words/harm/new', 'POST /our-words/harm/new', 'GET /our-words/another/new', 'POST /our-words/another/new', 'GET /our-words/:word/end', 'POST /our-words/:word/end',
      'GET /offer/elsewhere/new', 'POST /offer/elsewhere/new', 'GET /offer/elsewhere/:council/change', 'POST /offer/elsewhere/:council/change', 'GET /offer/elsewhere/:council/items/:item', 'POST /offer/elsewhere/:council/items/:item', 'GET /offer/elsewhere/:council/more', 'POST /offer/elsewhere/:council/more', 'GET /offer/elsewhere/:council/lines/:line', 'POST /offer/elsewhere/:council/lines/:line',
      'GET /offer/new', 'POST /offer/new', 'GET /offer/:item/change', 'POST /offer/:item/change'] },
  { permission: 'open-in-emergency', words: 'Open a record in an emergency, for four hours', may: line('yes yes yes no no no no no no no no'),
    routes: ['GET /emergency', 'POST /emergency'] },
  { permission: 'restrict-records', words: 'Decide who may open a record', may: line('no no no no no no yes no no no no'),
    routes: ['GET /restricted', 'POST /restricted', 'GET /restricted/:person', 'POST /restricted/:person'] },
  { permission: 'see-figures', words: 'See figures of the council and its teams', may: line('yes yes yes no yes yes yes yes no no no'),
    routes: ['GET /figures', 'GET /figures/:measureId', 'GET /housing-ahead/needed'] },
  { permission: 'open-figure', words: 'Open a figure to its list (of those whose record opens)', may: line('yes yes yes no yes yes yes yes no no no'),
    routes: ['GET /figures/:measureId/list', 'GET /figures/:measureId/list.csv', 'GET /figures/:measureId/list.xlsx', 'GET /offer/never-told', 'GET /offer/how-evenly', 'GET /offer/elsewhere/:council/people', 'GET /figures/changed',
      'GET /figures/changed/:measureId', 'GET /figures/changed/:measureId/list.csv', 'GET /figures/changed/:measureId/list.xlsx'] },
  { permission: 'load-files', words: 'Load files, and join numbers of one person', may: line('no no no no no yes no no no no no'),
    routes: ['GET /load', 'POST /load', 'GET /load/:importId', 'POST /load/:importId', 'GET /load/:importId/files/:fileId',
      'POST /load/:importId/go-on', 'GET /load/:importId/problems', 'GET /load/:importId/withdraw', 'POST /load/:importId/withdraw',
      'GET /load/:importId/years', 'POST /load/:importId/years', 'GET /load/numbers', 'GET /load/numbers/:person/:other',
      'POST /load/numbers/:person/:other', 'GET /load/numbers/joined/:join', 'POST /load/numbers/joined/:join',
      'GET /load/templates', 'GET /load/templates/:template'] },
  { permission: 'see-rules', words: 'See the rules, and who may do what', may: line('yes yes yes yes yes yes yes yes yes yes no'),
    routes: ['GET /rules', 'GET /rules/:topic/:name', 'GET /offer', 'GET /offer/elsewhere', 'GET /offer/elsewhere/:council', 'GET /our-words', 'GET /skills', 'GET /who-may'] },
  { permission: 'see-released', words: 'See released figures, in which nobody can be known', may: line('no no no no no no no no no no yes'),
    routes: ['GET /released', 'GET /released/:month'] },
  { permission: 'see-own-readings', words: 'See what they themselves have read', may: line('yes yes yes yes yes yes yes yes yes yes no'),
    routes: ['GET /my-readings'] },
  { permission: 'look-into-concerns', words: 'Look into a concern about who has read a record', may: line('no no no no no no no no yes no no'),
    routes: ['GET /concerns', 'GET /concerns/new', 'POST /concerns/new', 'GET /concerns/:concern', 'GET /concerns/:concern/close',
      'POST /concerns/:concern/close', 'GET /concerns/:concern/hold', 'POST /concerns/:concern/hold'] },
  { permission: 'manage-sign-in', words: 'Let staff in, and end it when they leave', may: line('no no no no no no no no no yes no'),
    routes: ['GET /staff', 'GET /staff/:staff', 'GET /staff/:staff/account', 'POST /staff/:staff/account', 'GET /staff/:staff/leaving',
      'POST /staff/:staff/leaving', 'GET /staff/waiting/:waiting', 'POST /staff/waiting/:waiting'] },
];

/** Open to anyone, or to whoever is signed in, because they are about nobody. */
export const ABOUT_NOBODY: readonly string[] = [
  'GET /',
  'GET /accessibility',
  'GET /privacy',
  'GET /sign-in',
  'POST /sign-in',
  'GET /sign-in/start',
  'GET /sign-in/return',
  'GET /sign-in/waiting',
  'GET /sign-in/away',
  'GET /signed-out',
  'POST /sign-out',
];

export const TIES = [
  'works-with',
  'leads-the-team',
  'covers',
  'worked-with',
  'nobody-yet',
  'no-tie',
  'agreed',
  'restricted-works-with',
  'restricted-named',
  'restricted-covers',
  'restricted-worked-with',
  'restricted',
  'private-tie',
  'emergency',
  'emergency-over',
] as const;
export type Tie = (typeof TIES)[number];

export type Opens = { readonly tie: Tie; readonly words: string; readonly opens: Answers };

// biome-ignore format: one line for each way somebody may stand to a young person, to be read as a table.
export const WHOSE_RECORD_OPENS: readonly Opens[] = [
  //                                                                          adviser social manager night auditor analyst director inspector officer admin member
  { tie: 'works-with', words: 'Works with the young person', opens: line('yes yes yes yes yes yes yes yes no no no') },
  { tie: 'leads-the-team', words: 'Is in the team that works with them', opens: line('no no yes yes yes yes yes yes no no no') },
  { tie: 'covers', words: 'Stands in for somebody who works with them, and is away', opens: line('yes yes yes yes yes yes yes yes no no no') },
  { tie: 'worked-with', words: 'Worked with the young person until today, and nobody has taken over: their team holds them', opens: line('no no yes yes yes yes yes yes no no no') },
  { tie: 'nobody-yet', words: 'Nobody has ever worked with the young person, and somebody is owed to them', opens: line('no no yes yes yes yes yes yes no no no') },
  { tie: 'no-tie', words: 'Has nothing to do with them', opens: line('no no no yes yes yes yes yes no no no') },
  { tie: 'agreed', words: 'Has nothing to do with them, and the young person agreed that they may know what a change is', opens: line('no no no yes yes yes yes yes no no no') },
  { tie: 'restricted-works-with', words: 'The record is restricted, and they work with the young person', opens: line('yes yes yes yes yes yes yes yes no no no') },
  { tie: 'restricted-named', words: 'The record is restricted, and they are named for it', opens: line('yes yes yes yes yes yes yes yes no no no') },
  { tie: 'restricted-covers', words: 'The record is restricted, and they stand in for somebody who works with them', opens: line('no no no no no no no no no no no') },
  { tie: 'restricted-worked-with', words: 'The record is restricted, and they worked with the young person until today; nobody has taken over', opens: line('no no no no no no no no no no no') },
  { tie: 'restricted', words: 'The record is restricted (adopted children’s are, from when they are loaded)', opens: line('no no no no no no no no no no no') },
  { tie: 'private-tie', words: 'Works with the young person, and has a private tie to them', opens: line('no no no no no no no no no no no') },
  { tie: 'emergency', words: 'Opened it in an emergency, less than four hours ago', opens: line('yes yes yes yes yes yes yes yes no no no') },
  { tie: 'emergency-over', words: 'Opened it in an emergency, four hours ago', opens: line('no no no yes yes yes yes yes no no no') },
];

type ReadsPart = { readonly part: Part; readonly tie: Tie; readonly reads: Answers };

/** Of a record that opens, the parts that fewer people read. A tie that is not here reads none of them. */
// biome-ignore format: one line for each part and each way somebody may stand to a young person, to be read as a table.
export const WHO_READS_PARTS: readonly ReadsPart[] = [
  //                                                      adviser social manager night auditor analyst director inspector officer admin member
  { part: 'health', tie: 'works-with', reads: line('yes yes yes no no no no no no no no') },
  { part: 'health', tie: 'covers', reads: line('yes yes yes no no no no no no no no') },
  { part: 'health', tie: 'restricted-works-with', reads: line('yes yes yes no no no no no no no no') },
  { part: 'health', tie: 'restricted-named', reads: line('yes yes yes no no no no no no no no') },
  { part: 'immigration', tie: 'works-with', reads: line('yes yes yes no no no no no no no no') },
  { part: 'immigration', tie: 'leads-the-team', reads: line('no no yes no no no no no no no no') },
  { part: 'immigration', tie: 'covers', reads: line('yes yes yes no no no no no no no no') },
  { part: 'immigration', tie: 'worked-with', reads: line('no no yes no no no no no no no no') },
  { part: 'immigration', tie: 'nobody-yet', reads: line('no no yes no no no no no no no no') },
  { part: 'immigration', tie: 'restricted-works-with', reads: line('yes yes yes no no no no no no no no') },
  { part: 'immigration', tie: 'restricted-named', reads: line('yes yes yes no no no no no no no no') },
  { part: 'changes', tie: 'works-with', reads: line('yes yes yes no no no no no no no no') },
  { part: 'changes', tie: 'leads-the-team', reads: line('no no yes no no no no no no no no') },
  { part: 'changes', tie: 'covers', reads: line('yes yes yes no no no no no no no no') },
  { part: 'changes', tie: 'worked-with', reads: line('no no yes no no no no no no no no') },
  { part: 'changes', tie: 'nobody-yet', reads: line('no no yes no no no no no no no no') },
  { part: 'changes', tie: 'agreed', reads: line('no no no yes yes yes yes yes no no no') },
  { part: 'changes', tie: 'restricted-works-with', reads: line('yes yes yes no no no no no no no no') },
  { part: 'changes', tie: 'restricted-named', reads: line('yes yes yes no no no no no no no no') },
];

/**
 * What the log-in of the pages sees of each table: rows of people whose record opens; of people of whom they read a part; of
 * those whose record opens only what the reader themselves wrote; rows of the council, which are about
 * nobody; only with the whole council in reach; only an information officer; nothing.
 */
type Seen =
  | { readonly of: 'people'; readonly column: string }
  | { readonly of: Part; readonly column: string }
  | 'own-of-people'
  | 'council'
  | 'whole-authority'
  | 'information-officer'
  | 'nothing';
const people = (column = 'person_id'): Seen => ({ of: 'people', column });

// biome-ignore format: to be read as a table.
export const WHAT_TABLES_SHOW: Readonly<Record<string, Seen>> = {
  'person': people('id'),
  'person_name': people(),
  'person_identifier': people(),
  'person_key': people(),
  'written_text': people(),
  'fingerprint': people(),
  'fingerprint_key': 'council',
  'folded_words': people(),
  'marked_words': people(),
  'council_word': 'council',
  'contact_detail': people(),
  'allocation': people(),
  'cover': 'council',
  'care_episode': people(),
  'review': people(),
  'visit': people(),
  'entry': people(),
  'promise': people(),
  'ask': people(),
  'significant_event': people(),
  'story_piece': people(),
  'story_session': people(),
  'what_helps': people(),
  'memory': people(),
  'no_contact': people(),
  'lost_touch': people(),
  'lost_touch_step': people(),
  'good_day': people(),
  'who_matters': people(),
  'adult_skill': 'council',
  'skill_seen': people(),
  'skills_given': people(),
  'key_document': people(),
  'letter_file': people(),
  'letter_given': people(),
  'letter_bytes': people(),
  'agreed_reader': { of: 'changes', column: 'person_id' },
  'photo': people(),
  'management_entry': people(),
  'agreed_difference': people(),
  'offer_step': people(),
  'offer_item': 'council',
  'other_council': 'council',
  'other_offer': 'council',
  'emergency_bed': 'council',
  'family_tie': people(),
  'plan': people(),
  'plan_matter': people(),
  'plan_matter_out': people(),
  'plan_goal': people(),
  'plan_step': people(),
  'plan_contingency': people(),
  'plan_answer': people(),
  'plan_opening': people(),
  'plan_decision': people(),
  'plan_easy_line': people(),
  'home_judgement': people(),
  'duty': people(),
  'spell': people(),
  'emergency_opening': people(),
  'draft': 'own-of-people',
  'access.readable': 'council',
  'access.denied': 'council',
  'access.held': 'council',
  'restriction': 'council',
  'named_reader': 'council',
  'conflict_of_interest': 'council',
  'reading_hold': 'council',
  'act': 'council',
  'authority': 'council',
  'team': 'council',
  'staff': 'council',
  'staff_role': 'council',
  'waiting_sign_in': 'council',
  'fostering_household': 'council',
  'file': 'council',
  'import': 'council',
  'import_file': 'council',
  'reminder_choice': 'council',
  'reminder_sent': 'council',
  'calendar_address': 'council',
  'feed': 'council',
  'feed_file': 'council',
  'number_join': 'council',
  'kept_rule': 'council',
  'local_value': 'council',
  'ledger_state': 'council',
  'monthly_close': 'council',
  closed_figure: 'whole-authority',
  'released_figure': 'council',
  'form_key': 'council',
  'session': 'council',
  'file_part': 'whole-authority',
  'received_row': 'whole-authority',
  'import_problem': 'whole-authority',
  'named_concern': 'information-officer',
  'reading_log': 'nothing',
  'journal': 'nothing',
  'journal_content': 'nothing',
  'seal': 'nothing',
  'sealed': 'nothing',
};
