import { Controller, Get, Param, ParseUUIDPipe, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentWorkspace } from '../access/keys';
import { ApiProblems, unlessKnown } from '../platform/http';
import { StatusDto } from './dto/status.dto';
import { StatusService } from './status.service';

@ApiTags('status')
@Controller('status')
export class StatusController {
  constructor(private readonly status: StatusService) {}

  @Get(':pdf_id')
  @ApiOperation({ summary: 'Get the lifecycle of a plan: uploaded, processing, processed or error' })
  @ApiOkResponse({ type: StatusDto, description: 'The lifecycle' })
  @ApiResponse({ status: 304, description: 'Nothing has changed since it had the ETag in `If-None-Match`' })
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'] })
  async getStatus(
    @CurrentWorkspace() workspace: string,
    @Param('pdf_id', ParseUUIDPipe) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StatusDto | undefined> {
    return unlessKnown(await this.status.of(workspace, id), request, response);
  }
}
