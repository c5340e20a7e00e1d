import { ApiProperty } from '@nestjs/swagger';
import { LinkDto, Moment, PageDto, SomeOf, Text, Uuid } from '../../../platform/http';
import { SCOPES, type Scope } from '../scopes';

/** A key to make. */
export class CreateApiKeyDto {
  /** Who or what it is for */
  @Text({ min: 1, max: 100, example: 'Estimating desk' })
  name!: string;

  /** At most those of the key that asks. They do not include one another. */
  @SomeOf(SCOPES, {
    optional: true,
    minItems: 1,
    unique: true,
    default: ['read', 'write'],
    example: ['read', 'write'],
  })
  scopes?: Scope[];

  /** Refused from then on; null: never */
  @Moment({ optional: true, nullable: true, example: '2099-12-31T00:00:00.000Z' })
  expires_at?: string | null;
}

export class ApiKeyLinksDto {
  revoke?: LinkDto;
}

/** A way into the workspace; its secret is not kept. */
export class ApiKeyDto {
  @Uuid()
  id!: string;

  @Text({ example: 'Estimating desk' })
  name!: string;

  /** How the key begins, to tell it from others */
  @Text({ example: 'pb_live_0MzaFMuyCuBEJ5DnYlkJPt' })
  prefix!: string;

  @SomeOf(SCOPES, { example: ['read', 'write'] })
  scopes!: Scope[];

  @Moment()
  created_at!: string;

  @Moment({ nullable: true })
  expires_at!: string | null;

  /** To the minute */
  @Moment({ nullable: true })
  last_used_at!: string | null;

  @Moment({ nullable: true })
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
