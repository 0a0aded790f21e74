/** Every rule by which duties are raised and people are counted: what is owed, to whom, and on whose word. */
import { rules as allRules } from '../../../rules/index.ts';
import { standingWords } from '../../../rules/rule.ts';
import { type PageModel, page, type SignedInRoute } from '../../../web/route.ts';
import { getSettings } from '../facts.ts';
import { keptWords } from '../parts/rule-words.ts';

type RuleInShort = {
  readonly href: string;
  readonly title: string;
  readonly standing: string;
  readonly binds: string;
  readonly kept: string;
};

type RulesModel = PageModel & {
  readonly groups: readonly {
    readonly heading: string;
    readonly lead: string;
    readonly rules: readonly RuleInShort[];
  }[];
};

const GROUPS = [
  {
    kind: 'duty',
    heading: 'What is owed',
    lead: 'A duty is raised by something that happened, falls due on a day, and is met by something that is recorded.',
  },
  {
    kind: 'status',
    heading: 'Care status',
    lead: 'A status is worked out from what is recorded. Other rules and the figures rest on it.',
  },
] as const;

export const rules: SignedInRoute = {
  method: 'GET',
  path: '/rules',
  allow: 'see-rules',
  audit: 'nobody',
  handle: async (visit) => {
    const settings = await visit.read(getSettings);
    const model: RulesModel = {
      title: 'Rules',
      groups: GROUPS.map(({ kind, heading, lead }) => ({
        heading,
        lead,
        rules: allRules
          .filter((rule) => rule.kind === kind)
          .map((rule) => ({
            href: `/rules/${rule.id}`,
            title: rule.title,
            standing: standingWords(rule),
            binds: rule.binds,
            kept: keptWords(rule, settings),
          })),
      })),
    };
    return page('ledger/pages/rules.njk', model);
  },
};
