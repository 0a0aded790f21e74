/** What the invented council must come to, and how much of it a council of another size: read here and nowhere outside this folder. */
import { readFileSync } from 'node:fs';

type Count = { readonly count: number };
type Share = Count & { readonly outOf: number };

export type Targets = {
  readonly childrenLookedAfter: Count;
  readonly careLeavers: Count & { readonly within: number };
  readonly childrenCouncilLed: Count;
  readonly familiesCouncilLed: Count;
  readonly childrenPartnerLed: Count;
  readonly familyPractitioners: { readonly fullTime: number; readonly place: number };
  readonly mainstreamHouseholds: Count;
  readonly connectedHouseholds: Count;
  readonly livingWithCouncilsFosterCarers: Count;
  readonly inEducation5To15: Share;
  readonly inEducationOrWork16To17: Share;
  readonly assessmentsWithin35: Share;
  readonly assessmentsWithin45: Share;
  readonly notBackInEarlyHelp: Share;
  readonly notInSocialCare: Share;
  readonly auditsOutstanding: Count;
  readonly auditsGood: Count;
  readonly auditsRequiringImprovement: Count;
  readonly auditsInadequate: Count;
  /** Families at the edge of care helped, once in each of its weeks. */
  readonly familyWeeksInJanuary2025: Count;
  readonly familyWeeksIn2024: Count;
};

export const TARGETS: Targets = (
  JSON.parse(readFileSync(new URL('./targets-2025.json', import.meta.url), 'utf8')) as { readonly targets: Targets }
).targets;

/** Ten times as many of everything, or a few of each; a share of full time in tenths. */
export function scaled(targets: Targets, scale: number): Targets {
  if (scale === 1) return targets;
  const whole = (number: number): number => (number === 0 ? 0 : Math.max(1, Math.round(number * scale)));
  const scaledOne = <Target extends object>(target: Target): Target =>
    Object.fromEntries(
      Object.entries(target).map(([name, value]) => [
        name,
        typeof value !== 'number' || name === 'place'
          ? value
          : name === 'fullTime'
            ? Math.max(2, Math.round(value * scale * 10) / 10)
            : whole(value),
      ]),
    ) as Target;
  return Object.fromEntries(Object.entries(targets).map(([name, target]) => [name, scaledOne(target)])) as Targets;
}
