/** Something that is to happen, with nobody who does it and no day: it is read again next year, and nobody did it. */
import type { Finding } from './finding.ts';
import { isQuoted, type Text } from './text.ts';

const TO_HAPPEN =
  /\b(?:(?:is|are|needs?|has|have|still) to be|needs? to be|should be|will be|must be|to be) (?:(?:further|fully|also|then) )?(?:followed up|chased|arranged|discussed|reviewed|explored|considered|completed|referred|contacted|booked|sorted(?: out)?|made|looked (?:at|into)|monitored|supported|encouraged|offered|addressed|updated|agreed|progressed|actioned|sought|obtained|applied for|set up|put in place)\b|^\s*[-•*]?\s*(?:to )?(?:follow up|chase(?: up)?|explore|monitor|ensure|arrange|look into|continue to monitor|liaise)\b|\b(?:tbc|as soon as possible|asap|in due course)\b/giu;
const A_DAY =
  /\b(?:\d{1,2}(?:st|nd|rd|th)?(?:\s+\p{Lu}\p{Ll}+|[/.]\d{1,2})|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\b|\b(?:today|tomorrow|tonight|next (?:week|month|visit|review)|this (?:week|month|term)|by the end of|within \p{L}+ (?:days?|weeks?|months?)|within \d+|(?:january|february|march|april|june|july|august|september|october|november|december)|in (?:may|\d+ (?:days|weeks|months)))\b/iu;
const SOMEBODY =
  /\bby (?!the end|then|when|next|this|now|\d|mon|tues|wednes|thurs|fri|satur|sun|january|february|march|april|may|june|july|august|september|october|november|december)\p{L}+|\b(?:I|we|she|he|they|mum|dad|adviser|worker|carer|manager|nurse|teacher|school|\p{Lu}\p{Ll}+) (?:will|is going to|has agreed to|agreed to|has offered to|is to|to)\b/u;

export function unownedActions(text: Text): readonly Finding[] {
  const seen = new Set<number>();
  return [...text.written.matchAll(new RegExp(TO_HAPPEN, 'gimu'))].flatMap(({ 0: found, index }) => {
    const span = { start: index, end: index + found.length };
    const sentence = text.sentences.find(({ start, end }) => start <= span.start && span.start < end);
    if (sentence === undefined || seen.has(sentence.start) || isQuoted(text, span)) return [];
    const said = text.written.slice(sentence.start, sentence.end);
    // "Will be offered by Sam" has somebody; the subject of "the review will be arranged" is nobody.
    if (SOMEBODY.test(said.replace(found, ' ')) || /\bby \p{Lu}/u.test(said) || A_DAY.test(said)) return [];
    seen.add(sentence.start);
    return [{ ...span, kind: 'nobody-and-no-day' as const, says: `“${found.trim()}”: who does it, and by which day?` }];
  });
}
