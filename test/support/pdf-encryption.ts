import { createHash } from 'node:crypto';

const KEY_BYTES = 16;
/** Everything allowed; only the password matters to our tests. */
const PERMISSIONS = -4;
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

/** The standard security handler, revision 3 with 128-bit RC4 (ISO 32000-1, 7.6.3). */
export class Rc4Encryption {
  readonly owner: Buffer;
  readonly user: Buffer;
  readonly permissions = PERMISSIONS;
  private readonly key: Buffer;

  constructor(userPassword: string, id: Buffer) {
    const padded = pad(userPassword);
    this.owner = chained(repeatedMd5(pad(`owner of ${userPassword}`), 51), padded);
    const permissions = Buffer.alloc(4);
    permissions.writeInt32LE(PERMISSIONS);
    this.key = repeatedMd5(Buffer.concat([padded, this.owner, permissions, id]), 51);
    this.user = Buffer.concat([chained(this.key, md5(Buffer.concat([PADDING, id]))), Buffer.alloc(16)]);
  }

  /** Encrypts a string or stream of the object `id` (algorithm 1). */
  encrypt(id: number, bytes: Buffer): Buffer {
    const salt = Buffer.from([id & 0xff, (id >> 8) & 0xff, (id >> 16) & 0xff, 0, 0]);
    return rc4(md5(Buffer.concat([this.key, salt])).subarray(0, KEY_BYTES), bytes);
  }
}

function pad(password: string): Buffer {
  return Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);
}

function md5(bytes: Buffer): Buffer {
  return createHash('md5').update(bytes).digest();
}

function repeatedMd5(bytes: Buffer, times: number): Buffer {
  let hash = bytes;
  for (let i = 0; i < times; i++) hash = md5(hash);
  return hash;
}

/** RC4 twenty times over, the key changed by the round (algorithms 3 and 5). */
function chained(key: Buffer, bytes: Buffer): Buffer {
  let result = bytes;
  for (let round = 0; round < 20; round++) result = rc4(Buffer.from(key.map((byte) => byte ^ round)), result);
  return result;
}

/** Node's OpenSSL 3 ships RC4 in the legacy provider only. */
function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i] + key[i % key.length]) & 0xff;
    [state[i], state[j]] = [state[j], state[i]];
  }
  let i = 0;
  let j = 0;
  return Buffer.from(
    bytes.map((byte) => {
      i = (i + 1) & 0xff;
      j = (j + state[i]) & 0xff;
      [state[i], state[j]] = [state[j], state[i]];
      return byte ^ state[(state[i] + state[j]) & 0xff];
    }),
  );
}
