/**
 * Makes a photo anew from whatever was sent: it is known by its first bytes and not by its name, and what comes out is a
 * JPEG that carries no place, no time, no camera and nothing else but the picture. What is no photo is a sentence.
 */
import sharp from 'sharp';

export const PHOTO_BYTES_MOST = 15 * 1024 * 1024;
/** A picture of more points than this is a trap: unpacked it would fill the memory. */
const POINTS_MOST = 60_000_000;
const WIDE = 1600;
const SMALL = 480;

export type MadePhoto = {
  readonly bytes: Buffer;
  readonly small: Buffer;
  readonly width: number;
  readonly height: number;
};

const SIGNATURES: readonly { readonly called: string; readonly at: number; readonly bytes: string }[] = [
  { called: 'jpeg', at: 0, bytes: 'ffd8ff' },
  { called: 'png', at: 0, bytes: '89504e470d0a1a0a' },
  { called: 'webp', at: 8, bytes: '57454250' },
];
export const isHeic = (bytes: Buffer): boolean =>
  /^ftyp(?:hei|hev|mif|msf)/.test(bytes.subarray(4, 12).toString('latin1'));

/** Why it cannot be taken, in a sentence; undefined where its first bytes are those of a photo. */
export function whyNoPhoto(bytes: Buffer): string | undefined {
  if (bytes.length > PHOTO_BYTES_MOST) return 'The photo is larger than 15 MB. Send it smaller';
  if (SIGNATURES.some(({ at, bytes: hex }) => bytes.subarray(at, at + hex.length / 2).toString('hex') === hex))
    return undefined;
  if (isHeic(bytes))
    return 'This is a photo in Apple’s own form (HEIC), which cannot be read here. Save it as a JPEG, or take it with this page open';
  return 'This is not a photo. Choose a JPEG, PNG or WebP picture';
}

const BROKEN = 'This photo is broken and cannot be opened. Take or choose another';

/** `wide` is how many points its longer side keeps: a page that must be read keeps more than a day out. */
export async function makePhoto(bytes: Buffer, wide = WIDE): Promise<MadePhoto | { readonly refused: string }> {
  const refused = whyNoPhoto(bytes);
  if (refused !== undefined) return { refused };
  try {
    // Turned as it was held, before what says so is thrown away with the rest.
    const picture = sharp(bytes, { limitInputPixels: POINTS_MOST, failOn: 'error' })
      .autoOrient()
      .flatten({ background: '#ffffff' });
    const made = async (most: number) =>
      picture
        .clone()
        .resize({ width: most, height: most, fit: 'inside', withoutEnlargement: true })
        .jpeg({ quality: 80 })
        .toBuffer({ resolveWithObject: true });
    const [large, small] = [await made(wide), await made(SMALL)];
    return { bytes: large.data, small: small.data, width: large.info.width, height: large.info.height };
  } catch {
    return { refused: BROKEN };
  }
}
