/** What a figure means, term by term: for its page and for whatever is downloaded of it. */
import type { Measure } from '../model.ts';

export type DefinitionLine = { readonly term: string; readonly words: string };

export function definitionOf(measure: Measure): readonly DefinitionLine[] {
  const { standing, follows } = measure.definition;
  return [
    { term: 'Who or what it is about', words: measure.population },
    { term: 'What it counts', words: measure.counted },
    { term: 'Left out', words: measure.leftOut },
    { term: 'Cannot tell', words: measure.cannotTell },
    { term: 'Whose definition', words: `${standing === 'published' ? 'Published' : 'Our own'}. ${follows}` },
    { term: 'Do not compare it with', words: measure.notComparedWith },
  ];
}
