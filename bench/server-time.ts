/** How long the server takes over a page, asked as a browser asks it: signed in, again and again. */
import { buildApp } from '../src/app.ts';
import type { StaffId } from '../src/ground/ids.ts';
import type { foundAuthority } from '../src/rooms/authority/actions/found-authority.ts';
import type { Storage } from '../src/storage/storage.ts';
import { percentile95, timed } from './bench.ts';
import { BENCH_TODAY } from './returns.ts';

/** Visits that are not counted: the first ones compile templates and fill caches. */
const FIRST_VISITS = 20;

export async function openServer(storage: Storage, authority: Awaited<ReturnType<typeof foundAuthority>>) {
  const app = await buildApp({
    storage,
    authorities: [authority],
    isDemonstration: true,
    today: () => authority.todayIs ?? BENCH_TODAY,
    now: () => new Date(),
    publicUrl: 'http://127.0.0.1:3000',
    trustProxy: false,
    uploadMaxBytes: 1024 * 1024,
    sessionKeys: ['a key for benchmarks that is long enough to sign with'],
    logger: false,
    ready: async () => null,
    openFormsPerMinute: 100_000,
  });
  return {
    app,
    close: async () => app.close(),
    signIn: async (staff: StaffId): Promise<string> => {
      const form = await app.inject({ url: '/sign-in' });
      const cookie = cookieOf(form.headers['set-cookie']);
      const token = /name="_csrf" value="([^"]+)"/.exec(form.body)?.[1] ?? '';
      const answer = await app.inject({
        method: 'POST',
        url: '/sign-in',
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ _csrf: token, staff }).toString(),
      });
      return cookieOf(answer.headers['set-cookie']);
    },
    /** `p50 12.0 ms, p95 20.1 ms` */
    serverTime: async (url: (index: number) => string, cookie: string, visits: number): Promise<string> => {
      const took: number[] = [];
      for (let index = 0; index < visits + FIRST_VISITS; index += 1) {
        const one = await timed(() => app.inject({ url: url(index), headers: { cookie } }));
        if (one.result.statusCode !== 200) throw new Error(`${url(index)} answered ${one.result.statusCode}`);
        if (index >= FIRST_VISITS) took.push(one.took);
      }
      const middle = took.toSorted((a, b) => a - b)[Math.floor(took.length / 2)] ?? 0;
      return `p50 ${middle.toFixed(1)} ms, p95 ${percentile95(took).toFixed(1)} ms`;
    },
  };
}

function cookieOf(header: string | string[] | undefined): string {
  return (Array.isArray(header) ? (header.at(-1) ?? '') : (header ?? '')).split(';', 1)[0] ?? '';
}
