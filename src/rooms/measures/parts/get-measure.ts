/** The measure a path names; any other name is a page that does not exist. */
import { notFound } from '../../../web/failure.ts';
import { measures } from '../measures/index.ts';
import type { Measure } from '../model.ts';

export function getMeasure(params: Readonly<Record<string, string>>): Measure {
  const found = measures.find(({ id }) => id === params['measureId']);
  if (found === undefined) throw notFound();
  return found;
}
