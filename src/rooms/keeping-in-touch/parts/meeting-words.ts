/** A visit or conversation in a few sentences, as a line of a record. */
import { wordsOf } from '../../../ground/day-words.ts';
import { HOWS, type Meeting } from '../model.ts';

/** What somebody said ends as they said it, inside its quotation marks. */
const sentence = (text: string): string => (/[.!?…][”’"')]*$/.test(text) ? text : `${text}.`);

export function meetingWords(meeting: Meeting): string {
  const { outcome, kind, atTime, how, purpose, why, said, asked, answered, answeredOn } = meeting;
  const place = how === null ? null : (HOWS[how] ?? how);
  const isSeen = outcome === 'kept' && kind === 'visit';
  return [
    ...(place === null ? [] : [atTime === null ? place : `${place}, at ${atTime}`]),
    ...(isSeen ? seenWords(meeting) : []),
    ...(meeting.cameTo === null ? [] : [meeting.cameTo]),
    ...(meeting.helpGiven === null ? [] : [`Help they had: ${meeting.helpGiven}`]),
    ...(purpose === null ? [] : [purpose]),
    ...(said === null ? [] : [said]),
    ...(asked === null ? [] : [`They asked: ${asked}`]),
    ...(answered === null || answeredOn === null ? [] : [`Answered on ${wordsOf(answeredOn)}: ${answered}`]),
    ...(why === null ? [] : [outcome === 'kept' ? `Late, because: ${why}` : why]),
    ...(meeting.shared === 'not-yet' ? [notSharedWords(meeting)] : []),
  ]
    .map(sentence)
    .join(' ');
}

/** Of an adult nobody is asked whether they were seen alone. */
function seenWords({ seenAlone, how }: Meeting): readonly string[] {
  if (seenAlone === 'yes') return ['Seen, and seen alone'];
  if (seenAlone === 'no') return ['Seen, but not alone'];
  return how === null ? ['Whether seen alone is not recorded'] : [];
}

function notSharedWords({ notSharedBecause, notSharedUntil }: Meeting): string {
  if (notSharedBecause === null || notSharedUntil === null) return 'Not shared with them yet, and nobody has said why';
  return `Not shared with them until ${wordsOf(notSharedUntil)}, because: ${notSharedBecause}`;
}
