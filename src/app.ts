/**
 * Puts the rooms into the kit, from explicit lists: which pages there are, where their templates lie, who may go where.
 * What rooms need of one another beyond reading is handed to them here.
 */
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { processActor } from './access/roles.ts';
import type { Day } from './ground/day.ts';
import type { AuthorityId, StaffId } from './ground/ids.ts';
import type { Authority } from './rooms/authority/facts.ts';
import type { LedgerOfLoads } from './rooms/imports/actions/apply-import.ts';
import { agreeDifferentlyPage } from './rooms/agreed-differences/pages/agree-differently.ts';
import { agreedDifferencePages } from './rooms/agreed-differences/pages/agreed-differences.ts';
import { figureChanged } from './rooms/closes/pages/figure-changed.ts';
import { figureChangedCsv, figureChangedXlsx } from './rooms/closes/pages/figure-changed-downloads.ts';
import { figuresChanged } from './rooms/closes/pages/figures-changed.ts';
import { workOnCloses } from './rooms/closes/actions/work-on-closes.ts';
import { workOnImports, type WorkOnImports } from './rooms/imports/actions/work-on-imports.ts';
import { type FeedSettings, workOnFeed } from './rooms/imports/actions/work-on-feed.ts';
import { feedEndpoint } from './rooms/imports/pages/feed-endpoint.ts';
import { loadFiles } from './rooms/imports/pages/load-files.ts';
import { loadGoOn } from './rooms/imports/pages/load-go-on.ts';
import { loadImport } from './rooms/imports/pages/load-import.ts';
import { loadProblems } from './rooms/imports/pages/load-problems.ts';
import { loadWithdraw } from './rooms/imports/pages/load-withdraw.ts';
import { loadYears } from './rooms/imports/pages/load-years.ts';
import { chooseEntry } from './rooms/entries/pages/choose-entry.ts';
import { endEntryPage } from './rooms/entries/pages/end-entry.ts';
import { shareEntryPage } from './rooms/entries/pages/share-entry.ts';
import { recordedEntryPages } from './rooms/entries/pages/recorded-entry.ts';
import { factsMissingPage } from './rooms/entries/pages/facts-missing.ts';
import { recordEntryPage } from './rooms/entries/pages/record-entry.ts';
import { joinPage, numbersPage, undoJoinPage } from './rooms/imports/pages/numbers.ts';
import { templateFile, templatesPage } from './rooms/imports/pages/templates.ts';
import { receivedFile } from './rooms/imports/pages/received-file.ts';
import { findBox, findPages } from './rooms/find/pages/find.ts';
import { followTheDay } from './rooms/confidentiality/actions/follow-the-day.ts';
import { watchReadings } from './rooms/confidentiality/actions/watch-readings.ts';
import { closeConcernPage } from './rooms/confidentiality/pages/close-concern.ts';
import { concernPage } from './rooms/confidentiality/pages/concern.ts';
import { holdReadingsPage } from './rooms/confidentiality/pages/hold-readings.ts';
import { askAboutReadingsPage, concernsPage } from './rooms/confidentiality/pages/concerns.ts';
import { openInEmergencyPage } from './rooms/confidentiality/pages/open-in-emergency.ts';
import { ownReadingsPage } from './rooms/confidentiality/pages/own-readings.ts';
import { readingsOfPersonPage } from './rooms/confidentiality/pages/readings-of-person.ts';
import { chooseRecordPage, restrictedRecordPage } from './rooms/confidentiality/pages/restricted-record.ts';
import { whoMayPage } from './rooms/confidentiality/pages/who-may.ts';
import { changeVisitPages } from './rooms/keeping-in-touch/pages/change-visit.ts';
import { recordedVisitPages } from './rooms/keeping-in-touch/pages/recorded-visit.ts';
import { recordVisitPage } from './rooms/keeping-in-touch/pages/record-visit.ts';
import { inTouchPage } from './rooms/keeping-in-touch/pages/in-touch.ts';
import { lostTouchListPage } from './rooms/keeping-in-touch/pages/lost-touch-list.ts';
import { recordTouchPages } from './rooms/keeping-in-touch/pages/record-touch.ts';
import { touchThingPages } from './rooms/keeping-in-touch/pages/touch-things.ts';
import { chooseEventPage, whyItMattersPage } from './rooms/life-story/pages/choose-event.ts';
import { chronologyPage } from './rooms/life-story/pages/chronology.ts';
import { historyPage } from './rooms/life-story/pages/history.ts';
import { recordStoryPages } from './rooms/life-story/pages/record-story.ts';
import { storyPage } from './rooms/life-story/pages/story.ts';
import { storyThingPages } from './rooms/life-story/pages/story-things.ts';
import { togetherPages } from './rooms/life-story/pages/together.ts';
import { writeLetterPages } from './rooms/life-story/pages/write-letter.ts';
import { memoryPages } from './rooms/memories/pages/memories.ts';
import { recordMemoryPage } from './rooms/memories/pages/record-memory.ts';
import { keepRulesMetBy } from './rooms/ledger/actions/keep-rules.ts';
import { rebuildLedger } from './rooms/ledger/actions/rebuild-ledger.ts';
import { figure } from './rooms/measures/pages/figure.ts';
import { figureCsv, figureXlsx } from './rooms/measures/pages/figure-downloads.ts';
import { figureList } from './rooms/measures/pages/figure-list.ts';
import { figures } from './rooms/measures/pages/figures.ts';
import { rule } from './rooms/ledger/pages/rule.ts';
import { rules } from './rooms/ledger/pages/rules.ts';
import { askPages } from './rooms/asks/pages/asks.ts';
import { askSomebodyPage } from './rooms/asks/pages/ask-somebody.ts';
import { answerPlanPage } from './rooms/pathway-plans/pages/answer-plan.ts';
import { beginPlanPage } from './rooms/pathway-plans/pages/begin-plan.ts';
import { comparePlansPage } from './rooms/pathway-plans/pages/compare-plans.ts';
import { givePlanPage } from './rooms/pathway-plans/pages/give-plan.ts';
import { howWrittenPage } from './rooms/pathway-plans/pages/how-written.ts';
import { openFallbackPage, standDownPage } from './rooms/pathway-plans/pages/open-fallback.ts';
import { planPage } from './rooms/pathway-plans/pages/plan.ts';
import { plansPage } from './rooms/pathway-plans/pages/plans.ts';
import { easyReadPage } from './rooms/pathway-plans/pages/easy-read.ts';
import { judgeHomePages } from './rooms/pathway-plans/pages/judge-home.ts';
import { printLetterPage } from './rooms/pathway-plans/pages/print-letter.ts';
import { printPlanPage } from './rooms/pathway-plans/pages/print-plan.ts';
import { sendPlanPage } from './rooms/pathway-plans/pages/send-plan.ts';
import { setPlanAsidePage } from './rooms/pathway-plans/pages/set-plan-aside.ts';
import { takeOutPages } from './rooms/pathway-plans/pages/take-out.ts';
import { tellFirstPage } from './rooms/pathway-plans/pages/tell-first.ts';
import { theirViewPage } from './rooms/pathway-plans/pages/their-view.ts';
import { writeContingencyPage } from './rooms/pathway-plans/pages/write-contingency.ts';
import { writeDecisionPages } from './rooms/pathway-plans/pages/write-decision.ts';
import { writeEasyLinePages } from './rooms/pathway-plans/pages/write-easy-line.ts';
import { writeGoalPages } from './rooms/pathway-plans/pages/write-goal.ts';
import { writeMatterPage } from './rooms/pathway-plans/pages/write-matter.ts';
import { writeStepPages } from './rooms/pathway-plans/pages/write-step.ts';
import { makePromisePages } from './rooms/promises/pages/make-promise.ts';
import { catalogue } from './rooms/offer/pages/catalogue.ts';
import { howEvenlyPage } from './rooms/offer/pages/how-evenly.ts';
import { keepItemPages } from './rooms/offer/pages/keep-item.ts';
import { neverToldPage } from './rooms/offer/pages/never-told.ts';
import { offerOfPersonPages } from './rooms/offer/pages/offer-of-person.ts';
import { offerStepPages } from './rooms/offer/pages/offer-step.ts';
import { promisePages } from './rooms/promises/pages/promises.ts';
import { recordedReviewPages } from './rooms/oversight/pages/recorded-review.ts';
import { recordReviewPage } from './rooms/oversight/pages/record-review.ts';
import { managementEntryPages } from './rooms/oversight/pages/management-entries.ts';
import { writeManagementEntryPage } from './rooms/oversight/pages/write-management-entry.ts';
import { changeCarePage, endCarePage, startCarePage } from './rooms/journey/pages/care.ts';
import { recordedCarePages } from './rooms/journey/pages/recorded-care.ts';
import { beginRecordPage } from './rooms/people/pages/begin-record.ts';
import { addContactPage, contactDetailsPage, recordedContactPages } from './rooms/people/pages/contact-details.ts';
import { familyPages } from './rooms/people/pages/family.ts';
import { namePages } from './rooms/people/pages/name.ts';
import { deathPage } from './rooms/people/pages/death.ts';
import { personPage } from './rooms/people/pages/person.ts';
import { released } from './rooms/released/pages/released.ts';
import { releasedMonth } from './rooms/released/pages/released-month.ts';
import { releaseMonths } from './rooms/released/actions/release-months.ts';
import { workOnReminders } from './rooms/reminders/actions/work-on-reminders.ts';
import type { Mail } from './rooms/reminders/model.ts';
import { calendarRoute } from './rooms/reminders/pages/calendar.ts';
import { type Reaching, whatReachesYou } from './rooms/reminders/pages/what-reaches-you.ts';
import { arrive } from './rooms/workforce/actions/arrive.ts';
import { findSignedInActor, findStaffActor, hasIssuer, listStaff } from './rooms/workforce/facts.ts';
import type { Arrival } from './rooms/workforce/model.ts';
import { arrangeCoverPage, coversPage, endCoverPage } from './rooms/workforce/pages/covers.ts';
import { accountPage, leavingPage } from './rooms/workforce/pages/end-sign-in.ts';
import { letInPage } from './rooms/workforce/pages/let-in.ts';
import { memberOfStaffPage } from './rooms/workforce/pages/member-of-staff.ts';
import { staffPage } from './rooms/workforce/pages/staff.ts';
import { type DemonstrationStaff, signInRoutes } from './rooms/workforce/pages/sign-in.ts';
import { signInElsewhere } from './rooms/workforce/pages/sign-in-elsewhere.ts';
import type { CouncilSignIn } from './sign-in/council-sign-in.ts';
import { allocatePage, workersPage } from './rooms/workforce/pages/who-works-with-them.ts';
import { lookAtWords } from './rooms/writing/facts.ts';
import { foldedWordsPages } from './rooms/writing/pages/folded-words.ts';
import { wordsToLookAtPages } from './rooms/writing/pages/words-to-look-at.ts';
import { inCustodyPage } from './rooms/worklist/pages/in-custody.ts';
import { myTeamPage } from './rooms/worklist/pages/my-team.ts';
import { noHandPage } from './rooms/worklist/pages/no-hand.ts';
import { yourDraftsPage } from './rooms/worklist/pages/your-drafts.ts';
import { myWorkPage } from './rooms/worklist/pages/my-work.ts';
import { DRAFT_ROWS } from './storage/drafts.ts';
import { databaseSessions } from './storage/sessions.ts';
import type { Storage } from './storage/storage.ts';
import type { Place } from './web/frame.ts';
import { homeRoute } from './web/home.ts';
import { loggableError } from './web/log.ts';
import { onlyAsTheRecord, type Route } from './web/route.ts';
import { buildServer, type ServerOptions } from './web/server.ts';

export const ledgerOfLoads: LedgerOfLoads = { keepRulesMetBy, rebuildLedger };

/** In the order of the navigation; the first one a person may go to is their first page. */
const PLACES: readonly Place[] = [
  { text: 'My team', path: '/my-team', allow: 'direct-work' },
  { text: 'My work', path: '/my-work', allow: 'see-own-work' },
  { text: 'Cover', path: '/cover', allow: 'arrange-work' },
  { text: 'What changed', path: '/figures/changed', allow: 'open-figure' },
  { text: 'Figures', path: '/figures', allow: 'see-figures' },
  { text: 'Load files', path: '/load', allow: 'load-files' },
  { text: 'Concerns', path: '/concerns', allow: 'look-into-concerns' },
  { text: 'Staff', path: '/staff', allow: 'manage-sign-in' },
  { text: 'Rules', path: '/rules', allow: 'see-rules' },
  { text: 'Released figures', path: '/released', allow: 'see-released' },
  { text: 'Who may open a record', path: '/restricted', allow: 'restrict-records' },
  { text: 'Those in custody', path: '/in-custody', allow: 'see-own-work', isAtFoot: true },
  { text: 'Keeping in touch', path: '/in-touch', allow: 'see-own-work', isAtFoot: true },
  { text: 'Open a record in an emergency', path: '/emergency', allow: 'open-in-emergency', isAtFoot: true },
  { text: 'Words to look at', path: '/words-to-look-at', allow: 'see-own-work', isAtFoot: true },
  { text: 'What we offer', path: '/offer', allow: 'see-rules', isAtFoot: true },
  { text: 'Who may do what', path: '/who-may', allow: 'see-rules', isAtFoot: true },
  { text: 'What reaches you', path: '/what-reaches-you', allow: 'see-own-work', isAtFoot: true },
  { text: 'What you have not saved', path: '/your-drafts', allow: 'record-event', isAtFoot: true },
  { text: 'What you have read', path: '/my-readings', allow: 'see-own-readings', isAtFoot: true },
];

/** Where somebody begins: as in the navigation; who has no list of their own and no figures begins by finding a person. */
const FIRST_PAGES: readonly Place[] = PLACES.flatMap((place) =>
  place.path === '/rules' ? [{ text: 'Find a person', path: '/find', allow: 'read-person' }, place] : [place],
);

/** Every page, room by room. */
const pagesOf = (imports: WorkOnImports, reaching: Reaching): readonly Route[] => [
  myTeamPage,
  noHandPage,
  inCustodyPage,
  yourDraftsPage,
  myWorkPage,
  ...whatReachesYou(reaching),
  ...onlyAsTheRecord([...beginRecordPage, ...startCarePage, ...changeCarePage, ...endCarePage]),
  personPage,
  ...deathPage,
  contactDetailsPage,
  ...addContactPage,
  ...recordedContactPages,
  ...namePages,
  ...familyPages,
  readingsOfPersonPage,
  whoMayPage,
  ownReadingsPage,
  ...openInEmergencyPage,
  ...chooseRecordPage,
  ...restrictedRecordPage,
  concernsPage,
  ...askAboutReadingsPage,
  concernPage,
  ...closeConcernPage,
  ...holdReadingsPage,
  ...findPages,
  ...recordReviewPage,
  ...writeManagementEntryPage,
  ...managementEntryPages,
  ...recordVisitPage,
  ...recordEntryPage,
  chooseEntry,
  ...factsMissingPage,
  ...recordedEntryPages,
  ...shareEntryPage,
  ...endEntryPage,
  ...recordedCarePages,
  ...recordedReviewPages,
  ...recordedVisitPages,
  ...changeVisitPages,
  inTouchPage,
  lostTouchListPage,
  ...recordTouchPages,
  ...touchThingPages,
  chronologyPage,
  chooseEventPage,
  ...whyItMattersPage,
  historyPage,
  ...recordStoryPages,
  storyPage,
  ...storyThingPages,
  ...togetherPages,
  ...writeLetterPages,
  ...recordMemoryPage,
  ...memoryPages,
  ...makePromisePages,
  ...agreeDifferentlyPage,
  ...agreedDifferencePages,
  ...promisePages,
  ...offerOfPersonPages,
  ...offerStepPages,
  catalogue,
  neverToldPage,
  howEvenlyPage,
  ...keepItemPages,
  ...askSomebodyPage,
  ...askPages,
  plansPage,
  ...beginPlanPage,
  planPage,
  ...openFallbackPage,
  ...standDownPage,
  ...writeMatterPage,
  ...writeGoalPages,
  ...writeStepPages,
  ...takeOutPages,
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
  ...wordsToLookAtPages,
  ...foldedWordsPages,
  released,
  releasedMonth,
  figuresChanged,
  figureChanged,
  figureChangedCsv,
  figureChangedXlsx,
  figures,
  figure,
  figureList,
  figureCsv,
  figureXlsx,
  ...loadFiles(imports),
  ...loadImport(imports),
  ...loadYears(imports),
  ...loadWithdraw(imports),
  loadGoOn(imports),
  numbersPage,
  ...undoJoinPage,
  ...joinPage,
  templatesPage,
  templateFile,
  loadProblems,
  receivedFile,
  rules,
  rule,
  workersPage,
  ...onlyAsTheRecord(allocatePage),
  coversPage,
  ...arrangeCoverPage,
  ...endCoverPage,
  staffPage,
  memberOfStaffPage,
  ...letInPage,
  ...leavingPage,
  ...accountPage,
];

export type AppOptions = Pick<
  ServerOptions,
  | 'logger'
  | 'now'
  | 'publicUrl'
  | 'sessionKeys'
  | 'trustProxy'
  | 'uploadMaxBytes'
  | 'ready'
  | 'openFormsPerMinute'
  | 'strictTemplates'
> & {
  readonly storage: Storage;
  readonly authorities: readonly Authority[];
  readonly today: (authority: Authority) => Day;
  /** Whether each invented member of staff may be signed in as by one click. */
  readonly isDemonstration: boolean;
  /** The council's own sign-in service. A demonstration is never joined to one. */
  readonly signIn?: CouncilSignIn | undefined;
  /** What comes by itself, to the first council of the installation. */
  /** How letters leave; nothing does where it is left out, and never from a demonstration. */
  readonly mail?: Mail | undefined;
  readonly feed?: Omit<FeedSettings, 'mostBytes'> & { readonly token: string | null };
};

export async function buildApp({
  storage,
  authorities,
  today,
  isDemonstration,
  signIn,
  feed: feedSettings,
  mail: mailSettings,
  ...options
}: AppOptions): Promise<FastifyInstance> {
  const [first] = authorities;
  if (first === undefined) throw new Error('there is no council to serve');
  const authorityOf = (id: AuthorityId): Authority => authorities.find((authority) => authority.id === id) ?? first;
  const reader = (authority: Authority) => processActor(authority.id, 'Sign-in');
  const todayOf = async (id: AuthorityId): Promise<Day> => today(authorityOf(id));
  const imports = workOnImports({
    storage,
    ledger: ledgerOfLoads,
    today: todayOf,
    report: (error) => app.log.error({ cause: loggableError(error) }, 'a load was stopped'),
  });
  const feed =
    feedSettings &&
    workOnFeed({
      ...feedSettings,
      storage,
      ledger: ledgerOfLoads,
      imports,
      council: first,
      today: todayOf,
      now: options.now,
      mostBytes: options.uploadMaxBytes,
      report: (error) => app.log.error({ cause: loggableError(error) }, 'the feed was not read'),
    });
  const mail = first.demonstration ? undefined : mailSettings;
  const reminders =
    mail &&
    workOnReminders({
      storage,
      mail,
      publicUrl: options.publicUrl,
      today: todayOf,
      now: options.now,
      report: (error) => app.log.error({ cause: loggableError(error) }, 'a letter could not be sent'),
    });
  const reaching: Reaching = {
    mail: mail ?? null,
    areCalendarsOn: ({ actor }) => authorityOf(actor.authorityId).calendars === true,
    publicUrl: options.publicUrl,
  };
  const calendar = calendarRoute({
    storage,
    councils: () => authorities.filter(({ calendars }) => calendars === true).map(({ id }) => id),
    today: todayOf,
    now: options.now,
  });
  const closes = workOnCloses({
    storage,
    release: releaseMonths,
    today: todayOf,
    report: (error) => app.log.error({ cause: loggableError(error) }, 'a month could not be closed'),
  });
  const days = followTheDay({
    storage,
    today: todayOf,
    report: (error) => app.log.error({ cause: loggableError(error) }, 'who may open whom could not be spelt out'),
  });
  const watch = watchReadings({
    storage,
    now: options.now,
    report: (error) => app.log.error({ cause: loggableError(error) }, 'a concern could not be raised'),
  });
  const service = first.demonstration ? undefined : signIn;
  /** One issuer belongs to one council: the one whose staff come from it, and before there are any the first. */
  const councilOf = async (issuer: string): Promise<Authority> => {
    for (const authority of authorities)
      if (await storage.read(reader(authority), (reading) => hasIssuer(reading, issuer))) return authority;
    return first;
  };
  const joined = service && {
    service,
    arrive: async (arrival: Arrival) => {
      const council = await councilOf(arrival.issuer);
      return arrive(storage, reader(council), today(council), arrival);
    },
    report: ({ reference, why, cause }: { reference: string; why: string; cause: unknown }) =>
      app.log.warn(
        { reference, why, ...(cause === undefined ? {} : { cause: loggableError(cause) }) },
        'a sign-in was refused',
      ),
  };
  const app = await buildServer({
    ...options,
    storage,
    drafts: DRAFT_ROWS,
    words: lookAtWords,
    onReading: watch.saw,
    routes: [
      homeRoute(FIRST_PAGES),
      ...signInRoutes(() => demonstrationStaff(storage, first, isDemonstration), service !== undefined),
      ...(joined === undefined ? [] : signInElsewhere(joined)),
      ...pagesOf(imports, reaching),
    ],
    machineRoutes: [calendar, ...(feed && feedSettings?.token ? feedEndpoint(feed, feedSettings.token) : [])],
    places: PLACES,
    findBox,
    templateFolders: [join(import.meta.dirname, 'rooms')],
    sessions: databaseSessions(storage, reader(first)),
    ...(service === undefined ? {} : { signOutElsewhere: service }),
    // By one click, or through the service: each only where it is offered now, whatever a session of before says.
    findActor: async (id: StaffId, through) => {
      if (through === undefined ? !isDemonstration : service === undefined) return undefined;
      for (const authority of authorities) {
        const on = today(authority);
        const found = await storage.read(reader(authority), (reading) =>
          through === undefined ? findStaffActor(reading, id, on) : findSignedInActor(reading, id, through, on),
        );
        if (found !== undefined) return found;
      }
      return undefined;
    },
    today: todayOf,
    authorityBanner: (id) => {
      const { name, demonstration, todayIs, colour, beside } = id === undefined ? first : authorityOf(id);
      const late = id === first.id ? feed?.findLate() : undefined;
      return {
        name,
        demonstration,
        ...(colour ? { colour } : {}),
        ...(todayIs === null ? {} : { today: todayIs }),
        ...(beside ? { beside } : {}),
        ...(late === undefined ? {} : { late }),
      };
    },
  });
  app.addHook('onListen', () => imports.resumeUnfinished(authorities.map(({ id }) => id)));
  app.addHook('onListen', async () => feed?.start());
  app.addHook('onClose', async () => feed?.stop());
  app.addHook('onListen', async () => reminders?.start(authorities.map(({ id }) => id)));
  app.addHook('onClose', async () => reminders?.stop());
  app.addHook('onListen', async () => days.start(authorities.map(({ id }) => id)));
  app.addHook('onClose', () => days.stop());
  app.addHook('onListen', async () => closes.start(authorities.map(({ id }) => id)));
  app.addHook('onClose', () => imports.stop());
  app.addHook('onClose', () => closes.stop());
  return app;
}

/** One of each role: the first by the name of the team, and then by their own. */
export async function demonstrationStaff(
  storage: Storage,
  authority: Authority,
  isDemonstration: boolean,
): Promise<readonly DemonstrationStaff[]> {
  if (!isDemonstration || !authority.demonstration) return [];
  const staff = await storage.read(processActor(authority.id, 'Sign-in'), listStaff);
  const seen = new Set<string>();
  return staff.flatMap(({ id, name, roles, team }) => {
    const [role] = roles;
    if (role === undefined || seen.has(role)) return [];
    seen.add(role);
    return [{ id, name, role, team }];
  });
}
