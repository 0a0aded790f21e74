/** A photo is made anew: it loses where it was taken, and whatever is no photo is a sentence. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import sharp from 'sharp';
import { makePhoto, PHOTO_BYTES_MOST, whyNoPhoto } from './make-photo.ts';

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#3a7ca5' } });

describe('a photo', () => {
  test('loses where, when and with what it was taken, and is turned as it was held', async () => {
    const taken = await plain(3000, 2000)
      .withExif({
        IFD0: { Make: 'A telephone', Orientation: '6' },
        IFD2: { DateTimeOriginal: '2025:03:01 15:20:00' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '54/1 34/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '1/1 14/1 0/1' },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const before = await sharp(taken).metadata();
    assert.ok(before.exif !== undefined && before.exif.includes('A telephone'), 'the photo that was sent says where');
    const made = await makePhoto(taken);
    assert.ok(!('refused' in made));
    for (const bytes of [made.bytes, made.small]) {
      const { exif, xmp, iptc, icc, format, orientation } = await sharp(bytes).metadata();
      assert.deepEqual(
        [exif, xmp, iptc, icc, format, orientation],
        [undefined, undefined, undefined, undefined, 'jpeg', undefined],
      );
      assert.ok(!bytes.includes('A telephone') && !bytes.includes('GPS'));
    }
    assert.deepEqual([made.width, made.height], [1067, 1600]);
  });

  for (const format of ['png', 'webp', 'jpeg'] as const)
    test(`sent as ${format} comes out as a JPEG, and a small one stays small`, async () => {
      const made = await makePhoto(await plain(300, 200).toFormat(format).toBuffer());
      assert.ok(!('refused' in made));
      assert.deepEqual([made.width, made.height], [300, 200]);
    });

  const text = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(40)]);
  for (const [what, bytes, sentence] of [
    ['a drawing with a script in it', text, /This is not a photo\. Choose a JPEG, PNG or WebP picture/],
    ['a letter', Buffer.from('%PDF-1.7'), /This is not a photo/],
    ['nothing but a beginning', Buffer.from('ffd8ff', 'hex'), /This photo is broken/],
    ['a photo of a telephone’s own form', heic, /HEIC.*Save it as a JPEG/],
    ['too many bytes', Buffer.alloc(PHOTO_BYTES_MOST + 1, 0xff), /larger than 15 MB/],
  ] as const)
    test(`${what} is refused in a sentence`, async () => {
      const made = await makePhoto(bytes);
      assert.match('refused' in made ? made.refused : '', sentence);
    });

  test('cut off half way is refused, and not kept half', async () => {
    const whole = await plain(900, 900).jpeg().toBuffer();
    const made = await makePhoto(whole.subarray(0, whole.length / 2));
    assert.match('refused' in made ? made.refused : '', /broken/);
  });

  test('with more points than memory holds is refused before it is unpacked', async () => {
    const trap = await plain(9000, 9000).png().toBuffer();
    assert.equal(whyNoPhoto(trap), undefined);
    const made = await makePhoto(trap);
    assert.match('refused' in made ? made.refused : '', /broken/);
  });
});
