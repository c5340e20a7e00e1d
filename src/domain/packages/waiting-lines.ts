import type { Findings } from './findings';
import { LIST_LENGTH } from './limits';
import type { NamedValue } from './parsed-package-file';

/**
 * Blank lines, comments and opening conditions below the last line of a block. They belong to the block if it
 * continues below them. They belong to the file if the next block begins: there they introduce that one.
 */
export class WaitingLines {
  private blank = 0;
  private comments = 0;
  private conditions: NamedValue[] = [];
  private more = { count: 0, fromLine: 0 };

  addBlank(): void {
    this.blank += 1;
  }

  addComment(): void {
    this.comments += 1;
  }

  addCondition(condition: NamedValue): void {
    if (this.conditions.length < LIST_LENGTH) this.conditions.push(condition);
    else this.more = { count: this.more.count + 1, fromLine: this.more.fromLine || condition.line };
  }

  /** The block continues. */
  drop(): void {
    this.blank = 0;
    this.comments = 0;
    this.more = { count: 0, fromLine: 0 };
    if (this.conditions.length > 0) this.conditions = [];
  }

  /** The block has ended. */
  giveTo(findings: Findings): void {
    findings.count('blank', this.blank);
    findings.count('comment', this.comments);
    findings.count('setting', this.conditions.length + this.more.count);
    for (const condition of this.conditions) findings.add('settings', condition, condition.line);
    if (this.more.count > 0) findings.omit('settings', this.more.count, this.more.fromLine);
  }
}
