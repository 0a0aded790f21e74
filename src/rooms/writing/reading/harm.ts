/**
 * Words that name harm, danger or an offence. They are never given a milder word, nor is anything else in their sentence;
 * where a sentence names harm and nobody who did it, the reading asks who did what to whom (trust-and-ux.md C4: severity
 * must not be softened). A council adds words of its own (`council-words.ts`).
 */
import type { Finding } from './finding.ts';
import { spelt } from './spelling.ts';
import { isQuoted, type Span, type Text } from './text.ts';

/** Beginnings of words; `hit` stands alone, because most of what begins so is something else. */
export const HARM_WORDS: readonly string[] = [
  'abus*',
  'assault*',
  'attacked',
  'beat up',
  'beaten',
  'blackmail*',
  'bruis*',
  'burnt',
  'choked',
  'coerc*',
  'coercive',
  'county lines',
  'cuckoo*',
  'domestic abuse',
  'exploit*',
  'female genital mutilation',
  'fgm',
  'forced marriage',
  'groomed',
  'grooming',
  'gun',
  'harassed',
  'hit',
  'hitting',
  'hurt',
  'indecent',
  'kicked',
  'knife',
  'knives',
  'machete',
  'missing from',
  'went missing',
  'gone missing',
  'go missing',
  'goes missing',
  'been missing',
  'was missing',
  'is missing',
  'reported missing',
  'molest*',
  'murder*',
  'neglect*',
  'overdos*',
  'punched',
  'rape',
  'raped',
  'raping',
  'robbed',
  'self-harm*',
  'self harm*',
  'sexual images',
  'shot',
  'slapped',
  'stabbed',
  'stabbing',
  'stalk*',
  'starv*',
  'strangl*',
  'suicid*',
  'take her own life',
  'take his own life',
  'take their own life',
  'threat',
  'threats',
  'threaten*',
  'tortur*',
  'traffick*',
  'violen*',
  'weapon*',
];

/** Of these nobody else need have done anything: they say what happened, and to whom. */
const ALONE =
  /^(?:self|suicid|overdos|missing|went|gone|goes|go |been|was |is |reported|take |knife|knives|gun|weapon|machete|hurt)/;

/** What looks like one and is none. */
const NOT_HARM =
  /\b(?:is|was|are|been) missing (?:her|his|their|your|my|home|school|out|mum|dad|you)\b|\bhit it off\b|\bhit (?:the|a|his|her|their) (?:targets?|goals?|shops?|road|gym|books|ground running)\b/i;

export function harmPattern(words: readonly string[]): RegExp {
  const known = words.map((word) => word.trim()).filter((word) => word !== '' && word !== '*');
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${known.map(spelt).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

/** Where harm is named, also within quotation marks. */
export function harmNamed({ written }: Text, pattern: RegExp): readonly Span[] {
  return [...written.matchAll(pattern)].flatMap(({ 0: found, index }) => {
    const around = written.slice(Math.max(0, index - 10), index + found.length + 14);
    return NOT_HARM.test(around) ? [] : [{ start: index, end: index + found.length }];
  });
}

const DOER =
  /\b(?:she|he|they|who|i|we|mum|dad|mother|father|stepfather|stepmother|brother|sister|uncle|aunt|cousin|boyfriend|girlfriend|partner|carer|man|woman|men|boys?|girls?|pupil|adult|somebody|someone|nobody|\p{Lu}\p{Ll}+)(?:\s+(?:had|has|have|then|also|again|often|regularly|physically|sexually|verbally)){0,2}\s*$/u;
const NOT_DONE_BY = /\b(?:was|were|been|being|be|got|is|are)\s+(?:\p{L}+ly\s+)?$/iu;

/** Asked once in a text, of the first sentence that names harm and nobody who did it. */
export function harmAsked(text: Text, spans: readonly Span[]): Finding | undefined {
  const { written } = text;
  const asked = spans.find((span) => {
    const word = written.slice(span.start, span.end);
    if (ALONE.test(word.toLowerCase()) || isQuoted(text, span)) return false;
    const { start, end } = text.sentences.find((one) => one.start <= span.start && span.start < one.end) ?? span;
    const before = written.slice(start, span.start);
    const after = written.slice(span.end, end);
    const isDone = /\bby\s+(?:\p{L}+)/iu.test(after) || (!NOT_DONE_BY.test(before) && DOER.test(before));
    return !isDone;
  });
  if (asked === undefined) return undefined;
  const word = written.slice(asked.start, asked.end);
  return {
    ...asked,
    kind: 'harm',
    says: `“${word}” names harm, and is the right word. Who did what to whom, as far as you know? And who said so?`,
  };
}
