/** Prints what is owed to one person, as at a day: each duty with its days, its status and what is missing. */
import { isoOf } from '../../ground/day-words.ts';
import { findId, type PersonId } from '../../ground/ids.ts';
import { Refusal } from '../../ground/refusal.ts';
import type { Day } from '../../ground/day.ts';
import { DUTY_STATUSES, statusOn } from '../../rules/duty.ts';
import { rules } from '../../rules/index.ts';
import { listDuties } from '../../rooms/ledger/facts.ts';
import { listByChildNumber, listPeopleFacts } from '../../rooms/people/facts.ts';
import type { Reading } from '../../storage/storage.ts';
import { type Command, readArguments, readDayOption, wronglyCalled } from '../command.ts';
import { chooseAuthority, commandLine, withInstallation, todayOf } from '../installation.ts';

const USAGE = 'duties --person ID [--as-at DATE] [--authority CODE] [--json]';

export const duties: Command = {
  name: 'duties',
  usage: USAGE,
  does: 'prints what is owed to one person, and why',
  run: async (run) => {
    const { args, now, output } = run;
    const { values } = readArguments(
      args,
      {
        person: { type: 'string' },
        'as-at': { type: 'string' },
        authority: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
      USAGE,
    );
    const wanted = values.person;
    if (wanted === undefined) throw wronglyCalled(USAGE, 'Say which person.');
    const asked = readDayOption(values['as-at'], 'as-at');
    return withInstallation(run, async (installation) => {
      const authority = await chooseAuthority(installation, values.authority);
      const on = asked ?? todayOf(authority, now());
      const { person, owed } = await installation.storage.readLogged(commandLine(authority), async (reading) => {
        const found = await findPerson(reading, wanted);
        if (found === undefined) throw new Refusal(`Nobody here is known by "${wanted}".`);
        const listed = await listDuties(reading, [found]);
        return {
          result: { person: found, owed: listed.filter(({ opensOn }) => opensOn <= on) },
          log: { route: 'los duties', purpose: 'printing what is owed to a person', people: [found] },
        };
      });
      const iso = (day: Day | null): string | null => (day === null ? null : isoOf(day));
      if (values.json) {
        const listed = owed.map((duty) => ({
          rule: duty.rule,
          trigger: duty.trigger,
          opensOn: iso(duty.opensOn),
          dueOn: iso(duty.dueOn),
          metOn: iso(duty.metOn),
          endsOn: iso(duty.endsOn),
          status: statusOn(duty, on),
          missing: duty.cannotTell,
        }));
        output.print(JSON.stringify({ person, asAt: isoOf(on), duties: listed }));
      } else {
        for (const duty of owed) {
          const title = rules.find(({ id }) => id === duty.rule)?.title ?? duty.rule;
          output.print(`${DUTY_STATUSES[statusOn(duty, on)]}\tdue ${iso(duty.dueOn) ?? 'cannot tell'}\t${title}`);
        }
      }
      return 0;
    });
  },
};

/** By the program's own id, or by the number a return knows them by. */
async function findPerson(reading: Reading, wanted: string): Promise<PersonId | undefined> {
  const id = findId<PersonId>(wanted);
  if (id === undefined) return (await listByChildNumber(reading, [wanted])).get(wanted);
  return (await listPeopleFacts(reading, [id]))[0]?.personId;
}
