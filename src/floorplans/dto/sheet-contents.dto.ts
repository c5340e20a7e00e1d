import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DRAWING_KINDS, type DrawingKind } from '../../domain/extraction';
import { AnyNumber, OneOf, Text, Texts, WholeNumber } from '../../platform/http';

/** A text of the drawing. */
export class PlanTextDto {
  /** The text */
  text!: string;

  /** Its start, [x, y] in drawing units */
  @ApiProperty({ type: [Number], example: [120, 80] })
  position!: [number, number];

  /** Its direction, degrees clockwise on the page */
  angle!: number;
  /** Height of its font, drawing units */
  size!: number;
}

/** A row of a schedule. */
export class PlanScheduleRowDto {
  /** One cell for each column; the first has the number, the tag or the code in most schedules */
  @Texts({ example: ['134', 'CONFERENCE', 'CPT-1'] })
  cells!: string[];

  /** Words that stand over this row and those after it; left out if there are none */
  @Text({ optional: true, example: 'FLOORING' })
  group?: string;

  /** The rooms, doors or windows of the plan that the row describes */
  @Texts({ example: ['r6'] })
  elements!: string[];
}

/** A schedule or a legend on the sheet. */
export class PlanScheduleDto {
  /** What its rows describe; `finish`: a legend of finish codes */
  @OneOf(['room', 'door', 'window', 'finish'], { enumName: 'ScheduleKind' })
  kind!: 'room' | 'door' | 'window' | 'finish';

  /** The title over it; null if there is none */
  @Text({ nullable: true, example: 'ROOM FINISH SCHEDULE' })
  title!: string | null;

  /** The page it stands on; left out if that is the page of the plan */
  @WholeNumber({ optional: true, min: 1, max: 10_000, example: 2 })
  page?: number;

  /** The headers; tiers are joined from the top */
  @Texts({ example: ['Number', 'Name', 'Floor finish'] })
  columns!: string[];

  /** What each column says; null for one that is not known. Plans of earlier versions lack it. */
  @ApiPropertyOptional({
    type: 'array',
    items: { type: 'string', nullable: true },
    example: ['number', 'name', 'floor'],
  })
  roles?: (string | null)[];

  /** The rows, from top to bottom */
  rows!: PlanScheduleRowDto[];
}

/** A part of the sheet, in drawing units. */
export class SheetRegionDto {
  /** Left edge */
  @AnyNumber({ example: 640 })
  x!: number;

  /** Upper edge */
  @AnyNumber({ example: 80 })
  y!: number;

  /** Width */
  @AnyNumber({ example: 420 })
  width!: number;

  /** Height */
  @AnyNumber({ example: 310 })
  height!: number;
}

/** One of several drawings on the sheet. */
export class SheetDrawingDto {
  /** Its number on the sheet, from 1; give it as `region` to read this drawing alone */
  @AnyNumber({ example: 2 })
  number!: number;

  /** What it shows; `other`: a plan of a roof, a ceiling or a site, which shows no rooms to be billed */
  @OneOf(DRAWING_KINDS, { enumName: 'DrawingKind', example: 'plan' })
  kind!: DrawingKind;

  /** Its title as it is printed; null if it has none */
  @Text({ nullable: true, example: 'FIRST FLOOR PLAN' })
  title!: string | null;

  /** Where it is, with its title */
  region!: SheetRegionDto;

  /** The N of 1:N that is printed with it; null if there is none, or several */
  @AnyNumber({ nullable: true, example: 100 })
  ratio!: number | null;

  /** Whether the walls, openings and rooms of this plan come from it */
  @ApiProperty({ example: true })
  read!: boolean;
}
