export {
  type Delivery,
  type DeliveryConsumer,
  Dispatcher,
  type DispatcherHealth,
  QUEUE_CLASSES,
  type QueueClass,
} from './dispatcher';
export { QueueModule, type QueueServices } from './queue.module';
