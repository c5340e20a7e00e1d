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
import { CreateLayoutBomDto } from './dto/create-layout-bom.dto';

@ApiTags('boms')
@Controller('layouts/:layout_id/boms')
export class LayoutBomsController {
  constructor(private readonly boms: BomsService) {}

  @Post()
  @HttpCode(202)
  @ApiOperation({
    summary: 'Create a bill of a layout',
    description:
      'Settings that are left out are taken from the request for the layout. A job makes the bill: poll `status_url` ' +
      'until it has ended, then get the bill.',
  })
  @Answers('A job is making the bill')
  @ApiProblems({
    400: ['malformed_request', 'validation_failed'],
    404: ['not_found'],
    409: ['layout_not_ready'],
    422: ['material_unknown', ...PACK_PROBLEMS],
  })
  @Audited({
    action: 'bom.create',
    of: Bom,
    show: ['layoutId', 'layoutAlternative', 'standard', 'currency', 'pricedOn'],
    made: ({ bom_id }: BomAcceptedDto) => [bom_id],
  })
  async createLayoutBom(
    @CurrentWorkspace() workspace: string,
    @IdParam('Layout', 'layout_id') layoutId: string,
    @Body() body: CreateLayoutBomDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BomAcceptedDto> {
    const accepted = bomAcceptedDto(await this.boms.createOfLayout(workspace, layoutId, body));
    response.setHeader('Location', accepted.status_url).setHeader('Retry-After', '1');
    return accepted;
  }
}
