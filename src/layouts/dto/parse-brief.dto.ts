import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNumber, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { FACILITIES, type Facility, PROFILE_IDS, type ProfileId } from '../../domain/layout';

/** More than the parser takes, so that it can say so itself. */
const MAX_TEXT = 100_000;

export const MODEL_BRIEF =
  '5,000 sq ft dental clinic with 6 operatories, reception, 2 washrooms, staff pantry';

export class ParseBriefDto {
  @ApiProperty({ example: MODEL_BRIEF, maxLength: MAX_TEXT })
  @IsString()
  @MaxLength(MAX_TEXT)
  text!: string;

  @ApiPropertyOptional({
    enum: FACILITIES,
    enumName: 'Facility',
    description: 'Where the text leaves it open',
  })
  @IsOptional()
  @IsIn(FACILITIES)
  facility?: Facility;

  @ApiPropertyOptional({
    enum: PROFILE_IDS,
    enumName: 'LayoutProfileId',
    default: 'plain',
    description: 'Planning rules: areas, clear widths, doors',
  })
  @IsOptional()
  @IsIn(PROFILE_IDS)
  profile?: ProfileId;

  @ApiPropertyOptional({ minimum: 1, maximum: 100_000, description: 'Area of the shell it is meant for' })
  @IsOptional()
  @IsNumber()
  @Min(1)
  @Max(100_000)
  shell_area_m2?: number;
}
