import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  MaxLength,
  MinLength,
} from 'class-validator';
import { LinkDto, PageDto } from '../../../platform/http';
import { SCOPES, type Scope } from '../scopes';

/** A key to make. */
export class CreateApiKeyDto {
  @ApiProperty({
    example: 'Estimating desk',
    minLength: 1,
    maxLength: 100,
    description: 'Who or what it is for',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  name!: string;

  @ApiPropertyOptional({
    enum: SCOPES,
    isArray: true,
    default: ['read', 'write'],
    example: ['read', 'write'],
    minItems: 1,
    uniqueItems: true,
    description: 'At most those of the key that asks. They do not include one another.',
  })
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(SCOPES, { each: true })
  scopes?: Scope[];

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    nullable: true,
    example: '2099-12-31T00:00:00.000Z',
    description: 'Refused from then on; null: never',
  })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  expires_at?: string | null;
}

export class ApiKeyLinksDto {
  revoke?: LinkDto;
}

/** A way into the workspace; its secret is not kept. */
export class ApiKeyDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Estimating desk' })
  name!: string;

  @ApiProperty({
    example: 'pb_live_0MzaFMuyCuBEJ5DnYlkJPt',
    description: 'How the key begins, to tell it from others',
  })
  prefix!: string;

  @ApiProperty({ enum: SCOPES, isArray: true, example: ['read', 'write'] })
  scopes!: Scope[];

  @ApiProperty({ format: 'date-time' })
  created_at!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  expires_at!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'To the minute' })
  last_used_at!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  revoked_at!: string | null;

  _links!: ApiKeyLinksDto;
}

/** A key just made: the only answer that ever holds its text. */
export class CreatedApiKeyDto extends ApiKeyDto {
  @ApiProperty({
    example: 'pb_live_0MzaFMuyCuBEJ5DnYlkJPt_…',
    description: 'The key. Keep it: it is not shown again, and Planbill does not know it.',
  })
  key!: string;
}

export class ApiKeyPageDto extends PageDto {
  items!: ApiKeyDto[];
}
