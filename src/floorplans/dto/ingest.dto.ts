import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { LENGTH_UNITS, type LengthUnit } from '../../domain/extraction';
import { FileField, LinkDto, Text, Uuid, WholeNumber } from '../../platform/http';

/** Hexadecimal digits in groups of 8, 4, 4, 4 and 12, or nothing. */
const UUID_OR_EMPTY = /^$|^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;

// Examples are empty on purpose. Swagger UI fills the form with them, and a scale that the user did not choose would
// replace the scale of the drawing.

/** The form of an ingest. An empty field counts as left out. */
export class IngestFormDto {
  /** The project that the floor plan belongs to */
  @ApiPropertyOptional({ example: '' })
  @IsOptional()
  @Matches(UUID_OR_EMPTY, { message: 'project_id must be a UUID' })
  project_id?: string;

  /** Name of the floor plan, such as Ground floor; by default the name of the file */
  @Text({ optional: true, max: 200, example: '' })
  name?: string;

  /** Page of the file, from 1 */
  @WholeNumber({ optional: true, fromText: true, min: 1, max: 10_000, default: 1, example: 1 })
  page?: number;

  /** Scale on paper, such as 1:100. It is used as given, and the drawing is only checked against it. */
  @Text({ optional: true, max: 60, example: '' })
  scale?: string;

  /**
   * Unit of dimensions that are printed without one, if the plan does not say it; `ft_in`: dimensions without a unit
   * are not lengths
   */
  @ApiPropertyOptional({ enum: ['', ...LENGTH_UNITS], example: '' })
  @IsOptional()
  @IsIn(LENGTH_UNITS)
  units?: LengthUnit;

  /**
   * Which drawing of the sheet to read, if it shows several: its title or a part of it, its number, or
   * `x, y, width, height` in drawing units, as in `drawings` of the geometry. By default all floor plans of one scale are
   * read as one. With `each`, each floor plan of the sheet becomes one of its own: this one reads the first, and the result
   * of its job lists the others in `further_floorplans`.
   */
  @Text({ optional: true, max: 200, example: '' })
  region?: string;

  /**
   * Other pages of the file whose schedules list the rooms, doors, windows and finishes of this plan: numbers with commas,
   * such as 2, 3. Without it, or with `auto`, Planbill reads up to four other pages that look like tables; with `none` it
   * reads none.
   */
  @Text({ optional: true, max: 200, example: '' })
  schedule_pages?: string;
}

/** The form of an ingest with its file. An empty field counts as left out. */
export class IngestRequestDto extends IngestFormDto {
  /** The plan: a PDF, or a picture as PNG, JPEG, WebP or TIFF */
  @FileField()
  file!: unknown;
}

/** Links of an accepted ingest. */
export class IngestLinksDto {
  /** The job */
  self!: LinkDto;
  /** The floor plan */
  floorplan!: LinkDto;
  /** Status of the floor plan */
  status!: LinkDto;
}

/** A floor plan that a job is extracting. */
export class IngestAcceptedDto {
  /** The job that extracts the plan */
  @Uuid()
  job_id!: string;

  /** Status of the job */
  @Text({ example: 'queued' })
  status!: string;

  /** Address of the job; poll it until the job has ended */
  @Text({ example: '/api/v1/jobs/7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11' })
  status_url!: string;

  /** The same as `floorplan_id` */
  @Uuid()
  pdf_id!: string;

  /** The floor plan */
  @Uuid()
  floorplan_id!: string;

  /** Links to the job and the floor plan */
  _links!: IngestLinksDto;
}
