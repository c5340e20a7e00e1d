import type { Findings } from '../findings';
import type { LineReader } from '../line-reader';
import { OpenSection } from '../open-section';
import { commentText } from '../source/comment-text';
import type { TextLine } from '../text/text-lines';
import { WaitingLines } from '../waiting-lines';

const COMMENT = /^[*;#]/;
const HEADING = /^\[([^\]]*)\]/;

/**
 * Reads files of `Name = value` lines. Below a `[heading]`, they are variables of that group. Above the first
 * heading, they are variables or settings of the file.
 */
export class ValueReader implements LineReader {
  private group: OpenSection | null = null;
  private readonly waiting = new WaitingLines();

  /** @param use how to read values above the first heading */
  constructor(
    private readonly fileText: string,
    private readonly use: 'variable' | 'setting',
    private readonly findings: Findings,
  ) {}

  read(line: TextLine): void {
    if (line.text === '') return this.blank();
    if (COMMENT.test(line.text)) return this.comment(line);
    const heading = HEADING.exec(line.text);
    if (heading) return this.begin(line, heading[1].trim());
    this.goOn(line);
    const mark = line.text.indexOf('=');
    // Some files write a colon before the name, as sources do: `:NAME=VALUE`.
    const name = line.text.slice(line.text.startsWith(':') ? 1 : 0, Math.max(mark, 0)).trim();
    if (name !== '') this.value(line, name, line.text.slice(mark + 1).trim());
    else this.unknown(line);
  }

  end(): void {
    this.group?.close('group', this.findings);
    this.group = null;
    this.waiting.giveTo(this.findings);
    this.waiting.drop();
  }

  private begin(line: TextLine, heading: string): void {
    this.end();
    const name = this.findings.kept(heading, line.number);
    if (name === '') this.findings.report(line.number, line.text, 'section_without_name');
    this.group = new OpenSection(this.fileText, name, [], line, null);
  }

  private goOn(line: TextLine): void {
    this.group?.extend(line);
    this.waiting.drop();
  }

  private blank(): void {
    if (this.group) this.waiting.addBlank();
    else this.findings.count('blank');
  }

  private comment(line: TextLine): void {
    const text = commentText(line.text.startsWith('*') ? line.text : line.text.slice(1));
    this.findings.add(
      'comments',
      { line: line.number, text: this.findings.kept(text, line.number) },
      line.number,
    );
    if (this.group) this.waiting.addComment();
    else this.findings.count('comment');
  }

  private value(line: TextLine, name: string, value: string): void {
    const { number } = line;
    const found = {
      name: this.findings.kept(name, number),
      value: this.findings.kept(value, number),
      line: number,
    };
    if (this.group === null) this.findings.count(this.use);
    if (this.group === null && this.use === 'setting') this.findings.add('settings', found, number);
    else this.findings.add('variables', { ...found, scope: this.group?.name ?? null }, number);
  }

  private unknown(line: TextLine): void {
    if (this.group === null) this.findings.count('unparsed');
    this.findings.report(line.number, line.text, 'unknown_line');
  }
}
