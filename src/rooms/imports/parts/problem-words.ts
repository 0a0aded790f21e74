/** What each kind of problem is called where problems are counted by kind. The sentence of each says what to do. */
const PROBLEMS: Readonly<Record<string, string>> = {
  'another-year': 'Files whose dates belong to another year',
  'row-of-wrong-length': 'Rows with too many or too few columns',
  'needs-an-authorised-person': 'Rows that need an authorised person',
  blank: 'Blank cells that should hold something',
  'not-a-date': 'Dates that cannot be read',
  'unknown-code': 'Codes and answers that are not used',
  'damaged-number': 'Numbers that a spreadsheet has damaged',
  'not-a-number': 'Numbers with letters or signs they cannot have',
  'after-the-year': 'Dates after the end of the return’s year',
  'over-25': 'People over 25',
  'ends-before-it-begins': 'Things that end before they begin',
  'no-days': 'Episodes that begin and end on one day',
  'before-birth': 'Days before birth',
  'said-differently': 'Rows that contradict an earlier row of their file',
  'child-absent-from-next-return': 'Children in care at the end of a year, and not in the next return',
  'episode-absent-from-next-return': 'Episodes open at the end of a year, and not in the next return',
  'not-in-the-header': 'Children who are in no header file',
  'several-open': 'Children with several episodes open at once',
  overlap: 'Episodes that overlap',
  'start-that-follows-on': 'Coming into care, said of a child who was in care already',
  'start-without-reason-s': 'Coming back into care, without the reason that says so',
  'reason-without-end': 'A reason for ending, and no end date',
  'end-without-reason': 'An end date, and no reason for ending',
  'end-that-goes-on': 'Leaving care, said of a child who stayed in care',
  'x1-without-next': 'Said to go on the same day, and nothing goes on',
};

export const PROBLEM_CODES: readonly string[] = Object.keys(PROBLEMS);

export function problemWords(code: string): string {
  return PROBLEMS[code] ?? code.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());
}
