import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { legalStatus } from './legal-status.ts';
import { placementType } from './placement-type.ts';
import { exactWords, plainWords } from './plain-words.ts';
import { reasonEpisodeCeased } from './reason-episode-ceased.ts';
import { reviewParticipation } from './review-participation.ts';

describe('plain words', () => {
  test('stand for a statutory code; the exact words stay at hand', () => {
    assert.equal(plainWords(placementType, 'U6'), 'Foster home');
    assert.equal(exactWords(reviewParticipation, 'PN1'), 'PN1, Child physically attends and speaks for him or herself');
  });

  test('never soften a death, custody, a secure home, remand or police protection', () => {
    assert.equal(plainWords(reasonEpisodeCeased, 'E2'), 'Died');
    assert.equal(plainWords(reasonEpisodeCeased, 'E9'), 'Sentenced to custody');
    assert.equal(plainWords(placementType, 'R5'), 'Young offender institution');
    assert.match(plainWords(placementType, 'K1'), /secure/i);
    assert.match(plainWords(legalStatus, 'J1'), /remand/i);
    assert.match(plainWords(legalStatus, 'L1'), /police protection/i);
  });

  test('tell every way of taking part from every other, for they are answers to choose from', () => {
    const words = reviewParticipation.codes.map(({ code }) => plainWords(reviewParticipation, code));
    assert.equal(new Set(words).size, reviewParticipation.codes.length);
    assert.ok(
      words.every((each) => !/\b(him|her|his|child)\b/i.test(each)),
      words.join(' | '),
    );
  });

  test('show a code nobody knows as it is', () => {
    assert.equal(plainWords(placementType, 'Q9'), 'Code Q9');
    assert.equal(exactWords(placementType, 'Q9'), 'Q9');
  });
});
