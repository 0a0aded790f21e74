/** The examples a rule is written with, as people read them: what is given, on which day, and what the rule answers. */
import { day, wordsOf } from '../../../ground/day-words.ts';
import { DUTY_STATUSES, type DutyStatus } from '../../../rules/duty.ts';
import { answersOf } from '../../../rules/example-facts.ts';
import type { Example, Rule } from '../../../rules/rule.ts';
import type { Cell, ListTable } from '../../../web/list-table.ts';

export function exampleTable(rule: Rule): ListTable {
  return {
    caption: 'Examples, each asked of the rule as this page was made',
    isCaptionHidden: true,
    columns: [{ heading: 'Example' }, { heading: 'Asked on' }, { heading: 'Answer' }],
    rows: answersOf(rule).map(({ name, on, answer }, index) => {
      const example = rule.examples[index];
      const given = example === undefined ? '' : givenWords(example);
      return [{ text: capital(name), ...(given === '' ? {} : { note: given }) }, { day: day(on) }, answerCell(answer)];
    }),
    empty: 'This rule has no examples.',
  };
}

const OTHERS: Readonly<Record<string, string>> = {
  yes: 'Yes',
  no: 'No',
  'not-applicable': 'Nothing is owed',
  'cannot-tell': 'Cannot tell',
};

/** `overdue, due 2026-04-15`, in words. */
function answerCell(answer: string): Cell {
  const [status = '', due] = answer.split(', due ');
  const note = due === undefined ? {} : { note: `by ${wordsOf(day(due))}` };
  return isStatus(status) ? { status, ...note } : { text: OTHERS[status] ?? status };
}

function isStatus(text: string): text is DutyStatus {
  return text in DUTY_STATUSES;
}

function givenWords({ born, died, episodes = [], reviews = [], visits = [], local = {} }: Example): string {
  const on = (iso: string): string => wordsOf(day(iso));
  return [
    born === undefined ? 'Date of birth not recorded' : `Born ${on(born)}`,
    ...(died === undefined ? [] : [`died ${on(died)}`]),
    ...episodes.map(([began, ended, legalStatus, placement]) => {
      const codes = [
        legalStatus ? `legal status ${legalStatus}` : 'no legal status',
        ...(placement === undefined ? [] : [`placement ${placement}`]),
      ];
      return `${ended === null ? `in care from ${on(began)}` : `in care ${on(began)} to ${on(ended)}`} (${codes.join(', ')})`;
    }),
    ...reviews.map((heldOn) => `review held ${on(heldOn)}`),
    ...visits.map((visitedOn) => `visited ${on(visitedOn)}`),
    ...Object.entries(local).map(([name, value]) => `this council has set ${value} ${name.replaceAll('-', ' ')}`),
  ].join('; ');
}

function capital(text: string): string {
  return text.replace(/^./u, (first) => first.toUpperCase());
}
