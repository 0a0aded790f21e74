/** What a page says of a rule beyond its own words: since when it is kept here, what meets it, what the council has set. */
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import type { Settings } from '../../../rules/evaluate.ts';
import { amountWords, type DutyRule, type LocalSetting, type Rule } from '../../../rules/rule.ts';

/** `Kept here from 1 April 2018`; a rule nothing here can meet yet raises nothing, and says so. */
export function keptWords(rule: Rule, { keptFrom }: Settings): string {
  if (rule.kind === 'status') return 'Worked out for everyone, from what is recorded of them';
  const from = keptFrom.get(rule.id);
  return from === undefined ? 'Not kept here yet: nothing raises it' : `Kept here from ${wordsOf(from)}`;
}

const RECORDS: Readonly<Record<string, string>> = {
  'record-review-held': 'Recording a review held',
  'record-visit': 'Recording a visit',
  'record-entry': 'Recording it with its day',
  'write-management-entry': 'Writing a manager’s direction, challenge, decision or reflection',
  allocate: 'Saying who works with them, and in which role',
  'template-entries': 'Loading a file of dated entries',
  'template-visits': 'Loading a file of visits',
  'template-allocations': 'Loading a file of who works with whom',
  'annex-a-9': 'Loading list 9 of Annex A',
  'template-early-help': 'Loading a file of families and early help',
  'annex-a-2': 'Loading list 2 of Annex A',
  'annex-a-3': 'Loading list 3 of Annex A',
  'annex-a-4': 'Loading list 4 of Annex A',
  'annex-a-5': 'Loading list 5 of Annex A',
  'annex-a-6': 'Loading list 6 of Annex A',
  'annex-a-7': 'Loading list 7 of Annex A',
  'annex-a-8': 'Loading list 8 of Annex A',
  '903-oc2': 'Loading the outcomes file (OC2) of the 903 return',
  '903-header': 'Loading the header file of the 903 return',
  '903-episodes': 'Loading the episodes file of the 903 return',
  '903-reviews': 'Loading the reviews file of the 903 return',
};

/** What is done, by someone or with a file, that shows it was met. */
export function metByWords({ metBy: { actions, imports } }: DutyRule): readonly string[] {
  return [...actions, ...imports].map(
    (name) => RECORDS[name] ?? name.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase()),
  );
}

export type SettingWords = {
  readonly title: string;
  /** What stands today. */
  readonly now: string;
  readonly allowed: string;
  /** Every value the council has set, the newest first. */
  readonly set: readonly string[];
};

export function settingWords(rule: DutyRule, { localValues }: Settings, on: Day): readonly SettingWords[] {
  return rule.local.map((setting) => {
    const set = localValues
      .filter(({ rule: id, name }) => id === rule.id && name === setting.name)
      .toSorted((a, b) => b.from - a.from);
    const standing = set.find(({ from }) => from <= on);
    return {
      title: setting.title,
      now:
        standing === undefined
          ? setting.normally === null
            ? 'Not set yet, so nobody can tell when it is due'
            : `${amountWords(setting.normally, setting)}, as it is written`
          : `${amountWords(standing.value, setting)}, set by this council`,
      allowed: `${allowedWords(setting)} ${personWords(rule)}`,
      set: set.map(({ value, from }) => `${amountWords(value, setting)} from ${wordsOf(from)}`),
    };
  });
}

function personWords({ standing }: DutyRule): string {
  return standing === 'local'
    ? 'On the page of a young person it can be agreed differently with them, with a reason and until a day.'
    : 'It can be agreed differently with nobody.';
}

function allowedWords(setting: LocalSetting): string {
  if (setting.least === setting.most) return 'No council may set anything else.';
  return `A council may set ${setting.least} to ${amountWords(setting.most, setting)} for itself, with a reason and a date.`;
}
