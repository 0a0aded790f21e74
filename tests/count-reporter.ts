/** Counts what passed and failed, and keeps the words of each failure, for the one line at the end of a run. */
import type { TestEvent } from 'node:test/reporters';

export default async function* countReporter(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  let [passed, failed, skipped] = [0, 0, 0];
  const failures: string[] = [];
  for await (const event of events) {
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;
    const { details, name, file, skip } = event.data;
    if (details.type === 'suite') continue;
    if (skip !== undefined) skipped += 1;
    else if (event.type === 'test:pass') passed += 1;
    else {
      failed += 1;
      const cause = event.data.details.error.cause ?? event.data.details.error;
      failures.push(
        `FAILED ${name}\n  ${file ?? ''}\n  ${cause instanceof Error ? (cause.stack ?? cause.message) : JSON.stringify(cause)}`,
      );
    }
  }
  yield JSON.stringify({ passed, failed, skipped, failures });
}
