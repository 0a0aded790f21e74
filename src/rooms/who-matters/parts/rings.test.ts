/** The picture of who matters: everybody within it, names that can be read, and none laid over another where there is room. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Ring } from '../model.ts';
import { type Label, linesOf, ringsPicture } from './rings.ts';

const named = (ring: Ring, ...names: readonly string[]) => names.map((name) => ({ name, ring }));
const overlaps = (a: Label, b: Label): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 - 0.5 && Math.abs(a.y - b.y) < (a.height + b.height) / 2 - 0.5;

describe('the rings', () => {
  test('part a name at its words, and never within one', () => {
    for (const [name, lines] of [
      ['Nan', ['Nan']],
      ['Nan Jean', ['Nan Jean']],
      ['Grandad Winston', ['Grandad', 'Winston']],
      ['Oluwaseun-Christopher', ['Oluwaseun-', 'Christopher']],
      ['', []],
    ] as const)
      assert.deepEqual(linesOf(name), lines);
  });

  test('lay no name over another for as many as most people have', () => {
    const { people } = ringsPicture('Oluwaseun-Christopher', [
      ...named('closest', 'Grandad Winston', 'Shannon', 'Ruby'),
      ...named('close', 'Dean', 'Marcus from work', 'Folasade Adebayo-Fitzgerald', 'Miss Okafor'),
      ...named('further', 'Mum', 'Lee', 'The man from the shop', 'Aunty Thandi', 'Imam Saleh'),
    ]);
    assert.equal(people.length, 12);
    for (const [index, one] of people.entries())
      for (const other of people.slice(index + 1))
        assert.ok(!overlaps(one, other), `${one.lines.join(' ')} over ${other.lines.join(' ')}`);
  });

  test('keep everybody inside, and say how many found no room', () => {
    const { people, left, size } = ringsPicture(
      'Kai',
      named('closest', ...Array.from({ length: 9 }, (_, n) => `Somebody ${n}`)),
    );
    assert.equal(people.length + left, 9);
    assert.ok(left > 0);
    for (const { x, y, width, height } of people) {
      assert.ok(x - width / 2 >= 0 && x + width / 2 <= size);
      assert.ok(y - height / 2 >= 0 && y + height / 2 <= size);
    }
  });

  test('of nobody are empty rings', () => {
    const { people, left, circles } = ringsPicture('Kai', []);
    assert.deepEqual([people, left, circles.length], [[], 0, 3]);
  });
});
