import fs, { existsSync, readdirSync } from 'node:fs';
import { type FileHandle, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { buffer } from 'node:stream/consumers';
import { BENIGN } from '../../../test/support/archives/benign-archives';
import { BOMB_LIMITS } from '../../../test/support/archives/hostile-contents';
import { type RawArchive, rawZip } from '../../../test/support/archives/raw-zip';
import { UnavailableError } from '../../domain/errors';
import { inspectArchive, readArchive } from '.';

let folder: string;
let archive: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archives-'));
  archive = join(folder, 'archive.zip');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Counts the bytes that calls to the operating system read. */
async function bytesRead(work: () => Promise<unknown>): Promise<number> {
  const probe = await open(archive);
  const byHandle = jest.spyOn(Object.getPrototypeOf(probe) as FileHandle, 'read');
  const byDescriptor = jest.spyOn(fs, 'read');
  try {
    await work();
    const calls = [
      ...byHandle.mock.calls,
      ...byDescriptor.mock.calls.map(([, ...rest]) => rest),
    ] as unknown[][];
    return calls.reduce((sum, [, , length]) => sum + Number(length), 0);
  } finally {
    jest.restoreAllMocks();
    await probe.close();
  }
}

describe('100,000 entries', () => {
  const entries = Array.from({ length: 100_000 }, (_, n) => ({ name: `${n}.SRC`, data: 'x', method: 0 }));
  const whole = rawZip({ entries, end: { entries: 3 } });
  const unended = whole.subarray(0, -22);
  const directorySize = whole.readUInt32LE(whole.length - 10);
  const directoryStart = unended.length - directorySize;
  /** An archive without entries consists of its end records. */
  const ended = (archive: Omit<RawArchive, 'entries'>) =>
    Buffer.concat([unended, rawZip({ entries: [], ...archive })]);
  const zip64 = { entries: 100_000, directorySize, directoryStart, recordStart: unended.length };
  const wide = { entries: 0xffff, directorySize: 0xffffffff, directoryStart: 0xffffffff };

  it.each([
    ['counted in ZIP64', ended({ zip64, end: wide }), 'archive_too_many_files'],
    [
      'counted modulo 65536',
      ended({ end: { entries: 34_464, directorySize, directoryStart } }),
      'archive_too_many_files',
    ],
    ['said to be three', whole, 'archive_inconsistent'],
  ])('%s, are refused without reading them', async (_, bytes, code) => {
    await writeFile(archive, bytes);
    const read = await bytesRead(() =>
      expect(inspectArchive(archive, BOMB_LIMITS)).rejects.toMatchObject({ code }),
    );
    expect(read).toBeLessThan(200 * 1024);
  });
});

describe('reading an archive', () => {
  const large = { name: 'POST.SRC', data: Buffer.alloc(4 * 1024 * 1024, 'N10 G1 X1.5 Y2.5\n'), method: 0 };
  const two = rawZip({ entries: [large, { ...large, name: 'POST.LIB' }] });

  it('stops when it is aborted, with the given reason', async () => {
    await writeFile(archive, two);
    const reason = new Error('enough');
    await expect(inspectArchive(archive, BOMB_LIMITS, AbortSignal.abort(reason))).rejects.toBe(reason);

    const abort = new AbortController();
    const names: string[] = [];
    const work = readArchive(
      archive,
      BOMB_LIMITS,
      async ({ fileName, stream }) => {
        names.push(fileName);
        for await (const chunk of stream) if ((chunk as Buffer).length > 0) abort.abort(reason);
      },
      abort.signal,
    );
    await expect(work).rejects.toBe(reason);
    expect(names).toEqual(['POST.SRC']);
  });

  it('passes on the error of the reader, and reads no further file', async () => {
    await writeFile(archive, two);
    const down = new UnavailableError('storage_unavailable', 'down');
    const names: string[] = [];
    const work = readArchive(archive, BOMB_LIMITS, async ({ fileName, stream }) => {
      names.push(fileName);
      stream.destroy();
      throw down;
    });
    await expect(work).rejects.toBe(down);
    expect(names).toEqual(['POST.SRC']);
  });

  it('also checks what the reader of a file left unread', async () => {
    await writeFile(archive, rawZip({ entries: [{ ...large, both: { crc: 1 } }] }));
    await expect(readArchive(archive, BOMB_LIMITS, () => Promise.resolve())).rejects.toMatchObject({
      code: 'archive_malformed',
    });
  });

  it('passes on errors of our own disk', async () => {
    await expect(inspectArchive(join(folder, 'none.zip'), BOMB_LIMITS)).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });

  it('leaves no descriptor open, however it ends', async () => {
    if (!existsSync('/proc/self/fd')) return;
    const openNow = () => readdirSync('/proc/self/fd').length;
    const before = openNow();
    for (const bytes of [two, two.subarray(0, -3), rawZip({ entries: [{ ...large, both: { crc: 1 } }] })]) {
      await writeFile(archive, bytes);
      await readArchive(archive, BOMB_LIMITS, ({ stream }) => buffer(stream)).catch(() => null);
    }
    for (const { bytes } of BENIGN) {
      await writeFile(archive, bytes);
      await inspectArchive(archive, BOMB_LIMITS);
    }
    // The last descriptor closes shortly after the answer.
    for (let turns = 0; turns < 1000 && openNow() > before; turns++) await setImmediate();
    expect(openNow()).toBeLessThanOrEqual(before);
  });
});
