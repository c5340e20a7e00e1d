import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsObject, IsOptional, IsString, MaxLength } from 'class-validator';
import { QUEUE_CLASSES, type QueueClass } from '../../platform/queue';

/** A job to be made by hand. */
export class CreateJobDto {
  @ApiProperty({ maxLength: 64, example: 'floorplan.extract' })
  @IsString()
  @MaxLength(64)
  type!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What to do, as the type wants it',
    example: { floorplan_id: '7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11' },
  })
  @IsObject()
  config!: Record<string, unknown>;

  @ApiPropertyOptional({
    enum: QUEUE_CLASSES,
    example: 'normal',
    description: "Latency class; the type's own when left out",
  })
  @IsOptional()
  @IsIn(QUEUE_CLASSES)
  priority?: QueueClass;
}

/** How the new job is to differ from the one that failed. */
export class RetryJobDto {
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'Changes to what the job was made with, as its type wants it',
    example: { scale: '1:50' },
  })
  @IsOptional()
  @IsObject()
  updated_config?: Record<string, unknown>;
}
