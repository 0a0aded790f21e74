import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageAsked, paginationOf } from './pagination.ts';

const hrefOf = (page: number): string => `?page=${page}`;

test('the page asked for is one there is', () => {
  const asked: readonly (readonly [string | undefined, number])[] = [
    [undefined, 1],
    ['2', 2],
    ['11', 11],
    ['12', 11],
    ['0', 1],
    ['-1', 1],
    ['1e3', 1],
    ["2' or 1=1", 1],
    ['999999999', 1],
  ];
  for (const [text, is] of asked) assert.equal(pageAsked(text, 506, 50), is, text ?? 'nothing');
  assert.equal(pageAsked('4', 0, 50), 1);
});

test('a list says what it shows and where the rest is', () => {
  const pages = paginationOf({ page: 6, perPage: 50, total: 1506, hrefOf });
  assert.equal(pages.words, 'Showing 251 to 300 of 1,506');
  assert.deepEqual([pages.previous, pages.next], ['?page=5', '?page=7']);
  assert.deepEqual(
    pages.pages.map(({ number, isAfterGap }) => (isAfterGap ? `… ${number}` : `${number}`)),
    ['1', '… 5', '6', '7', '… 31'],
  );
});

test('the ends lead no further', () => {
  assert.equal(paginationOf({ page: 1, perPage: 50, total: 60, hrefOf }).previous, undefined);
  const last = paginationOf({ page: 2, perPage: 50, total: 60, hrefOf });
  assert.deepEqual([last.next, last.words], [undefined, 'Showing 51 to 60 of 60']);
  assert.equal(paginationOf({ page: 1, perPage: 50, total: 0, hrefOf }).words, 'Showing 0 to 0 of 0');
});
