import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BENIGN } from '../../../test/support/archives/benign-archives';
import {
  BOMB_LIMITS,
  BOMBS,
  NESTED,
  NO_PACKAGE,
  UNREADABLE,
} from '../../../test/support/archives/hostile-contents';
import { COLLIDING_NAMES, LINKS, UNSAFE_NAMES } from '../../../test/support/archives/hostile-names';
import { INCONSISTENT, MALFORMED, SPLIT } from '../../../test/support/archives/hostile-structure';
import { rawZip } from '../../../test/support/archives/raw-zip';
import { PlanbillError } from '../../domain/errors';
import { inspectArchive, readArchive } from '.';

const CHUNK = 64 * 1024;
const HOSTILE = [
  ...MALFORMED,
  ...SPLIT,
  ...INCONSISTENT,
  ...UNSAFE_NAMES,
  ...COLLIDING_NAMES,
  ...LINKS,
  ...UNREADABLE,
  ...NESTED,
  ...NO_PACKAGE,
  ...BOMBS,
];

let folder: string;
let archive: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archives-'));
  archive = join(folder, 'archive.zip');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');

async function refusalOf(work: Promise<unknown>): Promise<PlanbillError> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof PlanbillError) return error;
  throw (error as Error | undefined) ?? new Error('It was taken.');
}

describe('archives that must be refused', () => {
  it.each(HOSTILE)('$code: $what', async ({ code, bytes }) => {
    await writeFile(archive, bytes);
    const refusal = await refusalOf(inspectArchive(archive, BOMB_LIMITS));
    expect(refusal).toMatchObject({ code, status: 422 });
    expect(refusal.friendly).toMatch(/\.$/);
    expect(refusal.friendly).not.toBe(refusal.detail);

    let inflated = 0;
    const read = readArchive(archive, BOMB_LIMITS, async ({ stream }) => {
      for await (const chunk of stream) inflated += (chunk as Buffer).length;
    });
    expect((await refusalOf(read)).code).toBe(code);
    expect(inflated).toBeLessThanOrEqual(2 * CHUNK);
    expect(await readdir(folder)).toEqual(['archive.zip']);
  });

  it('name at most fifty entries, without characters that disturb a terminal', async () => {
    const unknown = Array.from({ length: 70 }, (_, n) => ({ name: `${n}.exe`, data: 'x' }));
    await writeFile(archive, rawZip({ entries: unknown }));
    const many = await refusalOf(inspectArchive(archive, { ...BOMB_LIMITS, maxFiles: 100 }));
    expect(many.errors).toHaveLength(51);
    expect(many.errors[0]).toEqual({ pointer: 'file', message: '0.exe: is not a file of a package' });
    expect(many.errors[50].message).toBe('and 20 more');

    await writeFile(
      archive,
      rawZip({ entries: [{ name: `\u001b[2J${'long'.repeat(50)}\u202e.SRC`, data: 'x' }] }),
    );
    const [shown] = (await refusalOf(inspectArchive(archive, BOMB_LIMITS))).errors;
    expect(shown.message).toMatch(/^\\u\{1b\}\[2Jlong.*long\\u\{202e\}\.SRC: has control/);
    expect(shown.message.length).toBeLessThan(200);
  });
});

describe('archives of common programs', () => {
  it.each(BENIGN)('$what', async ({ bytes, files, ignored }) => {
    await writeFile(archive, bytes);
    const found = await inspectArchive(archive, BOMB_LIMITS);
    expect(found.files.map((file) => [file.path, file.sha256, file.size])).toEqual(
      files.map(([path, data]) => [path, sha256(data), Buffer.byteLength(data)]),
    );
    expect(found.ignored).toEqual(ignored ?? []);
  });
});
