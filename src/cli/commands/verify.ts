/** Looks whether the record is what was written: finds what was edited, deleted, swapped or cut off behind the program. */
import { longWordsOf } from '../../ground/day-words.ts';
import { exitCodes, Refusal } from '../../ground/refusal.ts';
import { checkAccess } from '../../rooms/confidentiality/actions/check-access.ts';
import { verifyJournal } from '../../storage/seals/verify.ts';
import { type Command, readArguments } from '../command.ts';
import { commandLine, type Installation, withInstallation, todayOf } from '../installation.ts';
import { sealKeyOf, sealLogOf } from '../sealing.ts';

const USAGE = 'verify [--json]';

/** Whom the database lets in, against the decision about whom it should. */
async function accessFindings(installation: Installation): Promise<readonly string[]> {
  const findings: string[] = [];
  for (const authority of await installation.authorities()) {
    const now = installation.now();
    findings.push(
      ...(await installation.storage.read(commandLine(authority), (reading) =>
        checkAccess(reading, todayOf(authority, now), now),
      )),
    );
  }
  return findings;
}

export const verify: Command = {
  name: 'verify',
  usage: USAGE,
  does: 'looks whether the record is what was written',
  run: async (run) => {
    const { args, output } = run;
    const { values } = readArguments(args, { json: { type: 'boolean', default: false } }, USAGE);
    return withInstallation(run, async (installation) => {
      const backupUrl = installation.urls.backup;
      if (backupUrl === null)
        throw new Refusal(
          'BACKUP_DATABASE_URL must be set: verify reads every row, and only that log-in may.',
          exitCodes.wrongUse,
        );
      const found = await verifyJournal({
        backupUrl,
        key: await sealKeyOf(installation),
        log: sealLogOf(installation),
      });
      const { notes, sealedUpTo, entries, unsealed } = found;
      const findings = [...found.findings, ...(await accessFindings(installation))];
      if (values.json)
        output.print(
          JSON.stringify({ findings, notes, sealedUpTo: sealedUpTo?.toISOString() ?? null, entries, unsealed }),
        );
      else {
        for (const sentence of [...findings, ...notes]) output.print(sentence);
        const upTo =
          sealedUpTo === null
            ? 'Nothing is sealed yet'
            : `Sealed up to ${longWordsOf(todayOf({ todayIs: null }, sealedUpTo))}, ${sealedUpTo.toISOString()}`;
        output.print(`${entries} entries read, ${unsealed} waiting for a seal. ${upTo}.`);
        output.print(
          findings.length === 0 ? 'Nothing was changed behind the program.' : `${findings.length} findings.`,
        );
      }
      return findings.length === 0 ? 0 : exitCodes.verifyFound;
    });
  },
};
