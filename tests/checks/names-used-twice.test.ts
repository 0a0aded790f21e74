import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { namesUsedTwice } from './names-used-twice.ts';

const reviews = { id: 'reviews-held-on-time', title: 'Reviews held on time', unit: 'review' } as const;

describe('a measure is known by its name', () => {
  test('names that differ are no finding', () => {
    assert.deepEqual(namesUsedTwice([reviews, { id: 'visits', title: 'Visits made', unit: 'visit' }]), []);
  });

  test('one id twice is named', () => {
    assert.deepEqual(namesUsedTwice([reviews, { ...reviews, title: 'Other reviews' }]), [
      '2 measures have the id "reviews-held-on-time".',
    ]);
  });

  test('one title twice is named, however its letters are written', () => {
    assert.deepEqual(namesUsedTwice([reviews, { ...reviews, id: 'timely-reviews', title: 'Reviews held on TIME' }]), [
      '2 measures have the title "reviews held on time": reviews-held-on-time, timely-reviews.',
    ]);
  });

  test('one title with two units is named', () => {
    assert.deepEqual(namesUsedTwice([reviews, { ...reviews, id: 'children-on-time', unit: 'child' }]), [
      '"reviews held on time" is counted in review and in child: reviews-held-on-time, children-on-time.',
    ]);
  });
});
