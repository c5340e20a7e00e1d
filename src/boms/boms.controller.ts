import { Body, Controller, Get, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import contentDisposition from 'content-disposition';
import type { Request } from 'express';
import { Audited } from '../access/audit';
import { CurrentWorkspace } from '../access/keys';
import { Answers, ApiProblems, IdParam, pageOf, windowOf } from '../platform/http';
import { bomDto, bomSummaryDto } from './bom.mapper';
import { bomFile } from './bom-file';
import { Bom } from './bom.entity';
import { BomsService } from './boms.service';
import { BomPageDto } from './dto/bom-summary.dto';
import { BillDocumentDto, BomDto } from './dto/bom.dto';
import { ExportBomQueryDto, GetBomQueryDto, ListBomsQueryDto } from './dto/list-boms.dto';
import { RepriceBomDto } from './dto/reprice-bom.dto';
import { RepricingService } from './repricing.service';

@ApiTags('boms')
@Controller('boms')
export class BomsController {
  constructor(
    private readonly boms: BomsService,
    private readonly repricing: RepricingService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List bills, newest first' })
  @Answers('A page of bills without their lines')
  @ApiProblems({ 400: ['validation_failed'] })
  async listBoms(
    @CurrentWorkspace() workspace: string,
    @Query() query: ListBomsQueryDto,
    @Req() request: Request,
  ): Promise<BomPageDto> {
    const filter = {
      floorplanId: query.floorplan_id,
      layoutId: query.layout_id,
      status: query.status,
    };
    const [boms, total] = await this.boms.page(workspace, filter, windowOf(query));
    return pageOf(boms.map(bomSummaryDto), total, query, request);
  }

  @Get(':id')
  @ApiOperation({
    summary: 'Get a bill with its items and lines',
    description:
      'Items have the money, lines the measurements behind them; each figure comes with its formula. `view` leaves out ' +
      'what is not needed: the lines of a large plan are many.',
  })
  @Answers('The bill')
  @ApiProblems({ 400: ['malformed_request', 'validation_failed'], 404: ['not_found'] })
  async getBom(
    @CurrentWorkspace() workspace: string,
    @IdParam('Bill') id: string,
    @Query() { view }: GetBomQueryDto,
  ): Promise<BomDto> {
    return bomDto(await this.boms.withLines(workspace, id, view));
  }

  @Post(':id/reprice')
  @ApiOperation({
    summary: 'Reprice a bill',
    description:
      'Makes a new bill with the same quantities and the prices of another day. Its `changes` list every line whose ' +
      'price differs, with the reason, the difference and the source of the price. The original bill does not change.',
  })
  @Answers('The new bill')
  @ApiProblems({
    400: ['malformed_request', 'validation_failed'],
    404: ['not_found'],
    409: ['bom_not_ready'],
  })
  @Audited({
    action: 'bom.reprice',
    of: Bom,
    show: ['repricedFrom', 'currency', 'pricedOn', 'grandTotal'],
    made: ({ id }: BomDto) => [id],
  })
  async repriceBom(
    @CurrentWorkspace() workspace: string,
    @IdParam('Bill') id: string,
    @Body() body: RepriceBomDto,
  ): Promise<BomDto> {
    return bomDto(await this.repricing.reprice(workspace, id, body));
  }

  @Get(':id/export')
  @ApiOperation({
    summary: 'Export a bill as CSV or JSON',
    description: 'The same plan, catalogue and request always give the same bytes.',
  })
  @ApiExtraModels(BillDocumentDto)
  @ApiOkResponse({
    description: 'The bill as a file',
    content: {
      'text/csv': { schema: { type: 'string' } },
      'application/json': { schema: { $ref: getSchemaPath(BillDocumentDto) } },
    },
  })
  @ApiProblems({
    400: ['malformed_request', 'validation_failed'],
    404: ['not_found'],
    409: ['bom_not_ready'],
  })
  async exportBom(
    @CurrentWorkspace() workspace: string,
    @IdParam('Bill') id: string,
    @Query() query: ExportBomQueryDto,
  ): Promise<StreamableFile> {
    const file = bomFile(await this.boms.finished(workspace, id), query);
    return new StreamableFile(file.content, {
      type: file.type,
      length: file.content.length,
      disposition: contentDisposition(file.name, { type: 'attachment' }),
    });
  }
}
