import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  describePackage,
  type NamedValue,
  type ParsedPackageFile,
  parsePackageFile,
} from '../../../src/domain/packages';
import bramble from './bramble-t12.truth.json';
import kestrel from './kestrel-v40.truth.json';

const samples = join(__dirname, '../../../samples/packages');

/** The content of a file as in the truth files: one text for each finding, and no empty lists. */
function told(parsed: ParsedPackageFile) {
  const { kind, encoding, lineEnding, lineCount, binary } = parsed;
  const lists = {
    header: parsed.header.map(named),
    settings: parsed.settings.map(named),
    includes: parsed.includes.map(({ line, fileName, path }) => `${line} ${fileName} at ${path}`),
    variables: parsed.variables.map(({ line, name, value, scope }) =>
      [`${line} ${name}`, value === null ? '' : `=${value}`, scope === null ? '' : ` in ${scope}`].join(''),
    ),
    attributes: parsed.attributes.map((each) => ({
      at: words(range(each), each.name, each.type, each.valueType, each.id),
      properties: each.properties.map(named),
    })),
    operations: parsed.operations.map((each) => ({
      at: words(range(each), each.id, each.sub),
      attributes: each.attributes,
      properties: each.properties.map(named),
    })),
    sections: parsed.sections.map((each) => ({
      at: words(range(each), each.kind, each.name),
      ...(each.comment !== null && { comment: each.comment }),
      ...filled({ parameters: each.parameters, references: each.references, calls: each.calls }),
    })),
    entries: parsed.entries.map(({ line, text, value }) => `${line} ${text}=${value}`),
    comments: parsed.comments.map(({ line, text }) => (text === '' ? `${line}` : `${line} ${text}`)),
    unparsed: parsed.unparsed.map(({ line, reason }) => `${line} ${reason}`),
    omitted: parsed.omitted,
    shortened: parsed.shortened,
  };
  return {
    file: `${kind} ${binary ? 'binary' : encoding} ${lineEnding} ${lineCount} lines`,
    lines: Object.fromEntries(Object.entries(parsed.lines).filter(([, count]) => count > 0)),
    ...filled(lists),
  };
}

const named = ({ line, name, value }: NamedValue) => `${line} ${name}=${value}`;
const range = ({ startLine, endLine }: { startLine: number; endLine: number }) => `${startLine}-${endLine}`;
const words = (...all: (string | number | null)[]) => all.filter((each) => each !== null).join(' ');
const filled = (lists: Record<string, readonly unknown[]>) =>
  Object.fromEntries(Object.entries(lists).filter(([, items]) => items.length > 0));

describe.each([
  ['kestrel-v40', kestrel],
  ['bramble-t12', bramble],
])('the package %s', (folder, truth) => {
  const read = (fileName: string) => readFileSync(join(samples, folder, fileName));
  const files = readdirSync(join(samples, folder)).map((fileName) => ({
    fileName,
    parsed: parsePackageFile(fileName, read(fileName)),
  }));

  it('has the expected files', () =>
    expect(files.map(({ fileName }) => fileName).toSorted()).toEqual(Object.keys(truth.files).toSorted()));

  it.each(Object.entries(truth.files))('%s holds what was written down by hand', (fileName, expected) =>
    expect(told(parsePackageFile(fileName, read(fileName)))).toEqual(expected),
  );

  it('keeps the text of every section', () => {
    for (const { fileName, parsed } of files) {
      const text = new TextDecoder(parsed.encoding ?? 'utf-8').decode(read(fileName));
      const lines = text.split(/\r\n|\n|\r/);
      for (const section of parsed.sections) {
        expect(section.text).toBe(lines.slice(section.startLine - 1, section.endLine).join('\n'));
        expect(section.truncated).toBe(false);
      }
    }
  });

  it('says what it is, whatever the order of its files', () => {
    expect(describePackage(files)).toEqual(truth.description);
    expect(describePackage(files.toReversed())).toEqual(truth.description);
  });
});
