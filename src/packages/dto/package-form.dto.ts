import { FileField, Text } from '../../platform/http';

/** Lower-case letters, digits, `-` and `_`. */
export const PLATFORM = /^[a-z0-9][a-z0-9_-]{0,59}$/;
export const PLATFORM_MESSAGE = '$property must be lower-case letters, digits, - and _';
export const LONGEST_TAG = 200;

/** What the upload may state about a package. Empty fields count as left out. */
export class PackageFormDto {
  /** Machine, such as VMC 850; by default the one that the package states */
  @Text({ optional: true, max: LONGEST_TAG })
  machine_type?: string;

  /** Controller, such as FANUC 31i; by default the one that the package states */
  @Text({ optional: true, max: LONGEST_TAG })
  controller_type?: string;

  /** The platform that the files are written for */
  @Text({ optional: true, pattern: PLATFORM, message: PLATFORM_MESSAGE, default: 'camworks' })
  platform?: string;
}

/** A package as one ZIP. */
export class UploadPackageDto extends PackageFormDto {
  /** ZIP with at least one .SRC. It may also have .LIB .CTL .KIN .PINF .LNG .ATR .CNF files, and documents such as README or .TXT */
  @FileField()
  file!: unknown;
}

/** A package of a single file. */
export class UploadPostDto extends PackageFormDto {
  /** One .SRC, .LIB, .CTL, .KIN, .PINF, .LNG, .ATR or .CNF */
  @FileField()
  file!: unknown;
}
