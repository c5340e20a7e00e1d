import { runs } from '../../../test/support/runs';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { ZipFile } from 'yazl';
import { BENIGN } from '../../../test/support/archives/benign-archives';
import { PlanbillError } from '../../domain/errors';
import { inspectArchive, PACKAGE_EXTENSIONS, readArchive } from '.';

const LIMITS = { maxFiles: 50, maxFileBytes: 2 ** 20, maxInflatedBytes: 2 ** 22, maxRatio: 200 };

let folder: string;
let archive: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archives-'));
  archive = join(folder, 'archive.zip');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Packed {
  path: string;
  data: Buffer;
  compress: boolean;
}

async function yazlZip(files: readonly Packed[], forceZip64Format: boolean): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { path, data, compress } of files) zip.addBuffer(data, path, { compress, forceZip64Format });
  zip.end({ forceZip64Format, comment: 'any' });
  return buffer(zip.outputStream);
}

async function read(): Promise<{ path: string; data: Buffer }[]> {
  return readArchive(archive, LIMITS, async ({ path, stream }) => ({ path, data: await buffer(stream) }));
}

/** Letters of several scripts, inner spaces and dots. An x at both ends avoids device names and trailing dots. */
const stem = fc
  .string({ unit: fc.constantFrom(...'abzAZ09_- .üß加é'), maxLength: 12 })
  .map((middle) => `x${middle}x`.normalize('NFC'));
const file = fc.record({
  folders: fc.array(stem, { maxLength: 2 }),
  stem,
  extension: fc.constantFrom(...PACKAGE_EXTENSIONS, '.src', '.Lib'),
  data: fc.uint8Array({ minLength: 1, maxLength: 3000 }).map((bytes) => Buffer.from([0, ...bytes])),
  compress: fc.boolean(),
});

describe('any safe files in an archive', () => {
  it('come out byte for byte, in the order of the archive', () =>
    fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(file, {
          selector: ({ stem: name, extension }) => `${name}${extension}`.normalize('NFKC').toLowerCase(),
          maxLength: 12,
        }),
        fc.boolean(),
        async (files, zip64) => {
          const packed = [
            ...files.map(({ folders, stem: name, extension, data, compress }) => ({
              path: [...folders, `${name}${extension}`].join('/'),
              data,
              compress,
            })),
            { path: 'the one.SRC', data: Buffer.from(':SECTION=START'), compress: true },
          ];
          await writeFile(archive, await yazlZip(packed, zip64));
          expect(await read()).toEqual(packed.map(({ path, data }) => ({ path, data })));
          const { files: inspected } = await inspectArchive(archive, LIMITS);
          expect(inspected.map(({ fileName, size, sha256 }) => ({ fileName, size, sha256 }))).toEqual(
            packed.map(({ path, data }) => ({
              fileName: path.slice(path.lastIndexOf('/') + 1),
              size: data.length,
              sha256: createHash('sha256').update(data).digest('hex'),
            })),
          );
        },
      ),
      { numRuns: 80 },
    ));
});

describe('an archive that was damaged', () => {
  const mutation = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    kind: fc.constantFrom('change', 'remove', 'insert', 'cut'),
    byte: fc.integer({ min: 0, max: 255 }),
  });

  function damage(bytes: Buffer, { at, kind, byte }: { at: number; kind: string; byte: number }): Buffer {
    const place = Math.floor(at * bytes.length);
    const [head, tail] = [bytes.subarray(0, place), bytes.subarray(place)];
    if (kind === 'cut') return head;
    return Buffer.concat([
      head,
      kind === 'remove' ? Buffer.alloc(0) : Buffer.from([byte]),
      tail.subarray(kind === 'insert' ? 0 : 1),
    ]);
  }

  it('is refused, or gives exactly the same contents', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...BENIGN),
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        async ({ bytes, files }, mutations) => {
          await writeFile(archive, mutations.reduce(damage, bytes));
          try {
            // Names have no checksum: where the same byte of both headers changed, only the name differs.
            const contents = (await read()).map(({ data }) => data.toString());
            expect(contents.every((data) => files.some(([, known]) => known === data))).toBe(true);
          } catch (error) {
            if (!(error instanceof PlanbillError)) throw error;
          }
        },
      ),
      { numRuns: runs(500, 1500) },
    ));
});
