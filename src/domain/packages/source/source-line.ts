/** A line of a source, by its form. `name` has no colon and is upper case. */
export type SourceLine =
  | { form: 'blank' }
  | { form: 'comment' }
  /** `:T: …`, also with a label: `:T20: …` */
  | { form: 'template'; code: string }
  /** `:C: …`, also with a label: `:C20: …` */
  | { form: 'calculation'; code: string }
  /** `:NAME=value` */
  | { form: 'setting'; name: string; value: string }
  /** `:NAME` and the text after it: `:DEFINE X=1`, `:IF A = 1 THEN`, `:ATTREND`. */
  | { form: 'directive'; name: string; value: string }
  | { form: 'plain'; code: string };

/** `T`, `C`, and the same with a label that other lines jump to, such as `C20`. */
const LABELLED = /^([TC])\d*$/;
const DIRECTIVE = /^:[ \t]*([A-Za-z0-9_]+)[ \t]*/;
/** Directives even where an equals sign follows. */
const ALWAYS_DIRECTIVE: ReadonlySet<string> = new Set(['DEFINE', 'IF', 'ELSEIF', 'IFDEF', 'IFNDEF']);

/** @param text a line without surrounding blanks */
export function sourceLine(text: string): SourceLine {
  if (text === '') return { form: 'blank' };
  if (text.startsWith('*')) return { form: 'comment' };
  const found = DIRECTIVE.exec(text);
  if (!found) return { form: 'plain', code: text };
  const name = found[1].toUpperCase();
  const value = text.slice(found[0].length);
  if (ALWAYS_DIRECTIVE.has(name)) return { form: 'directive', name, value };
  if (value.startsWith('=')) return { form: 'setting', name, value: value.slice(1).trim() };
  if (!value.startsWith(':')) return { form: 'directive', name, value };
  const code = value.slice(1).trim();
  const kind = LABELLED.exec(name)?.[1];
  if (kind === 'T') return { form: 'template', code };
  return kind === 'C' ? { form: 'calculation', code } : { form: 'plain', code: text };
}
