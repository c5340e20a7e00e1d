import type { Region } from '../../geometry';
import type { RoomLabel } from '../texts/labels';

/** A part of an open space that one label names. */
export interface Zone {
  readonly region: Region;
  readonly label: RoomLabel;
}
