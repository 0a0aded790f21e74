/** What a benchmark is: a name, what it is held to, and its work, which prints figures. Timing never decides a test. */
export type Figure = {
  readonly what: string;
  readonly measured: string;
  readonly heldTo: string;
  readonly rows: string;
};
export type Bench = { readonly name: string; readonly run: () => Promise<readonly Figure[]> };

export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
export const perSecond = (count: number, milliseconds: number): string =>
  `${Math.round((count * 1000) / milliseconds).toLocaleString('en-GB')} a second`;
export const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

export async function timed<Result>(
  work: () => Promise<Result> | Result,
): Promise<{ readonly result: Result; readonly took: number }> {
  const started = performance.now();
  const result = await work();
  return { result, took: performance.now() - started };
}

/** Samples the memory of this process while work runs; answers the most it saw. */
export async function watchingMemory<Result>(
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly most: number }> {
  let most = process.memoryUsage.rss();
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 100);
  try {
    return { result: await work(), most };
  } finally {
    clearInterval(timer);
  }
}

/** The value below which 95 of 100 lie. */
export function percentile95(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? 0;
}
