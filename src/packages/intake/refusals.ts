import { type ErrorItem, UnprocessableError } from '../../domain/errors';
import { PACKAGE_EXTENSIONS } from './package-extension';

/** Why archives are refused, the reason that says most first. */
const REFUSALS = [
  {
    code: 'archive_malformed',
    detail: 'The file is not a sound ZIP archive',
    message:
      'The file cannot be read as a ZIP archive. Pack the files again as an ordinary ZIP and upload that.',
  },
  {
    code: 'archive_multi_disk',
    detail: 'The archive is one part of several',
    message: 'The archive was split into parts. Pack the files again as one ZIP.',
  },
  {
    code: 'archive_encrypted',
    detail: 'The archive is encrypted',
    message: 'The archive is protected by a password. Pack the files again without one.',
  },
  {
    code: 'archive_method_unsupported',
    detail: 'The archive uses a compression other than deflate',
    message: 'The archive is packed in an unusual way. Pack the files again as an ordinary ZIP (deflate).',
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
      'Some names lead outside the archive or cannot be used on every system. Rename the files in errors and pack them again.',
  },
  {
    code: 'archive_link',
    detail: 'The archive has links or devices',
    message: 'The archive has links instead of files. Put the files themselves into it.',
  },
  {
    code: 'archive_inconsistent',
    detail: 'The archive contradicts itself',
    message:
      'Different places of the archive tell different things of its files. Pack the files again with another program.',
  },
  {
    code: 'archive_overlapping',
    detail: 'Files of the archive share their bytes',
    message: 'The archive is built as no packing program does it. Pack the files again.',
  },
  {
    code: 'archive_too_large',
    detail: 'The archive inflates to too much',
    message:
      'Unpacked, the archive is larger than a package may be. Pack only the files of the post-processor.',
  },
  {
    code: 'archive_ratio',
    detail: 'The archive inflates further than any package does',
    message:
      'The archive unpacks to many times its size, which no post-processor does. Take the files in errors out.',
  },
  {
    code: 'archive_nested',
    detail: 'The archive has archives inside',
    message: 'Unpack the inner archives and put their files into the ZIP itself.',
  },
  {
    code: 'package_files_unknown',
    detail: 'There are files that do not belong to a package',
    message: `A package has files that end in ${PACKAGE_EXTENSIONS.join(', ')}. Take the files in errors out and try again.`,
  },
  {
    code: 'package_names_collide',
    detail: 'Files would have the same name in the package',
    message:
      'A package has no folders, and its names differ by more than upper and lower case. Rename the files in errors.',
  },
  {
    code: 'package_file_empty',
    detail: 'There are files without bytes',
    message: 'Some files are empty. Take the files in errors out, or put the right ones in.',
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

/** An archive that is refused as a whole. */
export function refusal(code: RefusalCode, reason?: string, cause?: unknown): UnprocessableError {
  return refuse(code, reason, [], cause);
}

/** An archive that is refused because of one entry. */
export function entryRefusal(
  code: RefusalCode,
  path: string,
  reason: string,
  cause?: unknown,
): UnprocessableError {
  return refuse(code, undefined, [errorItem(path, reason)], cause);
}

/** Entries that cannot be taken, gathered so that a person hears of all at once. */
export class Faults {
  private readonly byCode = new Map<RefusalCode, { items: ErrorItem[]; count: number }>();

  add(code: RefusalCode, path: string, reason: string): void {
    const known = this.byCode.get(code) ?? { items: [], count: 0 };
    known.count += 1;
    if (known.count <= MOST_NAMED) known.items.push(errorItem(path, reason));
    this.byCode.set(code, known);
  }

  /** @throws UnprocessableError of the gravest code, if there is any */
  refuse(): void {
    const gravest = REFUSALS.find(({ code }) => this.byCode.has(code));
    if (!gravest) return;
    const { items, count } = this.byCode.get(gravest.code)!;
    const more = count - items.length;
    const rest = more > 0 ? [{ pointer: 'file', message: `and ${more} more` }] : [];
    throw refuse(gravest.code, `${count} of its entries`, [...items, ...rest]);
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

/** A name as it may be shown: nothing invisible, and not endless. */
export function shownName(name: string): string {
  const short = name.length <= LONGEST_NAME ? name : `${name.slice(0, 80)}…${name.slice(-32)}`;
  return short.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`);
}
