import { type ErrorItem, UnprocessableError } from '../../domain/errors';
import { PACKAGE_EXTENSIONS } from './package-extension';

/** Reasons to refuse an archive, the most serious first. */
const REFUSALS = [
  {
    code: 'archive_malformed',
    detail: 'The file is not a valid ZIP archive',
    message:
      'The file cannot be read as a ZIP archive. Pack the files again as an ordinary ZIP and upload that.',
  },
  {
    code: 'archive_multi_disk',
    detail: 'The archive is one part of a split archive',
    message: 'The archive was split into parts. Pack the files again as one ZIP.',
  },
  {
    code: 'archive_encrypted',
    detail: 'The archive is encrypted',
    message: 'The archive is protected by a password. Pack the files again without a password.',
  },
  {
    code: 'archive_method_unsupported',
    detail: 'The archive uses a compression other than deflate',
    message: 'The archive uses an unusual compression. Pack the files again as an ordinary ZIP (deflate).',
  },
  {
    code: 'archive_too_many_files',
    detail: 'The archive has too many files',
    message: 'The archive has more files than a package may have. Pack only the files of the post-processor.',
  },
  {
    code: 'archive_path_unsafe',
    detail: 'The archive has names that cannot be stored safely',
    message:
      'Some names lead outside the archive or cannot be used on every system. Rename the files that errors lists and pack them again.',
  },
  {
    code: 'archive_link',
    detail: 'The archive has links or devices',
    message: 'The archive has links instead of files. Pack the files themselves.',
  },
  {
    code: 'archive_inconsistent',
    detail: 'The archive contradicts itself',
    message: "The archive's headers contradict each other. Pack the files again with another program.",
  },
  {
    code: 'archive_overlapping',
    detail: 'Files of the archive share their bytes',
    message: 'The archive was not built by an ordinary packing program. Pack the files again.',
  },
  {
    code: 'archive_too_large',
    detail: 'The unpacked archive is too large',
    message:
      'The unpacked archive is larger than a package may be. Pack only the files of the post-processor.',
  },
  {
    code: 'archive_ratio',
    detail: 'The archive unpacks to many times its size',
    message:
      'The archive unpacks to many times its size, which is unusual for a post-processor. Remove the files that errors lists.',
  },
  {
    code: 'archive_nested',
    detail: 'The archive contains other archives',
    message: 'Unpack the inner archives and put their files into the ZIP itself.',
  },
  {
    code: 'package_files_unknown',
    detail: 'Some files do not belong to a package',
    message: `Files of a package end in ${PACKAGE_EXTENSIONS.join(', ')}; documents such as README or .TXT may lie beside them. Remove the files that errors lists and try again.`,
  },
  {
    code: 'package_names_collide',
    detail: 'Some files would have the same name in the package',
    message:
      'A package has no folders, and upper and lower case count as the same. Rename the files that errors lists.',
  },
  {
    code: 'package_file_empty',
    detail: 'Some files are empty',
    message: 'Some files are empty. Remove the files that errors lists, or replace them by complete ones.',
  },
  {
    code: 'package_source_missing',
    detail: 'There is no .SRC file',
    message: 'A package needs at least one .SRC file, the source of its post-processor.',
  },
] as const;

export type RefusalCode = (typeof REFUSALS)[number]['code'];

const MOST_NAMED = 50;
const LONGEST_NAME = 120;

/** Makes the refusal of a whole archive. */
export function refusal(code: RefusalCode, reason?: string, cause?: unknown): UnprocessableError {
  return refuse(code, reason, [], cause);
}

/** Makes the refusal of an archive because of one entry. */
export function entryRefusal(
  code: RefusalCode,
  path: string,
  reason: string,
  cause?: unknown,
): UnprocessableError {
  return refuse(code, undefined, [errorItem(path, reason)], cause);
}

/** Collects the faults of all entries, so that one answer lists them all. */
export class Faults {
  private readonly byCode = new Map<RefusalCode, { items: ErrorItem[]; count: number }>();

  add(code: RefusalCode, path: string, reason: string): void {
    const known = this.byCode.get(code) ?? { items: [], count: 0 };
    known.count += 1;
    if (known.count <= MOST_NAMED) known.items.push(errorItem(path, reason));
    this.byCode.set(code, known);
  }

  /** @throws UnprocessableError of the most serious code, if there are faults */
  refuse(): void {
    const worst = REFUSALS.find(({ code }) => this.byCode.has(code));
    if (!worst) return;
    const { items, count } = this.byCode.get(worst.code)!;
    const more = count - items.length;
    const rest = more > 0 ? [{ pointer: 'file', message: `and ${more} more` }] : [];
    throw refuse(worst.code, `${count} of its entries`, [...items, ...rest]);
  }
}

function refuse(
  code: RefusalCode,
  reason: string | undefined,
  errors: ErrorItem[],
  cause?: unknown,
): UnprocessableError {
  const { detail, message } = REFUSALS.find((known) => known.code === code)!;
  const why = reason ?? errors[0]?.message;
  return new UnprocessableError(code, why ? `${detail}: ${why}.` : `${detail}.`, { message, errors, cause });
}

function errorItem(path: string, reason: string): ErrorItem {
  return { pointer: 'file', message: `${shownName(path)}: ${reason}` };
}

/** Makes a name safe to show: without invisible characters, and not too long. */
export function shownName(name: string): string {
  const short = name.length <= LONGEST_NAME ? name : `${name.slice(0, 80)}…${name.slice(-32)}`;
  return short.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`);
}
