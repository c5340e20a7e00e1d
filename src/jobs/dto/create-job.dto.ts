import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsObject, IsOptional } from 'class-validator';
import { OneOf, Text } from '../../platform/http';
import { QUEUE_CLASSES, type QueueClass } from '../../platform/queue';

/** A job to create. */
export class CreateJobDto {
  /** Type of the job */
  @Text({ max: 64, example: 'floorplan.extract' })
  type!: string;

  /** What the job works on and how; the fields depend on the type */
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    example: { floorplan_id: '7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11' },
  })
  @IsObject()
  config!: Record<string, unknown>;

  /** Queue of the job; by default the one of its type */
  @OneOf(QUEUE_CLASSES, { optional: true, example: 'normal' })
  priority?: QueueClass;
}

/** Changes for the new job of a retry. */
export class RetryJobDto {
  /** Fields that replace those of the first job's configuration; all others stay */
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    example: { scale: '1:50' },
  })
  @IsOptional()
  @IsObject()
  updated_config?: Record<string, unknown>;
}
