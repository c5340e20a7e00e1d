import type { Region } from '../../geometry';
import type { FoundOpening } from '../model/found-opening';
import type { CurvedWall } from './curves/curved-wall';
import type { Strip } from '../model/wall-strip';

/** The walls of one reading. */
export interface WallBody {
  /** How they were read, such as "fills and thick strokes". */
  readonly name: string;
  readonly strips: Strip[];
  /** Everything the walls cover. */
  readonly regions: Region[];
  /** Windows that the way the walls are drawn shows. */
  readonly windows: FoundOpening[];
  /** Strips among them that look like furniture or are drawn with its pen, and may be walls. */
  readonly doubtful?: readonly Strip[];
}

/** Walls drawn in one way. */
export interface WallSource {
  readonly name: string;
  readonly strips: Strip[];
  /** What is filled anyway; other strips cover their own rectangles. */
  readonly regions: Region[];
  readonly windows?: FoundOpening[];
  /** Walls that follow circles; their strips are not among the others. */
  readonly curved?: readonly CurvedWall[];
}
