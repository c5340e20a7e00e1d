import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength, MinLength, ValidateIf } from 'class-validator';
import { LinkDto, PageDto } from '../../platform/http';
import { PACKAGE_STATUSES, type PackageStatus } from '../package-status';
import { PackageFileDto } from './package-file.dto';
import { LONGEST_TAG, PLATFORM } from './package-form.dto';

/** What the package states of itself, and where. */
export class StatedFactDto {
  @ApiProperty({ example: 'FANUC 31i' })
  value!: string;

  @ApiProperty({ example: 'VMC850.SRC' })
  file_name!: string;

  @ApiProperty({ example: 12 })
  line!: number;
}

/** null: not stated, or not read yet. */
export class StatedFactsDto {
  @ApiProperty({ type: StatedFactDto, nullable: true })
  machine_type!: StatedFactDto | null;

  @ApiProperty({ type: StatedFactDto, nullable: true })
  controller_type!: StatedFactDto | null;

  @ApiProperty({ type: StatedFactDto, nullable: true })
  post_name!: StatedFactDto | null;

  @ApiProperty({ type: StatedFactDto, nullable: true, description: 'Of the programs it writes' })
  post_extension!: StatedFactDto | null;

  @ApiProperty({ type: StatedFactDto, nullable: true, description: 'Such as MILL or TURN' })
  system!: StatedFactDto | null;
}

/** What people have said of it; null: nothing. */
export class PackageTagsDto {
  @ApiProperty({ type: String, nullable: true, example: null })
  machine_type!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'FANUC 31i-B' })
  controller_type!: string | null;
}

export class PackageArchiveDto {
  @ApiProperty({ example: 'vmc850.zip' })
  file_name!: string;

  @ApiProperty({ description: 'Bytes', example: 48_213 })
  size!: number;

  @ApiProperty({
    description: 'Lower-case hex',
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  })
  sha256!: string;

  @ApiProperty({
    enum: ['archive', 'file'],
    description: 'archive: the ZIP is the one that was uploaded; file: it was made around a single file',
  })
  uploaded_as!: 'archive' | 'file';
}

export class PackageLinksDto {
  self!: LinkDto;
  status!: LinkDto;
  versions!: LinkDto;
  download!: LinkDto;
  job?: LinkDto;
  sections?: LinkDto;
  attributes?: LinkDto;
  variables?: LinkDto;
}

/** One version of a package. */
export class PackageDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'VMC850' })
  name!: string;

  @ApiProperty({
    example: 1,
    description: 'Packages of the same name, in any case, are versions of each other',
  })
  version!: number;

  @ApiProperty({ type: String, nullable: true, example: 'VMC 850', description: 'The tag, else as stated' })
  machine_type!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'FANUC 31i', description: 'The tag, else as stated' })
  controller_type!: string | null;

  @ApiProperty({ example: 'camworks' })
  platform!: string;

  tags!: PackageTagsDto;
  stated!: StatedFactsDto;

  @ApiProperty({ enum: PACKAGE_STATUSES, enumName: 'PackageStatus', example: 'ready' })
  status!: PackageStatus;

  @ApiProperty({ type: String, nullable: true, description: 'What happened, and what to do now' })
  error_message!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Technical, begins with the code' })
  error_detail!: string | null;

  @ApiProperty({ example: 7 })
  file_count!: number;

  @ApiProperty({ example: 412 })
  section_count!: number;

  archive!: PackageArchiveDto;

  @ApiProperty({ example: 'packages/7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11/' })
  storage_prefix!: string;

  @ApiProperty({ format: 'date-time' })
  created_at!: string;

  @ApiProperty({ format: 'date-time' })
  updated_at!: string;

  _links!: PackageLinksDto;
}

/** A package with its files, in the order of the archive. */
export class PackageDetailDto extends PackageDto {
  files!: PackageFileDto[];
}

export class PackagePageDto extends PageDto {
  items!: PackageDto[];
}

/** Fields left out stay as they are. */
export class UpdatePackageDto {
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    minLength: 1,
    maxLength: LONGEST_TAG,
    example: 'VMC 850',
    description: 'null: as the package states it',
  })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_TAG)
  machine_type?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    minLength: 1,
    maxLength: LONGEST_TAG,
    example: 'FANUC 31i-B',
    description: 'null: as the package states it',
  })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_TAG)
  controller_type?: string | null;

  @ApiPropertyOptional({ pattern: PLATFORM.source, example: 'camworks' })
  @ValidateIf((_, value) => value !== undefined)
  @Matches(PLATFORM, { message: 'platform must be lower-case letters, digits, - and _' })
  platform?: string;
}
