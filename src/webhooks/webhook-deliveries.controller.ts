import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Audited } from '../access/audit';
import { CurrentWorkspace, RequiresScope } from '../access/keys';
import { ApiProblems, IdParam, pageOf, windowOf } from '../platform/http';
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
  @ApiOperation({
    summary: 'Send a test message to a webhook',
    description: 'The message has the type webhook.ping. Follow its delivery to see whether it arrived.',
  })
  @ApiAcceptedResponse({ type: DeliveryDto, description: 'The delivery of the test message' })
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'], 409: ['webhook_disabled'] })
  @Audited({
    action: 'webhook.ping',
    of: WebhookDelivery,
    show: ['webhookId', 'eventId'],
    made: ({ id }: DeliveryDto) => [id],
  })
  async pingWebhook(
    @CurrentWorkspace() workspace: string,
    @IdParam('Webhook') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DeliveryDto> {
    return accepted(await this.deliveries.ping(workspace, id), response);
  }

  @Get('deliveries')
  @ApiOperation({ summary: 'List the deliveries of a webhook, newest first' })
  @ApiOkResponse({ type: DeliveryPageDto, description: 'One page of deliveries' })
  @ApiProblems({ 400: ['validation_failed'], 404: ['not_found'] })
  async listWebhookDeliveries(
    @CurrentWorkspace() workspace: string,
    @IdParam('Webhook') id: string,
    @Query() query: ListDeliveriesQueryDto,
    @Req() request: Request,
  ): Promise<DeliveryPageDto> {
    const [items, total] = await this.deliveries.page(workspace, id, query.status, windowOf(query));
    return pageOf(items.map(deliveryDto), total, query, request);
  }

  @Get('deliveries/:delivery_id')
  @ApiOperation({ summary: 'Get a delivery with all its attempts' })
  @ApiOkResponse({ type: DeliveryDetailDto, description: 'The delivery with its attempts' })
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'] })
  async getWebhookDelivery(
    @CurrentWorkspace() workspace: string,
    @IdParam('Webhook') id: string,
    @IdParam('Delivery', 'delivery_id') deliveryId: string,
  ): Promise<DeliveryDetailDto> {
    const delivery = await this.deliveries.get(workspace, id, deliveryId);
    return deliveryDetailDto(delivery, await this.deliveries.attempts(workspace, id, deliveryId));
  }

  @Post('deliveries/:delivery_id/redeliver')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Send a delivery again',
    description: 'The message keeps its `webhook-id`, so that a receiver can recognize it.',
  })
  @ApiAcceptedResponse({ type: DeliveryDto, description: 'The delivery, pending again' })
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
    @IdParam('Webhook') id: string,
    @IdParam('Delivery', 'delivery_id') deliveryId: string,
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
