import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Audited } from '../access/audit';
import { CurrentWorkspace } from '../access/keys';
import { ApiProblems } from '../platform/http';
import { Bom } from './bom.entity';
import { bomAcceptedDto } from './bom.mapper';
import { BomsService } from './boms.service';
import { BomAcceptedDto } from './dto/bom.dto';
import { CreateBomDto } from './dto/create-bom.dto';

@ApiTags('boms')
@Controller('floorplans/:floorplan_id/boms')
export class FloorplanBomsController {
  constructor(private readonly boms: BomsService) {}

  @Post()
  @HttpCode(202)
  @ApiOperation({
    summary: 'Take off a floor plan and price it',
    description:
      'Makes a new bill of the plan as it stands; earlier bills stay. Answers at once; follow the job at `status_url`.',
  })
  @ApiProblems({
    400: ['validation_failed'],
    404: ['not_found'],
    409: ['floorplan_not_processed'],
    422: ['scale_unknown', 'material_unknown'],
  })
  @Audited({
    action: 'bom.create',
    of: Bom,
    show: ['floorplanId', 'standard', 'currency', 'pricedOn'],
    made: ({ bom_id }: BomAcceptedDto) => [bom_id],
  })
  async createFloorplanBom(
    @CurrentWorkspace() workspace: string,
    @Param('floorplan_id', ParseUUIDPipe) floorplanId: string,
    @Body() body: CreateBomDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BomAcceptedDto> {
    const accepted = bomAcceptedDto(await this.boms.createOfFloorplan(workspace, floorplanId, body));
    response.setHeader('Location', accepted.status_url).setHeader('Retry-After', '1');
    return accepted;
  }
}
