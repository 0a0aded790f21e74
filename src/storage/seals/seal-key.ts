/**
 * The key that signs seals: Ed25519, in a file outside the database. The first key in the file signs and all of them
 * verify, so that a key is replaced by putting the new one before it.
 */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Refusal } from '../../ground/refusal.ts';
import { codeOf } from '../embedded/account.ts';
import { syncFolder } from '../sync-folder.ts';
import { type Seal, signedText } from './seal.ts';

export type SealKey = {
  readonly signature: (seal: Omit<Seal, 'signature'>) => string;
  readonly hasSigned: (seal: Seal) => boolean;
};

/** The key in `DATA_DIR`, made at first use. It guards against changes in the database, not against someone with the folder. */
export async function readOrMakeSealKey(dataDir: string): Promise<SealKey> {
  const path = join(dataDir, 'seal-key.pem');
  if ((await findText(path)) === undefined) await makeKeyFile(path);
  return readSealKey(path);
}

/** The key that `SEAL_KEY_FILE` names, which is never made here. */
export async function readSealKey(path: string): Promise<SealKey> {
  const text = await findText(path);
  if (text === undefined) throw new Refusal(`The file with the seal key, ${path}, is not there.`);
  const blocks = text.match(/-----BEGIN (PRIVATE|PUBLIC) KEY-----[^-]+-----END \1 KEY-----/g) ?? [];
  try {
    const signing = createPrivateKey(blocks[0] ?? '');
    const verifying = blocks.map((block) => createPublicKey(block));
    if (verifying.every((key) => key.asymmetricKeyType === 'ed25519')) return sealKey(signing, verifying);
  } catch {
    // Said below.
  }
  throw new Refusal(`${path} does not hold Ed25519 keys in PEM, a private one first.`);
}

function sealKey(signing: KeyObject, verifying: readonly KeyObject[]): SealKey {
  return {
    signature: (seal) => sign(null, Buffer.from(signedText(seal)), signing).toString('hex'),
    hasSigned: (seal) => {
      const signature = Buffer.from(seal.signature, 'hex');
      return verifying.some((key) => verify(null, Buffer.from(signedText(seal)), key, signature));
    },
  };
}

async function findText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new Refusal(`The file with the seal key, ${path}, cannot be read (${codeOf(error)}).`);
  }
}

/** Whole or not at all; where two processes make one, the first one's is the key. */
async function makeKeyFile(path: string): Promise<void> {
  const fresh = `${path}.${randomBytes(6).toString('hex')}`;
  const file = await open(fresh, 'wx', 0o600);
  try {
    await file.writeFile(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(fresh, path);
    await syncFolder(dirname(path));
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await rm(fresh, { force: true });
  }
}
