/** What somebody asked of us about being in touch, said on the duty itself, so that nobody is chased for a date. */
import { wordsOf } from '../../../ground/day-words.ts';
import type { Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { holdsOn, type NoContact } from '../touch.ts';

/** What is owed as being in touch, whatever the day. */
const IN_TOUCH_RULES: ReadonlySet<string> = new Set(['leaving-care/keep-in-touch']);

type OfPerson = NoContact & { readonly personId: PersonId; readonly id: string };

/** The wish that holds on a day, by person. */
export function noContactOn(asked: readonly OfPerson[], on: Day): ReadonlyMap<PersonId, OfPerson> {
  return new Map(asked.filter((one) => holdsOn(one, on)).map((one) => [one.personId, one]));
}

/** Of those who asked for no contact nobody's list says that we should be in touch. */
export function withoutChasing<Duty extends { readonly personId: PersonId; readonly rule: string }>(
  duties: readonly Duty[],
  asked: readonly OfPerson[],
  on: Day,
): readonly Duty[] {
  const quiet = noContactOn(asked, on);
  return duties.filter(({ personId, rule }) => !(IN_TOUCH_RULES.has(rule) && quiet.has(personId)));
}

type Line = {
  readonly ruleId: string;
  readonly asked: { readonly words: string; readonly path: string } | null;
  readonly record: { readonly words: string; readonly path: string } | null;
};

/** Nothing is offered to be recorded under it: there is nothing to chase. */
export function saidOnDuty<ALine extends Line>(
  lines: readonly ALine[],
  asked: { readonly askedOn: Day; readonly id: string } | undefined,
): readonly ALine[] {
  if (asked === undefined) return lines;
  const words = `They asked us on ${wordsOf(asked.askedOn)} not to be in touch. They get the yearly offer, and nothing else.`;
  return lines.map((line) =>
    IN_TOUCH_RULES.has(line.ruleId)
      ? { ...line, asked: { words, path: `no-contact/${asked.id}` }, record: null }
      : line,
  );
}
