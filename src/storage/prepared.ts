/**
 * Connections that prepare what is asked often. A page asks some fifty small questions, and for most of them the server
 * takes longer to plan than to answer: the policies of row-level security are planned into each. Prepared, a question is
 * planned once on each connection, and again once its tables have been counted anew. A load is planned as it goes: what was
 * planned while its tables were empty would go through the whole of them for each row.
 */
import { createHash } from 'node:crypto';
import type { Duplex } from 'node:stream';
import type { ClientBase } from 'pg';

/** What is asked for the first times, by a load or once a month, is not worth keeping. */
const ASKED_BEFORE = 3;
/** The questions of figures are made for each and longer than any other; how they are planned is set around them. */
const LONGEST = 6000;
/** Each connection keeps them all: so many at most. */
const KEPT_MOST = 600;
/** A question about so many is one of a load, whatever transaction it is asked in. */
const MANY = 200;

/** Begins the transactions of pages, and of acts on few: what they ask is prepared, and planned for no values. */
export const OF_FEW = 'set local plan_cache_mode = force_generic_plan';

/** For each connection that a pool opens; they know among them what was asked before. */
export function prepareWhatIsAskedOften(): (client: ClientBase) => void {
  const asked = new Map<string, number>();
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text);
    if (known !== undefined || text.length > LONGEST || names.size >= KEPT_MOST) return known;
    const times = (asked.get(text) ?? 0) + 1;
    if (times <= ASKED_BEFORE) {
      // A text that holds a value is never asked twice: what was counted of such is let go.
      if (asked.size > 10 * KEPT_MOST) asked.clear();
      asked.set(text, times);
      return undefined;
    }
    asked.delete(text);
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
    names.set(text, name);
    return name;
  };
  return (client) => {
    const ask = inOneGo(client, client.query.bind(client));
    let isOfFew = false;
    const askPrepared = (...given: readonly unknown[]): unknown => {
      const [text, values, ...rest] = given;
      if (typeof text === 'string' && text.startsWith('begin')) isOfFew = text.includes(OF_FEW);
      const isPlain = typeof text === 'string' && Array.isArray(values) && values.length > 0 && rest.length === 0;
      const name = isPlain && isOfFew && !values.some(isOfMany) ? nameOf(text) : undefined;
      return name === undefined ? ask(...given) : ask({ name, text, values });
    };
    client.query = askPrepared as ClientBase['query'];
  };
}

const isOfMany = (value: unknown): boolean => Array.isArray(value) && value.length >= MANY;

type Ask = (...given: readonly unknown[]) => unknown;

/** What is asked in one turn goes out in one packet, and not each in its own. */
function inOneGo(client: ClientBase, ask: Ask): Ask {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Duplex } }).connection;
  let isHeld = false;
  return (...given) => {
    if (!isHeld) {
      isHeld = true;
      stream.cork();
      process.nextTick(() => {
        isHeld = false;
        stream.uncork();
      });
    }
    return ask(...given);
  };
}
