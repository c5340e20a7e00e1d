import { LIST_LENGTH, TEXT_CHARACTERS } from './limits';
import type {
  LineUse,
  OmittedList,
  PackageFindings,
  ParsedPackageFile,
  UnparsedReason,
} from './parsed-package-file';

/** The findings of one file, within the limits of what is kept. */
export class Findings {
  readonly lists: PackageFindings = {
    header: [],
    settings: [],
    sections: [],
    attributes: [],
    variables: [],
    operations: [],
    includes: [],
    entries: [],
    comments: [],
    unparsed: [],
  };
  readonly lines: Record<LineUse, number> = {
    blank: 0,
    comment: 0,
    setting: 0,
    variable: 0,
    include: 0,
    entry: 0,
    section: 0,
    attribute: 0,
    operation: 0,
    unparsed: 0,
  };
  readonly shortened: ParsedPackageFile['shortened'] = [];
  private readonly taken: Partial<Record<OmittedList, number>> = {};
  private readonly left: Partial<Record<OmittedList, ParsedPackageFile['omitted'][number]>> = {};

  add<K extends keyof PackageFindings>(list: K, found: PackageFindings[K][number], line: number): void {
    const items: PackageFindings[K][number][] = this.lists[list];
    if (this.hasRoom(list, line)) items.push(found);
  }

  /** Counts one more finding of a list. @returns whether it can be kept */
  hasRoom(list: OmittedList, line: number): boolean {
    const taken = this.taken[list] ?? 0;
    if (taken >= LIST_LENGTH) {
      this.omit(list, 1, line);
      return false;
    }
    this.taken[list] = taken + 1;
    return true;
  }

  /** Counts findings that are not kept. */
  omit(list: OmittedList, count: number, fromLine: number): void {
    const left = this.left[list];
    if (left) left.count += count;
    else this.left[list] = { list, count, fromLine };
  }

  count(use: LineUse, lines = 1): void {
    this.lines[use] += lines;
  }

  report(line: number, text: string, reason: UnparsedReason): void {
    if (this.hasRoom('unparsed', line))
      this.lists.unparsed.push({ line, text: this.kept(text, line), reason });
  }

  /** Returns the part of a text that is kept. */
  kept(text: string, line: number): string {
    if (text.length <= TEXT_CHARACTERS) return text;
    if (this.shortened.at(-1)?.line !== line) this.shortened.push({ line, length: text.length });
    return cut(text, TEXT_CHARACTERS);
  }

  omitted(): ParsedPackageFile['omitted'] {
    return Object.values(this.left);
  }
}

/** The beginning of a text, without half a surrogate pair at its end. */
export function cut(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}
