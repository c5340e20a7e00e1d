import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiResponse,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { hasEnded, Job } from '../../jobs';
import { Audited } from '../../access/audit';
import { CurrentWorkspace } from '../../access/keys';
import { ApiProblems, IdParam, unlessKnown } from '../../platform/http';
import { bulkAcceptedDto, bulkImportDto } from './bulk-import.mapper';
import { BulkImportsService } from './bulk-imports.service';
import {
  BulkImportAcceptedDto,
  BulkImportDto,
  BulkImportFileDto,
  BulkImportItemDto,
  BulkRowsQueryDto,
  DEFAULT_ROWS,
} from './dto/bulk-import.dto';

@ApiTags('listings')
@Controller('ingest/bulk')
export class BulkImportsController {
  constructor(private readonly imports: BulkImportsService) {}

  @Post()
  @HttpCode(202)
  @ApiConsumes('multipart/form-data', 'application/json')
  @ApiExtraModels(BulkImportFileDto, BulkImportItemDto)
  @ApiBody({
    schema: {
      oneOf: [
        { $ref: getSchemaPath(BulkImportFileDto) },
        { type: 'array', minItems: 1, items: { $ref: getSchemaPath(BulkImportItemDto) } },
      ],
    },
  })
  @ApiOperation({
    summary: 'Import up to 999 product pages',
    description:
      'Send a CSV file with a column url, or a JSON array of objects with a url. All addresses are checked first. One bad address refuses the whole list.',
  })
  @ApiAcceptedResponse({ type: BulkImportAcceptedDto, description: 'The list is accepted' })
  @ApiProblems({
    400: ['validation_failed', 'malformed_request', 'multipart_malformed', 'file_missing'],
    413: ['body_too_large', 'file_too_large', 'too_many_files'],
    415: ['multipart_expected'],
    422: [
      'urls_invalid',
      'too_many_urls',
      'no_urls',
      'formula_in_url',
      'empty_file',
      'sheet_unreadable',
      'url_column_missing',
      'column_repeated',
    ],
  })
  @Audited({
    action: 'import.create_bulk',
    of: Job,
    show: ['fileName', 'children'],
    made: ({ bulk_job_id }: BulkImportAcceptedDto) => [bulk_job_id],
  })
  async importPages(
    @CurrentWorkspace() workspace: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BulkImportAcceptedDto> {
    const { parent, duplicates } = await this.imports.accept(workspace, request);
    const accepted = bulkAcceptedDto(parent, duplicates);
    response.setHeader('Location', accepted.status_url).setHeader('Retry-After', '1');
    return accepted;
  }

  @Get(':id')
  @ApiOperation({
    summary: 'Get a bulk import, with its rows',
    description: 'Rows are in the order of the list. Use the job to cancel or retry.',
  })
  @ApiOkResponse({ type: BulkImportDto, description: 'The import' })
  @ApiResponse({ status: 304, description: 'Unchanged since the answer with the ETag in `If-None-Match`' })
  @ApiProblems({ 400: ['malformed_request', 'validation_failed'], 404: ['not_found'] })
  async getBulkImport(
    @CurrentWorkspace() workspace: string,
    @IdParam('Bulk import') id: string,
    @Query() { offset = 0, limit = DEFAULT_ROWS }: BulkRowsQueryDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BulkImportDto | undefined> {
    const bulk = await this.imports.get(workspace, id, { skip: offset, take: limit });
    if (!hasEnded(bulk.parent.status)) response.setHeader('Retry-After', '1');
    return unlessKnown(bulkImportDto(bulk, offset, limit), request, response);
  }
}
