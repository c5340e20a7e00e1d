import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { FloorplansService } from '../floorplans';
import { CurrentWorkspace } from '../access/keys';
import { Answers, ApiProblems, IdParam, pageOf, PageQueryDto, windowOf } from '../platform/http';
import { LayoutPageDto } from './dto/layout.dto';
import { layoutSummaryDto } from './layout.mapper';
import { LayoutsService } from './layouts.service';

@ApiTags('layouts')
@Controller('floorplans/:floorplan_id/layouts')
export class FloorplanLayoutsController {
  constructor(
    private readonly layouts: LayoutsService,
    private readonly floorplans: FloorplansService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List the layouts in the shell of a floor plan, newest first' })
  @Answers('A page of layouts in this shell')
  @ApiProblems({ 400: ['validation_failed'], 404: ['not_found'] })
  async listFloorplanLayouts(
    @CurrentWorkspace() workspace: string,
    @IdParam('Floor plan', 'floorplan_id') floorplanId: string,
    @Query() query: PageQueryDto,
    @Req() request: Request,
  ): Promise<LayoutPageDto> {
    await this.floorplans.get(workspace, floorplanId);
    const [layouts, total] = await this.layouts.page(workspace, { floorplanId }, windowOf(query));
    return pageOf(layouts.map(layoutSummaryDto), total, query, request);
  }
}
