import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Public } from '../access/keys';
import { ApiProblems } from '../platform/http';
import { LivenessDto, ReadinessDto } from './dto/health.dto';
import { HealthService } from './health.service';

@ApiTags('operations')
@Public()
@Controller('health')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Get('live')
  @ApiOperation({
    summary: 'Ask whether the process lives',
    description: 'Looks at nothing but the event loop.',
  })
  @ApiProblems({})
  getLiveness(): LivenessDto {
    return { status: 'live' };
  }

  @Get()
  @ApiOperation({
    summary: 'Ask whether the process can work, and on what it stands',
    description: 'As `/health/ready`.',
  })
  @ApiOkResponse({ type: ReadinessDto, description: 'Ready' })
  @ApiResponse({
    status: 503,
    type: ReadinessDto,
    description: 'Something is down, or the process is shutting down',
  })
  @ApiProblems({})
  getHealth(@Res({ passthrough: true }) response: Response): Promise<ReadinessDto> {
    return this.getReadiness(response);
  }

  @Get('ready')
  @ApiOperation({ summary: 'Ask whether the process can work, and on what it stands' })
  @ApiOkResponse({ type: ReadinessDto, description: 'Ready' })
  @ApiResponse({
    status: 503,
    type: ReadinessDto,
    description: 'Something is down, or the process is shutting down',
  })
  @ApiProblems({})
  async getReadiness(@Res({ passthrough: true }) response: Response): Promise<ReadinessDto> {
    const readiness = await this.health.readiness();
    if (readiness.status !== 'ready') response.status(503);
    return readiness;
  }
}
