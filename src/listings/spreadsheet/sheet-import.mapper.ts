import { type RowStatus, type SheetImportDto, type SheetRowDto } from './dto/sheet-import.dto';
import type { ImportedRow, SheetImport } from './sheet-import.service';

export function sheetImportDto({ dry_run, accepted, rows, ignored_columns }: SheetImport): SheetImportDto {
  const shown = rows.map((row) => rowDto(row, dry_run));
  const count = (status: RowStatus): number => shown.filter((row) => row.status === status).length;
  return {
    dry_run,
    accepted,
    total: rows.length,
    created: count('created'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    review: count('review'),
    dismissed: count('dismissed'),
    refused: count('refused'),
    ignored_columns,
    rows: shown,
  };
}

/** After a dry run only listings that existed before have an id. */
function rowDto({ row, sighting, problems, outcome }: ImportedRow, dryRun: boolean): SheetRowDto {
  const known = outcome !== null && !(dryRun && outcome.status === 'created');
  return {
    row,
    status: statusOf(outcome),
    title: sighting && sighting.title,
    listing_id: known ? outcome.listing_id : null,
    review_id: dryRun || outcome === null ? null : outcome.review_id,
    changed_fields: outcome?.changed_fields ?? [],
    problems,
  };
}

/** A row of a file has no job, so it is never `repeated`. */
function statusOf(outcome: ImportedRow['outcome']): RowStatus {
  if (outcome === null) return 'refused';
  return outcome.status === 'repeated' ? 'unchanged' : outcome.status;
}
