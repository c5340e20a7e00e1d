import { OneOf, Text, Uuid } from '../../platform/http';
import { WARNING_CODES, type WarningCode } from '../package-warnings';

/** A file of a package that was not read, or not completely. */
export class PackageWarningDto {
  /** lines_not_read: the file was read only in part; file_too_large, file_too_complex: it was not read */
  @OneOf(WARNING_CODES, { enumName: 'PackageWarningCode', example: 'lines_not_read' })
  code!: WarningCode;

  /** Id of the file */
  @Uuid()
  file_id!: string;

  /** Name of the file */
  @Text({ example: 'OTHER.CTL' })
  file_name!: string;

  /** What happened, and what to do now, in plain words */
  @Text({ example: '904 of the 917 lines of OTHER.CTL were not read. Look at the lines in unread.' })
  message!: string;
}
