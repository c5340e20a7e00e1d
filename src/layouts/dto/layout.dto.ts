import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { LinkDto, PageDto, PageQueryDto } from '../../platform/http';
import { LAYOUT_STATUSES, type LayoutStatus } from '../layout.entity';
import { LayoutDocumentDto } from './layout-document.dto';
import { LayoutRequestDto } from './layout-request.dto';
import { ProgrammeDto } from './programme.dto';
import { ProposerReportDto } from './proposer.dto';
import { AlternativeDto, IterationDto } from './ranked-layout.dto';
import { ShellDto } from './shell.dto';

export const LAYOUT_FORMATS = ['json', 'svg', 'dxf', 'geojson'] as const;
export type LayoutFormat = (typeof LAYOUT_FORMATS)[number];

/** Which layouts. */
export class ListLayoutsQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only those of this project' })
  @IsOptional()
  @IsUUID()
  project_id?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Only those in the shell of this floor plan' })
  @IsOptional()
  @IsUUID()
  floorplan_id?: string;

  @ApiPropertyOptional({ enum: LAYOUT_STATUSES, enumName: 'LayoutStatus' })
  @IsOptional()
  @IsIn(LAYOUT_STATUSES)
  status?: LayoutStatus;
}

export class LayoutQueryDto {
  @ApiPropertyOptional({ minimum: 1, maximum: 5, default: 1, description: 'Rank; 1 is the best' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(5)
  alternative?: number;

  @ApiPropertyOptional({ enum: LAYOUT_FORMATS, description: 'Goes before the Accept header' })
  @IsOptional()
  @IsIn(LAYOUT_FORMATS)
  format?: LayoutFormat;
}

/** Why there is no layout. */
export class LayoutFailureDto {
  /**
   * Stable, for programs
   * @example "programme_does_not_fit"
   */
  code!: string;

  /** Friendly */
  message!: string;

  /** Technical */
  detail!: string;
}

export class LayoutLinksDto {
  self!: LinkDto;
  svg?: LinkDto;
  dxf?: LinkDto;
  geojson?: LinkDto;
  boms?: LinkDto;
  floorplan?: LinkDto;
  project?: LinkDto;
}

/** A layout without its plans. */
export class LayoutSummaryDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  floorplan_id!: string | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    example: 1,
    description: 'Revision of the plan its shell was taken from',
  })
  floorplan_revision!: number | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  project_id!: string | null;

  @ApiProperty({ enum: LAYOUT_STATUSES, enumName: 'LayoutStatus' })
  status!: LayoutStatus;

  @ApiProperty({ type: LayoutFailureDto, nullable: true })
  error!: LayoutFailureDto | null;

  @ApiProperty({ type: LayoutRequestDto })
  request!: LayoutRequestDto;

  @ApiProperty({ type: String, nullable: true, description: 'What was found, in words; null until ready' })
  summary!: string | null;

  @ApiProperty({ format: 'date-time' })
  created_at!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  generated_at!: string | null;

  _links!: LayoutLinksDto;
}

export class LayoutPageDto extends PageDto {
  items!: LayoutSummaryDto[];
}

/** A layout: what was asked, what was understood, and the plans that were found. */
export class LayoutDto extends LayoutSummaryDto {
  @ApiProperty({ type: ProgrammeDto })
  programme!: ProgrammeDto;

  @ApiProperty({ type: ShellDto })
  shell!: ShellDto;

  @ApiProperty({ type: [AlternativeDto], description: 'Best first' })
  alternatives!: AlternativeDto[];

  @ApiProperty({
    type: LayoutDocumentDto,
    nullable: true,
    description: 'The plan of the alternative asked for; null until ready',
  })
  layout!: LayoutDocumentDto | null;

  @ApiProperty({ type: Number, nullable: true, example: 2 })
  iterations_used!: number | null;

  @ApiProperty({ type: [IterationDto] })
  history!: IterationDto[];

  @ApiProperty({ type: [String], description: 'Requirements added because the shell has room for them' })
  added_rooms!: string[];

  @ApiProperty({
    type: Number,
    nullable: true,
    example: 1.04,
    description: 'Areas wished for were multiplied by this so that the shell is filled',
  })
  area_factor!: number | null;

  @ApiProperty({ type: ProposerReportDto, nullable: true })
  proposer!: ProposerReportDto | null;
}

export class GenerateLinksDto {
  /** The job */
  self!: LinkDto;
  layout!: LinkDto;
  floorplan?: LinkDto;
}

/** The answer to asking for a layout. */
export class GenerateAcceptedDto {
  @ApiProperty({ format: 'uuid' })
  job_id!: string;

  /** @example "queued" */
  status!: string;

  /** @example "/api/v1/jobs/7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11" */
  status_url!: string;

  @ApiProperty({ format: 'uuid' })
  layout_id!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  floorplan_id!: string | null;

  _links!: GenerateLinksDto;
}
