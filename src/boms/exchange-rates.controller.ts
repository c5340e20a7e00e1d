import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
} from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { MalformedError, NotFoundError } from '../domain/errors';
import { Audited } from '../access/audit';
import { CurrentWorkspace } from '../access/keys';
import { ApiProblems, pageOf, PageQueryDto, windowOf } from '../platform/http';
import { ExchangeRateDto, ExchangeRatePageDto, SetExchangeRateDto } from './dto/exchange-rate.dto';
import { ExchangeRate } from './exchange-rate.entity';
import { ExchangeRateRepository } from './exchange-rate.repository';

const SHOWN = {
  of: ExchangeRate,
  show: ['fromCurrency', 'toCurrency', 'rate', 'effectiveFrom', 'source'],
} as const;

@ApiTags('materials')
@Controller('exchange-rates')
export class ExchangeRatesController {
  constructor(private readonly rates: ExchangeRateRepository) {}

  @Get()
  @ApiOperation({ summary: 'List exchange rates, by currencies, latest first' })
  @ApiProblems({ 400: ['validation_failed'] })
  async listExchangeRates(
    @CurrentWorkspace() workspace: string,
    @Query() query: PageQueryDto,
    @Req() request: Request,
  ): Promise<ExchangeRatePageDto> {
    const [rates, total] = await this.rates.page(workspace, windowOf(query));
    return pageOf(rates.map(exchangeRateDto), total, query, request);
  }

  @Post()
  @ApiOperation({
    summary: 'Set an exchange rate from a day on',
    description:
      'Offers in another currency price bills only where such a rate leads to the currency of the bill. One of the same day is corrected.',
  })
  @ApiProblems({ 400: ['validation_failed'] })
  @Audited({ ...SHOWN, action: 'exchange_rate.set', made: ({ id }: ExchangeRateDto) => [id] })
  async setExchangeRate(
    @CurrentWorkspace() workspace: string,
    @Body() { from, to, rate, effective_from, source }: SetExchangeRateDto,
  ): Promise<ExchangeRateDto> {
    if (from === to) throw sameCurrency(from);
    const row = await this.rates.set({
      workspaceId: workspace,
      fromCurrency: from,
      toCurrency: to,
      rate,
      effectiveFrom: effective_from ?? new Date().toISOString().slice(0, 10),
      source: source ?? 'Entered by hand',
    });
    return exchangeRateDto(row);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove an exchange rate; bills that used it stay as they are' })
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'] })
  @Audited({ ...SHOWN, action: 'exchange_rate.delete' })
  async deleteExchangeRate(
    @CurrentWorkspace() workspace: string,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    if (!(await this.rates.remove(workspace, id))) throw new NotFoundError('exchange rate');
  }
}

function exchangeRateDto(row: ExchangeRate): ExchangeRateDto {
  return {
    id: row.id,
    from: row.fromCurrency,
    to: row.toCurrency,
    rate: row.rate,
    effective_from: row.effectiveFrom,
    source: row.source,
  };
}

function sameCurrency(code: string): MalformedError {
  return new MalformedError('validation_failed', `from and to are both ${code}.`, {
    message: 'An exchange rate leads from one currency to another.',
    errors: [{ pointer: '#/to', message: 'must be another currency than from' }],
  });
}
