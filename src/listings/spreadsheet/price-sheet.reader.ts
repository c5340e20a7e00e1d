import { Injectable } from '@nestjs/common';
import { PlanbillError, TooLargeError, UnprocessableError, UnsupportedTypeError } from '../../domain/errors';
import type { PriceSheet } from '../../domain/listings/spreadsheet';
import { ComputePool } from '../../platform/compute';
import { PRICE_SHEET, type PriceSheetInput } from './price-sheet.computation';

const TIMEOUT_MS = 20_000;
/** First bytes of a ZIP archive (XLSX) and of a compound file (XLS). */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/** Reads price lists in a separate thread, because a hostile file may need much memory or time. */
@Injectable()
export class PriceSheetReader {
  constructor(private readonly compute: ComputePool) {}

  /**
   * @throws TooLargeError `sheet_too_large`, `sheet_too_long`; UnsupportedTypeError `unsupported_file_type`;
   *   UnprocessableError `empty_file`, `sheet_unreadable`, and what `readPriceSheet` throws
   */
  async read(file: Buffer, how: Omit<PriceSheetInput, 'file' | 'format'>): Promise<PriceSheet> {
    if (file.length === 0) {
      throw new UnprocessableError('empty_file', 'The file has no bytes.', {
        message: 'The file is empty. Save it again and send it once more.',
      });
    }
    if (beginsWith(file, COMPOUND_FILE)) throw oldFormat();
    const format = beginsWith(file, ZIP) ? 'xlsx' : 'csv';
    const result = await this.compute
      .run(PRICE_SHEET, { ...how, file: Uint8Array.from(file), format }, AbortSignal.timeout(TIMEOUT_MS))
      .catch((error: unknown) => {
        throw isTooHeavy(error) ? tooHeavy(error) : error;
      });
    if ('sheet' in result) return result.sheet;
    const { code, status, detail, message, errors } = result.refused;
    throw new PlanbillError(code, status, detail, { message, errors });
  }
}

function beginsWith(file: Buffer, mark: readonly number[]): boolean {
  return mark.every((byte, at) => file[at] === byte);
}

/** The thread ran out of memory or time. */
function isTooHeavy(error: unknown): boolean {
  const { name, code } = error as { name?: string; code?: string };
  return name === 'AbortError' || name === 'TimeoutError' || code === 'drawing_too_complex';
}

function tooHeavy(cause: unknown): TooLargeError {
  return new TooLargeError('sheet_too_large', 'Reading the sheet took more memory or time than allowed.', {
    message:
      'The file needs too much memory or time. Save only the sheet with the prices, or save it as CSV.',
    cause,
  });
}

function oldFormat(): UnsupportedTypeError {
  return new UnsupportedTypeError(
    'unsupported_file_type',
    'The file is a compound file, such as XLS, or XLSX with a password.',
    { message: 'Save the file as XLSX without a password, or as CSV.' },
  );
}
