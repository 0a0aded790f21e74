/** `docs/rules.md`: each rule with its sources, and its examples with what the rule really answers to them. */
import { answersOf } from '../../src/rules/example-facts.ts';
import { rules } from '../../src/rules/index.ts';
import { type LocalSetting, type Rule, standingWords, type Version } from '../../src/rules/rule.ts';
import { anchorOf, code, table } from './markdown.ts';

export function rulesDocument(): string {
  return `# Rules

Each duty the council owes, and each status that brings duties with it, is one file in \`src/rules/\`. The examples are
its tests: \`npm run los -- rules test\` runs them.

${table(
  ['Rule', 'Standing', 'Kind'],
  rules.map((rule) => [`[${rule.title}](#${anchorOf(rule.title)})`, standingWords(rule), rule.kind]),
)}

${rules.map(section).join('\n\n')}`;
}

/** Where the demonstration is when nothing else was asked for. */
const DEMONSTRATION = 'http://127.0.0.1:3000';

function section(rule: Rule): string {
  const lines = [
    `Id: ${code(rule.id)}`,
    `Standing: ${standingWords(rule)}`,
    `Binds: ${rule.binds}`,
    `Rests on: ${rule.needs.map(code).join(', ')}`,
    ...(rule.kind === 'duty' ? [`Met by: ${[...rule.metBy.actions, ...rule.metBy.imports].map(code).join(', ')}`] : []),
    ...(rule.kind === 'duty' ? rule.local.map(settingWords) : []),
    ...rule.versions.flatMap(versionLines),
    `[Whom it binds in the demonstration](${DEMONSTRATION}/rules/${rule.id}), once \`npm start\` runs it: somebody in every state`,
  ];
  return `## ${rule.title}

${rule.why}

${lines.map((line) => `- ${line}`).join('\n')}

${table(
  ['Example', 'On', 'Answer'],
  answersOf(rule).map(({ name, on, answer }) => [name, on, answer]),
)}`;
}

function settingWords({ title, normally, least, most, unit }: LocalSetting): string {
  const range = least === most ? 'which cannot be changed' : `which a council may set from ${least} to ${most}`;
  return `${title}: ${normally} ${unit}, ${range}`;
}

function versionLines({ from, to, sources }: Version): readonly string[] {
  return sources.map(({ title, href, read }) => {
    const when = to === undefined ? `From ${from}` : `From ${from} until ${to}`;
    return `${when}: [${title}](${href}), ${read === null ? 'wording still to be read' : `read ${read}`}`;
  });
}
