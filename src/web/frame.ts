/** What stands around every page: the council, the way it runs, where this person may go, and who they are. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GRANTS, may, type Permission } from '../access/roles.ts';
import type { Day } from '../ground/day.ts';
import { type AuthorityId, type FormKey, newId } from '../ground/ids.ts';
import type { Path } from './route.ts';

export type Banner = {
  /** The council, as it names itself. */
  readonly name: string;
  /** Whether everyone in it is invented. */
  readonly demonstration: boolean;
  /** `#14324a`, the council's own; without it the program's. */
  readonly colour?: string;
  /** The day the demonstration takes for today. */
  readonly today?: Day;
  /** The system that it runs beside, and whose files it is fed with; left out where it is itself the record. */
  readonly beside?: string;
  /** Why what is seen may be out of date, in a sentence. */
  readonly late?: string;
};

/** A place in the navigation, shown to those who may go there. */
export type Place = {
  readonly text: string;
  readonly path: Path;
  readonly allow: Permission | 'signed-in';
  /** At the foot of the page, for what is rarely gone to. */
  readonly isAtFoot?: boolean;
};

/** The one box on every page for those who may: what it sends, where to. */
export type FindBox = {
  readonly text: string;
  readonly path: Path;
  /** The name under which it sends what was typed. */
  readonly field: string;
  readonly allow: Permission;
};

/** What templates know as `kit`. */
export type Frame = {
  readonly nonce: string;
  readonly assets: string;
  readonly colourSheet: string | undefined;
  readonly reference: string;
  readonly council: string;
  readonly way: string;
  readonly beside: string | undefined;
  readonly late: string | undefined;
  readonly isDemonstration: boolean;
  readonly demonstrationDay: Day | undefined;
  readonly person: { readonly name: string; readonly roles: string } | undefined;
  readonly places: readonly {
    readonly text: string;
    readonly href: string;
    readonly current: boolean;
    readonly active: boolean;
  }[];
  readonly placesAtFoot: readonly { readonly text: string; readonly href: string }[];
  readonly find: Omit<FindBox, 'allow'> | undefined;
  readonly say: string | undefined;
  readonly path: string;
  readonly csrf: () => string;
  readonly newFormKey: () => FormKey;
};

type Settings = {
  readonly assetVersion: string;
  readonly banner: (authorityId?: AuthorityId) => Banner;
  readonly places: readonly Place[];
  readonly findBox: FindBox | undefined;
};

/** Whoever sees people, work or figures sees what came in files. */
const LEAN_ON_FILES: readonly Permission[] = ['read-person', 'see-figures', 'load-files'];

export function frameOf(request: FastifyRequest, reply: FastifyReply, settings: Settings): Frame {
  const { asker } = request;
  const banner = settings.banner(asker?.authorityId);
  const assets = `/assets/${settings.assetVersion}`;
  const path = request.url.split('?', 1)[0] ?? '/';
  const here = settings.places
    .map((place) => place.path)
    .filter((place) => isUnder(path, place))
    .reduce<Path | undefined>((longest, place) => (place.length > (longest?.length ?? 0) ? place : longest), undefined);
  const open = settings.places.filter(({ allow }) => asker && (allow === 'signed-in' || may(asker, allow)));
  const colour = /^#?(?<hex>[0-9a-f]{6})$/i.exec(banner.colour ?? '')?.groups?.['hex'];
  return {
    nonce: request.nonce,
    assets,
    colourSheet: colour === undefined ? undefined : `${assets}/colour/${colour.toLowerCase()}.css`,
    reference: request.id,
    council: banner.name,
    way: banner.beside === undefined ? 'as the record' : `beside ${banner.beside}`,
    beside: banner.beside,
    late: asker && LEAN_ON_FILES.some((permission) => may(asker, permission)) ? banner.late : undefined,
    isDemonstration: banner.demonstration,
    demonstrationDay: banner.today,
    person: asker ? { name: asker.name, roles: asker.roles.map((role) => GRANTS[role].words).join(', ') } : undefined,
    places: open
      .filter(({ isAtFoot }) => isAtFoot !== true)
      .map((place) => ({
        text: place.text,
        href: place.path,
        current: path === place.path,
        active: place.path === here,
      })),
    placesAtFoot: open.filter(({ isAtFoot }) => isAtFoot).map(({ text, path: href }) => ({ text, href })),
    find: settings.findBox && asker && may(asker, settings.findBox.allow) ? settings.findBox : undefined,
    say: takeSaying(request),
    path,
    csrf: () => reply.generateCsrf(),
    newFormKey: () => newId<FormKey>(),
  };
}

function isUnder(path: string, place: string): boolean {
  return path === place || (place !== '/' && path.startsWith(`${place}/`));
}

/** Said once. There is no session where its store does not answer, or the address could not be read. */
function takeSaying(request: FastifyRequest): string | undefined {
  const session = request.session as FastifyRequest['session'] | null | undefined;
  const say = session?.say;
  if (say !== undefined) delete session?.say;
  return say;
}
