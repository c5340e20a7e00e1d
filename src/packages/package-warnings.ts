import type { ParseStatus, PostFile } from './post-file.entity';

/** Why a package is `partial`: a file that was not read, or not completely. */
export interface PackageWarning {
  code: WarningCode;
  file: PostFile;
  /** For people: what happened, and what to do now. */
  message: string;
}

export const WARNING_CODES = ['lines_not_read', 'file_too_large', 'file_too_complex'] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

type WarnedFile = Pick<PostFile, 'filename' | 'lineCount' | 'unreadLineCount'>;

const WARNINGS: Partial<Record<ParseStatus, { code: WarningCode; messageOf: (file: WarnedFile) => string }>> =
  {
    partial: {
      code: 'lines_not_read',
      messageOf: ({ filename, lineCount, unreadLineCount }) =>
        `${unreadLineCount} of the ${lineCount} lines of ${filename} were not read. The file may be written for ` +
        'another program. Look at the lines in unread.',
    },
    too_large: {
      code: 'file_too_large',
      messageOf: ({ filename }) => `${filename} is too large and was not read. You can still download it.`,
    },
    too_complex: {
      code: 'file_too_complex',
      messageOf: ({ filename }) =>
        `${filename} has too much content and was not read. You can still download it.`,
    },
  };

/** Whether a file with this status makes its package `partial`. */
export function isIncomplete(status: ParseStatus): boolean {
  return WARNINGS[status] !== undefined;
}

/** Lists the warnings of a package, in the order of its files. */
export function warningsOf(files: readonly PostFile[]): PackageWarning[] {
  return files.flatMap((file) => {
    const warning = WARNINGS[file.parseStatus];
    return warning ? [{ code: warning.code, file, message: warning.messageOf(file) }] : [];
  });
}
