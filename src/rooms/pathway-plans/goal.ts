/** What a goal says when something of it fails, and why it cannot be kept so. */
import type { Day } from '../../ground/day.ts';
import type { Goal } from './model.ts';

export type GoalSaid = Omit<Goal, 'id' | 'planId' | 'act' | 'origin' | 'position' | 'matter'>;
type Refused = { readonly field: string; readonly sentence: string };

/** `restsOn` are the things of which the plan says already what happens if they fail. */
export function refuseGoal(said: GoalSaid, restsOn: readonly string[], on: Day): Refused | undefined {
  const { ifFails, fallback, fallbackWho, fallbackBy } = said;
  switch (ifFails) {
    case 'none':
      return said.noneBecause === null
        ? { field: 'fallback', sentence: 'Say why nothing is needed if it fails' }
        : undefined;
    case 'plan':
      if (said.restsOn === null) return { field: 'restsOn', sentence: 'Choose which of them' };
      return restsOn.includes(said.restsOn)
        ? undefined
        : {
            field: 'restsOn',
            sentence:
              'The plan does not say yet what happens if that fails. Write it there first, or choose something else',
          };
    case 'own':
      if (fallback === null) return { field: 'fallback', sentence: 'Say what is done if it fails' };
      if (fallbackWho === null)
        return { field: 'fallbackWho', sentence: 'Say who does it: without a person it is no fallback' };
      if (fallbackBy === null)
        return { field: 'fallbackBy', sentence: 'Enter the day by which: without a time it is no fallback' };
      return fallbackBy < on
        ? { field: 'fallbackBy', sentence: 'That day has gone by. Choose one still to come' }
        : undefined;
  }
}

/** Only what belongs to what was chosen. */
export function goalSaid(said: GoalSaid): GoalSaid {
  const isOwn = said.ifFails === 'own';
  return {
    ...said,
    fallback: isOwn ? said.fallback : null,
    fallbackWho: isOwn ? said.fallbackWho : null,
    fallbackBy: isOwn ? said.fallbackBy : null,
    restsOn: said.ifFails === 'plan' ? said.restsOn : null,
    noneBecause: said.ifFails === 'none' ? said.noneBecause : null,
  };
}
