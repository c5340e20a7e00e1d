import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Audited } from '../access/audit';
import { CurrentWorkspace } from '../access/keys';
import { Answers, ApiProblems, IdParam } from '../platform/http';
import { Bom } from './bom.entity';
import { bomAcceptedDto } from './bom.mapper';
import { BomsService } from './boms.service';
import { PACK_PROBLEMS } from './pack-problems';
import { BomAcceptedDto } from './dto/bom-accepted.dto';
import { CreateBomDto } from './dto/create-bom.dto';

@ApiTags('boms')
@Controller('floorplans/:floorplan_id/boms')
export class FloorplanBomsController {
  constructor(private readonly boms: BomsService) {}

  @Post()
  @HttpCode(202)
  @ApiOperation({
    summary: 'Create a bill of a floor plan',
    description:
      'Measures the plan and prices every item of work. Earlier bills do not change. A job makes the bill: poll ' +
      '`status_url` until it has ended, then get the bill.',
  })
  @Answers('A job is making the bill')
  @ApiProblems({
    400: ['malformed_request', 'validation_failed'],
    404: ['not_found'],
    409: ['floorplan_not_processed'],
    422: ['scale_unknown', 'material_unknown', ...PACK_PROBLEMS],
  })
  @Audited({
    action: 'bom.create',
    of: Bom,
    show: ['floorplanId', 'standard', 'currency', 'pricedOn'],
    made: ({ bom_id }: BomAcceptedDto) => [bom_id],
  })
  async createFloorplanBom(
    @CurrentWorkspace() workspace: string,
    @IdParam('Floor plan', 'floorplan_id') floorplanId: string,
    @Body() body: CreateBomDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BomAcceptedDto> {
    const accepted = bomAcceptedDto(await this.boms.createOfFloorplan(workspace, floorplanId, body));
    response.setHeader('Location', accepted.status_url).setHeader('Retry-After', '1');
    return accepted;
  }
}
