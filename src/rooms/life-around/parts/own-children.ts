/** Whom a young person is parent of, out of the family as the reader may see it: a name, and a record only where it opens. */
import type { FamilyGroups, FamilyLine } from '../../people/parts/family.ts';

export const childrenOf = (family: FamilyGroups): readonly FamilyLine[] =>
  family.flatMap(({ now }) => now).filter(({ isTheirChild }) => isTheirChild);
