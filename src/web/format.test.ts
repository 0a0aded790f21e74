import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../ground/day-words.ts';
import { colourSheet, contrast, wordsOn } from './council-colour.ts';
import { dayWords, findSafeLink, monthWords, numberWords, percentWords } from './format.ts';

test('days and numbers as pages write them', () => {
  assert.equal(dayWords(day('2026-03-02')), '2\u00a0March\u00a02026');
  assert.equal(monthWords(day('2026-03-02')), 'March 2026');
  assert.deepEqual([0, 5012, 2.25].map(numberWords), ['0', '5,012', '2.3']);
});

test('a percentage has one decimal, and only the whole is the whole', () => {
  const shares: readonly (readonly [number, string])[] = [
    [0, '0.0%'],
    [0.0001, '0.1%'],
    [0.8335, '83.4%'],
    [0.9999, '99.9%'],
    [1, '100.0%'],
  ];
  for (const [share, words] of shares) assert.equal(percentWords(share), words);
});

test('a link leads to a page of ours, another site or a mail address, and nowhere else', () => {
  for (const href of [
    '/',
    '/people/1',
    '#main-content',
    '?page=2',
    'https://www.legislation.gov.uk/uksi/2010/959',
    'mailto:a@b.example',
    'tel:0161',
  ]) {
    assert.equal(findSafeLink(href), href);
  }
  for (const href of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'people/1',
    '',
    '/a\nb',
  ]) {
    assert.equal(findSafeLink(href), undefined, href);
  }
});

test('words on the council’s colour can always be read', () => {
  for (let hue = 0; hue < 0x1000000; hue += 0x010307) {
    const hex = hue.toString(16).padStart(6, '0');
    assert.ok(contrast(hex, wordsOn(hex).slice(1)) >= 4.5, hex);
  }
  assert.equal(colourSheet('14324a'), ':root { --los-council: #14324a; --los-council-words: #ffffff; }\n');
  assert.equal(colourSheet('red;} body{'), undefined);
});
