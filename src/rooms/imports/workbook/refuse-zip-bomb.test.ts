/** Archives made to hurt whoever unpacks them: each is refused in a sentence, and nothing of it is unpacked elsewhere. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { writeXlsx } from 'hucre';
import { archiveOf, type Part } from '../../../../tests/archive.ts';
import { day } from '../../../ground/day-words.ts';
import { readLoad } from '../load.ts';

const CONTENTS = '[Content_Types].xml';
const TODAY = day('2025-03-26');

const load = async (bytes: Uint8Array) => readLoad([{ name: 'lists.xlsx', bytes }], TODAY);
const withParts = (...parts: readonly Part[]): Buffer => archiveOf([{ name: CONTENTS }, ...parts]);

describe('an archive is refused, in a sentence', () => {
  for (const [what, bytes, says] of [
    [
      'that unpacks to far more than it is',
      withParts({ name: 'xl/a.xml', content: Buffer.alloc(40_000_000, 32) }),
      /would unpack to far more/,
    ],
    [
      'whose many parts together do',
      withParts(
        ...Array.from({ length: 40 }, (_, index) => ({ name: `xl/${index}.xml`, content: Buffer.alloc(900_000, 32) })),
      ),
      /would unpack to far more/,
    ],
    [
      'with another archive inside that is itself one',
      withParts({ name: 'xl/inner.zip', content: withParts({ name: 'b', content: Buffer.alloc(40_000_000, 32) }) }),
      /could not be read|no sheet/,
    ],
    [
      'of a thousand parts',
      archiveOf(Array.from({ length: 1001 }, (_, index) => ({ name: index === 0 ? CONTENTS : `xl/${index}.xml` }))),
      /has 1001 parts/,
    ],
    [
      'that says it has more parts than it holds',
      archiveOf([{ name: CONTENTS }], 9),
      /table of contents cannot be read/,
    ],
    ['with a part that climbs out', withParts({ name: '../../etc/passwd' }), /points outside itself/],
    [
      'with a part that climbs out by the other stroke',
      withParts({ name: 'xl\\..\\..\\passwd' }),
      /points outside itself/,
    ],
    ['with a part at a fixed place', withParts({ name: '/etc/passwd' }), /points outside itself/],
    ['with a part on a drive', withParts({ name: 'C:\\passwd' }), /points outside itself/],
    ['with a program in it', withParts({ name: 'xl/vbaProject.bin' }), /holds a program \(a macro\)/],
    ['packed in another way', withParts({ name: 'xl/a.xml', method: 12 }), /packed in a way spreadsheets do not use/],
    ['that is cut off', withParts({ name: 'xl/a.xml' }).subarray(0, -12), /table of contents cannot be read/],
  ] as const) {
    test(what, async () => {
      const began = performance.now();
      await assert.rejects(load(bytes), { name: 'Refusal', message: says });
      assert.ok(performance.now() - began < 5000);
    });
  }
});

describe('a workbook that is one', () => {
  const PEOPLE = ['Person number', 'Name used', 'Family name', 'Date of birth', 'Sex', 'Ethnicity'];
  const bornIn = async (born: Date | number | string, dateSystem?: '1904') => {
    const bytes = await writeXlsx({
      sheets: [{ name: 'People', rows: [PEOPLE, ['P1', 'Maya', 'Hartley', born, 'F', 'WBRI']] }],
      ...(dateSystem === undefined ? {} : { dateSystem }),
    });
    const { rowsOfChild, problems } = await load(bytes);
    return { cell: [...rowsOfChild.values()].flat()[0]?.cells['Date of birth'], problems };
  };

  test('gives a day that is kept as a date', async () => {
    assert.equal((await bornIn(new Date(Date.UTC(2009, 2, 4)))).cell, '2009-03-04');
  });

  test('gives the same day where days are counted from 1904', async () => {
    assert.equal((await bornIn(new Date(Date.UTC(2009, 2, 4)), '1904')).cell, '2009-03-04');
  });

  test('rejects a bare number where a day belongs, and never guesses from when it is counted', async () => {
    const { cell, problems } = await bornIn(39876);
    assert.deepEqual(
      [cell, problems.map(({ code, column }) => `${code} ${column}`)],
      [undefined, ['not-a-date Date of birth']],
    );
  });

  test('rejects 29 February 1900, which only spreadsheets have', async () => {
    const { problems } = await bornIn('29/02/1900');
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['not-a-date'],
    );
  });
});
