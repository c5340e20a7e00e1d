import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Drawing } from '../../src/domain/drawing/drawing';
import { UnprocessableError } from '../../src/domain/errors';
import { Config } from '../../src/platform/config';
import { readPage } from '../../src/drawings/pdf';
import { DrawingReader } from '../../src/drawings/process';
import { HOSTILE_FILES } from '../support/hostile-pdf';
import { PdfContent, PdfWriter } from '../support/pdf-writer';

// A hostile file must end within this time; the other tests only start processes, on a busy machine.
const NEVER = new AbortController().signal;

let folder: string;
let readers: DrawingReader[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'planbill-pdf-'));
});
afterEach(async () => {
  for (const reader of readers) reader.onApplicationShutdown();
  readers = [];
  await until(() => readerProcesses().length === 0);
});
afterAll(() => rmSync(folder, { recursive: true }));

function readerWith(settings: Partial<Config> = {}): DrawingReader {
  const reader = new DrawingReader(Object.assign(new Config(), settings));
  readers.push(reader);
  return reader;
}

function fileOf(name: string, bytes: Buffer): string {
  const path = join(folder, `${name.replace(/\W+/g, '-')}.pdf`);
  writeFileSync(path, bytes);
  return path;
}

function plan(): string {
  const pdf = new PdfWriter({ compress: true });
  pdf.page({ size: [200, 100], content: new PdfContent().rect(10, 20, 30, 40).stroke() });
  return fileOf('plan', pdf.toBytes());
}

async function hostile(name: string): Promise<string> {
  const found = HOSTILE_FILES.find((file) => file.name === name);
  return fileOf(name, await (found?.make() ?? Promise.reject(new Error(`No hostile file "${name}"`))));
}

/** Reads again while the machine is too busy to judge the file, as a job does. */
async function refusalOf(read: () => Promise<unknown>): Promise<UnprocessableError | null> {
  try {
    await read();
    return null;
  } catch (error) {
    if ((error as { code?: string }).code === 'machine_busy') return refusalOf(read);
    if (!(error instanceof UnprocessableError)) throw error;
    // A message that leaves people helpless, or shows them our insides, is a fault too.
    expect(error.friendly).toMatch(/[.]$/);
    expect(error.friendly).not.toMatch(/PDFium|undefined/);
    return error;
  }
}

function written(drawing: Drawing): string {
  return JSON.stringify(drawing, (_, value: unknown) =>
    ArrayBuffer.isView(value) ? [value.constructor.name, ...(value as Float64Array)] : value,
  );
}

/** Reader processes of a parent, by process id. */
function readerProcesses(parent = process.pid): number[] {
  return execFileSync('ps', ['-A', '-o', 'ppid=,pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((row) => row.includes('reader.process'))
    .map((row) => row.trim().split(/\s+/).map(Number))
    .filter(([ppid]) => ppid === parent)
    .map(([, pid]) => pid);
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('hostile files', () => {
  it.each(HOSTILE_FILES)('$name: ends with $code, and the reader serves on', async ({ name, code, make }) => {
    const reader = readerWith();
    const path = fileOf(name, await make());
    expect((await refusalOf(() => reader.readPage(path, 1, NEVER)))?.code ?? null).toBe(code);
    expect((await reader.readPage(plan(), 1, NEVER)).paths.count).toBe(1);
  });

  it.each(HOSTILE_FILES)(
    '$name: is surveyed or refused, and the reader serves on',
    async ({ name, code, make }) => {
      const reader = readerWith();
      const path = fileOf(name, await make());
      const refusal = await refusalOf(() => reader.survey(path, NEVER));
      // A survey may say "blank" of what has nothing to read.
      if (refusal || code === null) expect(refusal?.code ?? null).toBe(code);
      expect((await reader.survey(plan(), NEVER)).kind).toBe('vector');
    },
  );
});

describe('a reader process', () => {
  it('gives what reading in this process gives, the first time and warm', async () => {
    const reader = readerWith();
    const expected = written(await readPage(readFileSync(plan()), 1));
    for (let i = 0; i < 2; i++) expect(written(await reader.readPage(plan(), 1, NEVER))).toBe(expected);
  });

  it('serves one caller after the other, and several at once in several processes', async () => {
    const reader = readerWith();
    const path = plan();
    await reader.readPage(path, 1, NEVER);
    await reader.readPage(path, 1, NEVER);
    expect(readerProcesses().length).toBe(1);
    const drawings = await Promise.all([1, 2, 3].map(() => reader.readPage(path, 1, NEVER)));
    expect(drawings.map((drawing) => drawing.paths.count)).toEqual([1, 1, 1]);
  });

  it('is killed past its processor time', async () => {
    const reader = readerWith({ readerTimeoutMs: 300, readerMemoryMb: 16_000 });
    const path = await hostile('250,000 nested forms');
    const refusal = await refusalOf(() => reader.readPage(path, 1, NEVER));
    expect(refusal).toMatchObject({
      code: 'drawing_too_complex',
      detail: 'Reading took more than 0.3 s of processor time.',
    });
  });

  it('that gets no processor time is given up as busy, and the file is not blamed', async () => {
    const reader = readerWith({ readerTimeoutMs: 3_000, readerMemoryMb: 16_000 });
    const reading = reader.readPage(await hostile('250,000 nested forms'), 1, NEVER);
    const [pid] = readerProcesses();
    process.kill(pid, 'SIGSTOP');
    await expect(reading).rejects.toMatchObject({ code: 'machine_busy', status: 503, transient: true });
    await until(() => !isAlive(pid));
    const patient = readerWith();
    expect((await patient.readPage(plan(), 1, NEVER)).paths.count).toBe(1);
  });

  it('that waits for the processor longer than it may compute still gives its answer', async () => {
    const limit = 5_000;
    const reader = readerWith({ readerTimeoutMs: limit });
    const reading = reader.readPage(plan(), 1, NEVER);
    const [pid] = readerProcesses();
    process.kill(pid, 'SIGSTOP');
    await new Promise((resolve) => setTimeout(resolve, limit + 500));
    process.kill(pid, 'SIGCONT');
    expect((await reading).paths.count).toBe(1);
  });

  it('is killed past its memory bound', async () => {
    const reader = readerWith({ readerMemoryMb: 200 });
    const path = await hostile('250,000 nested forms');
    const refusal = await refusalOf(() => reader.readPage(path, 1, NEVER));
    expect(refusal).toMatchObject({
      code: 'drawing_too_complex',
      detail: expect.stringContaining('200 MiB'),
    });
  });

  it('dies when the signal fires, and with the service', async () => {
    const reader = readerWith({ readerMemoryMb: 16_000 });
    const abort = new AbortController();
    const reading = reader.readPage(await hostile('250,000 nested forms'), 1, abort.signal);
    const [pid] = readerProcesses();
    abort.abort(new Error('cancelled'));
    await expect(reading).rejects.toThrow('cancelled');
    await until(() => !isAlive(pid));

    await reader.readPage(plan(), 1, NEVER);
    const [warm] = readerProcesses();
    reader.onApplicationShutdown();
    await until(() => !isAlive(warm));
    await expect(reader.readPage(plan(), 1, NEVER)).rejects.toMatchObject({ code: 'reader_unavailable' });
  });

  it('that died while it was idle is replaced', async () => {
    const reader = readerWith();
    await reader.readPage(plan(), 1, NEVER);
    for (const pid of readerProcesses()) process.kill(pid, 'SIGKILL');
    expect((await reader.readPage(plan(), 1, NEVER)).paths.count).toBe(1);
  });

  it('leaves Ctrl-C to the service', async () => {
    const reader = readerWith();
    await reader.readPage(plan(), 1, NEVER);
    const processes = readerProcesses();
    for (const pid of processes) process.kill(pid, 'SIGINT');
    await reader.readPage(plan(), 1, NEVER);
    expect(readerProcesses()).toEqual(processes);
  });

  it('does not outlive a service that is killed while it reads', async () => {
    const module = require.resolve('../../src/drawings/process');
    const path = await hostile('250,000 nested forms');
    const script = `
      const { DrawingReader } = require(${JSON.stringify(module)});
      const reader = new DrawingReader({ readerTimeoutMs: 600000, readerMemoryMb: 16000 });
      reader.readPage(${JSON.stringify(path)}, 1, new AbortController().signal);
      console.log('reading');`;
    const service = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve) => service.stdout.once('data', resolve));
    await until(() => readerProcesses(service.pid).length > 0);
    const [pid] = readerProcesses(service.pid);
    service.kill('SIGKILL');
    await until(() => !isAlive(pid));
  });

  it('does not call a missing file damaged', async () => {
    await expect(readerWith().readPage(join(folder, 'gone.pdf'), 1, NEVER)).rejects.toMatchObject({
      code: 'reader_unavailable',
      transient: true,
    });
  });
});
