import { type Findings, cut } from './findings';
import { SECTION_CHARACTERS } from './limits';
import type { OmittedList, SectionKind } from './parsed-package-file';
import type { TextLine } from './text/text-lines';

/** A section whose lines are being read. */
export class OpenSection {
  private endLine: number;
  private end: number;
  private readonly references = new Set<string>();
  private readonly calls = new Set<string>();

  /**
   * @param fileText the text of the whole file
   * @param first the line of its name
   */
  constructor(
    private readonly fileText: string,
    readonly name: string,
    private readonly parameters: string[],
    private readonly first: TextLine,
    public comment: string | null,
  ) {
    this.endLine = first.number;
    this.end = first.end;
  }

  get startLine(): number {
    return this.first.number;
  }

  /** Whether only its name has been read so far. */
  get isEmpty(): boolean {
    return this.endLine === this.first.number;
  }

  extend(line: TextLine): void {
    this.endLine = line.number;
    this.end = line.end;
  }

  /** Returns the part of a line that lies within the text that is kept. */
  within(line: TextLine, code: string): string {
    const room = this.first.start + SECTION_CHARACTERS - line.start;
    return room >= code.length ? code : cut(code, Math.max(0, room));
  }

  addNames(
    list: OmittedList & ('references' | 'calls'),
    names: string[],
    line: TextLine,
    findings: Findings,
  ) {
    for (const name of names) {
      if (!this[list].has(name) && findings.hasRoom(list, line.number)) this[list].add(name);
    }
  }

  close(kind: SectionKind, findings: Findings): void {
    findings.count('section', this.endLine - this.first.number + 1);
    if (!findings.hasRoom('sections', this.first.number)) return;
    const length = this.end - this.first.start;
    const text = this.fileText.slice(this.first.start, this.end);
    findings.lists.sections.push({
      name: this.name,
      kind,
      parameters: this.parameters,
      startLine: this.first.number,
      endLine: this.endLine,
      text: (length > SECTION_CHARACTERS ? cut(text, SECTION_CHARACTERS) : text).replaceAll(/\r\n?/g, '\n'),
      truncated: length > SECTION_CHARACTERS,
      comment: this.comment,
      references: [...this.references],
      calls: [...this.calls],
    });
  }
}
