import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { LinkDto, PageDto, PageQueryDto } from '../../platform/http';
import { FLOORPLAN_STATUSES, type FloorplanStatus } from '../floorplan.entity';
import { ScaleDto } from './scale.dto';

/** Which floor plans. */
export class ListFloorplansQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only those of this project' })
  @IsOptional()
  @IsUUID()
  project_id?: string;

  @ApiPropertyOptional({
    enum: FLOORPLAN_STATUSES,
    enumName: 'FloorplanStatus',
    description: 'Only those in this status',
  })
  @IsOptional()
  @IsIn(FLOORPLAN_STATUSES)
  status?: FloorplanStatus;
}

/** Changes to a floor plan; what is left out stays. */
export class UpdateFloorplanDto {
  @ApiPropertyOptional({ example: 'Ground floor', minLength: 1, maxLength: 200 })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name?: string;

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'null takes it out of its project',
  })
  @IsOptional()
  @IsUUID()
  project_id?: string | null;
}

/** Why something did not work. */
export class FailureDto {
  /**
   * Stable, for programs
   * @example "pdf_encrypted"
   */
  code!: string;

  /**
   * Friendly
   * @example "The PDF is protected by a password. Save it without one and upload it again."
   */
  message!: string;

  /** Technical */
  detail!: string;
}

export class FloorplanLinksDto {
  self!: LinkDto;
  status!: LinkDto;
  upload!: LinkDto;
  geometry?: LinkDto;
  preview?: LinkDto;
  scale?: LinkDto;
  boms?: LinkDto;
  project?: LinkDto;
}

/** One sheet of one file, and what became of it. */
export class FloorplanDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Ground floor' })
  name!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  project_id!: string | null;

  @ApiProperty({ format: 'uuid' })
  upload_id!: string;

  @ApiProperty({ description: '1-based page of the file', example: 1 })
  page!: number;

  @ApiProperty({ enum: FLOORPLAN_STATUSES, enumName: 'FloorplanStatus' })
  status!: FloorplanStatus;

  @ApiProperty({ type: FailureDto, nullable: true })
  error!: FailureDto | null;

  @ApiProperty({ type: ScaleDto, nullable: true, description: 'The scale in force; null while unknown' })
  scale!: ScaleDto | null;

  @ApiProperty({ description: 'Counts every change of geometry or scale', example: 1 })
  revision!: number;

  @ApiProperty({ format: 'date-time' })
  created_at!: string;

  @ApiProperty({ format: 'date-time' })
  updated_at!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  processed_at!: string | null;

  _links!: FloorplanLinksDto;
}

export class FloorplanPageDto extends PageDto {
  items!: FloorplanDto[];
}
