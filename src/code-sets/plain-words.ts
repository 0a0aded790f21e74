/**
 * Plain words for statutory codes, for pages that a young person may read over somebody’s shoulder. Returns, downloads
 * and figures keep the statutory words, and a page that shows these gives those one click away. A code without an
 * entry is already plain, or has no kinder words that are also true: danger, custody and death are never softened.
 */
import { type CodeSet, labelOf } from './code-set.ts';

/** Guides to language disagree and age, so the words are dated and say what they follow. */
export const plainWordsSource =
  'Plain words: this program’s own, November 2026, following Language that Cares (TACT, tactfostering.org.uk). Young people have not read them yet.';

const PLAIN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'legal-status': {
    C1: 'Interim care order, made by a court for the time being',
    C2: 'Care order, made by a court',
    E1: 'Placement order: a court allowed adoption to be planned',
    V2: 'Cared for without a court order (section 20)',
    V3: 'Short breaks, by agreement',
    V4: 'Short breaks, by agreement',
    L1: 'Under police protection, in the council’s care',
    L2: 'Emergency protection order, made by a court',
    L3: 'Child assessment order, in the council’s care',
    J1: 'On remand, in council or youth detention accommodation',
  },
  'placement-type': {
    A3: 'With foster carers who plan to adopt; parents or guardians consented',
    A4: 'With a new family who plan to adopt; parents or guardians consented',
    A5: 'With foster carers who plan to adopt, under a placement order',
    A6: 'With a new family who plan to adopt, under a placement order',
    H5: 'Semi-independent home, outside the rules for children’s homes',
    K1: 'Secure children’s home',
    K2: 'Children’s home',
    K3: 'Supported accommodation, registered',
    P1: 'With a parent, or someone else with parental responsibility',
    P2: 'Living independently: a flat, lodgings, bedsit, bed and breakfast or with friends',
    P3: 'Living where they work',
    R2: 'Hospital, or another place for medical or nursing care',
    S1: 'Residential school',
    T0: 'A short stay somewhere else',
    T1: 'A stay in hospital',
    T2: 'On holiday',
    T3: 'A short stay while the usual carers were on holiday',
    T4: 'A short stay of seven days or less',
    U1: 'Foster home with relatives or friends, long term',
    U2: 'Foster home with relatives or friends who may adopt',
    U3: 'Foster home with relatives or friends',
    U4: 'Foster home, long term',
    U5: 'Foster home with carers who may adopt',
    U6: 'Foster home',
  },
  'reason-episode-ceased': {
    E11: 'Adopted; nobody opposed it in court',
    E12: 'Adopted; the court decided without the consent of a parent or guardian',
    E3: 'Care taken over by another council',
    E4A: 'Went home to parents, relatives or others with parental responsibility, as planned',
    E4B: 'Went home to parents, relatives or others with parental responsibility; this was not the plan at the time',
    E13: 'Went to live with parents, relatives or others who do not have parental responsibility',
    E41: 'A court order settled whom to live with',
    E45: 'Relatives or friends who had been foster carers became special guardians',
    E46: 'Former foster carers became special guardians',
    E47: 'Relatives or friends became special guardians',
    E48: 'Other carers became special guardians',
    E5: 'Moved into independent living, with formal support',
    E6: 'Moved into independent living, without formal support',
    E7: 'Moved to residential care paid for by adult social care',
    E8: 'Left care for another reason',
    E14: 'Remand ended',
    E15: 'Found by an age assessment to be 18 or over',
    E16: 'Moved abroad',
    E17: 'Turned 18 and stayed with the same carers',
  },
  'review-participation': {
    PN0: 'Was under 4 at the time',
    PN1: 'Was there and spoke',
    PN2: 'Was there, and an advocate spoke',
    PN3: 'Was there and gave their view without words',
    PN4: 'Was there; no view was given in any way',
    PN5: 'Was not there; an advocate had been told what to say',
    PN6: 'Was not there; sent their view another way',
    PN7: 'Was not there, and no view was passed on',
  },
};

/** In plain words where there are any, otherwise in the statutory ones; a code nobody knows is shown as it is. */
export function plainWords(set: CodeSet, code: string): string {
  return PLAIN[set.id]?.[code] ?? labelOf(set, code) ?? `Code ${code}`;
}

/** `PN1, Child physically attends and speaks for him or herself`: what the return says. */
export function exactWords(set: CodeSet, code: string): string {
  const label = labelOf(set, code);
  return label === undefined ? code : `${code}, ${label}`;
}
