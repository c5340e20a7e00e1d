/** `<TOOL_NUM>`, `<X!>` (written even if unchanged), `<G:RAPID>`, `<"#3.4":DEPTH>` (with a format). */
const REFERENCE = /<(?:"[^"<>]*":)?([A-Za-z_][\w.:]*)!?>/g;
const CALL = /\bCALL[ \t]*\([ \t]*([A-Za-z_][\w.]*)/gi;
const SECTION = /^([^(]*)(?:\(([^)]*)\)?)?/;

/** Names in angle brackets of a template, in their order; `A < B` is none. */
export function referencesIn(template: string): string[] {
  return Array.from(template.matchAll(REFERENCE), ([, name]) => name);
}

/** Sections that a line calls. */
export function callsIn(code: string): string[] {
  return Array.from(code.matchAll(CALL), ([, name]) => name);
}

/** `CALC_X(DEPTH, FEED)`: a section's name and its parameters. */
export function sectionName(value: string): { name: string; parameters: string[] } {
  const [, name, parameters = ''] = SECTION.exec(value) ?? [value, value];
  const named = parameters.split(',').map((parameter) => parameter.trim());
  return { name: name.trim(), parameters: named.filter((parameter) => parameter !== '') };
}
