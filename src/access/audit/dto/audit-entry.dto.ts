import { ApiProperty } from '@nestjs/swagger';
import { Moment, OneOf, PageDto, PageQueryDto, Text, Uuid } from '../../../platform/http';
import { AUDIT_ACTORS, type AuditActor } from '../audit-entry.entity';

/** Which entries of the audit log. */
export class ListAuditLogQueryDto extends PageQueryDto {
  /** What was done to what, such as project.delete */
  @Text({ optional: true, max: 64, pattern: /^[a-z_]+\.[a-z_]+$/ })
  action?: string;

  /** Key that acted */
  @Uuid({ optional: true })
  key_id?: string;

  /** Id of what it was done to */
  @Text({ optional: true, max: 200 })
  subject_id?: string;

  /** From this moment on, such as 2026-01-01T00:00:00Z */
  @Moment({ optional: true })
  from?: string;

  /** Before this moment, such as 2026-12-31T23:59:59Z */
  @Moment({ optional: true })
  to?: string;
}

/** Something that somebody did. */
export class AuditEntryDto {
  @Uuid()
  id!: string;

  @Moment()
  at!: string;

  /** By which way: with a key, over loopback while there was none, or on the command line */
  @OneOf(AUDIT_ACTORS)
  actor!: AuditActor;

  @Uuid({ nullable: true })
  key_id!: string | null;

  @Text({ nullable: true, example: 'Estimating desk' })
  key_name!: string | null;

  /** What was done to what */
  @Text({ example: 'project.delete' })
  action!: string;

  /** What it was done to */
  @Text({ example: '7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11' })
  subject_id!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    example: { name: 'Dental clinic' },
    description: 'What changed, as it was; null: it was not there',
  })
  before!: Record<string, unknown> | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    example: { name: 'Dental clinic, second tender' },
    description: 'What changed, as it was afterwards; null: it was gone',
  })
  after!: Record<string, unknown> | null;

  @Text({ nullable: true, example: '0d6ff1e2-8f55-4a0c-9a79-6f8c1f3d7f60' })
  request_id!: string | null;
}

export class AuditLogPageDto extends PageDto {
  items!: AuditEntryDto[];
}
