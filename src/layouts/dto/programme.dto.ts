import { ApiProperty } from '@nestjs/swagger';
import { ROOM_TYPES, type RoomType } from '../../domain/extraction';
import { FACILITIES, type Facility, PROFILE_IDS, type ProfileId } from '../../domain/layout';

const SOURCE_KINDS = ['brief', 'template', 'profile', 'proposer'] as const;
const DAYLIGHT = ['required', 'preferred', 'none'] as const;

/** Where a requirement comes from. */
export class RequirementSourceDto {
  @ApiProperty({
    enum: SOURCE_KINDS,
    enumName: 'RequirementSourceKind',
    description: 'Words of the brief, a rule of the template or of the profile, a language model',
  })
  kind!: (typeof SOURCE_KINDS)[number];

  /** UTF-16 offset into the brief */
  start?: number;

  end?: number;

  /**
   * The words of the brief
   * @example "6 operatories"
   */
  text?: string;

  @ApiProperty({ enum: FACILITIES, enumName: 'Facility', required: false })
  template?: Facility;

  rule?: string;

  /** The language model that proposed it */
  model?: string;
}

/** One room that is to be there; "6 operatories" are six of these. */
export class RoomRequirementDto {
  /** @example "r1" */
  id!: string;

  @ApiProperty({ enum: ROOM_TYPES, enumName: 'RoomType' })
  type!: RoomType;

  /** @example "Operatory 1" */
  name!: string;

  /**
   * Net floor area wished for
   * @example 11.2
   */
  area_m2!: number;

  /** @example 9.2 */
  min_area_m2!: number;

  @ApiProperty({
    type: [Number],
    minItems: 2,
    maxItems: 2,
    example: [2740, 3350],
    description: 'Clear short and long side',
  })
  min_clear_mm!: [number, number];

  /** @example 2 */
  max_aspect!: number;

  @ApiProperty({ enum: DAYLIGHT, enumName: 'Daylight' })
  daylight!: (typeof DAYLIGHT)[number];

  @ApiProperty({ type: RequirementSourceDto })
  source!: RequirementSourceDto;

  @ApiProperty({
    type: RequirementSourceDto,
    nullable: true,
    description: 'Of the area, where it is another',
  })
  area_source!: RequirementSourceDto | null;
}

/** A tie between rooms. */
export class RelationDto {
  @ApiProperty({ enum: ['near', 'adjacent', 'away'] })
  kind!: 'near' | 'adjacent' | 'away';

  /** @example "r1" */
  from!: string;

  /**
   * Id of a requirement, or `entrance`
   * @example "entrance"
   */
  to!: string;

  /** 1 is a wish, 3 comes from the words of the brief */
  weight!: number;

  @ApiProperty({ type: RequirementSourceDto })
  source!: RequirementSourceDto;
}

/** A part of the brief. */
export class TextSpanDto {
  /** UTF-16 offset */
  start!: number;
  end!: number;
  text!: string;
}

/** Something a person should know about how the brief was read. */
export class ProgrammeNoticeDto {
  /** @example "word_unknown" */
  code!: string;
  message!: string;

  @ApiProperty({ type: TextSpanDto, nullable: true })
  span!: TextSpanDto | null;
}

/** What has to be built: the brief, read, and filled up from its facility's template. */
export class ProgrammeDto {
  brief!: string;

  @ApiProperty({ enum: FACILITIES, enumName: 'Facility' })
  facility!: Facility;

  @ApiProperty({ type: RequirementSourceDto })
  facility_source!: RequirementSourceDto;

  @ApiProperty({ enum: PROFILE_IDS, enumName: 'LayoutProfileId' })
  profile!: ProfileId;

  @ApiProperty({ type: Number, nullable: true, example: 464.5, description: 'Gross area the brief states' })
  gross_area_m2!: number | null;

  @ApiProperty({ type: [RoomRequirementDto] })
  rooms!: RoomRequirementDto[];

  @ApiProperty({
    type: [RoomRequirementDto],
    description: 'Rooms to add where the shell is larger than the programme, best first',
  })
  optional_rooms!: RoomRequirementDto[];

  @ApiProperty({ type: [RelationDto] })
  relations!: RelationDto[];

  /**
   * Clear width
   * @example 1500
   */
  corridor_width_mm!: number;

  @ApiProperty({ type: RequirementSourceDto })
  corridor_source!: RequirementSourceDto;

  @ApiProperty({ type: [ProgrammeNoticeDto] })
  notices!: ProgrammeNoticeDto[];
}
