import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayUnique,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  MinLength,
} from 'class-validator';
import { PageQueryDto } from '../../../platform/http';

/** Lists that are searched. */
export const SEARCHED_LISTS = ['sections', 'variables', 'attributes', 'comments', 'files'] as const;
export type SearchedList = (typeof SEARCHED_LISTS)[number];

const TRUTHS: Record<string, boolean> = { true: true, false: false };

/** What is searched for, and where. */
export class SearchPackagesQueryDto extends PageQueryDto {
  @ApiProperty({
    minLength: 1,
    maxLength: 200,
    description:
      'Words, all of which must be found; each may go on (`TOOL` finds TOOLS). Words between double quotes must stand ' +
      'next to each other as they are. Letters, digits and separators part words: `TOOL CHANGE` finds ' +
      'INIT_TOOL_CHANGE_MILL. Case makes no difference.',
    example: 'TOOL CHANGE',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  q!: string;

  @ApiPropertyOptional({
    type: String,
    pattern: `^(${SEARCHED_LISTS.join('|')})(,(${SEARCHED_LISTS.join('|')}))*$`,
    description: 'Lists to search, with commas between them; all of them without',
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsIn(SEARCHED_LISTS, { each: true })
  @ArrayUnique()
  in?: SearchedList[];

  @ApiPropertyOptional({ format: 'uuid', description: 'Search this package only, whichever version it is' })
  @IsOptional()
  @IsUUID()
  package_id?: string;

  @ApiPropertyOptional({
    type: Boolean,
    description: 'Search all versions of packages; without, the latest of each that is ready',
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => TRUTHS[String(value)] ?? value)
  @IsBoolean()
  all_versions?: boolean;
}
