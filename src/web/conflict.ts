/** Two texts for one place: both are shown, to read and to copy, and neither is lost. */
import { type Answer, type Path, page, type TypedText, type Visit } from './route.ts';

type Link = { readonly text: string; readonly path: Path };

/** The record was written by someone else after this form was opened. */
export function staleAnswer(
  visit: Visit,
  theirs: readonly TypedText[],
  yours: readonly TypedText[],
  back: Link,
): Answer {
  return conflictAnswer({
    title: 'Someone changed this while you were writing',
    sentence: 'What you wrote is not saved yet. Here is what the record says now, and what you wrote.',
    first: { heading: 'In the record now', texts: theirs },
    second: { heading: 'What you wrote', texts: yours },
    onward: [{ text: 'Open the form with the record as it is now', path: visit.path }, back],
  });
}

/** A form sent once, then changed with the back button and sent again. */
export function sentTwiceAnswer(
  visit: Visit,
  first: readonly TypedText[],
  second: readonly TypedText[],
  back: Link,
): Answer {
  return conflictAnswer({
    title: 'This form was already sent with other words',
    sentence: 'What you sent first is saved. What you sent now is not.',
    first: { heading: 'Saved', texts: first },
    second: { heading: 'Not saved', texts: second },
    onward: [back, { text: 'Start a new form', path: visit.path }],
  });
}

type Side = { readonly heading: string; readonly texts: readonly TypedText[] };

function conflictAnswer(model: {
  title: string;
  sentence: string;
  first: Side;
  second: Side;
  onward: readonly Link[];
}): Answer {
  return page('conflict.njk', model, 409);
}
