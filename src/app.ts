/**
 * Puts the rooms into the kit, from explicit lists: which pages there are, where their templates lie, who may go where.
 * What rooms need of one another beyond reading is handed to them here. As long as there are rooms and places.
 */
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { processActor } from './access/roles.ts';
import type { Day } from './ground/day.ts';
import type { AuthorityId, StaffId } from './ground/ids.ts';
import type { Authority } from './rooms/authority/facts.ts';
import type { LedgerOfLoads } from './rooms/imports/actions/apply-import.ts';
import { worklistRoom } from './rooms/worklist/pages/index.ts';
import { remindersRoom } from './rooms/reminders/pages/index.ts';
import { peopleRoom } from './rooms/people/pages/index.ts';
import { journeyRoom } from './rooms/journey/pages/index.ts';
import { confidentialityRoom } from './rooms/confidentiality/pages/index.ts';
import { findRoom } from './rooms/find/pages/index.ts';
import { oversightRoom } from './rooms/oversight/pages/index.ts';
import { keepingInTouchRoom } from './rooms/keeping-in-touch/pages/index.ts';
import { entriesRoom } from './rooms/entries/pages/index.ts';
import { whoTheyAreRoom } from './rooms/who-they-are/pages/index.ts';
import { lifeStoryRoom } from './rooms/life-story/pages/index.ts';
import { memoriesRoom } from './rooms/memories/pages/index.ts';
import { whoMattersRoom } from './rooms/who-matters/pages/index.ts';
import { skillsRoom } from './rooms/skills/pages/index.ts';
import { lettersRoom } from './rooms/letters/pages/index.ts';
import { lifeAroundRoom } from './rooms/life-around/pages/index.ts';
import { promisesRoom } from './rooms/promises/pages/index.ts';
import { agreedDifferencesRoom } from './rooms/agreed-differences/pages/index.ts';
import { offerRoom } from './rooms/offer/pages/index.ts';
import { homesRoom } from './rooms/homes/pages/index.ts';
import { asksRoom } from './rooms/asks/pages/index.ts';
import { pathwayPlansRoom } from './rooms/pathway-plans/pages/index.ts';
import { writingRoom } from './rooms/writing/pages/index.ts';
import { releasedRoom } from './rooms/released/pages/index.ts';
import { closesRoom } from './rooms/closes/pages/index.ts';
import { measuresRoom } from './rooms/measures/pages/index.ts';
import { importsRoom } from './rooms/imports/pages/index.ts';
import { ledgerRoom } from './rooms/ledger/pages/index.ts';
import { workforceRoom } from './rooms/workforce/pages/index.ts';
import { workOnCloses } from './rooms/closes/actions/work-on-closes.ts';
import { workOnImports, type WorkOnImports } from './rooms/imports/actions/work-on-imports.ts';
import { type FeedSettings, workOnFeed } from './rooms/imports/actions/work-on-feed.ts';
import { feedEndpoint } from './rooms/imports/pages/feed-endpoint.ts';
import { findBox } from './rooms/find/pages/find.ts';
import { followTheDay } from './rooms/confidentiality/actions/follow-the-day.ts';
import { watchReadings } from './rooms/confidentiality/actions/watch-readings.ts';
import { keepRulesMetBy } from './rooms/ledger/actions/keep-rules.ts';
import { rebuildLedger } from './rooms/ledger/actions/rebuild-ledger.ts';
import { releaseMonths } from './rooms/released/actions/release-months.ts';
import { workOnReminders } from './rooms/reminders/actions/work-on-reminders.ts';
import type { Mail } from './rooms/reminders/model.ts';
import { calendarRoute } from './rooms/reminders/pages/calendar.ts';
import type { Reaching } from './rooms/reminders/pages/what-reaches-you.ts';
import { arrive } from './rooms/workforce/actions/arrive.ts';
import { findSignedInActor, findStaffActor, hasIssuer, listStaff } from './rooms/workforce/facts.ts';
import type { Arrival } from './rooms/workforce/model.ts';
import { type DemonstrationStaff, signInRoutes } from './rooms/workforce/pages/sign-in.ts';
import { signInElsewhere } from './rooms/workforce/pages/sign-in-elsewhere.ts';
import type { CouncilSignIn } from './sign-in/council-sign-in.ts';
import { lookAtWords } from './rooms/writing/facts.ts';
import { DRAFT_ROWS } from './storage/drafts.ts';
import { databaseSessions } from './storage/sessions.ts';
import type { Storage } from './storage/storage.ts';
import type { Place } from './web/frame.ts';
import { homeRoute } from './web/home.ts';
import { loggableError } from './web/log.ts';
import type { Route } from './web/route.ts';
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
  { text: 'Homes ahead', path: '/housing-ahead', allow: 'see-own-work', isAtFoot: true },
  { text: 'Emergency beds', path: '/emergency-beds', allow: 'record-event', isAtFoot: true },
  { text: 'Open a record in an emergency', path: '/emergency', allow: 'open-in-emergency', isAtFoot: true },
  { text: 'Words to look at', path: '/words-to-look-at', allow: 'see-own-work', isAtFoot: true },
  { text: 'Words we use', path: '/our-words', allow: 'see-rules', isAtFoot: true },
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
  ...worklistRoom,
  ...remindersRoom(reaching),
  ...peopleRoom,
  ...journeyRoom,
  ...confidentialityRoom,
  ...findRoom,
  ...oversightRoom,
  ...keepingInTouchRoom,
  ...entriesRoom,
  ...whoTheyAreRoom,
  ...lifeStoryRoom,
  ...memoriesRoom,
  ...whoMattersRoom,
  ...skillsRoom,
  ...lifeAroundRoom,
  ...lettersRoom,
  ...promisesRoom,
  ...agreedDifferencesRoom,
  ...offerRoom,
  ...asksRoom,
  ...homesRoom,
  ...pathwayPlansRoom,
  ...writingRoom,
  ...releasedRoom,
  ...closesRoom,
  ...measuresRoom,
  ...importsRoom(imports),
  ...ledgerRoom,
  ...workforceRoom,
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
