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

  @ApiProperty({
    enum: ['keys', 'open'],
    nullable: true,
    description: 'Whether requests need an API key; open: there is none, and only this machine can ask',
  })
  access!: 'keys' | 'open' | null;

  checks!: HealthChecksDto;
}

/** The process is there and its event loop turns. */
export class LivenessDto {
  @ApiProperty({ enum: ['live'] })
  status!: 'live';
}
