/** Lists rules, shows one with its sources, or runs the examples a rule is written with. */
import { exitCodes, Refusal } from '../../ground/refusal.ts';
import { answersOf } from '../../rules/example-facts.ts';
import { rules as allRules } from '../../rules/index.ts';
import { type Rule, standingWords } from '../../rules/rule.ts';
import { type Command, type CommandRun, readArguments, wronglyCalled } from '../command.ts';

const USAGE = 'rules list | rules show ID | rules test [ID]';

export const rules: Command = {
  name: 'rules',
  usage: USAGE,
  does: 'lists rules, shows one, or runs its examples',
  run: async ({ args, output }) => {
    const [what, id, ...more] = readArguments(args, {}, USAGE).positionals;
    if (more.length > 0) throw wronglyCalled(USAGE);
    if (what === 'list' && id === undefined)
      for (const rule of allRules) output.print(`${rule.id}\t${standingWords(rule)}\t${rule.title}`);
    else if (what === 'show' && id !== undefined) show(findRule(id), output);
    else if (what === 'test') return runExamples(id === undefined ? allRules : [findRule(id)], output);
    else throw wronglyCalled(USAGE);
    return 0;
  },
};

function show(rule: Rule, { print }: CommandRun['output']): void {
  print(`${rule.title} (${rule.id})`);
  print(rule.why);
  print(`Binds: ${rule.binds}.`);
  print(`Standing: ${standingWords(rule)}.`);
  for (const { from, to, sources } of rule.versions) {
    print(`From ${from}${to === undefined ? '' : ` to ${to}`}:`);
    for (const { title, href, read } of sources)
      print(`  ${title}, ${href} (${read === null ? 'still to be read' : `read ${read}`})`);
  }
  if (rule.kind === 'duty') print(`Met by: ${[...rule.metBy.actions, ...rule.metBy.imports].join(', ')}.`);
  for (const { name, on, expected } of answersOf(rule)) print(`  on ${on}, ${name}: ${expected}`);
}

function runExamples(chosen: readonly Rule[], { print }: CommandRun['output']): number {
  let wrong = 0;
  let asked = 0;
  for (const rule of chosen) {
    for (const { name, on, expected, answer } of answersOf(rule)) {
      asked += 1;
      if (answer === expected) continue;
      wrong += 1;
      print(`${rule.id}, ${name} (${on}): should be ${expected}, is ${answer}`);
    }
  }
  print(`${asked} examples, ${wrong} wrong.`);
  return wrong === 0 ? 0 : exitCodes.refused;
}

function findRule(id: string): Rule {
  const found = allRules.find((rule) => rule.id === id);
  if (found === undefined)
    throw new Refusal(`There is no rule "${id}"; \`rules list\` prints them.`, exitCodes.wrongUse);
  return found;
}
