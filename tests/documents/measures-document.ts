/** `docs/measures.md`: what every figure counts, in the words its page uses. */
import { type EntryKind, entryWords } from '../../src/rules/entry-kinds.ts';
import { byWeek, isShare, type Measure, middleOf, type Stock, THEMES } from '../../src/rooms/measures/model.ts';
import { AGREED_WORDS, restsOnAgreement } from '../../src/rooms/measures/parts/definition-of.ts';
import { unitWords as unitInWords } from '../../src/rooms/measures/parts/figure-words.ts';
import { measures } from '../../src/rooms/measures/measures/index.ts';
import { rules } from '../../src/rules/index.ts';
import { anchorOf, code, table } from './markdown.ts';

export function measuresDocument(): string {
  return `# Measures

Each figure is one file in \`src/rooms/measures/measures/\`: a value that says what is counted, over the ledger and
the record. A stock
is asked as at the end of a day, a flow from one day to another, both included. The number is the length of a list.

${table(
  ['Measure', 'Id', 'Theme', 'Unit', 'Shape'],
  measures.map((measure) => [
    `[${measure.title}](#${anchorOf(measure.title)})`,
    code(measure.id),
    THEMES[measure.theme],
    unitWords(measure),
    measure.shape,
  ]),
)}

${measures.map(section).join('\n\n')}`;
}

function section(measure: Measure): string {
  const { id, title, population, counted, leftOut, cannotTell, definition, standsBeside, notComparedWith } = measure;
  const source = definition.standing === 'published' ? 'Published definition' : 'Definition of this program';
  return `## ${title}

${table(
  [code(id), ''],
  [
    ['Population', population],
    ['Unit', unitWords(measure)],
    ['When', measure.shape === 'stock' ? 'as at the end of a day' : 'in a period, its first and last day included'],
    [isShare(measure) ? 'Numerator' : 'Counted', counted],
    ['Left out', leftOut],
    ['Cannot tell', cannotTell],
    ...(restsOnAgreement(measure) ? [['Agreed differently', AGREED_WORDS]] : []),
    [source, definition.follows],
    ['Worked out from', workedOutFrom(measure)],
    ['About', measure.about === 'people' ? 'people: small counts are hidden in public' : 'work: shown in public'],
    ...(measure.parts === undefined
      ? []
      : [[`Divided by ${measure.parts.heading.toLowerCase()} into`, measure.parts.measures.map(titleOf).join('; ')]]),
    ...(measure.within === undefined ? [] : [['Part of', titleOf(measure.within)]]),
    ['Stands beside', standsBeside.map(titleOf).join('; ')],
    ['Not to be compared with', notComparedWith],
  ],
)}`;
}

function unitWords(measure: Measure): string {
  const many = unitInWords(2, measure.unit);
  const middle = middleOf(measure);
  if (middle !== undefined) return `${middle.of}, the ${middle.kind} of ${many}`;
  if (byWeek(measure) !== undefined) return `${many} a week`;
  return isShare(measure) ? `percentage of ${many}` : many;
}

function workedOutFrom(measure: Measure): string {
  if (measure.shape === 'stock')
    return [whoIsIn(measure), howTheyStand(measure)].filter((words) => words !== '').join('; ');
  const { events } = measure;
  switch (events.kind) {
    case 'spells-starting':
      return `each beginning of *${ruleTitle(events.spellsOf)}*`;
    case 'spells-ending':
      return `each end of *${ruleTitle(events.spellsOf)}*`;
    case 'duties-due':
      return `duties by the day they fell due: ${titles(events.rules)}${events.countOnce === undefined ? '' : '; each person once, by all of theirs'}`;
    case 'duties-met':
      return `duties by the day they were met: ${titles(events.rules)}; with ${entryTitle(events.withEntry)} by then`;
    case 'promises-due':
      return 'what staff promised young people, by the day it was to be kept';
    case 'birthday':
      return `each beginning of *${ruleTitle(events.status)}* on the birthday of ${events.age}; with ${entryTitle(events.entryBefore)} before it`;
    case 'plans-given':
      return 'each version of a pathway plan, by the day the young person was given it';
    case 'met-in-the-quarter':
      return `who is ${titles(events.rules)} on the last day, each with the visits and conversations kept in the three months up to it`;
    case 'families-by-week':
      return `${entryTitle(events.with?.entry ?? events.during)}, family by family in each week`;
    case 'entries': {
      const by = events.by === 'on' ? '' : ', by the day it ended';
      const ages = events.ages === undefined ? '' : `, aged ${events.ages.from} to ${events.ages.to}`;
      return `${entryTitle(events.entry)}${by}${ages}`;
    }
  }
}

function whoIsIn({ who }: Stock): string {
  if (who.kind === 'entries') return `${entryTitle(who.entry)} that goes on on the day`;
  if (who.kind === 'ended')
    return `${entryTitle(who.entry)} that ended in the year before the last ${who.monthsAfter} months`;
  if (who.kind === 'households') return 'each fostering household approved on the day';
  const during =
    who.during !== undefined
      ? ` while there is ${entryTitle(who.during)}`
      : who.outside !== undefined
        ? ` while there is no ${entryTitle(who.outside)}`
        : '';
  return `who is ${titles(who.rules)} on the day${during}`;
}

function howTheyStand({ answer }: Stock): string {
  if (answer?.kind === 'duties') return `how these duties stand that day: ${titles(answer.rules)}`;
  if (answer?.kind === 'plan') return 'the version of the pathway plan that was last given by then';
  if (answer?.kind === 'temporary-home')
    return answer.moreThanDays === undefined
      ? 'whether any of them is only for a time'
      : `of those only for a time, how long without a day between: more than ${answer.moreThanDays} days`;
  if (answer?.kind === 'lately') return LATELY[answer.of];
  return answer?.kind === 'never-late' ? `duties due by then: ${titles(answer.rules)}` : '';
}

const LATELY = {
  visit: 'visits kept',
  'told-of-the-offer': 'what of the offer they were told',
  'manager-wrote': 'what managers wrote on the record',
} as const;

function titles(rules: readonly string[]): string {
  return rules.map((id) => `*${ruleTitle(id)}*`).join('; ');
}

function entryTitle(kind: EntryKind | 'review' | 'visit'): string {
  return kind === 'review' || kind === 'visit' ? `*${kind}s*` : `*${entryWords(kind).words}*`;
}

function titleOf(id: string): string {
  const found = measures.find((measure) => measure.id === id);
  if (found === undefined) throw new Error(`a measure stands beside "${id}", and there is no such measure`);
  return found.title;
}

function ruleTitle(id: string): string {
  const found = rules.find((rule) => rule.id === id);
  if (found === undefined) throw new Error(`a measure counts the rule "${id}", and there is no such rule`);
  return found.title;
}
