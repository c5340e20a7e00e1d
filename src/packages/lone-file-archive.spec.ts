import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { inspectArchive } from './intake';
import { loneFileArchive } from './lone-file-archive';

const LIMITS = { maxFiles: 1, maxFileBytes: 1e6, maxInflatedBytes: 1e6, maxRatio: 200 };

describe('the archive around a single file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'planbill-lone-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const archiveOf = (name: string, bytes: Uint8Array, chunk = bytes.length) => {
    const chunks = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, n) =>
      Buffer.from(bytes.subarray(n * chunk, (n + 1) * chunk)),
    );
    return buffer(loneFileArchive(name, Readable.from(chunks), bytes.length));
  };

  it('is accepted again, has exactly the same bytes, and is the same however they arrive', async () => {
    const path = join(folder, 'lone.zip');
    const names = fc.stringMatching(/^[A-Za-z0-9äöüß_-]{1,40}$/).map((name) => `a${name}.SRC`);
    // Text first: bytes that begin like an archive are refused elsewhere.
    const contents = fc.uint8Array({ maxLength: 5_000 }).map((rest) => Uint8Array.of(0x2a, 0x0a, ...rest));
    await fc.assert(
      fc.asyncProperty(names, contents, fc.integer({ min: 1, max: 5_000 }), async (name, bytes, chunk) => {
        const archive = await archiveOf(name, bytes);
        expect(await archiveOf(name, bytes, chunk)).toEqual(archive);
        writeFileSync(path, archive);
        const { files } = await inspectArchive(path, LIMITS);
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        expect(files).toEqual([
          { path: name, fileName: name.normalize('NFC'), extension: '.SRC', size: bytes.length, sha256 },
        ]);
      }),
      { numRuns: 40 },
    );
  });

  it('has a fixed date', async () => {
    const archive = await archiveOf('A.SRC', Buffer.from('* a'));
    // 1 January 1980, midnight, as the local header has it.
    expect(archive.readUInt32LE(10)).toBe(0x0021_0000);
  });

  it('fails where the file cannot be read to its end', async () => {
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('* a');
        throw new Error('torn');
      })(),
    );
    await expect(buffer(loneFileArchive('A.SRC', broken, 10))).rejects.toThrow('torn');
  });
});
