import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runKeysWith } from '../support/keys';
import { type PlanbillProcess, startPlanbillProcess } from '../support/planbill-process';

interface ListedKey {
  id: string;
  name: string;
  workspace: string;
  state: string;
}

describe('npm run keys on the embedded database', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'planbill-keys-'));
  // When root starts it, the database runs as the user "nobody", who must be able to enter the folder.
  chmodSync(dataDir, 0o755);
  const settings = { DATA_DIR: dataDir, DISPATCHER: 'embedded' };
  let service: PlanbillProcess | undefined;
  afterAll(async () => {
    await service?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const keys = (...args: string[]) => runKeysWith(settings, ...args);
  const listed = async () => JSON.parse(await keys('list', '--json')) as ListedKey[];
  const projects = async (key: string) =>
    (await fetch(`${service!.url}/api/v1/projects`, { headers: { authorization: `Bearer ${key}` } })).status;

  it('creates the first key on an empty machine, and works while the service runs and after it stopped', async () => {
    expect(await keys('list')).toBe('There are no keys yet.\n');
    const key = (await keys('create', '--name', 'First')).trim();
    expect(key).toMatch(/^pb_live_[0-9A-Za-z]{22}_[0-9A-Za-z]{49}$/);

    service = await startPlanbillProcess({ ...settings, HOST: '0.0.0.0' });
    service.url = service.url.replace('0.0.0.0', '127.0.0.1');
    expect(await projects(key)).toBe(200);
    const second = await keys('create', '--name', 'Second', '--workspace', 'acme', '--new-workspace');
    expect(await projects(second.trim())).toBe(200);
    const found = await listed();
    expect(found.map(({ name, workspace, state }) => [name, workspace, state])).toEqual([
      ['First', 'default', 'usable'],
      ['Second', 'acme', 'usable'],
    ]);
    await keys('revoke', found[0].id);
    expect(await projects(key)).toBe(401);
    expect(await projects(second.trim())).toBe(200);

    await service.stop();
    expect((await listed()).map(({ state }) => state)).toEqual(['revoked', 'usable']);
  });

  it.each([
    [['create', '--name', 'x', '--workspace', 'nowhere'], 'no workspace named "nowhere"'],
    [
      ['create', '--name', 'x', '--workspace', 'acme', '--new-workspace'],
      'workspace named "acme" already exists',
    ],
    [['create', '--name', 'x', '--expires', '2020-01-01'], 'not in the future'],
    [['revoke', '7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11'], 'no API key with this id'],
    [['burn'], 'Usage: npm run keys'],
  ])('refuses %j and says why', async (args, reason) => {
    await expect(keys(...args)).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining(reason) as string,
    });
  });
});
