import { FACILITIES, type Facility, PROFILE_IDS, type ProfileId } from '../../domain/layout';
import { type StandardId, STANDARDS } from '../../domain/takeoff';
import { Nested, OneOf, Texts, Uuid } from '../../platform/http';

/** The earlier layout that a layout starts from. */
export class RegenerationDto {
  /** The earlier layout. */
  @Uuid()
  layout_id!: string;

  /** Rank of its alternative. */
  alternative!: number;

  /** Ids of the rooms that stay as they are. */
  @Texts()
  locked_rooms!: string[];
}

/** How bills of the layout are made when a request for a bill says nothing else. */
export class BillTermsDto {
  /** Standard of measurement. */
  @OneOf(STANDARDS, { optional: true, enumName: 'MeasurementStandard' })
  standard?: StandardId;

  /** Currency, ISO 4217. */
  currency?: string;

  /** Ceiling height, mm. */
  ceiling_height_mm?: number;
}

/** The request for a layout, with defaults filled in. */
export class LayoutRequestDto {
  /** The brief. */
  prompt!: string;

  /** The same seed gives the same layouts, byte for byte. */
  seed!: number;

  /** The most candidates that were tried in one iteration. */
  parallel_candidates!: number;

  /** The most candidates that were tried at the same time. */
  max_workers!: number;

  /** The most iterations of the search. */
  max_iterations!: number;

  /** The most plans that were kept. */
  alternatives!: number;

  /** Planning rules. */
  @OneOf(PROFILE_IDS, { enumName: 'LayoutProfileId' })
  profile!: ProfileId;

  /** Kind of place that the request states. Null: as the brief says. */
  @OneOf(FACILITIES, { enumName: 'Facility', nullable: true })
  facility!: Facility | null;

  /** Ids of the floor plan's rooms that stay. */
  @Texts()
  keep_room_ids!: string[];

  /** The earlier layout it starts from, if any. */
  @Nested(RegenerationDto, { nullable: true })
  regenerates!: RegenerationDto | null;

  /** How its bills are made. */
  @Nested(BillTermsDto)
  bill!: BillTermsDto;
}
