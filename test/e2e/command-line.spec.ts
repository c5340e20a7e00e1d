import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BomDto, GeometryDto } from '../../sdk';
import { twoRoomsPdf, WALLS } from '../support/two-rooms-pdf';

const ROOT = join(__dirname, '..', '..');
const FLAT = join(ROOT, 'samples', 'flat.pdf');

interface Run {
  code: number;
  out: string;
  err: string;
}

/** Runs the commands of the README as npm runs them, with embedded services in a folder of their own. */
describe('the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'planbill-cli-'));
  chmodSync(folder, 0o755);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function run(program: string, ...args: string[]): Promise<Run> {
    const { PATH, HOME } = process.env;
    const env = {
      PATH,
      HOME,
      INIT_CWD: folder,
      DATA_DIR: join(folder, 'data'),
      PORT: '0',
      COUNTRY_PACK: 'IN',
    };
    try {
      const { stdout, stderr } = await promisify(execFile)(
        process.execPath,
        [join(ROOT, 'dist', 'src', 'cli', `${program}.js`), ...args],
        { env, cwd: ROOT, maxBuffer: 32 * 1024 * 1024 },
      );
      return { code: 0, out: stdout, err: stderr };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, out: stdout, err: stderr };
    }
  }

  it('quickstart --once prints rooms and a bill, keeps its data and stops all its processes', async () => {
    const { code, out } = await run('quickstart', '--once');
    expect(code).toBe(0);
    expect(out).toMatch(/11 rooms, 198\.00 m²/);
    expect(Number(/^Total +INR +([\d.]+)/m.exec(out)?.[1])).toBeGreaterThan(0);
    const processes = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
    expect(processes).not.toContain(join(folder, 'data'));
    expect((await run('quickstart', '--once')).code).toBe(0);
  });

  it('takeoff writes geometry and bill into the current folder of the caller, and prints JSON for programs', async () => {
    const { code, out } = await run('takeoff', FLAT, '--geometry', 'g.json', '--bill', 'b.json', '--json');
    expect(code).toBe(0);
    const geometry = JSON.parse(readFileSync(join(folder, 'g.json'), 'utf8')) as GeometryDto;
    const bill = JSON.parse(readFileSync(join(folder, 'b.json'), 'utf8')) as BomDto;
    expect(geometry.scale?.ratio).toBe(50);
    expect(JSON.parse(out)).toEqual({ geometry, bill });
  });

  it('takeoff uses the scale and the page that the caller states', async () => {
    const { out } = await run('takeoff', FLAT, '--page', '1', '--scale', '1:100', '--json');
    const { geometry } = JSON.parse(out) as { geometry: GeometryDto };
    expect(geometry.scale).toMatchObject({ ratio: 100, source: 'calibration' });
    expect(geometry.warnings.map(({ code }) => code)).toContain('scale_conflict');
  });

  it('takeoff bills by the rules and the heights of the country that the caller names', async () => {
    const { out } = await run('takeoff', FLAT, '--pack', 'DE', '--ceiling-height', '2600', '--json');
    const { bill } = JSON.parse(out) as { bill: BomDto };
    expect(bill).toMatchObject({ pack: 'DE', standard: { id: 'vob' }, currency: 'EUR', complete: false });
    expect(bill.lines.find(({ id }) => id === 'paint.primer.r1')?.formula).toContain('*2.6');
    const refused = await run('takeoff', FLAT, '--pack', 'XX');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('validation_failed');
  });

  it('takeoff ends with 3 when the plan is poor, says why before the bill, and takes --accept for consent', async () => {
    writeFileSync(join(folder, 'open.pdf'), twoRoomsPdf([WALLS.upper]));
    const poor = await run('takeoff', 'open.pdf');
    expect(poor.code).toBe(3);
    expect(poor.err).toContain('The plan is poor: no_rooms');
    expect(poor.out).toMatch(/Quality: poor[^]*no_rooms[^]*Office[^]*Kitchen/);
    expect(poor.out).toMatch(/This bill must not be relied upon[^]*! no_rooms[^]*Bill for IN, measured by/);
    const accepted = await run('takeoff', 'open.pdf', '--accept');
    expect([accepted.code, accepted.out]).toEqual([0, poor.out]);
    const fine = await run('takeoff', FLAT);
    expect([fine.code, fine.out.includes('Quality: good')]).toEqual([0, true]);
  });

  it.each([
    ['a text named .pdf', 'letter.pdf', 'Dear Sir', [], 2, 'unsupported_file_type'],
    ['a page that does not exist', null, '', ['--page', '9'], 2, 'page_out_of_range'],
    ['a file that does not exist', 'missing.pdf', null, [], 1, 'There is no file'],
    ['a page that is not a number', null, '', ['--page', 'two'], 1, '--page takes a whole number'],
  ])('takeoff refuses %s and says why', async (_, name, content, options, code, message) => {
    if (name !== null && content !== null) writeFileSync(join(folder, name), content);
    const refused = await run('takeoff', name ?? FLAT, ...options);
    expect([refused.code, refused.err.includes(message)]).toEqual([code, true]);
  });
});
