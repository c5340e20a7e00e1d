import { PlanWarningDto } from './geometry.dto';
import { RoomDto } from './room.dto';

/** A corrected room, with what its outline calls into question. */
export class ChangedRoomDto extends RoomDto {
  /** What a person should check about this room */
  warnings!: PlanWarningDto[];
}
