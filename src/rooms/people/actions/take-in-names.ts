/** Adds the names people use, with their pronouns and the day from which they use them. */
import type { Day } from '../../../ground/day.ts';
import { isoOf } from '../../../ground/day-words.ts';
import { folded } from '../../../ground/folding.ts';
import type { FileId, PersonId } from '../../../ground/ids.ts';
import type { Act } from '../../../storage/storage.ts';
import { takeIn } from '../../../storage/take-in.ts';
import { insertNames, type NewName } from '../names.ts';

export type { NewName };

export async function takeInNames(act: Act, names: readonly NewName[]): Promise<void> {
  await insertNames(act, names);
}

export type ReportedName = {
  readonly personId: PersonId;
  readonly knownAs: string;
  readonly familyName: string;
  readonly pronouns: string | null;
  /** null where nobody said since when: then from the beginning. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly sourceFile: FileId;
  readonly sourceRow: number;
};

/** Makes the names that files give some people equal to what they now say. */
export async function takeInReportedNames(
  act: Act,
  people: readonly PersonId[],
  names: readonly ReportedName[],
): Promise<void> {
  const said = new Map(names.map((name) => [`${name.personId} ${name.from}`, name]));
  await takeIn(
    act,
    {
      table: 'person_name',
      key: ['from_on'],
      columns: {
        from_on: 'date',
        to_on: 'date',
        known_as: 'text',
        family_name: 'text',
        pronouns: 'text',
        sort_key: 'text',
      },
    },
    people,
    [...said.values()].map((name) => ({
      person_id: name.personId,
      from_on: name.from === null ? FROM_THE_BEGINNING : isoOf(name.from),
      to_on: name.to === null ? null : isoOf(name.to),
      known_as: name.knownAs,
      family_name: name.familyName,
      pronouns: name.pronouns,
      sort_key: folded(`${name.familyName} ${name.knownAs}`),
      source_file: name.sourceFile,
      source_row: name.sourceRow,
    })),
  );
}

const FROM_THE_BEGINNING = '1900-01-01';
