import type { FoundColumn } from '../model/found-column';
import type { Column } from '../model/plan-geometry';
import { inPageOrder, tidy, tidyNumber } from './coordinates';

/** Numbers columns in page order. */
export function publishColumns(columns: readonly FoundColumn[]): Column[] {
  return inPageOrder(columns, ({ centre }) => centre).map((column, i) => ({
    id: `c${i + 1}`,
    polygon: column.ring.map(tidy),
    centre: tidy(column.centre),
    width: tidyNumber(column.width),
    depth: tidyNumber(column.depth),
    free_standing: column.freeStanding,
    layer: column.layer,
    confidence: column.confidence,
  }));
}
