export { HealthService } from './health.service';
export { StatusModule } from './status.module';
