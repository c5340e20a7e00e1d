import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { CurrentWorkspace } from '../keys/current-workspace';
import { RequiresScope } from '../keys/scopes';
import { Answers, ApiProblems, pageOf, windowOf } from '../../platform/http';
import type { AuditEntry } from './audit-entry.entity';
import { AuditRepository } from './audit.repository';
import { type AuditEntryDto, AuditLogPageDto, ListAuditLogQueryDto } from './dto/audit-entry.dto';

@ApiTags('operations')
@RequiresScope('admin')
@Controller('audit-log')
export class AuditLogController {
  constructor(private readonly audit: AuditRepository) {}

  @Get()
  @ApiOperation({
    summary: 'List the audit log, newest first',
    description: 'Shows who created, changed, cancelled, retried or deleted what in this workspace.',
  })
  @Answers('A page of the audit log')
  @ApiProblems({ 400: ['validation_failed'] })
  async listAuditLog(
    @CurrentWorkspace() workspace: string,
    @Query() query: ListAuditLogQueryDto,
    @Req() request: Request,
  ): Promise<AuditLogPageDto> {
    const filter = {
      action: query.action,
      keyId: query.key_id,
      subjectId: query.subject_id,
      from: query.from === undefined ? undefined : new Date(query.from),
      to: query.to === undefined ? undefined : new Date(query.to),
    };
    const [entries, total] = await this.audit.page(workspace, filter, windowOf(query));
    return pageOf(entries.map(auditEntryDto), total, query, request);
  }
}

function auditEntryDto(entry: AuditEntry): AuditEntryDto {
  return {
    id: entry.id,
    at: entry.at.toISOString(),
    actor: entry.actor,
    key_id: entry.keyId,
    key_name: entry.key?.name ?? null,
    action: entry.action,
    subject_id: entry.subjectId,
    before: entry.before,
    after: entry.after,
    request_id: entry.requestId,
  };
}
