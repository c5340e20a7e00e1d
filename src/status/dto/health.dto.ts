import { ApiProperty } from '@nestjs/swagger';
import { OneOf, SomeOf, Text } from '../../platform/http';

/** State of one dependency. */
export class HealthCheckDto {
  /** Whether the dependency answers */
  @OneOf(['up', 'down'])
  status!: 'up' | 'down';

  /**
   * Implementation in use
   * @example "embedded"
   */
  active!: string;

  /** What is wrong; null: nothing */
  @Text({ nullable: true })
  detail!: string | null;
}

/** State of each dependency. */
export class HealthChecksDto {
  /** PostgreSQL, with all migrations applied */
  database!: HealthCheckDto;
  /** What starts jobs: Bull on Redis, or PostgreSQL */
  dispatcher!: HealthCheckDto;
  /** What keeps files: the local disk or S3 */
  storage!: HealthCheckDto;
}

/** Readiness of this process and state of its dependencies. */
export class ReadinessDto {
  /** `draining`: the process is shutting down */
  @OneOf(['ready', 'unready', 'draining'])
  status!: 'ready' | 'unready' | 'draining';

  /** What this process does */
  @SomeOf(['api', 'worker'])
  roles!: string[];

  /** `keys`: requests need an API key. `open`: there is no key, and only this machine can connect. null: a worker. */
  @ApiProperty({ enum: ['keys', 'open'], nullable: true })
  access!: 'keys' | 'open' | null;

  /** State of each dependency */
  checks!: HealthChecksDto;
}

/** The process runs and answers. */
export class LivenessDto {
  /** Always `live` */
  @OneOf(['live'])
  status!: 'live';
}
