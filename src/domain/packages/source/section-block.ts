import type { Findings } from '../findings';
import { COMMENT_LINES } from '../limits';
import { OpenSection } from '../open-section';
import type { TextLine } from '../text/text-lines';
import { WaitingLines } from '../waiting-lines';
import { Assignments, assignsElement } from './assignments';
import { type Block, BLOCK_ENDS, CONDITIONS, OPENING_CONDITIONS, STARTERS } from './block';
import type { SourceLine } from './source-line';

/** A line of logic without `:C:`: a condition, an assignment or a call. */
const LOGIC = /^(?:(?:IF|ELSEIF|ELSE|ENDIF|AND|OR|THEN|WHILE|ENDWHILE|RETURN)\b|[A-Za-z_][\w.]*[ \t]*[=(])/i;

/** `:SECTION=NAME` and its lines, up to where something else begins. */
export class SectionBlock implements Block {
  readonly waiting = new WaitingLines();
  private readonly section: OpenSection;
  private readonly assignments = new Assignments();
  private hasTemplate = false;
  private hasLogic = false;
  /** Comment lines right below the name. null: the comment is complete. */
  private below: string[] | null;

  /** @param above the comment right above it; null: none */
  constructor(
    fileText: string,
    first: TextLine,
    value: string,
    above: string | null,
    private readonly findings: Findings,
  ) {
    const { name, parameters } = sectionName(findings.kept(value, first.number));
    if (name === '') findings.report(first.number, first.text, 'section_without_name');
    const kept = parameters.filter(() => findings.hasRoom('parameters', first.number));
    this.section = new OpenSection(fileText, name, kept, first, above);
    this.below = above === null ? [] : null;
  }

  takes(form: SourceLine): boolean {
    return form.form === 'directive' ? !STARTERS.has(form.name) : form.form !== 'setting';
  }

  take(line: TextLine, form: SourceLine): boolean {
    this.endComment();
    if (form.form === 'directive' && OPENING_CONDITIONS.has(form.name)) {
      const { name } = form;
      const value = this.findings.kept(form.value, line.number);
      this.waiting.addCondition({ name, value, line: line.number });
      return false;
    }
    this.waiting.drop();
    this.section.extend(line);
    if (form.form === 'template') this.readTemplate(line, form.code);
    else if (form.form === 'calculation') this.readLogic(line, form.code);
    else this.readBare(line, form);
    return false;
  }

  comment(text: string): void {
    if (this.section.isEmpty && this.below && this.below.length < COMMENT_LINES) this.below.push(text);
  }

  close(): void {
    const calculates = this.isCalculation || (this.hasLogic && !this.hasTemplate);
    this.section.close(calculates ? 'calculation' : 'template', this.findings);
    this.waiting.giveTo(this.findings);
  }

  private get isCalculation(): boolean {
    return /^CALC_/i.test(this.section.name);
  }

  private endComment(): void {
    const text = (this.below ?? []).filter((each) => each !== '').join('\n');
    if (text !== '') this.section.comment = this.findings.kept(text, this.section.startLine);
    this.below = null;
  }

  private readTemplate(line: TextLine, code: string): void {
    this.hasTemplate = true;
    const within = this.section.within(line, code);
    this.section.addNames('references', referencesIn(within), line, this.findings);
    this.section.addNames('calls', callsIn(within), line, this.findings);
  }

  private readLogic(line: TextLine, code: string): void {
    this.hasLogic = true;
    const within = this.section.within(line, code);
    this.section.addNames('calls', callsIn(within), line, this.findings);
    for (const { name, value } of this.assignments.of(within)) {
      const variable = {
        name: this.findings.kept(name, line.number),
        value: this.findings.kept(value, line.number),
        line: line.number,
        scope: this.section.name,
      };
      this.findings.add('variables', variable, line.number);
    }
  }

  /** Reads a line without `:T:` or `:C:`. Calculations may be written like this; elsewhere only conditions and tables are. */
  private readBare(line: TextLine, form: SourceLine): void {
    const code = form.form === 'directive' ? `${form.name} ${form.value}` : line.text;
    const isCondition = form.form === 'directive' && CONDITIONS.has(form.name);
    const isLogic = isCondition || assignsElement(code) || (this.isCalculation && LOGIC.test(code));
    if (isLogic) this.readLogic(line, code);
    else {
      const ends = form.form === 'directive' && BLOCK_ENDS.has(form.name);
      this.findings.report(line.number, line.text, ends ? 'end_without_start' : 'unknown_line');
    }
  }
}

/** `<TOOL_NUM>`, `<X!>` (written even if unchanged), `<G:RAPID>`, `<"#3.4":DEPTH>` (with a format). */
const REFERENCE = /<(?:"[^"<>]*":)?([A-Za-z_][\w.:]*)!?>/g;
const CALL = /\bCALL[ \t]*\([ \t]*([A-Za-z_][\w.]*)/gi;
const SECTION = /^([^(]*)(?:\(([^)]*)\)?)?/;

/** Names in angle brackets in a template, in order. `A < B` is not one. */
function referencesIn(template: string): string[] {
  return Array.from(template.matchAll(REFERENCE), ([, name]) => name);
}

/** Names of the sections that a line calls. */
function callsIn(code: string): string[] {
  return Array.from(code.matchAll(CALL), ([, name]) => name);
}

/** Splits `CALC_X(DEPTH, FEED)` into a section's name and its parameters. */
function sectionName(value: string): { name: string; parameters: string[] } {
  const [, name, parameters = ''] = SECTION.exec(value) ?? [value, value];
  const named = parameters.split(',').map((parameter) => parameter.trim());
  return { name: name.trim(), parameters: named.filter((parameter) => parameter !== '') };
}
