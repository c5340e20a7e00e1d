import { ApiProperty } from '@nestjs/swagger';
import { ROOM_TYPES, type RoomType } from '../../domain/extraction';
import { FACILITIES, type Facility, PROFILE_IDS, type ProfileId } from '../../domain/layout';
import { AnyNumber, Nested, NestedList, OneOf } from '../../platform/http';

const SOURCE_KINDS = ['brief', 'template', 'profile', 'proposer'] as const;
const DAYLIGHT = ['required', 'preferred', 'none'] as const;

/** Where a requirement comes from. */
export class RequirementSourceDto {
  /**
   * `brief`: words of the brief. `template`: a rule of the facility's template. `profile`: a rule of the planning
   * profile. `proposer`: a language model.
   */
  @OneOf(SOURCE_KINDS, { enumName: 'RequirementSourceKind' })
  kind!: (typeof SOURCE_KINDS)[number];

  /** `brief`: UTF-16 offset at which the words begin. */
  start?: number;

  /** `brief`: UTF-16 offset behind the words. */
  end?: number;

  /**
   * `brief`: the words.
   * @example "6 operatories"
   */
  text?: string;

  /** `template`: whose template it is. */
  @OneOf(FACILITIES, { optional: true, enumName: 'Facility' })
  template?: Facility;

  /** `template` and `profile`: the rule in words. */
  rule?: string;

  /** `proposer`: name of the language model. */
  model?: string;
}

/** One room to plan. "6 operatories" are six of these. */
export class RoomRequirementDto {
  /**
   * Id of the requirement.
   * @example "r1"
   */
  id!: string;

  /** Kind of room. */
  @OneOf(ROOM_TYPES, { enumName: 'RoomType' })
  type!: RoomType;

  /**
   * Name on the plan.
   * @example "Operatory 1"
   */
  name!: string;

  /**
   * Net floor area asked for, m².
   * @example 11.2
   */
  area_m2!: number;

  /** Number of persons that the brief states for the room. */
  seats?: number;

  /**
   * Least net floor area, m².
   * @example 9.2
   */
  min_area_m2!: number;

  /** Least clear short and long side, mm. */
  @ApiProperty({ type: [Number], minItems: 2, maxItems: 2, example: [2740, 3350] })
  min_clear_mm!: [number, number];

  /**
   * The most that the room may be longer than wide.
   * @example 2
   */
  max_aspect!: number;

  /** Whether the room needs a window. */
  @OneOf(DAYLIGHT, { enumName: 'Daylight' })
  daylight!: (typeof DAYLIGHT)[number];

  /** Why the room is in the programme. */
  @Nested(RequirementSourceDto)
  source!: RequirementSourceDto;

  /** Where the area comes from. Null: from the same source as the room. */
  @Nested(RequirementSourceDto, { nullable: true })
  area_source!: RequirementSourceDto | null;
}

/** A wish about where two rooms lie to each other. */
export class RelationDto {
  /** `near`: a short walk apart. `adjacent`: with a common wall. `away`: without a common wall. */
  @OneOf(['near', 'adjacent', 'away'])
  kind!: 'near' | 'adjacent' | 'away';

  /**
   * Id of a requirement.
   * @example "r1"
   */
  from!: string;

  /**
   * Id of a requirement, or `entrance`.
   * @example "entrance"
   */
  to!: string;

  /** How much it counts: 1 is a wish, 3 comes from the words of the brief. */
  weight!: number;

  /** Where the wish comes from. */
  @Nested(RequirementSourceDto)
  source!: RequirementSourceDto;
}

/** A part of the brief. */
export class TextSpanDto {
  /** UTF-16 offset at which it begins. */
  start!: number;

  /** UTF-16 offset behind it. */
  end!: number;

  /** The words. */
  text!: string;
}

/** A note for people about how the brief was read. */
export class ProgrammeNoticeDto {
  /**
   * Stable code.
   * @example "word_unknown"
   */
  code!: string;

  /** The note in words. */
  message!: string;

  /** The words of the brief it is about. Null: the whole brief. */
  @Nested(TextSpanDto, { nullable: true })
  span!: TextSpanDto | null;
}

/** What to plan: the rooms of the brief, completed from the template of its kind of place. */
export class ProgrammeDto {
  /** The brief. */
  brief!: string;

  /** Kind of place. */
  @OneOf(FACILITIES, { enumName: 'Facility' })
  facility!: Facility;

  /** Where the kind of place comes from. */
  @Nested(RequirementSourceDto)
  facility_source!: RequirementSourceDto;

  /** Planning rules. */
  @OneOf(PROFILE_IDS, { enumName: 'LayoutProfileId' })
  profile!: ProfileId;

  /** Gross area that the brief states, m². */
  @AnyNumber({ nullable: true, example: 464.5 })
  gross_area_m2!: number | null;

  /** Rooms to plan. */
  @NestedList(RoomRequirementDto)
  rooms!: RoomRequirementDto[];

  /**
   * Free areas for a shell that is larger than the programme, and rooms that a language model proposed. The search adds
   * them in this order while there is ground.
   */
  @NestedList(RoomRequirementDto)
  optional_rooms!: RoomRequirementDto[];

  /** Wishes about where rooms lie to each other. */
  @NestedList(RelationDto)
  relations!: RelationDto[];

  /**
   * Clear width of the corridors, mm.
   * @example 1500
   */
  corridor_width_mm!: number;

  /** Where the corridor width comes from. */
  @Nested(RequirementSourceDto)
  corridor_source!: RequirementSourceDto;

  /** Notes about how the brief was read. */
  @NestedList(ProgrammeNoticeDto)
  notices!: ProgrammeNoticeDto[];
}
