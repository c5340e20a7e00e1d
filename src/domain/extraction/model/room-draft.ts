import type { Region } from '../../geometry';
import type { RoomLabel } from './room-label';

/** A space with its label, before it has an id. */
export interface RoomDraft {
  readonly region: Region;
  readonly label: RoomLabel | null;
  /** Labels inside that surely name rooms. */
  readonly sureLabels: readonly RoomLabel[];
  /** True for a zone of an open plan: part of its outline is no wall. */
  readonly zone: boolean;
  /** 0..1: how surely this is one room with this outline. */
  readonly confidence: number;
}
