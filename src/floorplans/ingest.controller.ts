import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Audited } from '../access/audit';
import { CurrentWorkspace } from '../access/keys';
import { Answers, ApiProblems } from '../platform/http';
import { IngestAcceptedDto, IngestRequestDto } from './dto/ingest.dto';
import { Floorplan } from './floorplan.entity';
import { ingestAcceptedDto } from './floorplan.mapper';
import { IngestService } from './ingest.service';

@ApiTags('floorplans')
@Controller('ingest')
export class IngestController {
  constructor(private readonly ingests: IngestService) {}

  @Post()
  @HttpCode(202)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: IngestRequestDto })
  @ApiOperation({
    summary: 'Upload a floor plan and extract it',
    description:
      'A job extracts the plan: poll `status_url` until it has ended, then get the floor plan and create its bill.',
  })
  @Answers('A job is extracting the plan')
  @ApiProblems({
    400: [
      'multipart_malformed',
      'file_missing',
      'validation_failed',
      'scale_unreadable',
      'schedule_pages_unreadable',
    ],
    413: ['file_too_large', 'too_many_files'],
    415: ['unsupported_file_type', 'multipart_expected'],
    422: ['empty_file', 'project_not_found'],
    503: ['storage_unavailable'],
  })
  @Audited({
    action: 'floorplan.create',
    of: Floorplan,
    show: ['name', 'page', 'projectId', 'uploadId'],
    made: ({ floorplan_id }: IngestAcceptedDto) => [floorplan_id],
  })
  async ingestPlan(
    @CurrentWorkspace() workspace: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<IngestAcceptedDto> {
    const accepted = ingestAcceptedDto(await this.ingests.ingest(workspace, request));
    response.setHeader('Location', accepted.status_url).setHeader('Retry-After', '1');
    return accepted;
  }
}
