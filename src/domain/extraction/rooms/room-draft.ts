import type { Region } from '../../geometry';
import type { RoomLabel } from './labels';

/** A space with its label, before it has an id. */
export interface RoomDraft {
  readonly region: Region;
  readonly label: RoomLabel | null;
  /** How many labels that surely name rooms stand inside. */
  readonly labelCount: number;
  /** 0..1: how surely this is one room with this outline. */
  readonly confidence: number;
}
