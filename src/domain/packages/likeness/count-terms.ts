import type { PackageAttribute, PackageSection, ParsedPackageFile } from '../parsed-package-file';
import type { TermCounts } from './term-counts';

const TEMPLATE_LINE = /^:T:(.*)$/gim;
const PLACEHOLDER = /<[^<>\n]*>/g;
/** Words such as G28, M03 and X0., but no bare numbers. */
const CODE_WORD = /[A-Z]{1,2}\d{1,5}/g;
/** Longer values are texts. Their beginning is enough to tell them apart. */
const VALUE_CHARACTERS = 200;

/** Counts the terms of a file of a package, whatever their order. */
export function countTerms(file: ParsedPackageFile, terms: TermCounts): void {
  // A README says nothing about the post.
  if (file.kind === 'other') return;
  terms.add('kind', file.kind);
  for (const section of file.sections) countSection(section, terms);
  for (const attribute of file.attributes) countAttribute(attribute, terms);
  for (const { name, value, scope } of file.variables) {
    terms.add('variable', plain(name));
    // An assignment within a section is a step of a calculation: its name is enough.
    if (scope === null && value !== null) terms.add('value', plain(name), plain(value));
  }
  for (const { name, value } of file.settings) terms.add('setting', plain(name), plain(value));
  for (const { id, sub } of file.operations) terms.add('operation', plain(id), plain(sub ?? ''));
  for (const { fileName } of file.includes) terms.add('include', plain(fileName));
  for (const { text, value } of file.entries) terms.add('entry', plain(text), plain(value));
}

function countSection(section: PackageSection, terms: TermCounts): void {
  const name = plain(section.name);
  terms.add('section', name);
  const sizes = [section.endLine - section.startLine + 1, section.references.length, section.calls.length];
  terms.add('shape', section.kind, ...sizes.map(magnitude));
  for (const reference of section.references) terms.add('reference', plain(reference));
  for (const called of section.calls) terms.add('call', name, plain(called));
  for (const [, template] of section.text.matchAll(TEMPLATE_LINE)) {
    for (const [word] of template.toUpperCase().replace(PLACEHOLDER, ' ').matchAll(CODE_WORD)) {
      terms.add('code', word);
    }
  }
}

function countAttribute({ name, type, valueType, properties }: PackageAttribute, terms: TermCounts): void {
  terms.add('attribute', plain(name));
  terms.add('question', plain(name), type ?? '', valueType ?? '');
  for (const property of properties) {
    if (property.name.toUpperCase() === 'ATTRDEFAULT') terms.add('value', plain(name), plain(property.value));
  }
}

/** Sizes of the same power of two count as alike. */
function magnitude(size: number): string {
  return String(32 - Math.clz32(size));
}

function plain(text: string): string {
  return text.slice(0, VALUE_CHARACTERS).trim().toUpperCase();
}
