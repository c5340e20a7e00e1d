import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs';
import { FetchModule } from '../platform/fetch';
import { DeliveryLog } from './delivery-log';
import { DeliverWebhookHandler } from './jobs/deliver-webhook.handler';
import { WebhookDeliveriesController } from './webhook-deliveries.controller';
import { WebhookDeliveriesService } from './webhook-deliveries.service';
import { WebhookDeliveryRepository } from './webhook-delivery.repository';
import { WebhookRepository } from './webhook.repository';
import { WebhooksController } from './webhooks.controller';
import { WebhooksService } from './webhooks.service';

/** Tells addresses of events, by signed messages. */
@Module({
  imports: [JobsModule, FetchModule],
  controllers: [WebhooksController, WebhookDeliveriesController],
  providers: [
    WebhooksService,
    WebhookRepository,
    WebhookDeliveriesService,
    WebhookDeliveryRepository,
    DeliveryLog,
    DeliverWebhookHandler,
  ],
})
export class WebhooksModule {}
