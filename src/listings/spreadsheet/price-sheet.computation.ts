import { type ErrorItem, PlanbillError } from '../../domain/errors';
import {
  type PriceSheet,
  readPriceSheet,
  type SheetColumn,
  type SheetTerms,
} from '../../domain/listings/spreadsheet';
import type { Computation } from '../../platform/compute';
import { csvTable } from './csv-table';
import { xlsxTable } from './xlsx-table';

export interface PriceSheetInput {
  file: Uint8Array;
  format: 'xlsx' | 'csv';
  terms: SheetTerms;
  columns: Partial<Record<SheetColumn, string>>;
}

/** A refusal as plain data: errors lose their class between threads. */
export interface RefusedSheet {
  code: string;
  status: number;
  detail: string;
  message: string;
  errors: ErrorItem[];
}

export type ReadSheet = { sheet: PriceSheet } | { refused: RefusedSheet };

/** Unpacks and reads a price list. Runs in a thread of the pool. */
export default async function priceSheet({
  file,
  format,
  terms,
  columns,
}: PriceSheetInput): Promise<ReadSheet> {
  try {
    const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
    const grid = format === 'xlsx' ? await xlsxTable(bytes) : csvTable(bytes);
    return { sheet: readPriceSheet(grid, terms, columns) };
  } catch (error) {
    if (!(error instanceof PlanbillError)) throw error;
    const { code, status, detail, friendly: message, errors } = error;
    return { refused: { code, status, detail, message, errors } };
  }
}

export const PRICE_SHEET: Computation<PriceSheetInput, ReadSheet> = { file: __filename };
