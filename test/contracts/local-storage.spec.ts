import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { LocalStorage } from '../../src/platform/storage/local-storage';

const PUT = join(__dirname, '../support/put-object.process.cjs');
const folder = mkdtempSync(join(tmpdir(), 'planbill-local-'));
afterAll(() => rmSync(folder, { recursive: true }));

const files = async (of: string) =>
  (await readdir(of, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

describe('local storage', () => {
  it('is full where a file cannot grow, keeps nothing of it, and stores what fits', async () => {
    const small = join(folder, 'small');
    // The limit of sh is in blocks of 512 bytes. The kernel refuses larger files with EFBIG.
    const put = (bytes: number) =>
      JSON.parse(
        execFileSync(
          'sh',
          ['-c', `ulimit -f 200; exec "$0" "$@"`, process.execPath, PUT, small, String(bytes)],
          {
            encoding: 'utf8',
          },
        ),
      ) as unknown;
    expect(put(1_000_000)).toEqual({ code: 'storage_full', status: 503, transient: true });
    expect(await files(small)).toEqual([]);
    expect(put(10_000)).toMatchObject({ size: 10_000 });
  });

  it('removes what crashed writers left, and nothing that is being written', async () => {
    const storage = new LocalStorage(join(folder, 'swept'));
    await storage.prepare();
    const source = new Readable({ read() {} });
    const writing = storage.put('uploads/new', source);
    source.push('half');
    while ((await files(join(folder, 'swept'))).length === 0);
    await writeFile(join(folder, 'swept/tmp/left'), 'half');
    const before = new Date(Date.now() - 86_400_000);
    await utimes(join(folder, 'swept/tmp/left'), before, new Date(before.getTime() - 1000));
    expect(await storage.sweepUnfinished(before)).toBe(1);
    expect(await storage.sweepUnfinished(before)).toBe(0);
    source.push(null);
    expect(await writing).toMatchObject({ size: 4 });
    expect(await files(join(folder, 'swept'))).toEqual(['new']);
  });

  it('leaves no empty folders behind', async () => {
    const storage = new LocalStorage(join(folder, 'tidy'));
    await storage.prepare();
    const all = ['packages/a/1', 'packages/a/2', 'packages/b/c/d', 'top'];
    for (const key of all) await storage.put(key, Readable.from([Buffer.from(key)]));
    await storage.remove('packages/b/c/d');
    await storage.remove('packages/a/1');
    expect((await readdir(join(folder, 'tidy/objects'), { recursive: true })).sort()).toEqual([
      '.planbill',
      'packages',
      'packages/a',
      'packages/a/2',
      'top',
    ]);
    expect(await storage.removeMany(['packages/a/2', 'packages/a/3', 'top'])).toEqual([]);
    expect(await readdir(join(folder, 'tidy/objects'))).toEqual(['.planbill']);
  });

  it('lists and removes nothing that is not its own', async () => {
    const storage = new LocalStorage(join(folder, 'shared'));
    await storage.prepare();
    await storage.put('uploads/a', Readable.from([Buffer.from('x')]));
    await mkdir(join(folder, 'shared/objects/lost+found'));
    await writeFile(join(folder, 'shared/objects/lost+found/#1'), 'x');
    await writeFile(join(folder, 'shared/objects/uploads/.nfs0001'), 'x');
    const found: string[] = [];
    for await (const { key } of storage.list('')) found.push(key);
    expect(found).toEqual(['uploads/a']);
    await storage.remove('uploads/a');
    expect(await files(join(folder, 'shared'))).toEqual(expect.arrayContaining(['#1', '.nfs0001']));
  });

  it('keeps objects from other users of the machine', async () => {
    const storage = new LocalStorage(join(folder, 'private'));
    await storage.prepare();
    await storage.put('uploads/a', Readable.from([Buffer.from('x')]));
    expect(statSync(join(folder, 'private/objects/uploads/a')).mode & 0o077).toBe(0);
  });

  it('names the setting of a folder that it cannot make', async () => {
    const blocked = join(folder, 'file');
    await writeFile(blocked, '');
    chmodSync(blocked, 0o400);
    await expect(new LocalStorage(join(blocked, 'storage')).prepare()).rejects.toMatchObject({
      code: 'storage_unavailable',
      detail: expect.stringContaining('DATA_DIR'),
    });
  });
});
