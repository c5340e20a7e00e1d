/**
 * How well saved shop pages are read: one JSON line on stdout, a line for each wrong value on stderr.
 *   npm run bench:listings -- [FOLDER]
 *
 * FOLDER holds `truth.json` (page → attribute → accepted values, `url`) and `<page>.html.gz`. Three readers run over
 * the same pages: the extractor, the extractor without shop adapters, and JSON-LD alone as the baseline.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { baselineReader, extractorReader, loadPages } from '../test/support/product-pages';
import { scoreReader } from '../test/support/product-pages-score';

const DEFAULT_FOLDER = '../shared/fixtures/product-pages';

function main(): void {
  const folder = resolve(process.argv[2] ?? DEFAULT_FOLDER);
  if (!existsSync(join(folder, 'truth.json'))) {
    console.log(JSON.stringify({ bench: 'listings', skipped: 'no truth.json in the folder of pages' }));
    return;
  }
  const pages = loadPages(folder);
  const full = scoreReader(pages, extractorReader());
  for (const { page, attribute, expected, found } of full.errors)
    console.error([page, attribute.padEnd(12), expected.join(' | ') || '-', '≠', found ?? '-'].join('  '));
  console.log(
    JSON.stringify({
      bench: 'listings',
      pages: pages.length,
      f1: full.f1,
      without_adapters: scoreReader(pages, extractorReader([])).f1,
      json_ld_only: scoreReader(pages, baselineReader).f1,
      beyond_truth: full.beyondTruth,
    }),
  );
}

main();
