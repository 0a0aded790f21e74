/** How one young person and we keep in touch, read once: what is agreed, what is owed, around birthdays, wishes, lost touch, days. */
import { addMonths, birthday, type Day, ageOn } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { RecordedFacts } from '../../../rules/facts.ts';
import { derive } from '../../../rules/derive.ts';
import { timesInTouch } from '../../../rules/leaving-care/times-in-touch.ts';
import type { Reading } from '../../../storage/storage.ts';
import { type BirthdayLine, birthdayLines } from '../birthday-window.ts';
import { type GoodDay, holdsOn, type LostTouch, type LostTouchStep, type NoContact, nextOffer } from '../touch.ts';
import { listGoodDays, listLostTouch, listLostTouchSteps, listNoContact, type Of } from '../touch-facts.ts';

/** How far ahead a day to remember is shown. */
const AHEAD_MONTHS = 2;

export type Touch = {
  readonly birthdays: readonly BirthdayLine[];
  readonly noContact: Of<NoContact> | null;
  readonly noContactBefore: readonly Of<NoContact>[];
  /** When the yearly offer is next due, while they asked for no contact. */
  readonly offerOn: Day | null;
  readonly lost: (Of<LostTouch> & { readonly steps: readonly Of<LostTouchStep>[] }) | null;
  readonly lostBefore: readonly Of<LostTouch>[];
  /** The next first. */
  readonly daysToRemember: readonly DayToRemember[];
};

export type DayToRemember = {
  readonly on: Day;
  readonly what: string;
  readonly how: string | null;
  readonly id: string | null;
};

/** The next birthday, with the age, and what was written down; the next first. Nothing after a death. */
export function daysToRemember(
  { bornOn, diedOn }: Pick<RecordedFacts, 'bornOn' | 'diedOn'>,
  days: readonly (GoodDay & { readonly id: string })[],
  on: Day,
): readonly DayToRemember[] {
  if (diedOn !== null) return [];
  const until = addMonths(on, AHEAD_MONTHS);
  const turns = bornOn === null ? null : ageOn(bornOn, on) + (birthday(bornOn, ageOn(bornOn, on)) === on ? 0 : 1);
  const own =
    bornOn === null || turns === null
      ? []
      : [{ on: birthday(bornOn, turns), what: `Turns ${turns}`, how: null, id: null }];
  return [...own, ...days]
    .filter((day) => day.on >= on && day.on <= until)
    .map(({ on: day, what, how, id }) => ({ on: day, what, how, id }))
    .toSorted((a, b) => a.on - b.on);
}

export async function readTouch(reading: Reading, person: PersonId, recorded: RecordedFacts, on: Day): Promise<Touch> {
  const { bornOn, diedOn } = recorded;
  const facts = derive(recorded);
  const asked = await listNoContact(reading, [person]);
  const lost = await listLostTouch(reading, [person]);
  const steps = await listLostTouchSteps(reading, [person]);
  const holds = diedOn === null ? asked.find((one) => holdsOn(one, on)) : undefined;
  const open = diedOn === null ? lost.find(({ endedOn }) => endedOn === null) : undefined;
  const offered = recorded.entries.filter(({ kind }) => kind === 'support-offered').map((entry) => entry.on);
  const leftOn = facts.periodsOfCare
    .flatMap(({ to }) => (to === null ? [] : [to]))
    .toSorted((a, b) => a - b)
    .at(-1);
  return {
    birthdays: birthdayLines(
      {
        bornOn,
        diedOn,
        leftOn: leftOn ?? null,
        times: timesInTouch(facts).map((time) => time.on),
        askedForNoContact: asked,
        reported: recorded.entries
          .filter(({ kind }) => kind === 'care-leaver-outcomes')
          .flatMap(({ on: day, answer }) => (answer === null ? [] : [{ on: day, code: answer }])),
      },
      on,
    ),
    noContact: holds ?? null,
    noContactBefore: asked.filter((one) => one !== holds),
    offerOn: holds === undefined ? null : nextOffer(bornOn, offered, on),
    lost:
      open === undefined
        ? null
        : {
            ...open,
            steps: steps.filter(({ lostTouchId }) => lostTouchId === open.id).toSorted((a, b) => a.dueOn - b.dueOn),
          },
    lostBefore: lost.filter((one) => one !== open),
    // Who asked for no contact gets no card either.
    daysToRemember: holds === undefined ? daysToRemember(recorded, await listGoodDays(reading, [person]), on) : [],
  };
}
