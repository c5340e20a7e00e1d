import { LinkDto, Text, Uuid } from '../../platform/http';

/** Links of an accepted bill. */
export class BomAcceptedLinksDto {
  /** The job */
  self!: LinkDto;
  /** The bill */
  bom!: LinkDto;
  /** Only for a bill of a floor plan: the floor plan */
  floorplan?: LinkDto;
  /** Only for a bill of a layout: the layout */
  layout?: LinkDto;
}

/** A bill that a job is making. */
export class BomAcceptedDto {
  /** The job that makes the bill */
  @Uuid()
  job_id!: string;

  /** Status of the job */
  @Text({ example: 'queued' })
  status!: string;

  /** Address of the job; poll it until the job has ended */
  @Text({ example: '/api/v1/jobs/7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11' })
  status_url!: string;

  /** The bill */
  @Uuid()
  bom_id!: string;

  /** The floor plan that the bill is of; null for a bill of a layout */
  @Uuid({ nullable: true })
  floorplan_id!: string | null;

  /** The layout that the bill is of; null for a bill of a floor plan */
  @Uuid({ nullable: true })
  layout_id!: string | null;

  /** Links to the job, the bill, and what the bill is of */
  _links!: BomAcceptedLinksDto;
}
