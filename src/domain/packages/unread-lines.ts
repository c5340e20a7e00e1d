import type { ParsedPackageFile } from './parsed-package-file';

/** A few lines that are not read do not make a file partly read. */
const FEW_LINES = 10;
/** Real sources have less than 1 unread line in 100, files in another format nearly only unread ones. */
const MOST_UNREAD_SHARE = 0.1;

/** Number of the lines of a file that were reported as not read. */
export function unreadLineCount({ unparsed, omitted }: ParsedPackageFile): number {
  const lines = new Set(unparsed.map(({ line }) => line));
  const more = omitted.find(({ list }) => list === 'unparsed')?.count ?? 0;
  return lines.size + more;
}

/** Whether more than a tenth of a file's lines was not read. Blank lines and comments outside blocks do not count. */
export function isPartlyRead(file: ParsedPackageFile): boolean {
  const unread = unreadLineCount(file);
  const content = file.lineCount - file.lines.blank - file.lines.comment;
  return unread > FEW_LINES && unread > content * MOST_UNREAD_SHARE;
}
