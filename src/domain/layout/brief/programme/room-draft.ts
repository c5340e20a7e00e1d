import type { RoomType } from '../../../extraction';
import type { RequirementSource, RoomRequirement } from '../../programme';
import type { Item } from '../reading/reading';

/** A room before it has its number. */
export interface RoomDraft extends Omit<RoomRequirement, 'id'> {
  readonly type: RoomType;
  /** The item of the brief it comes from; null for the template's. */
  readonly item: Item | null;
}

/** Where an area comes from, for the requirement: null where the room itself comes from there. */
export function areaSource(source: RequirementSource, area: RequirementSource): RequirementSource | null {
  return source.kind === area.kind && source.kind !== 'brief' ? null : area;
}
