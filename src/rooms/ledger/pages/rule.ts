/** One rule, whole: why it is there, whom it binds, where it is written, what the council has set, and its examples. */
import { day } from '../../../ground/day-words.ts';
import type { Day } from '../../../ground/day.ts';
import { rules } from '../../../rules/index.ts';
import { type Source, standingWords } from '../../../rules/rule.ts';
import { notFound } from '../../../web/failure.ts';
import type { ListTable } from '../../../web/list-table.ts';
import { type PageModel, page, type SignedInRoute } from '../../../web/route.ts';
import { getSettings } from '../facts.ts';
import { type BoundGroup, boundByRule } from '../parts/bound-by-rule.ts';
import { exampleTable } from '../parts/example-table.ts';
import { keptWords, metByWords, type SettingWords, settingWords } from '../parts/rule-words.ts';

type RuleModel = PageModel & {
  readonly standing: string;
  readonly why: string;
  readonly binds: string;
  readonly kept: string;
  readonly isDuty: boolean;
  readonly metBy: readonly string[];
  readonly versions: readonly {
    readonly from: Day;
    readonly to: Day | null;
    readonly sources: readonly { readonly title: string; readonly href: string; readonly read: string }[];
  }[];
  readonly settings: readonly SettingWords[];
  /** Among whom: those the reader may open. */
  readonly whose: string;
  readonly bound: readonly BoundGroup[];
  readonly examples: ListTable;
};

export const rule: SignedInRoute = {
  method: 'GET',
  path: '/rules/:topic/:name',
  allow: 'see-rules',
  audit: { purpose: 'seeing whom a rule binds' },
  handle: async (visit) => {
    const { topic, name } = visit.params;
    const found = rules.find(({ id }) => id === `${topic}/${name}`);
    if (found === undefined) throw notFound();
    const { settings, bound } = await visit.readPeople(async (reading) => {
      const { people, groups } = await boundByRule(reading, found, visit.on);
      return { result: { settings: await getSettings(reading), bound: groups }, people };
    });
    const model: RuleModel = {
      title: found.title,
      standing: standingWords(found),
      why: found.why,
      binds: found.binds,
      kept: keptWords(found, settings),
      isDuty: found.kind === 'duty',
      metBy: found.kind === 'duty' ? metByWords(found) : [],
      versions: found.versions.map(({ from, to, sources }) => ({
        from: day(from),
        to: to === undefined ? null : day(to),
        sources: sources.map((source) => ({ title: source.title, href: source.href, read: readWords(source) })),
      })),
      settings: found.kind === 'duty' ? settingWords(found, settings, visit.on) : [],
      whose: visit.actor.scope === 'all' ? 'in this council' : 'you work with',
      bound,
      examples: exampleTable(found),
    };
    return page('ledger/pages/rule.njk', model);
  },
};

/** What a rule rests on is shown as law only where its text was read. */
function readWords({ read }: Source): string {
  return read === null ? 'The wording is still to be checked' : `Read in ${read}`;
}
