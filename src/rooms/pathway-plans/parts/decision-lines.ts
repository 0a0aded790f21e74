/** A decision that somebody else made, as the plan says it: what, who, when, how and why. */
import { wordsOf } from '../../../ground/day-words.ts';
import type { MadeDecision } from '../decisions.ts';
import type { Voice } from '../model.ts';
import type { Line } from './plan-view.ts';

export type DecisionView = { readonly id: string; readonly what: string; readonly lines: readonly Line[] };

export function decisionView({ id, ...said }: MadeDecision, voice: Voice = 'of-them'): DecisionView {
  const isOf = voice === 'of-them';
  const want =
    said.theyWant === null ? [] : [{ label: isOf ? 'What they want' : 'What you want', text: said.theyWant }];
  return {
    id,
    what: said.what,
    lines: [
      { label: isOf ? 'What was done to help them decide' : 'What was done to help you decide', text: said.helped },
      {
        label: isOf ? 'Why it is thought they could not' : 'Why it is thought you could not',
        text: said.unableBecause,
      },
      ...want,
      { label: 'Who made it, and when', text: `${said.madeBy}, ${wordsOf(said.madeOn)}` },
      { label: 'How', text: said.how },
      { label: 'Why', text: said.why },
    ],
  };
}
