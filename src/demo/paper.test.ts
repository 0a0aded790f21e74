/** What the demonstration keeps with a letter is what anybody could keep with one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeFile } from '../rooms/letters/make-file.ts';
import { AROUND } from './named-around.ts';
import { paperOf } from './paper.ts';

const papers = Object.values(AROUND)
  .flatMap(({ entries }) => entries)
  .flatMap(({ files = [] }) => files);

test('some letters have a file, and some of those in two versions', () => {
  assert.ok(papers.length >= 3);
  assert.ok(papers.some(({ about }) => about === 'others'));
});

for (const { version, lines } of papers)
  test(`it is taken in as a PDF: ${version}`, async () => {
    const made = await makeFile(paperOf(lines));
    assert.ok(!('refused' in made), 'refused' in made ? made.refused : '');
    assert.equal(made.kind, 'pdf');
  });

test('a stroke or a bracket in a line does not end it', () =>
  assert.match(paperOf(['By (or before) 1\\2']).toString('latin1'), /\(By \\\(or before\\\) 1\\\\2\) Tj/));
