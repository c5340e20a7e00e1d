import type { RoomType } from '../../../extraction';
import type { RoomRequirement } from '../../programme';
import type { Item } from '../reading/reading';

/** A room without its number. */
export interface RoomDraft extends Omit<RoomRequirement, 'id'> {
  readonly type: RoomType;
  /** The item of the brief it comes from; null for the template's. */
  readonly item: Item | null;
}
