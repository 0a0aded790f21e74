/** What somebody is said to be to the council: plain words first, the law’s behind them, and doubt wherever there is one. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { derive } from '../../../rules/derive.ts';
import { evaluator } from '../../../rules/evaluate.ts';
import { NO_FACTS, type RecordedFacts } from '../../../rules/facts.ts';
import { rules } from '../../../rules/index.ts';
import type { SpellOf } from '../model.ts';
import { statusHistory, statusInShort } from './status-history.ts';

const ON = day('2025-03-26');
const evaluate = evaluator(rules, { localValues: [], keptFrom: new Map() });

/** In care from 14 until the end given. */
function lifeOf(
  born: string,
  ended: string | null,
  more: Partial<RecordedFacts> = {},
  reasonEnded = 'E5',
): RecordedFacts {
  const bornOn = day(born);
  const episode = {
    id: 'one',
    beganOn: (bornOn + 5300) as typeof bornOn,
    endedOn: ended === null ? null : day(ended),
    reasonBegan: 'S',
    legalStatus: 'C2',
    placementType: 'U6',
    placementProvider: null,
    placementPostcode: null,
    urn: null,
    reasonEnded: ended === null ? null : reasonEnded,
  };
  return { ...NO_FACTS, bornOn, episodes: [episode], ...more };
}

const offered = (answer: string) => ({
  entries: [{ id: 'e1', kind: 'support-offered' as const, on: day('2024-06-03'), until: null, answer, details: {} }],
});

function spellsOf(facts: RecordedFacts): readonly SpellOf[] {
  return evaluate(facts).spells.flatMap(({ rule, spells }) =>
    spells.map((spell) => ({ ...spell, rule, personId: 'maya' as PersonId })),
  );
}

describe('the status in short', () => {
  for (const [of, facts, is] of [
    ['nobody in care', NO_FACTS, 'Not in care'],
    ['a child in care', lifeOf('2010-05-05', null), 'In care'],
    ['an eligible child', lifeOf('2008-05-05', null), 'In care, owed leaving care help'],
    ['a relevant child', lifeOf('2008-05-05', '2025-01-06'), 'Care leaver under 18 with full support (relevant child)'],
    ['somebody of 19', lifeOf('2005-05-05', '2023-05-05'), 'Care leaver with full support (former relevant)'],
    [
      'somebody of 22 of whom nothing is known',
      lifeOf('2002-05-05', '2020-05-05'),
      'Care leaver; cannot tell whether support from 21 is open (former relevant, 21 to 24)',
    ],
    [
      'somebody of 22 who said yes',
      lifeOf('2002-05-05', '2020-05-05', offered('accepted')),
      'Care leaver; support from 21 is open (former relevant, 21 to 24)',
    ],
    [
      'somebody of 22 who said no',
      lifeOf('2002-05-05', '2020-05-05', offered('declined')),
      'Care leaver; support from 21 is not open (former relevant, 21 to 24)',
    ],
    ['somebody of 26', lifeOf('1999-01-05', '2017-01-05'), 'Left care'],
    [
      'somebody of 19, and nobody wrote down why care ended',
      lifeOf('2005-05-05', '2023-02-06', {}, 'X1'),
      'Care leaver; cannot tell with which support',
    ],
  ] as const) {
    test(`of ${of}: ${is}`, () => assert.equal(statusInShort(spellsOf(facts), ON), is));
  }
});

describe('the history of statuses', () => {
  const historyOf = (facts: RecordedFacts) => {
    const { periodsOfCare, entries, bornOn } = derive(facts);
    return statusHistory(spellsOf(facts), ON, {
      bornOn,
      periodsOfCare,
      entries: new Map(entries.map((entry) => [entry.id, entry])),
    });
  };

  test('says of each what it rests on, and from which birthday', () => {
    const [now] = historyOf(lifeOf('2005-05-05', '2023-05-05'));
    assert.equal(now?.title, 'Care leaver with full support');
    assert.equal(now?.law, 'former relevant');
    assert.match(now?.because ?? '', /^From turning 18\. Rests on being in care from .* to 5 May 2023\.$/);
  });

  test('does not give an 18th birthday to come as the end of care', () => {
    const [now] = historyOf(lifeOf('2008-05-05', null));
    assert.match(now?.because ?? '', /being in care since \d/);
  });

  test('says that support is not open, from the day it was declined and for as long', () => {
    const lines = historyOf(lifeOf('2002-05-05', '2020-05-05', offered('declined')));
    assert.deepEqual(
      lines.filter(({ ruleId }) => ruleId === 'status/support-from-21').map(({ title, from, to }) => [title, from, to]),
      [
        ['Support from 21 is not open', day('2024-06-03'), null],
        ['Cannot tell whether support from 21 is open', day('2023-05-05'), day('2024-06-03')],
      ],
    );
  });

  test('says what is missing and what can be done about it', () => {
    const support = historyOf(lifeOf('2002-05-05', '2020-05-05')).find(
      ({ ruleId }) => ruleId === 'status/support-from-21',
    );
    assert.deepEqual(
      support?.missing.map(({ what }) => what),
      ['Whether they want support from 21'],
    );
    assert.match(support?.missing[0]?.matters ?? '', /Ask them/);
  });
});
