/** Closes the months whose fifth working day has come, or one month by its name. */
import { isoOf, monthWordsOf, wordsOf } from '../../ground/day-words.ts';
import type { Day } from '../../ground/day.ts';
import { exitCodes, Refusal } from '../../ground/refusal.ts';
import { closeDueMonths } from '../../rooms/closes/actions/close-due-months.ts';
import { closeMonths } from '../../rooms/closes/actions/close-months.ts';
import { listCloses } from '../../rooms/closes/facts.ts';
import { type Close, closingDayOf, monthOf } from '../../rooms/closes/model.ts';
import { releaseMonths } from '../../rooms/released/actions/release-months.ts';
import { type Command, readArguments, readDayOption } from '../command.ts';
import { chooseAuthority, commandLine, withInstallation, todayOf } from '../installation.ts';
import { sealWhatWasWritten } from '../sealing.ts';

const USAGE = 'close [--month MONTH] [--authority CODE]';

export const close: Command = {
  name: 'close',
  usage: USAGE,
  does: 'keeps the figures of a month as they are known now',
  run: async (run) => {
    const { args, now, output } = run;
    const { values } = readArguments(args, { month: { type: 'string' }, authority: { type: 'string' } }, USAGE);
    const asked = values.month === undefined ? undefined : readMonth(values.month);
    return withInstallation(run, async (installation) => {
      const { storage } = installation;
      const authority = await chooseAuthority(installation, values.authority);
      const [actor, today] = [commandLine(authority), todayOf(authority, now())];
      if (asked !== undefined) {
        refuseTooEarly(asked, today);
        refuseTwice(asked, await storage.read(actor, listCloses));
      }
      const closed =
        asked === undefined
          ? await closeDueMonths(storage, actor, today, releaseMonths)
          : await closeMonths(storage, actor, [asked], today, releaseMonths);
      await sealWhatWasWritten(installation, output.warn);
      if (closed.length === 0) output.print('There is no month to close.');
      for (const each of closed) output.print(inWords(each));
      return 0;
    });
  },
};

function readMonth(text: string): Day {
  const day = readDayOption(/^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text, 'month');
  if (day === undefined || isoOf(monthOf(day)) !== `${text}-01`)
    throw new Refusal(`--month must be a month written as YYYY-MM, not "${text}".`, exitCodes.wrongUse);
  return day;
}

function refuseTooEarly(month: Day, today: Day): void {
  const from = closingDayOf(month);
  if (from !== undefined && from <= today) return;
  throw new Refusal(
    from === undefined
      ? `${monthWordsOf(month)} cannot be closed: bank holidays are known from 2000 to 2030.`
      : `${monthWordsOf(month)} can be closed from its fifth working day after, ${wordsOf(from)}.`,
  );
}

function refuseTwice(month: Day, closes: readonly Close[]): void {
  const found = closes.find((each) => each.month === month);
  if (found === undefined) return;
  throw new Refusal(
    `${monthWordsOf(month)} was closed on ${wordsOf(found.madeOn)}, and a closed month is never changed.`,
  );
}

function inWords({ month, madeOn, isLate }: Close): string {
  return isLate
    ? `${monthWordsOf(month)} is closed, late, on ${wordsOf(madeOn)}, from what is recorded now.`
    : `${monthWordsOf(month)} is closed.`;
}
