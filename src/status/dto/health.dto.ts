import { ApiProperty } from '@nestjs/swagger';

/** One thing this process stands on. */
export class HealthCheckDto {
  @ApiProperty({ enum: ['up', 'down'] })
  status!: 'up' | 'down';

  /**
   * Which implementation is in use
   * @example "embedded"
   */
  active!: string;

  @ApiProperty({ type: String, nullable: true, description: 'What is wrong' })
  detail!: string | null;
}

export class HealthChecksDto {
  database!: HealthCheckDto;
  dispatcher!: HealthCheckDto;
  storage!: HealthCheckDto;
}

/** Whether this process can do its work just now. */
export class ReadinessDto {
  @ApiProperty({ enum: ['ready', 'unready', 'draining'] })
  status!: 'ready' | 'unready' | 'draining';

  @ApiProperty({ enum: ['api', 'worker'], isArray: true })
  roles!: string[];

  checks!: HealthChecksDto;
}

/** The process is there and its event loop turns. */
export class LivenessDto {
  @ApiProperty({ enum: ['live'] })
  status!: 'live';
}
