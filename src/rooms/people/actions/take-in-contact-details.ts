/** Makes how some people can be reached equal to what files now say of them: phone numbers, e-mail and postal addresses. */
import type { Day } from '../../../ground/day.ts';
import { isoOf } from '../../../ground/day-words.ts';
import type { FileId, PersonId } from '../../../ground/ids.ts';
import type { Act } from '../../../storage/storage.ts';
import { takeIn } from '../../../storage/take-in.ts';
import type { ContactDetail } from '../contact-details.ts';

export type ReportedContactDetail = Omit<ContactDetail, 'avoidBecause'> & {
  readonly sourceFile: FileId | null;
  readonly sourceRow: number | null;
};

/** What is said twice of one person, as an address they came back to, is kept once, as it was said last. */
export async function takeInContactDetails(
  act: Act,
  people: readonly PersonId[],
  details: readonly ReportedContactDetail[],
): Promise<void> {
  const iso = (day: Day | null): string | null => (day === null ? null : isoOf(day));
  const said = new Map(details.map((detail) => [[detail.personId, detail.kind, detail.value].join(), detail]));
  await takeIn(
    act,
    {
      table: 'contact_detail',
      key: ['kind', 'value'],
      columns: { kind: 'text', value: 'text', postcode: 'text', from_on: 'date', to_on: 'date' },
    },
    people,
    [...said.values()].map((detail) => ({
      person_id: detail.personId,
      kind: detail.kind,
      value: detail.value,
      postcode: detail.postcode,
      from_on: iso(detail.from),
      to_on: iso(detail.to),
      source_file: detail.sourceFile,
      source_row: detail.sourceRow,
    })),
  );
}
