import type { Region } from '../../geometry';
import type { RoomLabel } from './labels';

/** A part of an open space that one label names. */
export interface Zone {
  readonly region: Region;
  readonly label: RoomLabel;
}
