/** A picture in shades of grey, row by row: 0 is black, 255 is white. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** A page as its file holds it, before it is cleaned and turned level. */
export interface SourcePicture extends GreyPicture {
  /** 1-based. */
  readonly page: number;
  readonly pageCount: number;
  /** Known only where the file gives it and the sheet then has the size of a paper that exists. */
  readonly paperMmPerPixel: number | null;
}
