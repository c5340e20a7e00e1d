import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsISO8601, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { PageDto, PageQueryDto } from '../../../platform/http';
import { AUDIT_ACTORS, type AuditActor } from '../audit-entry.entity';

/** Which entries of the audit log. */
export class ListAuditLogQueryDto extends PageQueryDto {
  @ApiPropertyOptional({
    description: 'What was done to what, such as project.delete',
    pattern: '^[a-z_]+\\.[a-z_]+$',
    maxLength: 64,
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  @Matches(/^[a-z_]+\.[a-z_]+$/)
  action?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Key that acted' })
  @IsOptional()
  @IsUUID()
  key_id?: string;

  @ApiPropertyOptional({
    maxLength: 200,
    description: 'Id of what it was done to',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  subject_id?: string;

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'From this moment on, such as 2026-01-01T00:00:00Z',
  })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  from?: string;

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'Before this moment, such as 2026-12-31T23:59:59Z',
  })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  to?: string;
}

/** Something that somebody did. */
export class AuditEntryDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({
    enum: AUDIT_ACTORS,
    description: 'By which way: with a key, over loopback while there was none, or on the command line',
  })
  actor!: AuditActor;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  key_id!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Estimating desk' })
  key_name!: string | null;

  @ApiProperty({ example: 'project.delete', description: 'What was done to what' })
  action!: string;

  @ApiProperty({ example: '7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11', description: 'What it was done to' })
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

  @ApiProperty({ type: String, nullable: true, example: '0d6ff1e2-8f55-4a0c-9a79-6f8c1f3d7f60' })
  request_id!: string | null;
}

export class AuditLogPageDto extends PageDto {
  items!: AuditEntryDto[];
}
