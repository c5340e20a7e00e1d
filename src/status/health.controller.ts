import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Public } from '../access/keys';
import { Answers, ApiProblems } from '../platform/http';
import { LivenessDto, ReadinessDto } from './dto/health.dto';
import { HealthService } from './health.service';

@ApiTags('operations')
@Public()
@Controller('health')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Get('live')
  @ApiOperation({
    summary: 'Check that the process is alive',
    description: 'Checks only that the event loop runs, and no dependency.',
  })
  @Answers('The process is alive')
  @ApiProblems({})
  getLiveness(): LivenessDto {
    return { status: 'live' };
  }

  @Get()
  @ApiOperation({
    summary: 'Get readiness and dependency status',
    description: 'The same answer as `/health/ready`.',
  })
  @ApiOkResponse({ type: ReadinessDto, description: 'The process is ready; the state of each dependency' })
  @ApiResponse({
    status: 503,
    type: ReadinessDto,
    description: 'A dependency is down, or the process is shutting down',
  })
  @ApiProblems({})
  getHealth(@Res({ passthrough: true }) response: Response): Promise<ReadinessDto> {
    return this.getReadiness(response);
  }

  @Get('ready')
  @ApiOperation({ summary: 'Get readiness and dependency status' })
  @ApiOkResponse({ type: ReadinessDto, description: 'The process is ready; the state of each dependency' })
  @ApiResponse({
    status: 503,
    type: ReadinessDto,
    description: 'A dependency is down, or the process is shutting down',
  })
  @ApiProblems({})
  async getReadiness(@Res({ passthrough: true }) response: Response): Promise<ReadinessDto> {
    const readiness = await this.health.readiness();
    if (readiness.status !== 'ready') response.status(503);
    return readiness;
  }
}
