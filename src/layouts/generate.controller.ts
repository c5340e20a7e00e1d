import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Audited } from '../access/audit';
import { CurrentWorkspace } from '../access/keys';
import { Answers, ApiProblems } from '../platform/http';
import { GenerateDto } from './dto/generate.dto';
import { BRIEF_PROBLEMS } from './briefs.controller';
import { GenerateAcceptedDto } from './dto/layout.dto';
import { GenerationService } from './generation.service';
import { StoredLayout } from './layout.entity';
import { generateAcceptedDto } from './layout.mapper';

@ApiTags('layouts')
@Controller('generate')
export class GenerateController {
  constructor(private readonly generation: GenerationService) {}

  @Post()
  @HttpCode(202)
  @ApiOperation({
    summary: 'Generate layouts from a brief',
    description:
      'Reads the brief and the shell at once, and refuses the request when they cannot be used. The search is a ' +
      'job; follow it at `status_url`. The same request gives the same layouts, byte for byte. With `layout_id` ' +
      'an earlier layout is generated again around its locked rooms.',
  })
  @Answers('The job that makes the layout; follow it at status_url')
  @ApiProblems({
    400: ['validation_failed', 'prompt_missing', 'field_without_use'],
    409: ['floorplan_not_processed', 'layout_not_ready'],
    422: [
      'shell_source_ambiguous',
      'seed_out_of_range',
      'floorplan_not_found',
      'layout_not_found',
      'project_not_found',
      'scale_unknown',
      'room_not_lockable',
      'nothing_to_generate',
      ...BRIEF_PROBLEMS,
    ],
  })
  @Audited({
    action: 'layout.create',
    of: StoredLayout,
    show: ['floorplanId', 'projectId', 'request'],
    made: ({ layout_id }: GenerateAcceptedDto) => [layout_id],
  })
  async generateLayout(
    @CurrentWorkspace() workspace: string,
    @Body() body: GenerateDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<GenerateAcceptedDto> {
    const accepted = generateAcceptedDto(await this.generation.generate(workspace, body));
    response.setHeader('Location', accepted.status_url).setHeader('Retry-After', '1');
    return accepted;
  }
}
