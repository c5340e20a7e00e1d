import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentWorkspace } from '../access/keys';
import { ApiProblems, IdParam, unlessKnown } from '../platform/http';
import { StatusDto } from './dto/status.dto';
import { StatusService } from './status.service';

@ApiTags('status')
@Controller('status')
export class StatusController {
  constructor(private readonly status: StatusService) {}

  @Get(':pdf_id')
  @ApiOperation({
    summary: 'Get the status of a floor plan',
    description: 'The status is uploaded, processing, processed or error. Poll with `If-None-Match`.',
  })
  @ApiOkResponse({ type: StatusDto, description: 'The status of the plan, and its jobs' })
  @ApiResponse({
    status: 304,
    description: 'Nothing has changed since the answer with the ETag in `If-None-Match`',
  })
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'] })
  async getStatus(
    @CurrentWorkspace() workspace: string,
    @IdParam('Id of the plan', 'pdf_id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StatusDto | undefined> {
    return unlessKnown(await this.status.of(workspace, id), request, response);
  }
}
