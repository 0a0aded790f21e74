/** Says from which day the facts that meet some rules are recorded or loaded here. Before it, those rules raise nothing. */
import type { Day } from '../../../ground/day.ts';
import type { EntryKind } from '../../../rules/entry-kinds.ts';
import { rules } from '../../../rules/index.ts';
import type { DutyRule } from '../../../rules/rule.ts';
import { STATUS_RESTS_ON } from '../../../rules/status/care-leaver-statuses.ts';
import type { Act } from '../../../storage/storage.ts';
import { getSettings, keepRulesFrom } from '../store.ts';

/** Where facts come from: an import, a form, or rows of one kind of entry in a file that can hold any. */
type Source = { readonly import: string; readonly kinds?: readonly EntryKind[] } | { readonly action: string };

const duties = rules.filter((rule) => rule.kind === 'duty');
/** Kept beside the rules: that this council records here, so that a rule new to it is kept from the same day. */
const RECORDED_HERE = 'source:recorded here';

/** Answers whether anything changed; then everybody's duties have to be remade. */
export async function keepRulesMetBy(act: Act, source: Source, from: Day): Promise<boolean> {
  const names = namesOf(source);
  const met = duties.filter((rule) => sourcesOf(rule).some((name) => names.includes(name)));
  return keepRulesFrom(act, [...names, ...met.map((rule) => rule.id)], from);
}

/** A council that records here keeps every rule that one of its forms can meet. */
export async function keepRulesMetByActions(act: Act, from: Day): Promise<boolean> {
  const met = duties.filter((rule) => rule.metBy.actions.length > 0);
  return keepRulesFrom(act, [RECORDED_HERE, ...met.map((rule) => rule.id)], from);
}

/** A rule that is new to this council is kept from the day from which it records or loads a fact that meets it. */
export async function keepNewRules(act: Act): Promise<void> {
  const { keptFrom } = await getSettings(act);
  for (const rule of duties.filter(({ id }) => !keptFrom.has(id))) {
    const here = rule.metBy.actions.length > 0 ? [RECORDED_HERE] : [];
    const days = [...here, ...sourcesOf(rule)].flatMap((name) => keptFrom.get(name) ?? []);
    if (days.length > 0) await keepRulesFrom(act, [rule.id], Math.min(...days) as Day);
  }
}

/** A file that can hold any entry is a source of those it holds, and of no others. */
const ANY_ENTRY = 'template-entries';

function namesOf(source: Source): readonly string[] {
  if ('action' in source) return [`source:action ${source.action}`];
  if (source.kinds === undefined) return [`source:import ${source.import}`];
  return source.kinds.map((kind) => `source:entries ${kind}`);
}

function sourcesOf({ metBy, needs }: DutyRule): readonly string[] {
  return [
    ...metBy.actions.map((action) => `source:action ${action}`),
    ...metBy.imports.flatMap((name) =>
      name === ANY_ENTRY
        ? needs.filter((kind) => !RESTED_ON.has(kind)).map((kind) => `source:entries ${kind}`)
        : [`source:import ${name}`],
    ),
  ];
}

/** What only a status rests on meets nothing by itself. */
const RESTED_ON: ReadonlySet<string> = new Set(STATUS_RESTS_ON);
