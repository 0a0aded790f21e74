/** What can be agreed differently with one young person, and how it is said. */
import { addMonths, type Day } from '../../ground/day.ts';
import { wordsOf } from '../../ground/day-words.ts';
import { settingsOpenToAgreement } from '../../rules/agreed-differences.ts';
import type { AgreedDifference } from '../../rules/facts.ts';
import { amountWords, type DutyRule, type LocalSetting, type Rule } from '../../rules/rule.ts';

export type Agreed = Omit<AgreedDifference, 'id'> & {
  readonly agreedWith: string;
  /** Who agreed it for the council. */
  readonly agreedBy: string;
  readonly because: string;
};

/** A year at most: then it is looked at again with the young person, or the standard holds. */
const MONTHS_MOST = 12;

type AgreedRefused = {
  readonly field: 'value' | 'from' | 'until' | 'because';
  readonly sentence: string;
};

/** Said to whoever sends a form for what nobody may vary: it is offered on no page. */
export function whyNotOpen(rule: Rule): string | undefined {
  if (settingsOpenToAgreement(rule).length > 0) return undefined;
  return rule.kind === 'status' || rule.standing === 'local'
    ? 'There is no number in this that could be agreed'
    : 'The law or its guidance asks for this. It cannot be agreed differently with anybody: only a standard that is the council’s own can';
}

/**
 * Why it cannot be agreed so, given what is agreed already and what the council has set; undefined when it can. `earliest`
 * is the first day from which it may hold: what was owed before that day was owed as it was.
 */
export function refuseAgreed(
  { value, from, until, rule: id, setting: name }: Agreed,
  {
    rule,
    standard,
    earliest,
    diedOn,
    others,
  }: {
    readonly rule: Rule;
    /** The council's own number on the first day; null where it has set none. */
    readonly standard: number | null;
    readonly earliest: Day;
    readonly diedOn: Day | null;
    readonly others: readonly AgreedDifference[];
  },
): AgreedRefused | undefined {
  const setting = settingsOpenToAgreement(rule).find((each) => each.name === name);
  if (setting === undefined)
    return { field: 'value', sentence: whyNotOpen(rule) ?? 'There is no number in this that could be agreed' };
  if (value < setting.least || value > setting.most)
    return {
      field: 'value',
      sentence: `Enter a number from ${setting.least} to ${amountWords(setting.most, setting)}`,
    };
  if (value === standard)
    return { field: 'value', sentence: `${amountWords(value, setting)} is what holds for everybody` };
  if (from < earliest)
    return {
      field: 'from',
      sentence: `It can hold from ${wordsOf(earliest)} at the earliest: what was owed before was owed as it was`,
    };
  if (diedOn !== null) return { field: 'from', sentence: `They died on ${wordsOf(diedOn)}` };
  if (until <= from) return { field: 'until', sentence: 'It must end after the day from which it holds' };
  const latest = addMonths(from, MONTHS_MOST);
  if (until > latest)
    return { field: 'until', sentence: `It can hold for a year at most, until ${wordsOf(latest)}: agree it anew then` };
  const same = others.find(
    (each) => each.rule === id && each.setting === name && each.from < until && from < each.until,
  );
  return same === undefined
    ? undefined
    : {
        field: 'from',
        sentence: `It is agreed differently already from ${wordsOf(same.from)} until ${wordsOf(same.until)}: end or correct that first`,
      };
}

/** `every 8 weeks`; of what is owed once, `review within 10 working days` */
function numberAgreed(value: number, rule: DutyRule, setting: LocalSetting): string {
  const amount = amountWords(value, setting);
  return rule.recurs === true && rule.local.length === 1
    ? `every ${amount.replace(/^1 /, '')}`
    : `${setting.title.replace(/^./u, (first) => first.toLowerCase())} ${amount}`;
}

/** `Agreed with Amina until 3 June 2026: every 8 weeks, because she works nights.` */
export function agreedWords(agreed: Agreed, rule: Rule): string {
  const setting = settingsOpenToAgreement(rule).find(({ name }) => name === agreed.setting);
  const number =
    setting === undefined || rule.kind === 'status' ? '' : `${numberAgreed(agreed.value, rule, setting)}, `;
  const because = agreed.because
    .trim()
    .replace(/[.\s]+$/u, '')
    .replace(/^because\s+/iu, '');
  return `Agreed with ${agreed.agreedWith} until ${wordsOf(agreed.until)}: ${number}because ${because}.`;
}
