import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { LinkDto } from './link.dto';

export const DEFAULT_PAGE_SIZE = 20;

/** Which page of a list. */
export class PageQueryDto {
  @ApiPropertyOptional({ description: '1-based page', minimum: 1, maximum: 100_000, default: 1, example: 1 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  page?: number;

  @ApiPropertyOptional({
    description: 'Rows a page',
    minimum: 1,
    maximum: 100,
    default: DEFAULT_PAGE_SIZE,
    example: 20,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}

/** Links of a list page; `prev` and `next` only where there is one. */
export class PageLinksDto {
  self!: LinkDto;
  first!: LinkDto;
  last!: LinkDto;
  prev?: LinkDto;
  next?: LinkDto;
}

/** What every list answers beside its `items`. */
export abstract class PageDto {
  /** Rows that match, on all pages */
  @ApiProperty({ example: 42 })
  total!: number;

  @ApiProperty({ example: 1 })
  page!: number;

  @ApiProperty({ example: 20 })
  page_size!: number;

  _links!: PageLinksDto;
}
