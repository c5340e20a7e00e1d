import { Body, Controller, Get, HttpCode, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { hasEnded, Job } from '../../jobs';
import { Audited } from '../../access/audit';
import { CurrentWorkspace } from '../../access/keys';
import { ApiProblems, IdParam, unlessKnown } from '../../platform/http';
import { ImportAcceptedDto, ImportDto, ImportPageDto } from './dto/import-one.dto';
import { importAcceptedDto, importDto } from './import.mapper';
import { ImportsService } from './imports.service';
import { RawPayloadsService } from './raw-payloads.service';

@ApiTags('listings')
@Controller('ingest')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly payloads: RawPayloadsService,
  ) {}

  @Post('single')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Import a product page',
    description:
      'Planbill answers at once and reads the page in the background, at the pace the site allows. Follow `status_url`.',
  })
  @ApiAcceptedResponse({ type: ImportAcceptedDto, description: 'The import is accepted' })
  @ApiProblems({
    400: ['validation_failed'],
    422: ['bad_url', 'blocked_address', 'material_not_found'],
  })
  @Audited({
    action: 'import.create',
    of: Job,
    show: ['sourceUri'],
    made: ({ job_id }: ImportAcceptedDto) => [job_id],
  })
  async importPage(
    @CurrentWorkspace() workspace: string,
    @Body() { url, priority, material_id }: ImportPageDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImportAcceptedDto> {
    const job = await this.imports.accept(workspace, url, priority, material_id ?? null);
    const accepted = importAcceptedDto(job);
    response.setHeader('Location', accepted.status_url).setHeader('Retry-After', '1');
    return accepted;
  }

  @Get(':job_id')
  @ApiOperation({
    summary: 'Get the import of a page, with its listing',
    description: 'The answer is 200 also for a failed import: see `status` and `errors`.',
  })
  @ApiOkResponse({ type: ImportDto, description: 'The import' })
  @ApiResponse({ status: 304, description: 'Unchanged since the answer with the ETag in `If-None-Match`' })
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'] })
  async getImport(
    @CurrentWorkspace() workspace: string,
    @IdParam('Import', 'job_id') jobId: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImportDto | undefined> {
    const { job, listing } = await this.imports.get(workspace, jobId);
    if (!hasEnded(job.status)) response.setHeader('Retry-After', '1');
    return unlessKnown(importDto(job, listing), request, response);
  }

  @Get(':job_id/page')
  @ApiOperation({
    summary: 'Get the page that an import read',
    description:
      'The text of the page as the site sent it, in UTF-8, cut after 512 KiB. It is kept for RAW_PAYLOAD_TTL_DAYS days.',
  })
  @ApiOkResponse({
    description: 'The text as an attachment',
    headers: {
      'Planbill-Truncated': {
        description: '`true` when only the beginning of the page is kept',
        schema: { type: 'string' },
      },
    },
    content: { 'text/plain': { schema: { type: 'string' }, example: '<!doctype html><html>…' } },
  })
  @ApiProblems({
    400: ['malformed_request'],
    404: ['not_found'],
    503: ['object_missing', 'storage_unavailable'],
  })
  async getImportedPage(
    @CurrentWorkspace() workspace: string,
    @IdParam('Import', 'job_id') jobId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { payload, text } = await this.payloads.open(workspace, jobId);
    response.setHeader('Planbill-Truncated', String(payload.truncated));
    // Never as HTML: a browser would run the scripts of the page.
    return new StreamableFile(text, {
      type: 'text/plain; charset=utf-8',
      disposition: `attachment; filename="${jobId}.txt"`,
    });
  }
}
