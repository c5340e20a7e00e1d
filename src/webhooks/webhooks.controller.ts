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
import { CurrentWorkspace, RequiresScope } from '../access/keys';
import { ApiProblems, IdParam, pageOf, PageQueryDto, windowOf } from '../platform/http';
import { NotRepeatable } from '../access/idempotency';
import {
  CreatedWebhookDto,
  CreateWebhookDto,
  RotateWebhookSecretDto,
  UpdateWebhookDto,
  WebhookDto,
  WebhookPageDto,
} from './dto/webhook.dto';
import { Webhook } from './webhook.entity';
import { createdWebhookDto, webhookDto } from './webhook.mapper';
import { WebhooksService } from './webhooks.service';

/** Fields that the audit log shows. */
const SHOWN = ['url', 'description', 'eventTypes', 'enabled'] as const;
const OVERLAP_HOURS = 24;

@ApiTags('webhooks')
@RequiresScope('admin')
@Controller('webhooks')
export class WebhooksController {
  constructor(private readonly webhooks: WebhooksService) {}

  @Post()
  @ApiOperation({
    summary: 'Create a webhook',
    description:
      'Planbill sends events to the address as messages signed by the Standard Webhooks specification. Only this answer shows the secret.',
  })
  @ApiCreatedResponse({ type: CreatedWebhookDto, description: 'The new webhook with its secret' })
  @ApiProblems({
    400: ['validation_failed'],
    409: ['too_many_webhooks'],
    422: ['bad_url', 'blocked_address'],
  })
  @NotRepeatable()
  @Audited({ action: 'webhook.create', of: Webhook, show: SHOWN, made: ({ id }: WebhookDto) => [id] })
  async createWebhook(
    @CurrentWorkspace() workspace: string,
    @Body() body: CreateWebhookDto,
  ): Promise<CreatedWebhookDto> {
    return createdWebhookDto(await this.webhooks.create(workspace, body));
  }

  @Get()
  @ApiOperation({ summary: 'List webhooks, newest first' })
  @ApiOkResponse({ type: WebhookPageDto, description: 'One page of webhooks' })
  @ApiProblems({ 400: ['validation_failed'] })
  async listWebhooks(
    @CurrentWorkspace() workspace: string,
    @Query() query: PageQueryDto,
    @Req() request: Request,
  ): Promise<WebhookPageDto> {
    const [webhooks, total] = await this.webhooks.page(workspace, windowOf(query));
    return pageOf(webhooks.map(webhookDto), total, query, request);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Get a webhook' })
  @ApiOkResponse({ type: WebhookDto, description: 'The webhook' })
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'] })
  async getWebhook(
    @CurrentWorkspace() workspace: string,
    @IdParam('Webhook') id: string,
  ): Promise<WebhookDto> {
    return webhookDto(await this.webhooks.get(workspace, id));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change a webhook, or switch it on or off' })
  @ApiOkResponse({ type: WebhookDto, description: 'The changed webhook' })
  @ApiProblems({ 400: ['validation_failed'], 404: ['not_found'], 422: ['bad_url', 'blocked_address'] })
  @Audited({ action: 'webhook.update', of: Webhook, show: SHOWN })
  async updateWebhook(
    @CurrentWorkspace() workspace: string,
    @IdParam('Webhook') id: string,
    @Body() body: UpdateWebhookDto,
  ): Promise<WebhookDto> {
    return webhookDto(await this.webhooks.update(workspace, id, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Delete a webhook',
    description: 'Pending deliveries are not sent any more.',
  })
  @ApiNoContentResponse({ description: 'The webhook is deleted' })
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'] })
  @Audited({ action: 'webhook.delete', of: Webhook, show: SHOWN })
  async deleteWebhook(@CurrentWorkspace() workspace: string, @IdParam('Webhook') id: string): Promise<void> {
    await this.webhooks.remove(workspace, id);
  }

  @Post(':id/rotate-secret')
  @ApiOperation({
    summary: "Replace a webhook's secret",
    description:
      'For `overlap_hours` every message has two signatures, one by each secret, so that the receiver can change over without losing messages.',
  })
  @ApiCreatedResponse({ type: CreatedWebhookDto, description: 'The webhook with its new secret' })
  @ApiProblems({ 400: ['validation_failed'], 404: ['not_found'] })
  @NotRepeatable()
  @Audited({ action: 'webhook.rotate_secret', of: Webhook, show: ['previousSecretUntil', 'updatedAt'] })
  async rotateWebhookSecret(
    @CurrentWorkspace() workspace: string,
    @IdParam('Webhook') id: string,
    @Body() body: RotateWebhookSecretDto,
  ): Promise<CreatedWebhookDto> {
    const overlap = body.overlap_hours ?? OVERLAP_HOURS;
    return createdWebhookDto(await this.webhooks.rotateSecret(workspace, id, overlap));
  }
}
