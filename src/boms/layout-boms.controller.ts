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
import { CreateLayoutBomDto } from './dto/create-layout-bom.dto';

@ApiTags('boms')
@Controller('layouts/:layout_id/boms')
export class LayoutBomsController {
  constructor(private readonly boms: BomsService) {}

  @Post()
  @HttpCode(202)
  @ApiOperation({
    summary: 'Take off a layout and price it',
    description:
      'What is left out is taken from the request for the layout. Answers at once; follow the job at `status_url`.',
  })
  @ApiProblems({
    400: ['validation_failed'],
    404: ['not_found'],
    409: ['layout_not_ready'],
    422: ['material_unknown'],
  })
  @Audited({
    action: 'bom.create',
    of: Bom,
    show: ['layoutId', 'layoutAlternative', 'standard', 'currency', 'pricedOn'],
    made: ({ bom_id }: BomAcceptedDto) => [bom_id],
  })
  async createLayoutBom(
    @CurrentWorkspace() workspace: string,
    @Param('layout_id', ParseUUIDPipe) layoutId: string,
    @Body() body: CreateLayoutBomDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BomAcceptedDto> {
    const accepted = bomAcceptedDto(await this.boms.createOfLayout(workspace, layoutId, body));
    response.setHeader('Location', accepted.status_url).setHeader('Retry-After', '1');
    return accepted;
  }
}
