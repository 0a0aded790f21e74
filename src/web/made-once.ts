/**
 * What templates make of each other and never differs, made once and not for every page: where a template that is named from
 * another lies, and the macros of a template that needs nothing of the page. It was a third of what a page with a form took to write.
 */
import nunjucks from 'nunjucks';

type Made = (failure: unknown, macros: object | null) => void;
type Template = { readonly env: object; getExported: (this: Template, ...given: unknown[]) => void };
type Resolve = (loader: object, parent: string | undefined, name: string) => string;

/** What each environment has made. */
const madeBy = new WeakMap<object, WeakMap<Template, object>>();

/** Of one environment alone. What `forget` lets go is made again at its next use. */
export function makeOnce(environment: nunjucks.Environment): { readonly forget: () => void } {
  keepPlaces(environment as unknown as { resolveTemplate: Resolve });
  const forget = (): void => void madeBy.set(environment, new WeakMap());
  forget();
  return { forget };
}

const prototype = nunjucks.Template.prototype as unknown as Template;
const make = prototype.getExported;

prototype.getExported = function getExported(...given: unknown[]): void {
  const [done] = given as [Made];
  const made = madeBy.get(this.env);
  // With a context of the page, as `with context` asks, they are made for that page.
  if (typeof done !== 'function' || made === undefined) return make.apply(this, given);
  const known = made.get(this);
  if (known !== undefined) return done(null, known);
  return make.call(this, (failure: unknown, macros: object | null) => {
    if (macros !== null && failure === null) made.set(this, macros);
    done(failure, macros);
  });
};

function keepPlaces(environment: { resolveTemplate: Resolve }): void {
  const resolve = environment.resolveTemplate.bind(environment);
  const places = new Map<string, string>();
  environment.resolveTemplate = (loader, parent, name) => {
    if (!name.startsWith('.')) return name;
    const key = `${parent} ${name}`;
    const known = places.get(key) ?? resolve(loader, parent, name);
    places.set(key, known);
    return known;
  };
}
