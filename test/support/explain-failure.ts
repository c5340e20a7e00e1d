import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Drawing } from '../../src/domain/drawing/drawing';
import { extractPlan } from '../../src/domain/extraction';
import type { StageReport } from '../../src/domain/extraction/observe';
import { explainPage, sheetOf, stagePictures } from '../../src/domain/presentation/explain';

const FOLDER = join(__dirname, '..', '..', 'test-output');

/**
 * Runs comparisons of what was extracted from a drawing. When one fails, a page that shows each stage of the
 * extraction is written, and the message of the error says where.
 *
 * @param name what is compared, for the file's name
 */
export function explainingFailure(name: string, drawing: Drawing, compare: () => void): void {
  try {
    compare();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const message = `${error.message}\n\nEach stage is shown in ${explained(name, drawing)}`;
    // Jest prints the stack, which begins with the message of old.
    error.stack = error.stack?.replace(error.message, () => message);
    error.message = message;
    throw error;
  }
}

function explained(name: string, drawing: Drawing): string {
  const reports: StageReport[] = [];
  extractPlan(drawing, {}, (report) => reports.push(report));
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `${name.replace(/[^\w-]+/g, '-')}.explain.html`);
  writeFileSync(file, explainPage(sheetOf(drawing), stagePictures(reports), name));
  return file;
}
