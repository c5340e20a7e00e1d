import type { Findings } from '../findings';
import { COMMENT_LINES } from '../limits';
import type { LineReader } from '../line-reader';
import type { TextLine } from '../text/text-lines';
import { AttributeBlock } from './attribute-block';
import type { Block } from './block';
import { commentText, headerFact } from './comment-text';
import { readFileLine } from './file-line';
import { OperationBlock } from './property-block';
import { SectionBlock } from './section-block';
import { type SourceLine, sourceLine } from './source-line';

/** Reads sources, libraries and registries of attributes. */
export class SourceReader implements LineReader {
  private open: Block | null = null;
  /** The comment lines right above the current line. */
  private above: string[] = [];
  private beforeSections = true;
  /** An `:ATTRID` line in an open attribute. It begins the next attribute if its `:ATTRNAME` follows at once. */
  private held: { line: TextLine; form: SourceLine } | null = null;

  constructor(
    private readonly fileText: string,
    private readonly findings: Findings,
  ) {}

  read(line: TextLine): void {
    const form = sourceLine(line.text);
    if (this.held) this.settle(form);
    if (form.form === 'comment') return this.comment(line);
    if (form.form === 'blank') this.blank();
    else if (this.open instanceof AttributeBlock && this.open.mayEndBefore(form)) this.held = { line, form };
    else if (this.open?.takes(form)) this.take(this.open, line, form);
    else this.begin(line, form);
    if (this.above.length > 0) this.above = [];
  }

  end(): void {
    if (this.held) this.settle(null);
    this.open?.close();
    this.open = null;
  }

  /** Decides which attribute a held line belongs to. @param next the form of the next line; null: the file ends */
  private settle(next: SourceLine | null): void {
    const { line, form } = this.held!;
    this.held = null;
    if (next?.form === 'setting' && next.name === 'ATTRNAME') this.begin(line, form);
    else this.take(this.open!, line, form);
  }

  private comment(line: TextLine): void {
    const text = this.findings.kept(commentText(line.text), line.number);
    this.findings.add('comments', { line: line.number, text }, line.number);
    if (this.beforeSections) this.header(line);
    if (text !== '' && this.above.length < COMMENT_LINES) this.above.push(text);
    this.open?.comment?.(text);
    if (this.open) this.open.waiting.addComment();
    else this.findings.count('comment');
  }

  private header(line: TextLine): void {
    const fact = headerFact(line.text);
    if (!fact) return;
    const value = this.findings.kept(fact.value, line.number);
    this.findings.add('header', { name: fact.name, value, line: line.number }, line.number);
  }

  private blank(): void {
    if (this.open) this.open.waiting.addBlank();
    else this.findings.count('blank');
  }

  private take(block: Block, line: TextLine, form: SourceLine): void {
    if (!block.take(line, form)) return;
    block.close();
    this.open = null;
  }

  private begin(line: TextLine, form: SourceLine): void {
    this.end();
    if (form.form !== 'setting') return readFileLine(line, form, this.findings);
    if (form.name === 'SECTION') {
      this.beforeSections = false;
      const above = this.above.length === 0 ? null : this.findings.kept(this.above.join('\n'), line.number);
      this.open = new SectionBlock(this.fileText, line, form.value, above, this.findings);
    } else if (form.name === 'ATTRNAME' || form.name === 'ATTRID') {
      this.open = new AttributeBlock(line, this.findings);
      this.open.take(line, form);
    } else if (form.name === 'OPERID') {
      this.open = new OperationBlock(line, this.findings);
      this.open.take(line, form);
    } else {
      readFileLine(line, form, this.findings);
    }
  }
}
