import { ApiProperty } from '@nestjs/swagger';
import { LinkDto } from './link.dto';
import { WholeNumber } from './properties';

export const DEFAULT_PAGE_SIZE = 20;

/** Which page of a list. */
export class PageQueryDto {
  /** 1-based page */
  @WholeNumber({ optional: true, fromText: true, min: 1, max: 100_000, default: 1, example: 1 })
  page?: number;

  /** Rows a page */
  @WholeNumber({
    optional: true,
    fromText: true,
    min: 1,
    max: 100,
    default: DEFAULT_PAGE_SIZE,
    example: 20,
  })
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
