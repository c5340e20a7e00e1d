import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query, Req } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Request } from 'express';
import { Audited } from '../access/audit';
import { CurrentWorkspace } from '../access/keys';
import { ApiProblems, IdParam, pageOf, PageQueryDto, windowOf } from '../platform/http';
import {
  CreateValuationRuleDto,
  UpdateValuationRuleDto,
  ValuationRuleDto,
  ValuationRulePageDto,
} from './dto/valuation-rule.dto';
import { ValuationRule } from './valuation-rule.entity';
import { ruleColumns, valuationRuleDto } from './valuation-rule.mapper';
import { ValuationRulesService } from './valuation-rules.service';

/** Fields that the audit log shows. */
const SHOWN = {
  of: ValuationRule,
  show: ['name', 'position', 'conditions', 'effect', 'value', 'enabled'],
} as const;

@ApiTags('listings')
@Controller('valuation-rules')
export class ValuationRulesController {
  constructor(private readonly rules: ValuationRulesService) {}

  @Post()
  @ApiOperation({
    summary: 'Add a valuation rule',
    description:
      'Valuation rules adjust unit prices, for example for tax or freight. A job values all listings again.',
  })
  @ApiCreatedResponse({ type: ValuationRuleDto, description: 'The new rule' })
  @ApiProblems({ 400: ['validation_failed'], 422: ['valuation_rule_invalid'] })
  @Audited({ ...SHOWN, action: 'valuation_rule.create', made: ({ id }: ValuationRuleDto) => [id] })
  async createValuationRule(
    @CurrentWorkspace() workspace: string,
    @Body() { when, enabled = true, ...rest }: CreateValuationRuleDto,
  ): Promise<ValuationRuleDto> {
    return valuationRuleDto(await this.rules.create(workspace, { ...rest, enabled, conditions: when }));
  }

  @Get()
  @ApiOperation({
    summary: 'List valuation rules in the order in which they run',
  })
  @ApiOkResponse({ type: ValuationRulePageDto, description: 'One page of valuation rules' })
  @ApiProblems({ 400: ['validation_failed'] })
  async listValuationRules(
    @CurrentWorkspace() workspace: string,
    @Query() query: PageQueryDto,
    @Req() request: Request,
  ): Promise<ValuationRulePageDto> {
    const [rules, total] = await this.rules.page(workspace, windowOf(query));
    return pageOf(rules.map(valuationRuleDto), total, query, request);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Get a valuation rule' })
  @ApiOkResponse({ type: ValuationRuleDto, description: 'The rule' })
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'] })
  async getValuationRule(
    @CurrentWorkspace() workspace: string,
    @IdParam('Valuation rule') id: string,
  ): Promise<ValuationRuleDto> {
    return valuationRuleDto(await this.rules.get(workspace, id));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change a valuation rule', description: 'A job values all listings again.' })
  @ApiOkResponse({ type: ValuationRuleDto, description: 'The changed rule' })
  @ApiProblems({ 400: ['validation_failed'], 404: ['not_found'], 422: ['valuation_rule_invalid'] })
  @Audited({ ...SHOWN, action: 'valuation_rule.update' })
  async updateValuationRule(
    @CurrentWorkspace() workspace: string,
    @IdParam('Valuation rule') id: string,
    @Body() body: UpdateValuationRuleDto,
  ): Promise<ValuationRuleDto> {
    return valuationRuleDto(await this.rules.update(workspace, id, ruleColumns(body)));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a valuation rule', description: 'A job values all listings again.' })
  @ApiNoContentResponse({ description: 'The rule is deleted' })
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'] })
  @Audited({ ...SHOWN, action: 'valuation_rule.delete' })
  async deleteValuationRule(
    @CurrentWorkspace() workspace: string,
    @IdParam('Valuation rule') id: string,
  ): Promise<void> {
    await this.rules.remove(workspace, id);
  }
}
