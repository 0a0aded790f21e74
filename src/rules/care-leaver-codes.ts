/** The codes of the yearly return on care leavers (903 OC3), in words that they could read of themselves. */
export const careLeaverAnswers: Readonly<Record<string, string>> = {
  YES: 'In touch',
  NO: 'Not in touch',
  DIED: 'Died',
  REFU: 'Did not want to be in touch',
  NREQ: 'Did not want anything from the council any more',
  RHOM: 'Back with a parent for six months or more',
};

const NOT_KNOWN = { '0': 'Not known' };

const ACTIVITIES: Readonly<Record<string, string>> = {
  1: 'Higher education',
  2: 'School, college or another course',
  3: 'Training or work',
  4: 'An apprenticeship',
  5: 'Training or work',
};

const NOT_WORKING = {
  G4: 'Not in education or work: illness or disability',
  G5: 'Not in education or work just then',
  G6: 'Not in education or work: expecting or looking after a child',
};

const HOMES: Readonly<Record<string, string>> = {
  B: 'With parents or relatives',
  C: 'A residential home',
  D: 'A home with support',
  E: 'Supported lodgings',
  G: 'Abroad',
  H: 'Sent out of the country',
  K: 'Lodgings',
  R: 'Not known where',
  S: 'No home of their own',
  T: 'A foyer or similar',
  U: 'A home of their own',
  V: 'Emergency accommodation',
  W: 'Bed and breakfast',
  X: 'In custody',
  Y: 'Somewhere else',
  Z: 'Still with their foster carers',
};

/** Of these it is not asked whether they were right for somebody, or goes without saying. */
const UNJUDGED = 'GHRSX';

export const careLeaverActivities: Readonly<Record<string, string>> = {
  ...NOT_KNOWN,
  ...NOT_WORKING,
  ...Object.fromEntries(
    Object.entries(ACTIVITIES).flatMap(([digit, words]) => [
      [`F${digit}`, words],
      [`P${digit}`, `${words}, part time`],
    ]),
  ),
};

export const careLeaverHomes: Readonly<Record<string, string>> = {
  ...NOT_KNOWN,
  ...Object.fromEntries(
    Object.entries(HOMES).flatMap(([letter, words]) =>
      UNJUDGED.includes(letter)
        ? [1, 2].map((digit) => [`${letter}${digit}`, words])
        : [
            [`${letter}1`, words],
            [`${letter}2`, `${words}, which was not right for them`],
          ],
    ),
  ),
};
