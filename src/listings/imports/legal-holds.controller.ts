import { Body, Controller, Delete, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Request } from 'express';
import { NotFoundError } from '../../domain/errors';
import { Audited } from '../../access/audit';
import { CurrentWorkspace, RequiresScope } from '../../access/keys';
import { ApiProblems, IdParam, pageOf, PageQueryDto, windowOf } from '../../platform/http';
import { LegalHoldDto, LegalHoldPageDto, PlaceLegalHoldDto } from './dto/legal-hold.dto';
import { LegalHold } from './legal-hold.entity';
import { LegalHoldRepository } from './legal-hold.repository';

@ApiTags('listings')
@RequiresScope('admin')
@Controller('legal-holds')
export class LegalHoldsController {
  constructor(private readonly holds: LegalHoldRepository) {}

  @Post()
  @ApiOperation({
    summary: 'Place a legal hold',
    description: 'No stored page of the workspace is removed until all holds are lifted.',
  })
  @ApiCreatedResponse({ type: LegalHoldDto, description: 'The new hold' })
  @ApiProblems({ 400: ['validation_failed'] })
  @Audited({
    action: 'legal_hold.place',
    of: LegalHold,
    show: ['reason'],
    made: ({ id }: LegalHoldDto) => [id],
  })
  async placeLegalHold(
    @CurrentWorkspace() workspace: string,
    @Body() { reason }: PlaceLegalHoldDto,
  ): Promise<LegalHoldDto> {
    return legalHoldDto(await this.holds.add(workspace, reason));
  }

  @Get()
  @ApiOperation({ summary: 'List legal holds, newest first' })
  @ApiOkResponse({ type: LegalHoldPageDto, description: 'One page of legal holds' })
  @ApiProblems({ 400: ['validation_failed'] })
  async listLegalHolds(
    @CurrentWorkspace() workspace: string,
    @Query() query: PageQueryDto,
    @Req() request: Request,
  ): Promise<LegalHoldPageDto> {
    const [holds, total] = await this.holds.page(workspace, windowOf(query));
    return pageOf(holds.map(legalHoldDto), total, query, request);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Lift a legal hold' })
  @ApiNoContentResponse({ description: 'The hold is lifted' })
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'] })
  @Audited({ action: 'legal_hold.lift', of: LegalHold, show: ['reason'] })
  async liftLegalHold(
    @CurrentWorkspace() workspace: string,
    @IdParam('Legal hold') id: string,
  ): Promise<void> {
    if (!(await this.holds.remove(workspace, id))) throw new NotFoundError('legal hold');
  }
}

function legalHoldDto({ id, reason, placedAt }: LegalHold): LegalHoldDto {
  return { id, reason, placed_at: placedAt.toISOString() };
}
