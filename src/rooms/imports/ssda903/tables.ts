/** The files of the 903 return, recognised by their headings, and the columns of those that are loaded. */
import { categoryOfNeed } from '../../../code-sets/category-of-need.ts';
import type { CodeSet } from '../../../code-sets/code-set.ts';
import { ethnicity } from '../../../code-sets/ethnicity.ts';
import { legalStatus } from '../../../code-sets/legal-status.ts';
import { placementProvider } from '../../../code-sets/placement-provider.ts';
import { placementType } from '../../../code-sets/placement-type.ts';
import { reasonEpisodeCeased } from '../../../code-sets/reason-episode-ceased.ts';
import { reasonForNewEpisode } from '../../../code-sets/reason-for-new-episode.ts';
import { reasonForPlaceChange } from '../../../code-sets/reason-for-place-change.ts';
import { reviewParticipation } from '../../../code-sets/review-participation.ts';
import { sex } from '../../../code-sets/sex.ts';
import type { ReturnKind } from '../model.ts';

/** How a cell is read. A code of a known set that is blank is a listed problem; an unknown code rejects the row. */
export type Column =
  | { readonly is: 'child' }
  | { readonly is: 'day'; readonly needed: boolean }
  | { readonly is: 'code'; readonly set: CodeSet; readonly needed: boolean }
  | { readonly is: 'text' };

export type ReturnTable = {
  readonly kind: ReturnKind;
  readonly words: string;
  readonly columns: Readonly<Record<string, Column>>;
  /** What, beside the child, makes a row the same row in another return. */
  readonly key: string | null;
};

const day = { is: 'day', needed: true } as const;
const dayIfAny = { is: 'day', needed: false } as const;
const text = { is: 'text' } as const;
const code = (set: CodeSet) => ({ is: 'code', set, needed: true }) as const;
const codeIfAny = (set: CodeSet) => ({ is: 'code', set, needed: false }) as const;

export const TABLES: readonly ReturnTable[] = [
  {
    kind: 'header',
    words: '903 header',
    key: null,
    columns: {
      CHILD: { is: 'child' },
      SEX: code(sex),
      DOB: day,
      ETHNIC: code(ethnicity),
      UPN: text,
      MOTHER: text,
      MC_DOB: dayIfAny,
    },
  },
  {
    kind: 'episodes',
    words: '903 episodes',
    key: 'DECOM',
    columns: {
      CHILD: { is: 'child' },
      DECOM: day,
      RNE: code(reasonForNewEpisode),
      LS: code(legalStatus),
      CIN: code(categoryOfNeed),
      PLACE: code(placementType),
      PLACE_PROVIDER: codeIfAny(placementProvider),
      DEC: dayIfAny,
      REC: codeIfAny(reasonEpisodeCeased),
      REASON_PLACE_CHANGE: codeIfAny(reasonForPlaceChange),
      HOME_POST: text,
      PL_POST: text,
      URN: text,
    },
  },
  {
    kind: 'reviews',
    words: '903 reviews',
    key: 'REVIEW',
    columns: { CHILD: { is: 'child' }, DOB: day, REVIEW: day, REVIEW_CODE: code(reviewParticipation) },
  },
];

/** Files of the return that are recognised and, for now, not loaded: said plainly, their rows counted as rejected. */
export const NOT_LOADED: readonly { readonly words: string; readonly columns: readonly string[] }[] = [
  { words: '903 unaccompanied children', columns: ['CHILD', 'SEX', 'DOB', 'DUC'] },
  {
    words: '903 outcomes of children looked after for 12 months (OC2)',
    columns: ['CHILD', 'DOB', 'SDQ_SCORE', 'SDQ_REASON'],
  },
  { words: '903 care leavers (OC3)', columns: ['CHILD', 'DOB', 'IN_TOUCH', 'ACTIV', 'ACCOM'] },
  { words: '903 adoption (AD1)', columns: ['CHILD', 'DOB', 'DATE_INT', 'DATE_MATCH'] },
  { words: '903 placed for adoption', columns: ['CHILD', 'DOB', 'DATE_PLACED'] },
  { words: '903 previous permanence', columns: ['CHILD', 'DOB', 'PREV_PERM'] },
  { words: '903 missing', columns: ['CHILD', 'DOB', 'MISSING'] },
  { words: '903 social worker episodes', columns: ['CHILD', 'DOB', 'SW_ID'] },
  { words: '903 deprivation of liberty', columns: ['CHILD', 'DOB', 'DOLO_START'] },
];

export function tableOf(kind: ReturnKind): ReturnTable {
  const found = TABLES.find((table) => table.kind === kind);
  if (found === undefined) throw new Error(`no 903 table "${kind}"`);
  return found;
}
