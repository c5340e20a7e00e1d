/** A line of a source, by its form. `name` has no colon and is upper case. */
export type SourceLine =
  | { form: 'blank' }
  | { form: 'comment' }
  /** `:T: …` */
  | { form: 'template'; code: string }
  /** `:C: …` */
  | { form: 'calculation'; code: string }
  /** `:NAME=value` */
  | { form: 'setting'; name: string; value: string }
  /** `:NAME` and the text after it: `:DEFINE X=1`, `:IF A = 1 THEN`, `:ATTREND`. */
  | { form: 'directive'; name: string; value: string }
  | { form: 'plain'; code: string };

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
  if (name === 'T') return { form: 'template', code };
  return name === 'C' ? { form: 'calculation', code } : { form: 'plain', code: text };
}
