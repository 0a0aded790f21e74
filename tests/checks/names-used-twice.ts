/** A figure must be known by its name alone: no two measures share an id or a title, and no title has two units. */
import type { Measure } from '../../src/rooms/measures/model.ts';

type Named = Pick<Measure, 'id' | 'title' | 'unit'>;

export function namesUsedTwice(measures: readonly Named[]): readonly string[] {
  const sentences: string[] = [];
  for (const [id, same] of Map.groupBy(measures, (measure) => measure.id)) {
    if (same.length > 1) sentences.push(`${same.length} measures have the id "${id}".`);
  }
  for (const [title, same] of Map.groupBy(measures, (measure) => measure.title.toLowerCase())) {
    const units = [...new Set(same.map(({ unit }) => unit))];
    const ids = same.map(({ id }) => id).join(', ');
    if (units.length > 1) sentences.push(`"${title}" is counted in ${units.join(' and in ')}: ${ids}.`);
    else if (same.length > 1) sentences.push(`${same.length} measures have the title "${title}": ${ids}.`);
  }
  return sentences;
}
