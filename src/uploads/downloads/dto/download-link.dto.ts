import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

export const DEFAULT_LINK_SECONDS = 3600;

/** A download link to create. */
export class CreateDownloadLinkDto {
  @ApiProperty({
    type: 'integer',
    minimum: 60,
    maximum: 604_800,
    default: DEFAULT_LINK_SECONDS,
    description: 'How long the link is valid, seconds',
  })
  @IsOptional()
  @IsInt()
  @Min(60)
  @Max(604_800)
  expires_in_s?: number;
}

/** A link to a file that works without a key. */
export class DownloadLinkDto {
  @ApiProperty({
    description: 'Path of this service, or a full address where the object store serves the file itself',
    example: '/api/v1/downloads/WyJ1cGxvYWRz….dBjftJeZ4CVPmB92K27u',
  })
  url!: string;

  @ApiProperty({ format: 'date-time', description: 'When the link expires' })
  expires_at!: string;
}
