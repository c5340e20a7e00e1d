import { Body, Controller, Delete, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { MalformedError, NotFoundError } from '../domain/errors';
import { Audited } from '../access/audit';
import { CurrentWorkspace } from '../access/keys';
import { Answers, ApiProblems, IdParam, pageOf, PageQueryDto, windowOf } from '../platform/http';
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
  @ApiOperation({ summary: 'List exchange rates by currency, latest first' })
  @Answers('A page of exchange rates')
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
      'It holds until a later rate of the same two currencies begins, and replaces a rate of the same day. An offer in ' +
      'another currency can price a bill only if an exchange rate leads from its currency to that of the bill.',
  })
  @Answers('The exchange rate')
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
  @ApiOperation({ summary: 'Delete an exchange rate', description: 'Bills that used it do not change.' })
  @Answers('The exchange rate is deleted')
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'] })
  @Audited({ ...SHOWN, action: 'exchange_rate.delete' })
  async deleteExchangeRate(
    @CurrentWorkspace() workspace: string,
    @IdParam('Exchange rate') id: string,
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
    message: 'Give two different currencies.',
    errors: [{ pointer: '#/to', message: 'must differ from from' }],
  });
}
