import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UnprocessableError } from '../../src/domain/errors';
import { Config } from '../../src/platform/config';
import { PdfReader } from '../../src/platform/pdf';
import { HOSTILE_FILES } from '../support/hostile-pdf';
import { PdfContent, PdfWriter } from '../support/pdf-writer';

const NEVER = new AbortController().signal;

let folder: string;
let reader: PdfReader;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'planbill-pdf-'));
  reader = new PdfReader(new Config());
});
afterAll(() => {
  reader.onApplicationShutdown();
  rmSync(folder, { recursive: true });
});

function fileOf(name: string, bytes: Buffer): string {
  const path = join(folder, `${name.replace(/\W+/g, '-')}.pdf`);
  writeFileSync(path, bytes);
  return path;
}

function plan(): Buffer {
  const pdf = new PdfWriter({ compress: true });
  pdf.page({ size: [200, 100], content: new PdfContent().rect(10, 20, 30, 40).stroke() });
  return pdf.toBytes();
}

async function outcomeOf(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (!(error instanceof UnprocessableError)) throw error;
    // A message that leaves the reader helpless, or shows him our insides, is a fault too.
    expect(error.friendly).toMatch(/[.]$/);
    expect(error.friendly).not.toMatch(/PDFium|undefined/);
    return error.code;
  }
}

describe.each(HOSTILE_FILES)('$name', ({ name, code, make }) => {
  it(`ends with ${code ?? 'a drawing'}, and the reader serves on`, async () => {
    const path = fileOf(name, await make());
    expect(await outcomeOf(reader.readPage(path, 1, NEVER))).toBe(code);
    const after = await reader.readPage(fileOf('plan', plan()), 1, NEVER);
    expect(after.paths.count).toBe(1);
  }, 30_000);
});
