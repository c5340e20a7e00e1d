import { PartialType } from '@nestjs/swagger';
import { PACK_IDS, type PackId } from '../../domain/packs';
import { LinkDto, Moment, OneOf, PageDto, Text, Uuid } from '../../platform/http';

/** A new project. */
export class CreateProjectDto {
  /** Name of the project */
  @Text({ min: 1, max: 200, example: 'Dental clinic, Indiranagar' })
  name!: string;

  /** Notes about the project */
  @Text({ optional: true, nullable: true, max: 5000, example: 'Fit-out of the first floor' })
  description?: string | null;

  /** Country pack of the project's bills, where a request names none; null for that of the installation */
  @OneOf(PACK_IDS, { enumName: 'PackId', optional: true, nullable: true, example: 'IN' })
  pack?: PackId | null;
}

/** Changes to a project. Fields that are left out do not change. */
export class UpdateProjectDto extends PartialType(CreateProjectDto) {}

/** Links of a project. */
export class ProjectLinksDto {
  /** The project */
  self!: LinkDto;
  /** Its floor plans */
  floorplans!: LinkDto;
}

/** A building or a tender. Floor plans and layouts can belong to it. */
export class ProjectDto {
  /** Id of the project */
  @Uuid()
  id!: string;

  /** Name of the project */
  @Text({ example: 'Dental clinic, Indiranagar' })
  name!: string;

  /** Notes about the project */
  @Text({ nullable: true, example: 'Fit-out of the first floor' })
  description!: string | null;

  /** Country pack of the project's bills, where a request names none; null for that of the installation */
  @OneOf(PACK_IDS, { enumName: 'PackId', nullable: true, example: 'IN' })
  pack!: PackId | null;

  /** When the project was created */
  @Moment()
  created_at!: string;

  /** When the project was last changed */
  @Moment()
  updated_at!: string;

  /** Links to the project and its floor plans */
  _links!: ProjectLinksDto;
}

/** A page of projects. */
export class ProjectPageDto extends PageDto {
  /** The projects of this page */
  items!: ProjectDto[];
}
