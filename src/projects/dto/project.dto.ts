import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { LinkDto, PageDto } from '../../platform/http';

/** A new project. */
export class CreateProjectDto {
  @ApiProperty({ example: 'Dental clinic, Indiranagar', minLength: 1, maxLength: 200 })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name!: string;

  @ApiPropertyOptional({
    type: String,
    example: 'Fit-out of the first floor',
    maxLength: 5000,
    nullable: true,
  })
  @IsOptional()
  @IsString()
  @MaxLength(5000)
  description?: string | null;
}

/** Changes to a project; what is left out stays. */
export class UpdateProjectDto {
  @ApiPropertyOptional({ example: 'Dental clinic, second tender', minLength: 1, maxLength: 200 })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name?: string;

  @ApiPropertyOptional({ type: String, example: 'Fit-out of both floors', maxLength: 5000, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(5000)
  description?: string | null;
}

export class ProjectLinksDto {
  self!: LinkDto;
  floorplans!: LinkDto;
}

/** A building or a tender: what floor plans and bills belong to. */
export class ProjectDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Dental clinic, Indiranagar' })
  name!: string;

  @ApiProperty({ type: String, example: 'Fit-out of the first floor', nullable: true })
  description!: string | null;

  @ApiProperty({ format: 'date-time' })
  created_at!: string;

  @ApiProperty({ format: 'date-time' })
  updated_at!: string;

  _links!: ProjectLinksDto;
}

export class ProjectPageDto extends PageDto {
  items!: ProjectDto[];
}
