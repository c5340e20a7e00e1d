import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** Lower-case letters, digits, `-` and `_`. */
export const PLATFORM = /^[a-z0-9][a-z0-9_-]{0,59}$/;
export const LONGEST_TAG = 200;

/** What may be said of a package when it is uploaded. Fields left empty count as left out. */
export class PackageFormDto {
  @ApiPropertyOptional({
    maxLength: LONGEST_TAG,
    description: 'Machine, such as VMC 850; by default what the package states',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_TAG)
  machine_type?: string;

  @ApiPropertyOptional({
    maxLength: LONGEST_TAG,
    description: 'Controller, such as FANUC 31i; by default what the package states',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_TAG)
  controller_type?: string;

  @ApiPropertyOptional({
    pattern: PLATFORM.source,
    default: 'camworks',
    description: 'What the files are written for',
  })
  @IsOptional()
  @Matches(PLATFORM, { message: 'platform must be lower-case letters, digits, - and _' })
  platform?: string;
}

/** A package as one ZIP. */
export class UploadPackageDto extends PackageFormDto {
  @ApiProperty({
    type: 'string',
    format: 'binary',
    description: 'ZIP with at least one .SRC; else only .LIB .CTL .KIN .PINF .LNG .ATR .CNF',
  })
  file!: unknown;
}

/** A package of a single file. */
export class UploadPostDto extends PackageFormDto {
  @ApiProperty({
    type: 'string',
    format: 'binary',
    description: 'One .SRC, .LIB, .CTL, .KIN, .PINF, .LNG, .ATR or .CNF',
  })
  file!: unknown;
}
