import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

export const DEFAULT_LINK_SECONDS = 3600;

/** How long a link to a file is to be good. */
export class CreateDownloadLinkDto {
  @ApiProperty({
    type: 'integer',
    minimum: 60,
    maximum: 604_800,
    default: DEFAULT_LINK_SECONDS,
    description: 'For how long the link is good, seconds',
  })
  @IsOptional()
  @IsInt()
  @Min(60)
  @Max(604_800)
  expires_in_s?: number;
}

/** A way to a file that needs no key. */
export class DownloadLinkDto {
  @ApiProperty({
    description:
      'A path of this service, or a whole address where the object store gives the file out itself',
    example: '/api/v1/downloads/WyJ1cGxvYWRz….dBjftJeZ4CVPmB92K27u',
  })
  url!: string;

  @ApiProperty({ format: 'date-time' })
  expires_at!: string;
}
