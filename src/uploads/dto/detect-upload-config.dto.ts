import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';

/** `config` of an `upload.detect` job. */
export class DetectUploadConfigDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  upload_id!: string;
}
