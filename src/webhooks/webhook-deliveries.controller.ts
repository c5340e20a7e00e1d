import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Audited } from '../access/audit';
import { CurrentWorkspace, RequiresScope } from '../access/keys';
import { ApiProblems, pageOf, windowOf } from '../platform/http';
import { deliveryDetailDto, deliveryDto } from './delivery.mapper';
import { DeliveryDetailDto, DeliveryDto, DeliveryPageDto, ListDeliveriesQueryDto } from './dto/delivery.dto';
import { WebhookDeliveriesService } from './webhook-deliveries.service';
import { WebhookDelivery } from './webhook-delivery.entity';

@ApiTags('webhooks')
@RequiresScope('admin')
@Controller('webhooks/:id')
export class WebhookDeliveriesController {
  constructor(private readonly deliveries: WebhookDeliveriesService) {}

  @Post('ping')
  @HttpCode(202)
  @ApiOperation({ summary: 'Send a webhook a message of type webhook.ping, to see whether it arrives' })
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'], 409: ['webhook_disabled'] })
  @Audited({
    action: 'webhook.ping',
    of: WebhookDelivery,
    show: ['webhookId', 'eventId'],
    made: ({ id }: DeliveryDto) => [id],
  })
  async pingWebhook(
    @CurrentWorkspace() workspace: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DeliveryDto> {
    return accepted(await this.deliveries.ping(workspace, id), response);
  }

  @Get('deliveries')
  @ApiOperation({ summary: 'List what was sent to a webhook, newest first' })
  @ApiProblems({ 400: ['validation_failed'], 404: ['not_found'] })
  async listWebhookDeliveries(
    @CurrentWorkspace() workspace: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ListDeliveriesQueryDto,
    @Req() request: Request,
  ): Promise<DeliveryPageDto> {
    const [items, total] = await this.deliveries.page(workspace, id, query.status, windowOf(query));
    return pageOf(items.map(deliveryDto), total, query, request);
  }

  @Get('deliveries/:delivery_id')
  @ApiOperation({ summary: 'Get a delivery, with everything that was tried' })
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'] })
  async getWebhookDelivery(
    @CurrentWorkspace() workspace: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('delivery_id', ParseUUIDPipe) deliveryId: string,
  ): Promise<DeliveryDetailDto> {
    const delivery = await this.deliveries.get(workspace, id, deliveryId);
    return deliveryDetailDto(delivery, await this.deliveries.attempts(workspace, id, deliveryId));
  }

  @Post('deliveries/:delivery_id/redeliver')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Send a message again',
    description: 'Under its old `webhook-id`, so that a receiver which has it already can tell.',
  })
  @ApiProblems({
    400: ['malformed_request'],
    404: ['not_found'],
    409: ['delivery_pending', 'webhook_disabled'],
  })
  @Audited({
    action: 'webhook.redeliver',
    of: WebhookDelivery,
    show: ['webhookId', 'eventId', 'jobId'],
    find: ({ delivery_id }) => ({ id: delivery_id }),
  })
  async redeliverWebhook(
    @CurrentWorkspace() workspace: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('delivery_id', ParseUUIDPipe) deliveryId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DeliveryDto> {
    return accepted(await this.deliveries.redeliver(workspace, id, deliveryId), response);
  }
}

function accepted(delivery: WebhookDelivery, response: Response): DeliveryDto {
  const dto = deliveryDto(delivery);
  response.setHeader('Location', dto._links.self.href).setHeader('Retry-After', '1');
  return dto;
}
