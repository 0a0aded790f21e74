/**
 * The kinds of home after care: what each is called, whether it is only for a time, whether the council provides it, and
 * whether somebody can have it beside a home of their own. What only some of them ask stands in `entry-kinds.ts`.
 */
type HomeTypeWords = {
  readonly words: string;
  /** Meant for a time and no longer; null where it is asked of each. */
  readonly temporary: 'yes' | 'no' | null;
  /** Whether the council provides it, so that visits and a review are owed there; null where it is asked of each. */
  readonly provided: 'council' | 'no' | null;
  /** Another home can go on beside it. */
  readonly isBeside?: true;
};

// biome-ignore format: one kind of home to a line, to be read as a table.
export const HOME_TYPES = {
  'own-home': { words: 'A home of their own', temporary: 'no', provided: 'no' },
  'with-family': { words: 'With parents or relatives', temporary: 'no', provided: 'no' },
  'staying-put': { words: 'Staying put with their former foster carers', temporary: 'no', provided: 'no' },
  'staying-close': { words: 'Staying close to their former children’s home', temporary: 'no', provided: 'council' },
  'supported-lodgings': { words: 'Supported lodgings', temporary: 'no', provided: 'council' },
  'supported-accommodation': { words: 'Supported accommodation', temporary: 'no', provided: null },
  student: { words: 'A room at university or college', temporary: 'no', provided: 'no', isBeside: true },
  vacation: { words: 'A home for the vacation', temporary: 'no', provided: null, isBeside: true },
  hostel: { words: 'A hostel', temporary: 'yes', provided: null },
  'bed-and-breakfast': { words: 'Bed and breakfast', temporary: 'yes', provided: null },
  'emergency-bed': { words: 'An emergency bed of the council', temporary: 'yes', provided: 'council', isBeside: true },
  'for-now': { words: 'With friends for now, or nowhere to live', temporary: 'yes', provided: 'no' },
  other: { words: 'Another kind of home', temporary: null, provided: null },
} as const satisfies Record<string, HomeTypeWords>;
export type HomeType = keyof typeof HOME_TYPES;

/** Of one of the council's emergency beds: which bed it is. */
export const BED = 'bed';
/** Of a home that is only for a time: the promise that says how they move on from it. */
export const MOVE_ON = 'move-on';

type Recorded = {
  readonly answer: string | null;
  readonly details: Readonly<Record<string, string>>;
};

/** A file says the kind of home in words. What these do not know is not guessed. */
const SAID: readonly (readonly [RegExp, HomeType])[] = [
  [/supported lodgings/i, 'supported-lodgings'],
  [/staying close/i, 'staying-close'],
  [/staying put|foster/i, 'staying-put'],
  [/semi.independent|supported (accommodation|living|housing)|foyer/i, 'supported-accommodation'],
  [/vacation/i, 'vacation'],
  [/university|student|hall of residence/i, 'student'],
  [/hostel/i, 'hostel'],
  [/bed and breakfast|\bb ?& ?b\b/i, 'bed-and-breakfast'],
  [/sofa|friend|no fixed|homeless|rough/i, 'for-now'],
  [/temporary|emergency/i, 'other'],
  [/own (tenancy|flat|home|house)|independent/i, 'own-home'],
  [/famil|parent|mother|father|relative/i, 'with-family'],
];
const FOR_A_TIME = /temporary|emergency/i;

const isHomeType = (text: string | null): text is HomeType => text !== null && Object.hasOwn(HOME_TYPES, text);

/** The kind of home some words name; undefined where they name none that is known. */
export function findHomeType(words: string): HomeType | undefined {
  return SAID.find(([said]) => said.test(words))?.[1];
}

/** As it was chosen; otherwise as the words of a file say it. */
export function homeTypeOf({ answer, details }: Recorded): HomeType | undefined {
  return isHomeType(answer) ? answer : findHomeType(details['kind'] ?? '');
}

/** `yes`, `no`, or undefined where nobody can tell. */
export function temporaryOf({ answer, details }: Recorded): string | undefined {
  if (details['temporary'] !== undefined) return details['temporary'];
  const words = details['kind'] ?? '';
  if (!isHomeType(answer) && FOR_A_TIME.test(words)) return 'yes';
  const type = homeTypeOf({ answer, details });
  return type === undefined ? undefined : (HOME_TYPES[type].temporary ?? undefined);
}

/** What a home is called: in the words of the list; in those of the file, or of whoever wrote it, where it is none of them. */
export function homeWords({ answer, details }: Recorded): string | undefined {
  const own = details['kind']?.replace(/^./u, (first) => first.toUpperCase());
  if (isHomeType(answer) && (answer !== 'other' || own === undefined)) return HOME_TYPES[answer].words;
  return own;
}

/** Whether another home can go on beside this one. Of a kind that is not known, none can. */
export function isBesideAnother(home: Recorded): boolean {
  const type = homeTypeOf(home);
  return type !== undefined && 'isBeside' in HOME_TYPES[type];
}

/** What goes without saying of a kind of home, and is kept with it so that rules and figures can read it. */
export function impliedOfHome(type: string | null): Readonly<Record<string, string>> {
  if (!isHomeType(type)) return {};
  const { temporary, provided } = HOME_TYPES[type];
  return { ...(temporary === null ? {} : { temporary }), ...(provided === null ? {} : { provided }) };
}
