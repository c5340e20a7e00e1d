import { ApiProperty } from '@nestjs/swagger';
import { FACILITIES, type Facility, PROFILE_IDS, type ProfileId } from '../../domain/layout';
import { type StandardId, STANDARDS } from '../../domain/takeoff';

/** Another layout of which some rooms stay. */
export class RegenerationDto {
  @ApiProperty({ format: 'uuid' })
  layout_id!: string;

  alternative!: number;

  @ApiProperty({ type: [String] })
  locked_rooms!: string[];
}

/** How its bills are made unless they are asked for otherwise. */
export class BillTermsDto {
  @ApiProperty({ enum: STANDARDS, enumName: 'MeasurementStandard', required: false })
  standard?: StandardId;

  currency?: string;
  ceiling_height_mm?: number;
}

/** What a layout was asked for with, defaults filled in. */
export class LayoutRequestDto {
  prompt!: string;
  seed!: number;
  parallel_candidates!: number;
  max_workers!: number;
  max_iterations!: number;
  alternatives!: number;

  @ApiProperty({ enum: PROFILE_IDS, enumName: 'LayoutProfileId' })
  profile!: ProfileId;

  @ApiProperty({
    enum: FACILITIES,
    enumName: 'Facility',
    nullable: true,
    description: 'null: as the brief says',
  })
  facility!: Facility | null;

  @ApiProperty({ type: [String] })
  keep_room_ids!: string[];

  @ApiProperty({ type: RegenerationDto, nullable: true })
  regenerates!: RegenerationDto | null;

  @ApiProperty({ type: BillTermsDto })
  bill!: BillTermsDto;
}
