import { Injectable } from '@nestjs/common';
import { type ErrorItem, MalformedError, UnprocessableError } from '../../domain/errors';
import type { PriceSheet, SheetRow } from '../../domain/listings/spreadsheet';
import { Database } from '../../platform/database';
import { ListingsService, type SourcedSighting, type UpsertOutcome } from '../listings.service';
import { PriceSheetReader } from './price-sheet.reader';
import type { SheetFormDto } from './dto/sheet-form.dto';

/** A row with its outcome; null: the row was refused. */
export interface ImportedRow extends SheetRow {
  outcome: UpsertOutcome | null;
}

export interface SheetImport {
  dry_run: boolean;
  /** Whether the file was imported or, after a dry run, would be. */
  accepted: boolean;
  rows: ImportedRow[];
  ignored_columns: string[];
}

/** Carries the outcomes of a dry run out of the transaction that it rolls back. */
class Rehearsed extends Error {
  constructor(readonly outcomes: UpsertOutcome[]) {
    super('rehearsed');
  }
}

/** Imports price lists. Every row is a sighting, like a page. */
@Injectable()
export class SheetImportService {
  constructor(
    private readonly reader: PriceSheetReader,
    private readonly listings: ListingsService,
    private readonly database: Database,
  ) {}

  /**
   * Imports all rows or none, unless the form says that bad rows are left out.
   *
   * @throws UnprocessableError `sheet_rows_invalid`; and what PriceSheetReader throws
   */
  async import(workspaceId: string, file: Buffer, form: SheetFormDto, now: number): Promise<SheetImport> {
    const today = new Date(now).toISOString().slice(0, 10);
    const day = form.seen_on ?? today;
    if (day > today) throw notYet(day);
    const sheet = await this.reader.read(file, {
      terms: {
        seen_at: day === today ? now : Date.parse(day),
        decimal_mark: form.decimal_mark ?? null,
        currency: form.currency ?? null,
        supplier: form.supplier ?? null,
      },
      columns: form.columns ?? {},
    });
    const bad = sheet.rows.filter(({ problems }) => problems.length > 0);
    const dry_run = form.dry_run === 'true';
    const accepted = bad.length === 0 || (form.on_error === 'skip' && bad.length < sheet.rows.length);
    if (!accepted && !dry_run) throw rowsInvalid(bad, sheet.rows.length);
    const outcomes = await this.take(workspaceId, sheet, dry_run);
    return { dry_run, accepted, rows: withOutcomes(sheet, outcomes), ignored_columns: sheet.ignored_columns };
  }

  private take(workspaceId: string, sheet: PriceSheet, rehearse: boolean): Promise<UpsertOutcome[]> {
    const sightings = sheet.rows.flatMap(({ row, sighting }): SourcedSighting[] =>
      sighting === null ? [] : [{ sighting, source: { kind: 'file', jobId: null, row } }],
    );
    return this.database.transaction(async () => {
      if (!rehearse) return this.listings.upsertAll(workspaceId, sightings);
      // Does the same work and rolls it back, so that the report cannot differ from a real import.
      const undone: unknown = await this.database
        .savepoint(async () => {
          throw new Rehearsed(await this.listings.upsertAll(workspaceId, sightings));
        })
        .catch((error: unknown) => error);
      if (undone instanceof Rehearsed) return undone.outcomes;
      throw undone;
    });
  }
}

function withOutcomes({ rows }: PriceSheet, outcomes: readonly UpsertOutcome[]): ImportedRow[] {
  const left = [...outcomes];
  return rows.map((row) => ({ ...row, outcome: row.sighting === null ? null : (left.shift() ?? null) }));
}

function rowsInvalid(bad: readonly SheetRow[], all: number): UnprocessableError {
  const errors: ErrorItem[] = bad.flatMap(({ row, problems }) =>
    problems.map(({ column, code, message }) => ({
      pointer: `#/rows/${row}${column === null ? '' : `/${column}`}`,
      message: `${code}: ${message}`,
    })),
  );
  return new UnprocessableError('sheet_rows_invalid', `${bad.length} of ${all} rows cannot be imported.`, {
    message:
      'Nothing was imported. Correct the rows in errors and send the file again, or leave them out with on_error=skip.',
    errors,
  });
}

function notYet(day: string): MalformedError {
  return new MalformedError('validation_failed', `seen_on ${day} is in the future.`, {
    message: 'Prices cannot have been seen on a day in the future.',
    errors: [{ pointer: '#/seen_on', message: 'must not be after today (UTC)' }],
  });
}
