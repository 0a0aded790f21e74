/**
 * The name of another young person where theirs should stand. Other people are rightly named all the time: a friend, a
 * brother, whoever wrote a letter. So a name is shown only where nothing beside it says who that is.
 */
import type { About, Finding } from './finding.ts';
import { foldWord, isQuoted, type Text, type Word } from './text.ts';

/** Who somebody is, said in the word before the name. */
const WHO =
  /^(?:friends?|mates?|boyfriend|girlfriend|partner|fiance|fiancee|ex|husband|wife|cousins?|brothers?|sisters?|half-brother|half-sister|step\w+|twin|mum|mother|mam|dad|father|nan|nana|gran|granny|grandma|grandad|granddad|auntie|aunt|uncle|niece|nephew|son|daughter|baby|neighbour|flatmate|housemate|roommate|teammate|classmate|colleague|landlord|landlady|carers?|teacher|tutor|head|headteacher|coach|mentor|manager|employer|boss|trainer|doctor|gp|nurse|midwife|dentist|therapist|counsellor|psychologist|solicitor|barrister|judge|officer|worker|adviser|advisor|advocate|visitor|keyworker|supervisor|singer|actor|author|player|president|king|queen|saint|st|mr|mrs|ms|miss|mx|dr|sir|pc|sergeant|sgt|imam|vicar|rev|reverend|called|named|dog|cat|puppy|horse|pony|rabbit|hamster|kitten)$/;
/** Who wrote what is spoken of. */
const FROM =
  /\b(?:letter|email|e-mail|card|report|note|postcard|parcel|present|gift|statement|reference)s? (?:\p{L}+ ){0,3}(?:from|by) $/iu;
/** Who somebody is, said after the name. */
const AFTER =
  /^(?:,? (?:a|an|her|his|their|the|my|our) (?:\p{L}+[ -]){0,3}(?:friends?|mates?|boyfriend|girlfriend|partner|cousins?|brothers?|sisters?|mum|mother|dad|father|nan|gran|aunt|auntie|uncle|neighbour|flatmate|housemate|landlord|landlady|carer|teacher|tutor|coach|mentor|manager|nurse|midwife|solicitor|officer|worker|adviser|advocate|young person|lad|dog|cat)\b|,? (?:who is|who’s|whose) |,? from (?:the|her|his|their|next|youth|school|college|probation|housing|work|children|church|upstairs|downstairs|across)\b| \(\p{Ll})/u;
const A_PLACE =
  /^ (?:Road|Street|Avenue|Lane|Close|House|Court|Park|School|College|Academy|Primary|Hospital|Centre|Lodge|Drive|Way|Place|Gardens|Terrace|Hall|Hill|Green|Grove|Square|View|Bridge|Common|Wood|Farm|University|Day|Term|School|United|City|Town)\b/u;

/** Names that are also words or parts of the calendar: a capital alone does not make them names. */
const ALSO_WORDS = new Set(
  'may will mark grace hope rose faith joy summer autumn april june august dawn eve art bill pat ray jack sky river amber ruby jade pearl harmony destiny melody angel precious blessing mercy patience prince earl duke miles rich frank ernest honey star storm ivy lily daisy iris violet olive holly heather hazel poppy penny sunny drew chase rob sue don dale glen cliff brook reed lane robin martin jay wade grant carol bonny kit sage ash'.split(
    ' ',
  ),
);
const CALENDAR = /^(?:may|april|june|august|summer|autumn|eve)$/;
/** What comes after somebody who does something. */
const DOES =
  /^(?:is|was|has|had|does|did|isn't|wasn't|hasn't|can|could|would|might|and|told|said|says|came|went|knows|knew|thinks|thought|made|gave|got|kept|left|lent|met|put|ran|rang|read|saw|sat|sent|spoke|slept|took|understood|won|wrote|eats|ate|found|felt|began|chose|\p{L}{2,}ed|\p{L}{2,}[^s]s)$/u;
/** Whoever is spoken of after these is somebody. */
const TO_SOMEBODY =
  /^(?:with|w|to|from|for|of|that|and|text|ring|rang|met|saw|told|asked|gave|helped|reminded|visited|collected|drove|called|see|tell|ask|let|where|when|because|if|about|without|towards)$/;

export function namesNotTheirs(text: Text, about: About, others: readonly About[]): readonly Finding[] {
  const theirs = foldedNames([...about.names, ...about.relatives, ...about.workers]);
  const foreign = foldedNames(others.flatMap(({ names }) => names));
  const introduced = new Set<string>();
  const found: Finding[] = [];
  text.words.forEach((word, index) => {
    const { folded } = word;
    if (!word.isCapital || theirs.has(folded) || !foreign.has(folded) || introduced.has(folded)) return;
    if (isQuoted(text, word) || isAWord(text, word, index)) return;
    if (isIntroduced(text, index)) {
      introduced.add(folded);
      return;
    }
    const before = found.at(-1);
    // The family name after a first name that was shown already is the same finding.
    const start = before?.end === word.start - 1 ? before.start : word.start;
    if (start !== word.start) found.pop();
    found.push(said(text, start, word.end, about));
  });
  return found;
}

function said({ written }: Text, start: number, end: number, { names }: About): Finding {
  const name = written.slice(start, end).replace(/['’]s$/u, '');
  const whose = names[0] ?? 'this young person';
  return {
    start,
    end,
    kind: 'other-name',
    says: `“${name}” is not what ${whose} is called. If it is somebody else, say who they are.`,
  };
}

/** Whole, and in its parts: `Anna-Lise Kaur` is also `Kaur`. */
function foldedNames(names: readonly string[]): ReadonlySet<string> {
  return new Set(
    names
      .flatMap((name) => [name, ...name.split(/\s+/u)])
      .map(foldWord)
      .filter((name) => name.length > 1),
  );
}

function isAWord({ words }: Text, { folded, isFirst }: Word, index: number): boolean {
  if (!ALSO_WORDS.has(folded)) return false;
  const before = words[index - 1];
  const after = words[index + 1];
  if (CALENDAR.test(folded) && isOfTheCalendar(before?.folded ?? '', after?.folded ?? '')) return true;
  if (!isFirst && before !== undefined && TO_SOMEBODY.test(before.folded)) return false;
  return after === undefined || !DOES.test(after.folded);
}

function isOfTheCalendar(before: string, after: string): boolean {
  return (
    /^(?:in|by|until|since|of|early|late|mid|last|next|this|\d.*)$/.test(before) ||
    /^(?:\d.*|term|holidays?|half)$/.test(after)
  );
}

/** Whether the words beside it say who, or what, it is. */
function isIntroduced({ written, words, sentences }: Text, index: number): boolean {
  const word = words[index];
  if (word === undefined) return false;
  const before = words[index - 1];
  if (before !== undefined && WHO.test(before.folded) && /^[\s.,]*$/.test(written.slice(before.end, word.start)))
    return true;
  const isHead = (sentences[0]?.end ?? 0) > word.start && written.slice(word.end, word.end + 1) === ':';
  if (!isHead && FROM.test(written.slice(Math.max(0, word.start - 60), word.start))) return true;
  const next = words[index + 1];
  const end = next !== undefined && next.isCapital && next.start - word.end === 1 ? next.end : word.end;
  return [word.end, end].some(
    (at) => AFTER.test(written.slice(at, at + 80)) || A_PLACE.test(written.slice(at, at + 20)),
  );
}
