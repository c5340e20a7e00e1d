import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EXTRACTION_STAGES } from '../../src/domain/extraction/observe';
import { pictureFile, scanPdf } from '../support/plans/scans/scan-files';
import { scannedPlan } from '../support/plans/scans/scanned-plan';
import { twoRoomsPdf, WALLS } from '../support/two-rooms-pdf';

const ROOT = join(__dirname, '..', '..');
const FLAT = join(ROOT, 'samples', 'flat.pdf');

interface Run {
  code: number;
  out: string;
  err: string;
}

describe('the explain command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'planbill-explain-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function explain(...args: string[]): Promise<Run> {
    const { PATH, HOME } = process.env;
    try {
      const { stdout, stderr } = await promisify(execFile)(
        process.execPath,
        [join(ROOT, 'dist', 'src', 'cli', 'explain.js'), ...args],
        { env: { PATH, HOME, INIT_CWD: folder }, cwd: ROOT },
      );
      return { code: 0, out: stdout, err: stderr };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, out: stdout, err: stderr };
    }
  }

  it('writes one page where the caller stands, with a section for each stage and the rooms that were found', async () => {
    const { code, out } = await explain(FLAT);
    expect(code).toBe(0);
    expect(readdirSync(folder)).toEqual(['flat.explain.html']);
    expect(out).toContain(join(folder, 'flat.explain.html'));
    const page = readFileSync(join(folder, 'flat.explain.html'), 'utf8');
    const stages = [...page.matchAll(/<section id="\d\d-([a-z]+)/g)].map(([, stage]) => stage);
    expect([...new Set(stages)].sort()).toEqual([...EXTRACTION_STAGES].sort());
    const final = page.slice(page.lastIndexOf('<section'));
    for (const room of ['Kitchen', 'Bathroom', 'Bedroom 3']) expect(final).toContain(room);
    expect(page).not.toMatch(/https?:|src=/);
  });

  it('draws pictures of the wanted stage only, at most 2,400 pixels wide and high', async () => {
    const { code } = await explain(FLAT, '--stage', 'scale', '--png', 'png', '--out', 'scale.html');
    expect(code).toBe(0);
    const page = readFileSync(join(folder, 'scale.html'), 'utf8');
    const names = [...page.matchAll(/<section id="([^"]+)"/g)].map(([, id]) => `${id}.png`);
    expect(readdirSync(join(folder, 'png')).sort()).toEqual(names);
    expect(names.filter((name) => !/^\d\d-scale\b/.test(name))).toEqual([]);
    const png = readFileSync(join(folder, 'png', names[0]));
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    expect(Math.max(width, height)).toBeLessThanOrEqual(2400);
    expect(Math.min(width, height)).toBeGreaterThan(600);
    // White paper alone would be packed to a few kilobytes.
    expect(png.length).toBeGreaterThan(50_000);
  });

  it('takes the scale from the caller', async () => {
    await explain(FLAT, '--scale', '1:75', '--stage', 'final', '--out', 'stated.html');
    // 1:75 is 26.458 mm a point.
    expect(readFileSync(join(folder, 'stated.html'), 'utf8')).toContain('26.458');
  });

  it('ends with 3 when the plan is poor, unless the caller accepts it', async () => {
    writeFileSync(join(folder, 'open.pdf'), twoRoomsPdf([WALLS.upper]));
    const poor = await explain('open.pdf');
    expect([poor.code, poor.out.includes('no_rooms')]).toEqual([3, true]);
    expect((await explain('open.pdf', '--accept')).code).toBe(0);
    rmSync(join(folder, 'open.explain.html'));
  });

  it('shows a picture, and a scanned page of a PDF, with the masks of the network and the rooms', async () => {
    const scan = await scannedPlan(40, { damage: 'scan', dpi: 150 });
    writeFileSync(join(folder, 'scan.png'), await pictureFile(scan, 'png', 150));
    writeFileSync(join(folder, 'scan.pdf'), scanPdf(scan, 150));
    const picture = await explain('scan.png', '--accept', '--png', 'masks', '--stage', 'masks');
    expect([picture.code, picture.err]).toEqual([0, '']);
    const masks = readFileSync(join(folder, 'scan.explain.html'), 'utf8');
    expect(masks).toContain(`${scan.width} × ${scan.height} pixels`);
    expect(masks.match(/href="data:image\/jpeg;base64,/g)).toHaveLength(1);
    const section = masks.slice(masks.indexOf('<section'));
    for (const kind of ['wall', 'door', 'window', 'room']) expect(section).toContain(`>${kind} seen <`);
    // The pixels under the colours are packed badly: without them, the file is smaller.
    const [png] = readdirSync(join(folder, 'masks')).map((name) => readFileSync(join(folder, 'masks', name)));
    expect(png.length).toBeGreaterThan(200_000);

    expect((await explain('scan.pdf', '--accept', '--out', 'page.html')).code).toBe(0);
    const page = readFileSync(join(folder, 'page.html'), 'utf8');
    const stages = [...page.matchAll(/<section id="\d\d-([a-z]+)/g)].map(([, stage]) => stage);
    expect([...new Set(stages)].sort()).toEqual([
      'cells',
      'final',
      'labels',
      'masks',
      'openings',
      'scale',
      'walls',
    ]);
    const final = page.slice(page.lastIndexOf('<section'));
    const names = scan.truth.rooms.flatMap(({ name }) => (name ? [name] : []));
    expect(names.filter((name) => final.includes(name)).length).toBeGreaterThanOrEqual(names.length * 0.8);
  });

  it.each([
    [['letter.pdf'], 'not_a_pdf'],
    [['missing.pdf'], 'There is no file'],
    [[FLAT, '--page', '9'], 'page_out_of_range'],
    [[FLAT, '--page', 'two'], '--page takes a whole number'],
    [[FLAT, '--scale', 'twice'], '--scale takes a scale such as 1:100'],
    [[FLAT, '--stage', 'doors'], 'The stages are: linework, masks'],
    [[FLAT, '--colour', 'red'], 'Usage: npm run explain'],
    [[], 'Usage: npm run explain'],
  ])('refuses %j, says why and writes nothing', async (args, message) => {
    writeFileSync(join(folder, 'letter.pdf'), 'Dear Sir');
    const before = readdirSync(folder);
    const refused = await explain(...args);
    expect([refused.code, refused.err.includes(message), refused.out]).toEqual([2, true, '']);
    expect(refused.err).not.toMatch(/\n +at /);
    expect(readdirSync(folder)).toEqual(before);
  });
});
