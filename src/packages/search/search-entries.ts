import type { NamedValue, ParsedPackageFile } from '../../domain/packages';
import type { SearchKind } from './search-kind';
import { nameKey } from './words';

/** A searchable item of a file. */
export interface SearchEntry {
  kind: SearchKind;
  finding: number | null;
  name: string | null;
  nameKey: string;
  line: number | null;
  text: string;
}

/** Most characters of one entry. It bounds the vector of the entry, which PostgreSQL limits to 1 MB. */
const STRETCH = 65_536;

/** Lists the searchable items of a file, in order. Long items are split at the ends of lines. */
export function* searchEntries(fileName: string, file: ParsedPackageFile): Generator<SearchEntry> {
  yield { kind: 'file', finding: null, name: fileName, nameKey: nameKey(fileName), line: null, text: '' };
  for (const [at, { name, startLine, text }] of file.sections.entries()) {
    yield* stretches('section', at + 1, name, startLine, text);
  }
  for (const [at, { name, value, line }] of file.variables.entries()) {
    yield* stretches('variable', at + 1, name, line, value === null ? name : `${name} = ${value}`);
  }
  for (const [at, { name, startLine, properties }] of file.attributes.entries()) {
    yield* stretches('attribute', at + 1, name, startLine, linesOf(startLine, properties));
  }
  yield* comments(file.comments);
}

/** Puts each property on its own line of the file. */
function linesOf(startLine: number, properties: readonly NamedValue[]): string {
  let text = '';
  let line = startLine;
  for (const property of properties) {
    text += '\n'.repeat(Math.max(0, property.line - line)) + `${property.name}=${property.value}`;
    line = property.line;
  }
  return text;
}

/** Joins comments on consecutive lines to one text. */
function* comments(found: ParsedPackageFile['comments']): Generator<SearchEntry> {
  let block: string[] = [];
  let start = 0;
  let length = 0;
  for (const { line, text } of found) {
    if (block.length > 0 && (line !== start + block.length || length + text.length > STRETCH)) {
      yield* stretches('comment', null, null, start, block.join('\n'));
      [block, length] = [[], 0];
    }
    if (block.length === 0) start = line;
    block.push(text);
    length += text.length + 1;
  }
  if (block.length > 0) yield* stretches('comment', null, null, start, block.join('\n'));
}

function* stretches(
  kind: SearchKind,
  finding: number | null,
  name: string | null,
  startLine: number,
  text: string,
): Generator<SearchEntry> {
  let line = startLine;
  for (let from = 0; from === 0 || from < text.length;) {
    const to = endOfStretch(text, from);
    const stretch = text.slice(from, to);
    // PostgreSQL cannot store NUL in a text.
    const shown = stretch.replaceAll('\0', '\u{fffd}').replace(/\n$/, '');
    yield { kind, finding, name, nameKey: from === 0 ? nameKey(name ?? '') : '', line, text: shown };
    line += stretch.split('\n').length - 1;
    from = Math.max(to, 1);
  }
}

/** Ends a part after the last line end in it. Only a line that is longer is split inside. */
function endOfStretch(text: string, from: number): number {
  if (text.length - from <= STRETCH) return text.length;
  const end = text.lastIndexOf('\n', from + STRETCH - 1) + 1;
  return end > from ? end : from + STRETCH;
}
