import { Controller, Delete, Get, HttpCode, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Audited } from '../access/audit';
import { CurrentWorkspace } from '../access/keys';
import { Answers, ApiProblems, IdParam, pageOf, windowOf } from '../platform/http';
import { answerLayout } from './answer-layout';
import { LayoutDto, LayoutPageDto, LayoutQueryDto, ListLayoutsQueryDto } from './dto/layout.dto';
import { StoredLayout } from './layout.entity';
import { LAYOUT_MEDIA_TYPES } from './layout-file';
import { layoutSummaryDto } from './layout.mapper';
import { LayoutsService } from './layouts.service';

@ApiTags('layouts')
@Controller('layouts')
export class LayoutsController {
  constructor(private readonly layouts: LayoutsService) {}

  @Get()
  @ApiOperation({ summary: 'List layouts, newest first' })
  @Answers('A page of layouts')
  @ApiProblems({ 400: ['validation_failed'] })
  async listLayouts(
    @CurrentWorkspace() workspace: string,
    @Query() query: ListLayoutsQueryDto,
    @Req() request: Request,
  ): Promise<LayoutPageDto> {
    const filter = {
      ...(query.project_id && { projectId: query.project_id }),
      ...(query.floorplan_id && { floorplanId: query.floorplan_id }),
      ...(query.status && { status: query.status }),
    };
    const [layouts, total] = await this.layouts.page(workspace, filter, windowOf(query));
    return pageOf(layouts.map(layoutSummaryDto), total, query, request);
  }

  @Get(':id')
  @ApiOperation({
    summary: 'Get a layout, or draw it',
    description:
      'JSON has all alternatives with their scores and the plan of one of them. `format` or the Accept header asks ' +
      'for that plan as SVG, DXF or GeoJSON instead.',
  })
  @ApiExtraModels(LayoutDto)
  @ApiOkResponse({
    description: 'The layout. Drawings come as attachments.',
    content: {
      [LAYOUT_MEDIA_TYPES.json]: { schema: { $ref: getSchemaPath(LayoutDto) } },
      [LAYOUT_MEDIA_TYPES.svg]: { schema: { type: 'string' } },
      [LAYOUT_MEDIA_TYPES.dxf]: { schema: { type: 'string' } },
      [LAYOUT_MEDIA_TYPES.geojson]: { schema: { type: 'object', additionalProperties: true } },
    },
  })
  @ApiProblems({ 400: ['validation_failed'], 404: ['not_found'], 409: ['layout_not_ready'] })
  async getLayout(
    @CurrentWorkspace() workspace: string,
    @IdParam('Layout') id: string,
    @Query() query: LayoutQueryDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LayoutDto | StreamableFile> {
    return answerLayout(this.layouts, { workspace, id, query }, request, response);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a layout with its alternatives and their bills' })
  @Answers('The layout is deleted')
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'] })
  @Audited({ action: 'layout.delete', of: StoredLayout, show: ['floorplanId', 'projectId', 'request'] })
  async deleteLayout(@CurrentWorkspace() workspace: string, @IdParam('Layout') id: string): Promise<void> {
    await this.layouts.remove(workspace, id);
  }
}
