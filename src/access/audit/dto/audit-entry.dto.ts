import { ApiProperty } from '@nestjs/swagger';
import { Moment, OneOf, PageDto, PageQueryDto, Text, Uuid } from '../../../platform/http';
import { AUDIT_ACTORS, type AuditActor } from '../audit-entry.entity';

/** Filters for the audit log. */
export class ListAuditLogQueryDto extends PageQueryDto {
  /** Only this action, such as project.delete */
  @Text({ optional: true, max: 64, pattern: /^[a-z_]+\.[a-z_]+$/ })
  action?: string;

  /** Only actions with this API key */
  @Uuid({ optional: true })
  key_id?: string;

  /** Only actions on the object with this id */
  @Text({ optional: true, max: 200 })
  subject_id?: string;

  /** Only actions at or after this time, such as 2026-01-01T00:00:00Z */
  @Moment({ optional: true })
  from?: string;

  /** Only actions before this time, such as 2026-12-31T23:59:59Z */
  @Moment({ optional: true })
  to?: string;
}

/** One action on one object. */
export class AuditEntryDto {
  /** Id of the entry */
  @Uuid()
  id!: string;

  /** When it happened */
  @Moment()
  at!: string;

  /**
   * Where the action came from. `key`: a request with an API key. `loopback`: a request from this machine, while there
   * was no key. `operator`: the command line.
   */
  @OneOf(AUDIT_ACTORS)
  actor!: AuditActor;

  /** Id of the API key; null: no key was used */
  @Uuid({ nullable: true })
  key_id!: string | null;

  /** Name of the API key; null: no key was used */
  @Text({ nullable: true, example: 'Estimating desk' })
  key_name!: string | null;

  /** The kind of object and what was done with it */
  @Text({ example: 'project.delete' })
  action!: string;

  /** Id of the object */
  @Text({ example: '7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11' })
  subject_id!: string;

  /** The changed fields before the action; null: the object was created */
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    example: { name: 'Dental clinic' },
  })
  before!: Record<string, unknown> | null;

  /** The changed fields after the action; null: the object was deleted */
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    example: { name: 'Dental clinic, second tender' },
  })
  after!: Record<string, unknown> | null;

  /** Id of the request; null: the command line did it */
  @Text({ nullable: true, example: '0d6ff1e2-8f55-4a0c-9a79-6f8c1f3d7f60' })
  request_id!: string | null;
}

/** A page of the audit log. */
export class AuditLogPageDto extends PageDto {
  /** The entries, newest first */
  items!: AuditEntryDto[];
}
