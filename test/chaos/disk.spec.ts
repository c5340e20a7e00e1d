import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ended, ingest, startTestService, type TestService } from '../support/service';

const FLAT = readFileSync(path.join(__dirname, '../../samples/flat.pdf'));

/** A disk of 2 MB; null where this account may not mount one. */
function smallDisk(at: string): { release(): void } | null {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', at], { stdio: 'pipe' });
  } catch {
    return null;
  }
  chmodSync(at, 0o755);
  return { release: () => execFileSync('umount', ['--lazy', at]) };
}

const filesBelow = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

describe('row 15: a full disk', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'planbill-disk-'));
  const disk = smallDisk(folder);
  let service: TestService | null = null;

  afterAll(async () => {
    await service?.stop();
    disk?.release();
    rmSync(folder, { recursive: true, force: true });
  });

  it('refuses an upload with a clear message, keeps no part of it, and accepts uploads again when there is room', async () => {
    if (!disk) {
      console.info('This account may not mount a small disk; nothing is shown.');
      return;
    }
    service = await startTestService({ DATA_DIR: folder });
    const filler = path.join(folder, 'filler');
    expect(() => writeFileSync(filler, Buffer.alloc(3 << 20))).toThrow('ENOSPC');
    const before = await filesBelow(folder);
    const refused = await ingest(service, FLAT);
    expect(refused.response?.status).toBe(503);
    expect(refused.error).toMatchObject({ code: 'storage_full' });
    expect(await filesBelow(folder)).toEqual(before);
    rmSync(filler);
    const accepted = await ingest(service, FLAT);
    expect(await ended(service, accepted.data!.job_id)).toMatchObject({ status: 'succeeded' });
  });
});
