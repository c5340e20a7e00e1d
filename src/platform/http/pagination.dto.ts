import { ApiProperty } from '@nestjs/swagger';
import { LinkDto } from './link.dto';
import { WholeNumber } from './properties';

export const DEFAULT_PAGE_SIZE = 20;

/** Which page of a list. */
export class PageQueryDto {
  /** Number of the page, counted from 1 */
  @WholeNumber({ optional: true, fromText: true, min: 1, max: 100_000, default: 1, example: 1 })
  page?: number;

  /** Rows in a page */
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

/** Links to other pages of the list. */
export class PageLinksDto {
  /** This page */
  self!: LinkDto;
  /** The first page */
  first!: LinkDto;
  /** The last page */
  last!: LinkDto;
  /** The page before; missing on the first page */
  prev?: LinkDto;
  /** The next page; missing on the last page */
  next?: LinkDto;
}

/** What every page of a list has besides its `items`. */
export abstract class PageDto {
  /** Number of rows on all pages */
  @ApiProperty({ example: 42 })
  total!: number;

  /** Number of this page, counted from 1 */
  @ApiProperty({ example: 1 })
  page!: number;

  /** Largest number of rows in a page */
  @ApiProperty({ example: 20 })
  page_size!: number;

  /** Links to other pages */
  _links!: PageLinksDto;
}
