import type { Findings } from '../findings';
import type { TextLine } from '../text/text-lines';
import { Assignments, assignsElement } from './assignments';
import { CONDITIONS } from './block';
import type { SourceLine } from './source-line';

/** Reads a line that is outside all blocks and begins no block. */
export function readFileLine(line: TextLine, form: SourceLine, findings: Findings): void {
  if (form.form === 'setting' || form.form === 'directive') return readNamed(line, form, findings);
  if (form.form !== 'template' && 'code' in form && readElements(line, form.code, findings)) return;
  const isCode = form.form === 'template' || form.form === 'calculation';
  findings.count('unparsed');
  findings.report(line.number, line.text, isCode ? 'outside_section' : 'unknown_line');
}

function readNamed(
  line: TextLine,
  form: SourceLine & { form: 'setting' | 'directive' },
  findings: Findings,
): void {
  const { number } = line;
  const name = findings.kept(form.name, number);
  if (name === 'DEFINE') return readDefine(line, form.value, findings);
  if (name === 'ATTREND' || name === 'OPEREND') return unparsed(line, 'end_without_start', findings);
  if (/^(?:ATTR|OPER)/.test(name)) return unparsed(line, 'outside_block', findings);
  if (name === 'SECTION') return unparsed(line, 'section_without_name', findings);
  const isStatement = form.form === 'directive' && form.value !== '' && !CONDITIONS.has(name);
  if (isStatement || (name === 'LIBRARY' && form.value === '')) {
    return unparsed(line, 'unknown_line', findings);
  }
  const value = findings.kept(form.value, number);
  if (name === 'LIBRARY') {
    findings.count('include');
    findings.add('includes', { path: value, fileName: fileName(value), line: number }, number);
    return;
  }
  findings.count('setting');
  findings.add('settings', { name, value, line: number }, number);
}

/** Reads a line of a table of codes: `GC(G_HOME) = 28`. @returns whether it is one */
function readElements(line: TextLine, code: string, findings: Findings): boolean {
  const found = assignsElement(code) ? new Assignments().of(code) : [];
  if (found.length === 0) return false;
  const { number } = line;
  findings.count('variable');
  for (const { name, value } of found) {
    const kept = { name: findings.kept(name, number), value: findings.kept(value, number) };
    findings.add('variables', { ...kept, line: number, scope: null }, number);
  }
  return true;
}

/** `NAME`, `NAME=value` or `NAME value`. */
function readDefine(line: TextLine, definition: string, findings: Findings): void {
  const [, name, mark, rest] = /^([^\s=]*)[ \t]*(=?)(.*)$/s.exec(definition) ?? ['', '', '', ''];
  if (name === '') return unparsed(line, 'define_without_name', findings);
  const { number } = line;
  const value = mark === '' && rest === '' ? null : findings.kept(rest.trim(), number);
  findings.count('variable');
  findings.add('variables', { name: findings.kept(name, number), value, line: number, scope: null }, number);
}

function unparsed(line: TextLine, reason: Parameters<Findings['report']>[2], findings: Findings): void {
  findings.count('unparsed');
  findings.report(line.number, line.text, reason);
}

/** The file name at the end of a Windows path, with slashes of either kind. */
function fileName(path: string): string {
  const bare = path.replaceAll('"', '').trim();
  return bare.slice(Math.max(bare.lastIndexOf('\\'), bare.lastIndexOf('/')) + 1);
}
