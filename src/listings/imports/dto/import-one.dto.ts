import { REQUIRED_FIELDS, type RequiredField } from '../../../domain/listings';
import { JOB_STATUSES, JobErrorDto, type JobStatus } from '../../../jobs';
import {
  Flag,
  LinkDto,
  Nested,
  NestedList,
  OneOf,
  SomeOf,
  Text,
  Uuid,
  WholeNumber,
} from '../../../platform/http';
import { QUEUE_CLASSES, type QueueClass } from '../../../platform/queue';
import { ListingDto } from '../../dto/listing.dto';

/** Something that people should know about a page. */
export class PageNoteDto {
  /** Code of the note, for programs */
  @Text({ example: 'price_disagrees' })
  code!: string;

  /** Explanation for people */
  @Text({ example: 'The data of the page state 48, its text 45. Check which one is right.' })
  message!: string;
}

/** A product page to import. */
export class ImportPageDto {
  /** Full address of the page, http or https */
  @Text({ min: 1, max: 2048, example: 'https://tiles.example/p/terra-60' })
  url!: string;

  /** How soon the page is read; normal when left out */
  @OneOf(QUEUE_CLASSES, { optional: true, example: 'interactive' })
  priority?: QueueClass;

  /** Material that the listing is linked to */
  @Uuid({ optional: true })
  material_id?: string;
}

/** Links of an accepted import. */
export class ImportAcceptedLinksDto {
  /** The import */
  self!: LinkDto;
  /** Its job */
  job!: LinkDto;
}

/** An accepted import. Follow it at `status_url`. */
export class ImportAcceptedDto {
  /** Id of the import and of its job */
  @Uuid()
  job_id!: string;

  /** Status of the import */
  @OneOf(JOB_STATUSES, { example: 'queued' })
  status!: JobStatus;

  /**
   * Path of the import
   * @example "/api/v1/ingest/7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11"
   */
  status_url!: string;

  /** Links of the import */
  _links!: ImportAcceptedLinksDto;
}

/** Links of an import. */
export class ImportLinksDto {
  /** The import */
  self!: LinkDto;
  /** Its job */
  job!: LinkDto;
  /** Cancels the import; present until it has ended */
  cancel?: LinkDto;
  /** Imports the page again; present after a failure */
  retry?: LinkDto;
  /** The listing of the page */
  listing?: LinkDto;
  /** The review that a person has to decide */
  review?: LinkDto;
}

/** The import of a page, with its listing. */
export class ImportDto {
  /** Id of the import and of its job */
  @Uuid()
  job_id!: string;

  /** Status of the import */
  @OneOf(JOB_STATUSES, { example: 'succeeded' })
  status!: JobStatus;

  /** Whether the import has ended */
  @Flag({ example: true })
  done!: boolean;

  /** Address of the page, as in the request */
  @Text({ example: 'https://tiles.example/p/terra-60' })
  url!: string;

  @Text({
    nullable: true,
    example: 'created',
    description:
      '`created`, `updated` or `unchanged` listing; `not_modified`: the site says that the page has not changed; ' +
      '`review`: a person has to decide; `dismissed`: a person decided to ignore such sightings. null: not known yet',
  })
  outcome!: string | null;

  /** `full`: the page has all required fields. `partial`: see `missing_fields`. null: not known yet */
  @OneOf(['full', 'partial'], { nullable: true })
  quality!: 'full' | 'partial' | null;

  /** Required fields that were not found */
  @SomeOf(REQUIRED_FIELDS, { enumName: 'RequiredField' })
  missing_fields!: RequiredField[];

  /** The listing as it is now. null: there is none */
  @Nested(ListingDto, { nullable: true })
  listing!: ListingDto | null;

  /** What people should know about the page, such as prices that disagree */
  @NestedList(PageNoteDto)
  notes!: PageNoteDto[];

  /** Why the last attempt failed */
  @NestedList(JobErrorDto)
  errors!: JobErrorDto[];

  /** Number of attempts so far */
  @WholeNumber({ example: 1 })
  attempt!: number;

  /** Links of the import */
  _links!: ImportLinksDto;
}
