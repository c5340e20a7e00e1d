import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';

/** What a package is compared with. */
export class PackageDiffQueryDto {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Package that counts as the older one; by default the version before',
  })
  @IsOptional()
  @IsUUID()
  against?: string;

  @ApiPropertyOptional({
    minLength: 1,
    maxLength: 255,
    description: 'Name of a section, in any case, whose text is compared line by line too',
  })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(255)
  section?: string;
}
