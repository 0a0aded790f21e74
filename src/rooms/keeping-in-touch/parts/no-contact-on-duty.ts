/** What somebody asked of us about being in touch, said on the duty itself, so that nobody is chased for a date. */
import { wordsOf } from '../../../ground/day-words.ts';
import type { Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { isAboutBeingInTouch } from '../../../rules/leaving-care/in-touch-rules.ts';
import { holdsOn, type NoContact } from '../touch.ts';

/** Who asked us not to be in touch. */
export type AskedOf = NoContact & { readonly personId: PersonId; readonly id: string };
type Asked = Pick<AskedOf, 'askedOn' | 'id'>;

/** The wish that holds on a day, by person. */
export function noContactOn(asked: readonly AskedOf[], on: Day): ReadonlyMap<PersonId, AskedOf> {
  return new Map(asked.filter((one) => holdsOn(one, on)).map((one) => [one.personId, one]));
}

/** Of those who asked for no contact nobody's list says that we should be in touch. */
export function withoutChasing<Duty extends { readonly personId: PersonId; readonly rule: string }>(
  duties: readonly Duty[],
  asked: readonly AskedOf[],
  on: Day,
): readonly Duty[] {
  const quiet = noContactOn(asked, on);
  return duties.filter(({ personId, rule }) => !(isAboutBeingInTouch(rule) && quiet.has(personId)));
}

/** The one sentence of it, and where it stands below the page of the young person. */
export function askedWords({ askedOn, id }: Asked): { readonly words: string; readonly path: string } {
  const words = `They asked us on ${wordsOf(askedOn)} not to be in touch. They get the yearly offer, and nothing else.`;
  return { words, path: `no-contact/${id}` };
}

type Line = {
  readonly ruleId: string;
  readonly asked: { readonly words: string; readonly path: string } | null;
  readonly record: { readonly words: string; readonly path: string } | null;
};

/** Nothing is offered to be recorded under it: there is nothing to chase. */
export function saidOnDuty<ALine extends Line>(lines: readonly ALine[], asked: Asked | undefined): readonly ALine[] {
  if (asked === undefined) return lines;
  return lines.map((line) =>
    isAboutBeingInTouch(line.ruleId) ? { ...line, asked: askedWords(asked), record: null } : line,
  );
}
