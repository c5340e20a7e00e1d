export { type Expiry, Expires } from './expiry';
export { RetentionModule } from './retention.module';
