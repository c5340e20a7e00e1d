import type { Region } from '../../geometry';
import type { RoomLabel } from './room-label';

/** A space with its label, before it has an id. */
export interface RoomDraft {
  readonly region: Region;
  readonly label: RoomLabel | null;
  /** Labels inside that surely name rooms. */
  readonly sureLabels: readonly RoomLabel[];
  /** Codes of finishes written inside, in the order of the alphabet. */
  readonly finishCodes: readonly string[];
  /** False where the drawing says that the room is not part of the work. */
  readonly inScope: boolean;
  /** True for a zone of an open plan: part of its outline is no wall. */
  readonly zone: boolean;
  /** 0..1: how surely this is one room with this outline. */
  readonly confidence: number;
}
