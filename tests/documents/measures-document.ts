/** `docs/measures.md`: what every figure counts, in the words its page uses. */
import { isShare, type Measure } from '../../src/rooms/measures/model.ts';
import { measures } from '../../src/rooms/measures/measures/index.ts';
import { rules } from '../../src/rules/index.ts';
import { anchorOf, code, table } from './markdown.ts';

export function measuresDocument(): string {
  return `# Measures

Each figure is one file in \`src/rooms/measures/measures/\`: a value that says what is counted, over the ledger. A stock
is asked as at the end of a day, a flow from one day to another, both included. The number is the length of a list.

${table(
  ['Measure', 'Id', 'Unit', 'Shape'],
  measures.map((measure) => [
    `[${measure.title}](#${anchorOf(measure.title)})`,
    code(measure.id),
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
    [isShare(measure) ? 'Numerator' : 'Counted', counted],
    ['Left out', leftOut],
    ['Cannot tell', cannotTell],
    [source, definition.follows],
    ['Worked out from', workedOutFrom(measure)],
    ['Stands beside', standsBeside.map(titleOf).join('; ')],
    ['Not to be compared with', notComparedWith],
  ],
)}`;
}

function unitWords(measure: Measure): string {
  return isShare(measure) ? `percentage of ${measure.unit}s` : measure.unit;
}

function workedOutFrom(measure: Measure): string {
  if (measure.shape === 'stock') return `who is *${ruleTitle(measure.spellsOf)}* on the day`;
  switch (measure.events.kind) {
    case 'spells-starting':
      return `each beginning of *${ruleTitle(measure.events.spellsOf)}*`;
    case 'spells-ending':
      return `each end of *${ruleTitle(measure.events.spellsOf)}*`;
    case 'duties-due':
      return `duties by the day they fell due: ${measure.events.rules.map((id) => `*${ruleTitle(id)}*`).join('; ')}`;
  }
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
