/** What the reader began to write and did not save, by young person, for one fold on My work. It is nobody else's. */
import type { Day } from '../../ground/day.ts';
import type { PersonId } from '../../ground/ids.ts';
import { DRAFT_DAYS, type DraftLine, listOwnDrafts } from '../../storage/drafts.ts';
import type { Reading } from '../../storage/storage.ts';
import { momentDayWords, momentWords } from '../../web/moment-words.ts';
import { listPeopleInFull } from '../people/facts.ts';
import { nameOf } from '../people/model.ts';

export type OwnDrafts = {
  /** `3 drafts you have not saved` */
  readonly words: string;
  readonly of: readonly {
    /** null for what is about nobody whose record has begun. */
    readonly id: PersonId | null;
    readonly name: string | null;
    readonly hasDied: boolean;
    readonly lines: readonly { readonly title: string; readonly href: string; readonly when: string }[];
  }[];
  /** Said of those about somebody whose record has closed to the writer. */
  readonly closed: string | null;
};

export async function ownDrafts(reading: Reading, on: Day): Promise<OwnDrafts | null> {
  const { open: drafts, closed } = await listOwnDrafts(reading);
  if (drafts.length + closed === 0) return null;
  const ids = [...new Set(drafts.flatMap(({ personId }) => personId ?? []))];
  const named = ids.length === 0 ? [] : await listPeopleInFull(reading, ids, on);
  const persons = new Map(named.map((person) => [person.personId, person]));
  const of = [...Map.groupBy(drafts, ({ personId }) => personId)].map(([id, theirs]) => {
    const person = id === null ? undefined : persons.get(id);
    return {
      id,
      name: person === undefined ? null : nameOf(person),
      hasDied: person !== undefined && person.diedOn !== null,
      lines: theirs.map(lineOf),
    };
  });
  const count = drafts.length + closed;
  return {
    words: count === 1 ? '1 draft you have not saved' : `${count} drafts you have not saved`,
    of,
    closed: closed === 0 ? null : closedWords(closed),
  };
}

function lineOf({ title, address, key, keptAt, endsAt }: DraftLine): OwnDrafts['of'][number]['lines'][number] {
  return {
    title,
    href: `${address}?draft=${key}`,
    when: `last written in on ${momentWords(keptAt)}, kept until ${momentDayWords(endsAt)}`,
  };
}

/** Whose they are about is not said: the record is not theirs to open. */
function closedWords(count: number): string {
  const [are, them, it] =
    count === 1
      ? ['1 of them is about a young person whose record', 'It opens', 'it']
      : [`${count} of them are about young people whose records`, 'They open', 'them'];
  return `${are} you can no longer open. ${them} to nobody, and ${count === 1 ? 'goes' : 'go'} ${DRAFT_DAYS} days after you last wrote in ${it}. If something you know must be on the record, tell whoever works with them now, or your manager.`;
}
