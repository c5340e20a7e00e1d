import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentWorkspace } from '../platform/auth';
import { ApiProblems } from '../platform/http';
import { StatusDto } from './dto/status.dto';
import { StatusService } from './status.service';

@ApiTags('status')
@Controller('status')
export class StatusController {
  constructor(private readonly status: StatusService) {}

  @Get(':pdf_id')
  @ApiOperation({ summary: 'Get the lifecycle of a plan: uploaded, processing, processed or error' })
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'] })
  getStatus(
    @CurrentWorkspace() workspace: string,
    @Param('pdf_id', ParseUUIDPipe) id: string,
  ): Promise<StatusDto> {
    return this.status.of(workspace, id);
  }
}
