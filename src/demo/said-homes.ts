/** How a home, or something on the way to one, is told of somebody invented: as it is entered, with no more than is said. */
import type { PersonId } from '../ground/ids.ts';
import { type HomeType, impliedOfHome } from '../rules/home-types.ts';
import type { SaidEntry } from '../rooms/entries/actions/take-in-said-entries.ts';

export type Told = Omit<SaidEntry, 'personId' | 'kind' | 'until' | 'answer' | 'details' | 'words'> & Partial<SaidEntry>;
export const said = (personId: PersonId, kind: SaidEntry['kind'], told: Told): SaidEntry => ({
  until: null,
  answer: null,
  details: {},
  words: {},
  ...told,
  personId,
  kind,
});
export const home = (personId: PersonId, answer: HomeType, told: Told): SaidEntry =>
  said(personId, 'home', { ...told, answer, details: { ...impliedOfHome(answer), area: 'in', ...told.details } });
