/**
 * `he` where they are `she`. A pronoun can be anybody's: it is shown only where nobody else was spoken of just before, and
 * so it can only be theirs.
 */
import type { About, Finding, Pronouns } from './finding.ts';
import { foldWord, isQuoted, type Text, type Word } from './text.ts';

const WHOSE: Readonly<Record<string, Pronouns>> = {
  she: 'she',
  her: 'she',
  hers: 'she',
  herself: 'she',
  he: 'he',
  him: 'he',
  his: 'he',
  himself: 'he',
};
const SAY: Readonly<Record<Pronouns, string>> = { she: 'she and her', he: 'he and him', they: 'they and them' };

const WOMEN =
  /^(?:mums?|mam|mummy|mothers?|stepmum|stepmother|sisters?|half-sister|stepsister|nan|nana|nanny|gran|granny|grandma|grandmother|aunt|auntie|aunty|niece|daughters?|girlfriends?|wife|woman|women|girls?|lady|landlady|miss|mrs|ms|midwife|headmistress)$/;
const MEN =
  /^(?:dads?|daddy|fathers?|stepdad|stepfather|brothers?|half-brother|stepbrother|grandad|granddad|grandpa|grandfather|uncle|nephew|sons?|boyfriends?|husband|man|men|boys?|lads?|guy|mr|sir|landlord|imam|vicar|priest)$/;
const ANYBODY =
  /^(?:friends?|mates?|partner|ex|cousins?|twin|siblings?|parents?|baby|child|toddler|neighbours?|flatmate|housemate|carers?|teacher|tutor|head|headteacher|coach|mentor|manager|employer|boss|trainer|doctor|gp|nurse|dentist|therapist|counsellor|psychologist|psychiatrist|solicitor|barrister|judge|officer|worker|adviser|advisor|advocate|visitor|keyworker|supervisor|assessor|consultant|lecturer|coordinator|co-ordinator|colleague|student|chef|owner|driver|warden|caretaker|resident|player|captain|singer|author|dr|pc|sgt|dog|cat|puppy|horse|pony|kitten|rabbit|hamster)$/;

type Somebody = { readonly at: number; readonly can: ReadonlySet<Pronouns> };
const EITHER: ReadonlySet<Pronouns> = new Set(['she', 'he']);
const NOBODY: ReadonlySet<Pronouns> = new Set();

export function pronounsNotTheirs(text: Text, about: About): readonly Finding[] {
  const { pronouns } = about;
  if (pronouns === null) return [];
  const spokenOf = [...everybody(text, about)];
  const found: Finding[] = [];
  const shown = new Set<number>();
  for (const word of text.words) {
    const whose = WHOSE[word.folded];
    if (whose === undefined || whose === pronouns || isQuoted(text, word)) continue;
    const sentence = text.sentences.findIndex(({ start, end }) => start <= word.start && word.start < end);
    if (canBeAnother(text, { word, whose, pronouns, sentence, spokenOf })) {
      // Whom it stood for is spoken of from here on, until somebody else is.
      spokenOf.push({ at: word.start, can: new Set([whose]) });
      continue;
    }
    // Once in a sentence is enough.
    if (shown.has(sentence)) continue;
    shown.add(sentence);
    const name = about.names[0] ?? 'The young person';
    const says = `“${word.text}”: ${name} uses ${SAY[pronouns]}. If it is somebody else, say who.`;
    found.push({ start: word.start, end: word.end, kind: 'other-pronoun', says });
  }
  return found;
}

type Spoken = {
  readonly word: Word;
  readonly whose: Pronouns;
  readonly pronouns: Pronouns;
  readonly sentence: number;
  readonly spokenOf: readonly Somebody[];
};

/**
 * Somebody spoken of before it in its sentence; where nobody is, or where their own pronouns stand in it too, in the
 * sentence before.
 */
function canBeAnother({ sentences, words }: Text, { word, whose, pronouns, sentence, spokenOf }: Spoken): boolean {
  const here = sentences[sentence] ?? { start: 0, end: 0 };
  const since = sentences[sentence - 1]?.start ?? 0;
  const can = (one: Somebody): boolean => one.can.has(whose);
  const before = spokenOf.filter(({ at }) => at >= here.start && at < word.start);
  if (before.some(can)) return true;
  const areTwo = words.some(({ start, folded }) => start >= here.start && start < here.end && isOwn(folded, pronouns));
  if (before.length > 0 && !areTwo) return false;
  return spokenOf.some((one) => one.at >= since && one.at < here.start && can(one));
}

const isOwn = (folded: string, pronouns: Pronouns): boolean =>
  pronouns === 'they' ? /^(?:they|them|their|theirs)$/.test(folded) : WHOSE[folded] === pronouns;

/** Everybody who is spoken of, and which pronouns could stand for them: the young person none but their own. */
function everybody({ words }: Text, about: About): readonly Somebody[] {
  const theirs = foldedNames(about.names);
  const named = foldedNames([...about.relatives, ...about.workers]);
  return words.flatMap((word, index) => {
    const can = whoCanIt(word, words[index - 1], words[index + 1], { theirs, named });
    return can === undefined ? [] : [{ at: word.start, can }];
  });
}

const foldedNames = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => [name, ...name.split(/\s+/u)]).map(foldWord));

function whoCanIt(
  { folded, isCapital, isFirst, text }: Word,
  before: Word | undefined,
  after: Word | undefined,
  { theirs, named }: { readonly theirs: ReadonlySet<string>; readonly named: ReadonlySet<string> },
): ReadonlySet<Pronouns> | undefined {
  if (theirs.has(folded) && isCapital) return NOBODY;
  if (WOMEN.test(folded)) return new Set(['she']);
  if (MEN.test(folded)) return new Set(['he']);
  if (ANYBODY.test(folded)) return EITHER;
  if (named.has(folded) && isCapital) return EITHER;
  if (!isCapital || !/^\p{Lu}\p{L}*\p{Ll}/u.test(text) || NOT_PEOPLE.test(folded)) return undefined;
  if (isFirst) return after !== undefined && DOES.test(after.folded) && !NOT_A_NAME.test(folded) ? EITHER : undefined;
  // Lives in Leeds, at Oak House, on Monday: a place or a day.
  if (before !== undefined && /^(?:in|at|on|near|the|a|an|around|since|until|every)$/.test(before.folded))
    return undefined;
  return EITHER;
}

/** Of somebody who does something. */
const DOES = /^(?:is|was|has|had|told|said|says|came|went|rang|will|wants|thinks|made|gave|\p{L}{3,}ed)$/u;
const NOT_A_NAME =
  /^(?:it|this|that|there|what|which|nothing|nobody|everything|everyone|she|he|they|we|you|who|one|all|some|most|food|money|work|home|rent)$/;
const NOT_PEOPLE =
  /^(?:i|i'm|i've|i'll|she|he|they|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|english|maths|science|history|geography|french|spanish|art|music|drama|level|year|gcse\w*|btec|christmas|easter|eid|diwali|ramadan|british|romanian|polish|somali|eritrean|sudanese|afghan|vietnamese|albanian|kurdish|arabic|muslim|christian|universal|credit|council|court|school|college|academy|university|house|road|street|city|united|hospital|centre|line|sight)$/;
