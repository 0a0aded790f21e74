/** Prints the list behind a figure: everybody it counts, by id and by the numbers others know them by. */
import { exitCodes, Refusal } from '../../ground/refusal.ts';
import { listHouseholds } from '../../rooms/carers/facts.ts';
import { countsHouseholds, type CutKey } from '../../rooms/measures/model.ts';
import { CUTS, windowFor } from '../../rooms/measures/read-figures.ts';
import { listMembers } from '../../rooms/measures/lists.ts';
import { listIdentifiers } from '../../rooms/people/facts.ts';
import { type Command, readArguments, wronglyCalled } from '../command.ts';
import { chooseAuthority, commandLine, withInstallation, todayOf } from '../installation.ts';
import { findMeasure, readWindow } from './figures.ts';

const USAGE = 'people --measure ID [--as-at DATE | --from DATE --to DATE] [--by KEY=VALUE] [--authority CODE] [--json]';

export const people: Command = {
  name: 'people',
  usage: USAGE,
  does: 'prints the list behind a figure',
  run: async (run) => {
    const { args, now, output } = run;
    const { values } = readArguments(
      args,
      {
        measure: { type: 'string' },
        'as-at': { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        by: { type: 'string' },
        authority: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
      USAGE,
    );
    if (values.measure === undefined) throw wronglyCalled(USAGE, 'Say which measure.');
    const measure = findMeasure(values.measure);
    const by = readCut(values.by);
    const window = readWindow(values);
    return withInstallation(run, async (installation) => {
      const authority = await chooseAuthority(installation, values.authority);
      const asked = window ?? windowFor(todayOf(authority, now()));
      const listed = await installation.storage.readLogged(commandLine(authority), async (reading) => {
        const members = await listMembers(reading, measure, asked, by);
        const ids = [...new Set(members.map(({ personId }) => personId))];
        if (countsHouseholds(measure)) {
          const households = await listHouseholds(reading, ids);
          return {
            result: households.map(({ id, number }) => ({
              id,
              identifiers: [{ kind: 'household', value: number }],
            })),
            log: { route: 'los people', purpose: 'printing the list behind a figure', people: [] },
          };
        }
        const identifiers = Map.groupBy(await listIdentifiers(reading, ids), ({ personId }) => personId);
        return {
          result: members.map(({ personId }) => ({
            id: personId,
            identifiers: (identifiers.get(personId) ?? []).map(({ kind, value }) => ({ kind, value })),
          })),
          log: { route: 'los people', purpose: 'printing the list behind a figure', people: ids },
        };
      });
      if (values.json) output.print(JSON.stringify({ people: listed }));
      else
        for (const { id, identifiers } of listed)
          output.print([id, ...identifiers.map(({ kind, value }) => `${kind} ${value}`)].join('\t'));
      return 0;
    });
  },
};

function readCut(text: string | undefined): { readonly cut: CutKey; readonly key: string } | undefined {
  if (text === undefined) return undefined;
  const [name, ...rest] = text.split('=');
  const cut = CUTS.find(({ key }) => key === name)?.key;
  if (cut === undefined || rest.length === 0) {
    throw new Refusal(`--by must be one of ${CUTS.map(({ key }) => `${key}=VALUE`).join(', ')}.`, exitCodes.wrongUse);
  }
  return { cut, key: rest.join('=') };
}
