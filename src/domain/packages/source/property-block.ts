import type { Findings } from '../findings';
import type { NamedValue } from '../parsed-package-file';
import type { TextLine } from '../text/text-lines';
import { WaitingLines } from '../waiting-lines';
import { type Block, BLOCK_ENDS, STARTERS } from './block';
import type { SourceLine } from './source-line';

const IDENTITY: ReadonlySet<string> = new Set([
  'ATTRNAME',
  'ATTRID',
  'ATTRTYPE',
  'ATTRVTYPE',
  'OPERID',
  'OPERSUB',
]);

/** A block of `:NAME=value` lines that has its own end line. */
export abstract class PropertyBlock implements Block {
  readonly waiting = new WaitingLines();
  protected readonly properties: NamedValue[] = [];
  protected endLine: number;
  private readonly identity = new Map<string, NamedValue>();
  private ended = false;

  constructor(
    protected readonly first: TextLine,
    protected readonly findings: Findings,
  ) {
    this.endLine = first.number;
  }

  protected abstract readonly use: 'attribute' | 'operation';
  protected abstract readonly endName: 'ATTREND' | 'OPEREND';
  protected abstract publish(): void;

  takes(form: SourceLine): boolean {
    if (form.form === 'template' || form.form === 'calculation') return false;
    return (form.form !== 'setting' && form.form !== 'directive') || !STARTERS.has(form.name);
  }

  take(line: TextLine, form: SourceLine): boolean {
    this.waiting.drop();
    this.endLine = line.number;
    if (form.form !== 'setting' && form.form !== 'directive') {
      this.findings.report(line.number, line.text, 'unknown_line');
      return false;
    }
    this.ended = form.name === this.endName;
    if (this.ended) return true;
    if (BLOCK_ENDS.has(form.name)) {
      this.findings.report(line.number, line.text, 'end_without_start');
      return false;
    }
    const { number } = line;
    const value = this.findings.kept(form.value, number);
    const property = { name: this.findings.kept(form.name, number), value, line: number };
    if (IDENTITY.has(form.name) && !this.identity.has(form.name)) this.identity.set(form.name, property);
    if (this.findings.hasRoom('properties', number)) this.properties.push(property);
    return false;
  }

  close(): void {
    if (!this.ended) this.findings.report(this.first.number, this.first.text, `${this.use}_not_ended`);
    this.findings.count(this.use, this.endLine - this.first.number + 1);
    this.publish();
    this.waiting.giveTo(this.findings);
  }

  /** A property that identifies the block. It is known even where the list of properties is full. */
  protected stated(name: string): NamedValue | null {
    return this.identity.get(name) ?? null;
  }
}

/** From `:OPERID` to `:OPEREND`. */
export class OperationBlock extends PropertyBlock {
  protected readonly use = 'operation';
  protected readonly endName = 'OPEREND';

  protected publish(): void {
    const { number } = this.first;
    this.findings.add(
      'operations',
      {
        id: this.stated('OPERID')?.value ?? '',
        sub: this.stated('OPERSUB')?.value ?? null,
        attributes: this.properties.filter(({ name }) => name === 'OPERLIST').map(({ value }) => value),
        properties: this.properties,
        startLine: number,
        endLine: this.endLine,
      },
      number,
    );
  }
}
