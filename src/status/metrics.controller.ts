import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresScope } from '../access/keys';
import { ApiProblems } from '../platform/http';
import { EXPOSITION_TYPE } from '../platform/metrics/exposition';
import { MetricsService } from '../platform/metrics/metrics.service';

@ApiTags('operations')
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: MetricsService) {}

  @Get()
  @RequiresScope('admin')
  @Header('Content-Type', EXPOSITION_TYPE)
  @ApiOperation({
    summary: 'Get metrics for Prometheus',
    description:
      'Covers the jobs and the storage of all workspaces, and this process. A worker answers the same on its health port.',
  })
  @ApiOkResponse({
    description: 'Metrics in the text format 0.0.4',
    content: { 'text/plain': { schema: { type: 'string', example: '# TYPE planbill_jobs_queued gauge\n' } } },
  })
  @ApiProblems({})
  getMetrics(): Promise<string> {
    return this.metrics.text();
  }
}
