/** What a figure means, term by term: for its page and for whatever is downloaded of it. */
import { settingsOpenToAgreement } from '../../../rules/agreed-differences.ts';
import { rules } from '../../../rules/index.ts';
import type { Measure } from '../model.ts';

export type DefinitionLine = { readonly term: string; readonly words: string };

export function definitionOf(measure: Measure): readonly DefinitionLine[] {
  const { standing, follows } = measure.definition;
  return [
    { term: 'Who or what it is about', words: measure.population },
    { term: 'What it counts', words: measure.counted },
    { term: 'Left out', words: measure.leftOut },
    { term: 'Cannot tell', words: measure.cannotTell },
    ...(restsOnAgreement(measure) ? [{ term: 'Agreed differently', words: AGREED_WORDS }] : []),
    { term: 'Whose definition', words: `${standing === 'published' ? 'Published' : 'Our own'}. ${follows}` },
    { term: 'Do not compare it with', words: measure.notComparedWith },
  ];
}

/** Said of every figure that asks how a standard of the council's own was kept: it reads the same duties as the worker's list. */
export const AGREED_WORDS =
  'Where a standard of the council’s own was agreed differently with a young person, the day agreed with them is the day it counts by';

const OPEN_TO_AGREEMENT: ReadonlySet<string> = new Set(
  rules.filter((rule) => settingsOpenToAgreement(rule).length > 0).map(({ id }) => id),
);

export function restsOnAgreement(measure: Measure): boolean {
  const asked = measure.shape === 'stock' ? measure.answer : measure.events;
  return asked !== undefined && 'rules' in asked && asked.rules.some((id) => OPEN_TO_AGREEMENT.has(id));
}
