import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayUnique, IsIn, IsOptional } from 'class-validator';
import { Flag, PageQueryDto, Text, Uuid } from '../../../platform/http';

/** Lists that can be searched. */
export const SEARCHED_LISTS = ['sections', 'variables', 'attributes', 'comments', 'files'] as const;
export type SearchedList = (typeof SEARCHED_LISTS)[number];

/** What to search for, and where. */
export class SearchPackagesQueryDto extends PageQueryDto {
  @Text({
    min: 1,
    max: 200,
    description:
      'Words to find; all must match. A word matches the beginning of a word (`TOOL` finds TOOLS). Words between double ' +
      'quotes must follow each other exactly. Separators and changes between letters and digits divide words: ' +
      '`TOOL CHANGE` finds INIT_TOOL_CHANGE_MILL. Upper and lower case are the same.',
    example: 'TOOL CHANGE',
  })
  q!: string;

  @ApiPropertyOptional({
    type: String,
    pattern: `^(${SEARCHED_LISTS.join('|')})(,(${SEARCHED_LISTS.join('|')}))*$`,
    description: 'Lists to search, separated by commas; by default all',
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsIn(SEARCHED_LISTS, { each: true })
  @ArrayUnique()
  in?: SearchedList[];

  /** Search only this package, whatever its version */
  @Uuid({ optional: true })
  package_id?: string;

  /** Search all versions of packages; otherwise the latest version of each that has been read */
  @Flag({ optional: true, fromText: true })
  all_versions?: boolean;
}
