import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBooleanString, IsOptional } from 'class-validator';
import { OneOf, PageQueryDto, Uuid } from '../../platform/http';
import { BOM_STATUSES, type BomStatus } from '../bom.entity';

/** Which bills to list. */
export class ListBomsQueryDto extends PageQueryDto {
  /** Only bills of this floor plan */
  @Uuid({ optional: true })
  floorplan_id?: string;

  /** Only bills of this layout */
  @Uuid({ optional: true })
  layout_id?: string;

  /** Only bills in this status */
  @OneOf(BOM_STATUSES, { enumName: 'BomStatus', optional: true })
  status?: BomStatus;
}

/** How much of a bill is answered. */
export const BOM_VIEWS = ['sections', 'items', 'lines'] as const;
export type BomView = (typeof BOM_VIEWS)[number];

/** How to read a bill. */
export class GetBomQueryDto {
  /** `sections`: totals only; `items`: with the items; `lines`: with items and measurement lines */
  @OneOf(BOM_VIEWS, { enumName: 'BomView', optional: true, default: 'lines' })
  view?: BomView;
}

/** How to export a bill. */
export class ExportBomQueryDto {
  /** Format of the file */
  @OneOf(['csv', 'json'], { optional: true, default: 'csv' })
  format?: 'csv' | 'json';

  /** CSV only: put an apostrophe before each cell that a spreadsheet would run as a formula */
  @ApiPropertyOptional({ enum: ['true', 'false'], default: 'true' })
  @IsOptional()
  @IsBooleanString()
  formula_guard?: string;
}
