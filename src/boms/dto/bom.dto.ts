import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBooleanString, IsIn, IsOptional, IsUUID } from 'class-validator';
import { type Section, SECTIONS, type StandardId, STANDARDS } from '../../domain/takeoff';
import { LinkDto, PageDto, PageQueryDto } from '../../platform/http';
import { BOM_STATUSES, type BomStatus, PRICE_ORIGINS, type PriceOrigin } from '../bom.entity';
import { BillChangesDto } from './bill-changes.dto';
import { BomLineDto, TaxPartDto } from './bom-line.dto';

/** Which bills. */
export class ListBomsQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only those of this floor plan' })
  @IsOptional()
  @IsUUID()
  floorplan_id?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Only those of this layout' })
  @IsOptional()
  @IsUUID()
  layout_id?: string;

  @ApiPropertyOptional({ enum: BOM_STATUSES, enumName: 'BomStatus' })
  @IsOptional()
  @IsIn(BOM_STATUSES)
  status?: BomStatus;
}

export class ExportBomQueryDto {
  @ApiPropertyOptional({ enum: ['csv', 'json'], default: 'csv' })
  @IsOptional()
  @IsIn(['csv', 'json'])
  format?: 'csv' | 'json';

  @ApiPropertyOptional({
    enum: ['true', 'false'],
    default: 'true',
    description: 'CSV: put an apostrophe before cells that a spreadsheet would run as a formula',
  })
  @IsOptional()
  @IsBooleanString()
  formula_guard?: string;
}

/** Why there is no bill. */
export class BomFailureDto {
  /**
   * Stable, for programs
   * @example "scale_unknown"
   */
  code!: string;

  /**
   * Friendly
   * @example "Planbill could not find the scale of this plan. Calibrate it and ask for the bill again."
   */
  message!: string;

  /** Technical */
  detail!: string;
}

/** The measurement standard of a bill. */
export class BomStandardDto {
  @ApiProperty({ enum: STANDARDS, enumName: 'MeasurementStandard' })
  id!: StandardId;

  /**
   * Of the rules as Planbill holds them
   * @example "1"
   */
  version!: string;

  /** @example "IS 1200, Method of measurement of building and civil engineering works" */
  title!: string;
}

export class BomLinksDto {
  self!: LinkDto;
  floorplan?: LinkDto;
  layout?: LinkDto;
  export?: LinkDto;
  reprice?: LinkDto;
}

/** The answer to asking for a bill. */
export class BomAcceptedDto {
  @ApiProperty({ format: 'uuid' })
  job_id!: string;

  /** @example "queued" */
  status!: string;

  /** @example "/api/v1/jobs/7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11" */
  status_url!: string;

  @ApiProperty({ format: 'uuid' })
  bom_id!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null: it is of a layout' })
  floorplan_id!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null: it is of a floor plan' })
  layout_id!: string | null;

  _links!: BomAcceptedLinksDto;
}

export class BomAcceptedLinksDto {
  self!: LinkDto;
  bom!: LinkDto;
  floorplan?: LinkDto;
  layout?: LinkDto;
}

/** A bill without its lines. Money is null until the bill is ready. */
export class BomSummaryDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null: it is of a layout' })
  floorplan_id!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null: it is of a floor plan' })
  layout_id!: string | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    example: 1,
    description: 'Revision of the plan it was measured from',
  })
  floorplan_revision!: number | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    example: null,
    description: 'Rank of the alternative of the layout',
  })
  alternative!: number | null;

  @ApiProperty({ enum: BOM_STATUSES, enumName: 'BomStatus' })
  status!: BomStatus;

  @ApiProperty({ type: BomFailureDto, nullable: true })
  error!: BomFailureDto | null;

  standard!: BomStandardDto;

  /** @example "INR" */
  currency!: string;

  @ApiProperty({ format: 'date', example: '2026-03-01' })
  priced_on!: string;

  @ApiProperty({ type: String, nullable: true, example: '81072.88', description: 'Before tax' })
  subtotal!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '14593.10' })
  tax_total!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '95665.98' })
  grand_total!: string | null;

  @ApiProperty({ enum: PRICE_ORIGINS, enumName: 'PriceOrigin' })
  prices!: PriceOrigin;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The bill whose quantities it prices anew',
  })
  repriced_from!: string | null;

  @ApiProperty({ type: Number, nullable: true, example: 25 })
  priced_lines!: number | null;

  @ApiProperty({ type: Number, nullable: true, example: 3, description: 'Not in the totals' })
  unpriced_lines!: number | null;

  @ApiProperty({ format: 'date-time' })
  created_at!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  generated_at!: string | null;

  _links!: BomLinksDto;
}

export class BomPageDto extends PageDto {
  items!: BomSummaryDto[];
}

export class SectionTotalDto {
  @ApiProperty({ enum: SECTIONS, enumName: 'BomSection' })
  section!: Section;

  /** @example 2 */
  lines!: number;

  /** @example 0 */
  unpriced!: number;

  /** @example "9364.60" */
  amount!: string;
}

/** A rule of the standard as it was applied. */
export class AppliedRuleDto {
  /** @example "paint.wall-faces" */
  id!: string;

  /** @example "perimeter × ceiling height, less openings by their size" */
  statement!: string;

  /** @example "IS 1200 Parts 12 and 13, deductions" */
  clause!: string;

  /** Whether the clause was checked against the document itself */
  verified!: boolean;
}

/** Something the bill takes for granted. */
export class AssumptionDto {
  /** @example "ceiling_height_assumed" */
  code!: string;

  /** @example "The ceiling height is taken as 2700 mm; state ceiling_height_mm to change it." */
  message!: string;

  @ApiProperty({ type: [String], example: [], description: 'Elements or lines concerned' })
  elements!: string[];
}

/** What a bill says, without who asked when: the same plan, catalogue and request give the same bytes. */
export class BillDocumentDto {
  standard!: BomStandardDto;

  /** @example "INR" */
  currency!: string;

  @ApiProperty({ format: 'date', example: '2026-03-01' })
  priced_on!: string;

  subtotal!: string;
  tax_total!: string;
  grand_total!: string;
  sections!: SectionTotalDto[];
  taxes!: TaxPartDto[];
  lines!: BomLineDto[];
  rules!: AppliedRuleDto[];
  assumptions!: AssumptionDto[];
}

/** A bill of materials. Lists are empty and money is null until it is ready. */
export class BomDto extends BomSummaryDto {
  sections!: SectionTotalDto[];
  taxes!: TaxPartDto[];
  lines!: BomLineDto[];
  rules!: AppliedRuleDto[];
  assumptions!: AssumptionDto[];

  @ApiProperty({ type: BillChangesDto, nullable: true, description: 'Of a bill priced anew' })
  changes!: BillChangesDto | null;
}
