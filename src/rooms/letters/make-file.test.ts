/** What becomes of a file that is sent: known by what is in it, and refused in a sentence where it is none or does something. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { archiveOf, type Part } from '../../../tests/archive.ts';
import { FILE_BYTES_MOST, makeFile } from './make-file.ts';

const pdfOf = (...objects: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    ...objects.flatMap((one, index) => [
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(one),
      Buffer.from('\nendobj\n'),
    ]),
    Buffer.from('trailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n'),
  ]);
const streamOf = (dictionary: string, content: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`<< ${dictionary} >>\nstream\n`), content, Buffer.from('\nendstream')]);
const packed = (text: string) => streamOf('/Type /ObjStm /Filter /FlateDecode /N 1 /First 4', deflateSync(text));

const CONTENTS: Part = { name: '[Content_Types].xml' };
const WORDS: Part = { name: 'word/document.xml', content: '<w:document><w:p>Dear Kofi</w:p></w:document>' };
const docxOf = (...parts: readonly Part[]): Buffer => archiveOf([CONTENTS, WORDS, ...parts]);
const rels = (content: string): Part => ({ name: 'word/_rels/document.xml.rels', content });

const wordsOf = (run: string): Buffer => docxOf({ name: 'word/header1.xml', content: `<w:hdr>${run}</w:hdr>` });

const kindOf = async (bytes: Buffer): Promise<string> => {
  const made = await makeFile(bytes);
  return 'refused' in made ? made.refused : made.kind;
};

describe('a file is kept', () => {
  const letter = pdfOf('<< /Type /Catalog /Pages 2 0 R /OpenAction [3 0 R /Fit] >>', '<< /Type /Pages >>');
  for (const [what, bytes, kind] of [
    ['a PDF', letter, 'pdf'],
    ['a PDF whose objects are packed', pdfOf('<< /Type /Catalog >>', packed('5 0 << /Type /Font >>')), 'pdf'],
    [
      'a PDF with a picture in which some bytes happen to spell a name',
      pdfOf('<< /Type /Catalog >>', streamOf('/Subtype /Image', Buffer.from('\xff\x00/JS /Launch\x01', 'latin1'))),
      'pdf',
    ],
    [
      'a PDF that opens at a place of its own, with links that somebody may press',
      pdfOf(
        '<< /Type /Catalog /OpenAction 3 0 R >>',
        '<< /Subtype /Link /A << /Type /Action /S /URI /URI (https://gov.uk/a%20b) >> >>',
        '<< /S /GoTo /D [2 0 R /Fit] >>',
      ),
      'pdf',
    ],
    [
      'a PDF with a link whose way is written apart from it',
      pdfOf('<< /OpenAction [2 0 R /Fit] >>', '<< /A 3 0 R >>', '<< /S /URI /URI (https://gov.uk) >>'),
      'pdf',
    ],
    ['a Word file', docxOf(), 'docx'],
    [
      'a Word file with a link that somebody may press',
      docxOf(rels('<Relationship Type="http://a/hyperlink" Target="https://gov.uk" TargetMode="External"/>')),
      'docx',
    ],
    [
      'a Word file that points to many things inside it',
      docxOf(rels('<Relationship Type="http://a/image" Target="media/a.png"/>'.repeat(3000))),
      'docx',
    ],
    ['a Word file with links of nothing but their beginning', docxOf(rels('<'.repeat(200_000))), 'docx'],
    [
      'a Word file with fields of its own, and words that would be a field',
      wordsOf(
        '<w:t>INCLUDEPICTURE and DDE are fields</w:t><w:fldChar/><w:instrText> HYPERLINK "https://gov.uk/dde"</w:instrText><w:fldChar/><w:fldSimple w:instr=" PAGE "/>',
      ),
      'docx',
    ],
  ] as const)
    test(what, async () => {
      const made = await makeFile(bytes);
      assert.ok(!('refused' in made), 'refused' in made ? made.refused : '');
      assert.deepEqual([made.kind, made.bytes.equals(bytes)], [kind, true]);
    });

  test('a scan, made anew: large enough to read, and without where it was taken', async () => {
    const taken = await sharp({ create: { width: 3400, height: 2400, channels: 3, background: '#ffffff' } })
      .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '54/1 34/1 0/1' } })
      .jpeg()
      .toBuffer();
    const made = await makeFile(taken);
    assert.ok(!('refused' in made));
    const { width, exif } = await sharp(made.bytes).metadata();
    assert.deepEqual([made.kind, width, exif], ['jpeg', 2600, undefined]);
  });
});

describe('a file is refused, in a sentence', () => {
  const ASKS = /asks for something from elsewhere/;
  const FETCHES = /fetches something from elsewhere/;
  const END = Buffer.from('\nendstream');
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(40)]);
  for (const [what, bytes, says] of [
    ['nothing', Buffer.alloc(0), /The file is empty/],
    [
      'a drawing with a script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      /This is not a PDF/,
    ],
    ['a page of the web', Buffer.from('<!doctype html><script>alert(1)</script>'), /This is not a PDF/],
    [
      'a page of the web that says it is a PDF further on',
      Buffer.from('<script>1</script>%PDF-1.7 %%EOF'),
      /This is not a PDF/,
    ],
    ['words', Buffer.from('Dear Kofi'), /This is not a PDF.*whatever its name says/],
    ['an old Word file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /old Word or Office file\. Save it as a PDF/],
    ['a photo of a telephone’s own form', heic, /HEIC.*Save it as a JPEG/],
    ['a photo cut off', Buffer.from('ffd8ff', 'hex'), /This photo is broken/],
    ['a PDF cut off', pdfOf('<< >>').subarray(0, 20), /broken or not whole/],
    [
      'a scan that is too large',
      Buffer.concat([Buffer.from('ffd8ff', 'hex'), Buffer.alloc(FILE_BYTES_MOST)]),
      /larger than 10 MB/,
    ],
    ['a PDF that is too large', pdfOf(Buffer.alloc(FILE_BYTES_MOST, 32)), /larger than 10 MB/],
    ['a locked PDF', pdfOf('<< /Encrypt 4 0 R >>'), /locked\. Save it without a password/],
    ['a PDF with a program', pdfOf('<< /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>'), /holds a program/],
    ['a PDF with a program spelt in numbers', pdfOf('<< /S /J#61vaScript >>'), /holds a program/],
    [
      'a PDF with a program where objects are packed',
      pdfOf('<< >>', packed('5 0 << /S /Launch >>')),
      /holds a program/,
    ],
    [
      'a PDF with another file in it',
      pdfOf('<< /Names << /EmbeddedFiles 4 0 R >> >>'),
      /holds a program or another file/,
    ],
    [
      'a PDF that unpacks to far more',
      pdfOf('<< >>', streamOf('/Type /ObjStm', deflateSync(Buffer.alloc(70_000_000, 32)))),
      /would unpack to far more/,
    ],
    [
      'a PDF with a program in a stretch that a remark calls a stream',
      pdfOf('<< >>\n% stream\n5 0 obj << /S /JavaScript >> endobj\n% endstream'),
      /holds a program/,
    ],
    [
      'a PDF with a program in a stretch that a remark calls a stream after its dictionary',
      pdfOf('<< >>\n% >> stream\n5 0 obj << /S /JavaScript >> endobj\n% endstream'),
      /holds a program/,
    ],
    [
      'a PDF with a program in an object inside a picture',
      pdfOf(streamOf('/Subtype /Image', Buffer.from('\xff\n5 0 obj << /S /JavaScript >> endobj', 'latin1'))),
      /holds a program/,
    ],
    [
      'a PDF with a program where objects are packed after a remark',
      pdfOf(Buffer.concat([Buffer.from('<< /Type /ObjStm >> %\nstream\n'), deflateSync('5 0 << /S /Launch >>'), END])),
      /holds a program/,
    ],
    [
      'a PDF of nothing but streams that do not end',
      Buffer.from(`%PDF-1.7\n${'stream\n'.repeat(1_400_000)}%%EOF`),
      /would unpack to far more/,
    ],
    [
      'a PDF of nothing but streams that all end at its end',
      Buffer.from(`%PDF-1.7\n${'>>stream\n1 obj '.repeat(650_000)}endstream %%EOF`),
      /would unpack to far more/,
    ],
    [
      'a PDF of very many streams of objects',
      pdfOf(Buffer.concat(Array<Buffer>(21_000).fill(packed('')))),
      /would unpack to far more/,
    ],
    ['a PDF that goes to the web when it is opened', pdfOf('<< /OpenAction << /S /URI /URI (http://x) >> >>'), ASKS],
    [
      'a PDF that goes to the web when it is opened, by an object elsewhere',
      pdfOf('<< /OpenAction 2 0 R >>', '<< /S /U#52I /URI (http://x) >>'),
      ASKS,
    ],
    ['a PDF that goes to the web when a page is turned', pdfOf('<< /AA << /O << /S /URI /URI (x) >> >> >>'), ASKS],
    ['a PDF that sends a form', pdfOf('<< /A << /S /SubmitForm /F (http://x) >> >>'), ASKS],
    ['a PDF that takes in what a form says', pdfOf('<< /S /ImportData /F (x) >>'), ASKS],
    ['a PDF that opens another', pdfOf('<< /S /GoToR /F (//x/y.pdf) >>'), ASKS],
    ['a PDF that opens another inside it', pdfOf('<< /S /GoToE /T << >> >>'), ASKS],
    ['a PDF whose packed objects are broken', pdfOf('<< >>', streamOf('/Type /ObjStm', Buffer.from('no'))), /broken/],
    ['a workbook', archiveOf([CONTENTS, { name: 'xl/workbook.xml' }]), /This is not a Word file/],
    ['a Word file cut off', docxOf().subarray(0, -12), /broken/],
    [
      'a Word file that unpacks to far more',
      docxOf({ name: 'word/a.xml', content: Buffer.alloc(40_000_000, 32) }),
      /far more/,
    ],
    [
      'a Word file of a thousand parts',
      docxOf(...Array.from({ length: 1001 }, (_, n) => ({ name: `word/${n}.xml` }))),
      /far more/,
    ],
    [
      'a Word file with a DOCTYPE',
      docxOf({ name: 'word/a.xml', content: '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }),
      /no letter needs/,
    ],
    [
      'a Word file with a DOCTYPE in two bytes a letter',
      docxOf({ name: 'word/a.xml', content: Buffer.from('<!DOCTYPE a []><a/>', 'utf16le') }),
      /no letter needs/,
    ],
    ['a Word file that climbs out', docxOf({ name: '../../etc/passwd' }), /no letter needs/],
    ['a Word file with a program', docxOf({ name: 'word/vbaProject.bin' }), /holds a program/],
    ['a Word file with an object in it', docxOf({ name: 'word/embeddings/oleObject1.bin' }), /holds a program/],
    [
      'a Word file with a workbook in it',
      docxOf({ name: 'word/embeddings/Sheet1.xlsx' }),
      /holds a program or another/,
    ],
    ['a Word file that points to far too much', docxOf(rels('<'.repeat(300_000))), /no letter needs/],
    [
      'a Word file whose pointing elsewhere is spelt in numbers',
      docxOf(rels('<Relationship Type="http://a/image" Target="http://x/p.png" TargetMode="Ext&#101;rnal"/>')),
      /no letter needs/,
    ],
    [
      'a Word file with a picture elsewhere that names itself a link too',
      docxOf(rels(`<Relationship Type="http://a/image" Target="http://x>Type='/hyperlink'" TargetMode="External"/>`)),
      FETCHES,
    ],
    [
      'a Word file with a field that fetches a picture',
      wordsOf('<w:fldChar/><w:instrText xml:space="preserve"> INCLUDEPICTURE "http://x/p.png"</w:instrText>'),
      FETCHES,
    ],
    [
      'a Word file with a field split over runs',
      wordsOf(
        '<w:instrText>PAGE</w:instrText><w:fldChar/><w:instrText>DD</w:instrText><w:r/><w:instrText>EAUTO c:\\x</w:instrText>',
      ),
      FETCHES,
    ],
    ['a Word file with a field in one', wordsOf(`<w:fldSimple w:instr=' includetext "http://x"'/>`), FETCHES],
    ['a Word file with a field spelt in numbers', wordsOf('<w:instrText>D&#68;E x</w:instrText>'), /no letter needs/],
    [
      'a Word file with a field in another kind of text',
      wordsOf('<w:instrText><![CDATA[DDE x]]></w:instrText>'),
      /no letter needs/,
    ],
    ['a Word file of nothing but fields', wordsOf(`${'<w:fldChar/>'.repeat(80_000)}<w:instrText>DDE`), FETCHES],
    [
      'a Word file whose template is elsewhere',
      docxOf(rels("<Relationship Type='http://a/attachedTemplate' Target='http://x/t.dotm' TargetMode='External'/>")),
      FETCHES,
    ],
    [
      'a Word file with a picture that tells who opens it',
      docxOf(rels('<Relationship TargetMode="External" Target="http://x/p.png" Type="http://a/image"/>')),
      FETCHES,
    ],
  ] as const)
    test(what, async () => {
      const began = performance.now();
      assert.match(await kindOf(bytes), says);
      assert.ok(performance.now() - began < 5000);
    });
});
