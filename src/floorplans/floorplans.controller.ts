import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  Patch,
  Put,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import {
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Audited } from '../access/audit';
import { CurrentWorkspace } from '../access/keys';
import { Answers, ApiProblems, IdParam, pageOf, windowOf } from '../platform/http';
import {
  FloorplanDto,
  FloorplanPageDto,
  ListFloorplansQueryDto,
  UpdateFloorplanDto,
} from './dto/floorplan.dto';
import { GeometryDto, GeometryQueryDto } from './dto/geometry.dto';
import { ChangedRoomDto } from './dto/changed-room.dto';
import { UpdateRoomDto } from './dto/room.dto';
import { CalibrateScaleDto } from './dto/scale.dto';
import { Floorplan } from './floorplan.entity';
import { floorplanDto, geometryDto } from './floorplan.mapper';
import { FloorplansService } from './floorplans.service';
import { PlanEditsService } from './plan-edits.service';
import { PlanViewsService } from './plan-views.service';
import { RoomEdit } from './room-edit.entity';

@ApiTags('floorplans')
@Controller('floorplans')
export class FloorplansController {
  constructor(
    private readonly floorplans: FloorplansService,
    private readonly edits: PlanEditsService,
    private readonly views: PlanViewsService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List floor plans, newest first' })
  @Answers('A page of floor plans')
  @ApiProblems({ 400: ['validation_failed'] })
  async listFloorplans(
    @CurrentWorkspace() workspace: string,
    @Query() query: ListFloorplansQueryDto,
    @Req() request: Request,
  ): Promise<FloorplanPageDto> {
    const filter = {
      ...(query.project_id && { projectId: query.project_id }),
      ...(query.upload_id && { uploadId: query.upload_id }),
      ...(query.status && { status: query.status }),
    };
    const [floorplans, total] = await this.floorplans.page(workspace, filter, windowOf(query));
    return pageOf(floorplans.map(floorplanDto), total, query, request);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Get a floor plan' })
  @Answers('The floor plan')
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'] })
  async getFloorplan(
    @CurrentWorkspace() workspace: string,
    @IdParam('Floor plan') id: string,
  ): Promise<FloorplanDto> {
    return floorplanDto(await this.floorplans.getJudged(workspace, id));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Rename a floor plan or move it to another project' })
  @Answers('The changed floor plan')
  @ApiProblems({ 400: ['malformed_request', 'validation_failed'], 404: ['not_found'] })
  @Audited({ action: 'floorplan.update', of: Floorplan, show: ['name', 'projectId'] })
  async updateFloorplan(
    @CurrentWorkspace() workspace: string,
    @IdParam('Floor plan') id: string,
    @Body() body: UpdateFloorplanDto,
  ): Promise<FloorplanDto> {
    return floorplanDto(await this.floorplans.update(workspace, id, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Delete a floor plan with its bills and layouts',
    description: 'Its upload is deleted too, unless something else uses it.',
  })
  @Answers('The floor plan is deleted')
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'] })
  @Audited({ action: 'floorplan.delete', of: Floorplan, show: ['name', 'projectId', 'uploadId'] })
  async deleteFloorplan(
    @CurrentWorkspace() workspace: string,
    @IdParam('Floor plan') id: string,
  ): Promise<void> {
    await this.floorplans.remove(workspace, id);
  }

  @Get(':id/geometry')
  @ApiOperation({
    summary: 'Get the walls, openings, rooms and scale of a floor plan',
    description:
      '`quality` says in one word how far the plan can be relied upon, and `warnings` where to look. ' +
      'Coordinates are in drawing units. Real sizes are given next to them, and are null while the scale is unknown. ' +
      'In GeoJSON, coordinates are local millimetres with y pointing up, if the scale is known.',
  })
  @ApiExtraModels(GeometryDto)
  @ApiOkResponse({
    description: 'The extracted plan',
    content: {
      'application/json': { schema: { $ref: getSchemaPath(GeometryDto) } },
      'application/geo+json': { schema: { type: 'object', additionalProperties: true } },
    },
  })
  @ApiProblems({
    400: ['malformed_request', 'validation_failed'],
    404: ['not_found'],
    409: ['floorplan_not_processed'],
  })
  async getFloorplanGeometry(
    @CurrentWorkspace() workspace: string,
    @IdParam('Floor plan') id: string,
    @Query() query: GeometryQueryDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<GeometryDto | object> {
    if (query.format !== 'geojson') return geometryDto(id, await this.floorplans.measuredPlan(workspace, id));
    response.type('application/geo+json');
    return this.views.geoJson(workspace, id);
  }

  @Get(':id/preview')
  @Header('Content-Type', 'image/svg+xml; charset=utf-8')
  @Header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'")
  @ApiOperation({ summary: 'Get a picture of the extracted plan, as SVG' })
  @ApiOkResponse({ description: 'The picture', content: { 'image/svg+xml': { schema: { type: 'string' } } } })
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'], 409: ['floorplan_not_processed'] })
  getFloorplanPreview(
    @CurrentWorkspace() workspace: string,
    @IdParam('Floor plan') id: string,
  ): Promise<string> {
    return this.views.svg(workspace, id);
  }

  @Put(':id/scale')
  @ApiOperation({
    summary: 'Calibrate the scale of a floor plan',
    description:
      'Give exactly one of `ratio`, `mm_per_unit`, or `segment` with `length_mm`. The plan is not extracted again.',
  })
  @Answers('The floor plan with its new scale')
  @ApiProblems({
    400: ['malformed_request', 'validation_failed', 'scale_unreadable', 'schedule_pages_unreadable'],
    404: ['not_found'],
    409: ['floorplan_not_processed'],
    422: ['calibration_ambiguous', 'calibration_impossible'],
  })
  @Audited({ action: 'floorplan.calibrate', of: Floorplan, show: ['scale'] })
  async calibrateScale(
    @CurrentWorkspace() workspace: string,
    @IdParam('Floor plan') id: string,
    @Body() body: CalibrateScaleDto,
  ): Promise<FloorplanDto> {
    return floorplanDto(await this.edits.calibrate(workspace, id, body));
  }

  @Patch(':id/rooms/:room_id')
  @ApiOperation({
    summary: 'Correct the name, number, type, scope or outline of a room',
    description:
      'The correction survives a new extraction of the plan. A new outline gets the holes, walls and openings ' +
      'that lie in it. The answer carries warnings where it overlaps other rooms (`room_overlaps`), leaves the ' +
      'outer walls (`room_outside_plan`) or contradicts a printed area (`printed_area_differs`).',
  })
  @ApiParam({ name: 'room_id', description: 'Room of the plan, such as r1' })
  @Answers('The corrected room, with the warnings about it')
  @ApiProblems({
    400: ['malformed_request', 'validation_failed'],
    404: ['not_found'],
    409: ['floorplan_not_processed'],
    422: ['room_outline_invalid'],
  })
  @Audited({
    action: 'room.update',
    of: RoomEdit,
    show: ['changes'],
    find: ({ id, room_id }) => ({ floorplanId: id, roomId: room_id }),
  })
  updateRoom(
    @CurrentWorkspace() workspace: string,
    @IdParam('Floor plan') id: string,
    @Param('room_id') roomId: string,
    @Body() body: UpdateRoomDto,
  ): Promise<ChangedRoomDto> {
    return this.edits.changeRoom(workspace, id, roomId, body);
  }
}
