import { LinkDto, Moment, PageDto, SomeOf, Text, Uuid } from '../../../platform/http';
import { SCOPES, type Scope } from '../scopes';

/** An API key to create. */
export class CreateApiKeyDto {
  /** The person or the program that will use the key */
  @Text({ min: 1, max: 100, example: 'Estimating desk' })
  name!: string;

  /** What the key may do; at most what the key of this request may do. No scope includes another. */
  @SomeOf(SCOPES, {
    optional: true,
    minItems: 1,
    unique: true,
    default: ['read', 'write'],
    example: ['read', 'write'],
  })
  scopes?: Scope[];

  /** The key stops working at this time; null: never */
  @Moment({ optional: true, nullable: true, example: '2099-12-31T00:00:00.000Z' })
  expires_at?: string | null;
}

/** What can be done with an API key. */
export class ApiKeyLinksDto {
  /** Revokes the key; missing when it is revoked already */
  revoke?: LinkDto;
}

/** An API key of this workspace. Its secret is not stored. */
export class ApiKeyDto {
  /** Id of the key */
  @Uuid()
  id!: string;

  /** The person or the program that uses the key */
  @Text({ example: 'Estimating desk' })
  name!: string;

  /** The beginning of the key, to recognise it by */
  @Text({ example: 'pb_live_0MzaFMuyCuBEJ5DnYlkJPt' })
  prefix!: string;

  /** What the key may do */
  @SomeOf(SCOPES, { example: ['read', 'write'] })
  scopes!: Scope[];

  /** When the key was created */
  @Moment()
  created_at!: string;

  /** When the key stops working; null: never */
  @Moment({ nullable: true })
  expires_at!: string | null;

  /** When the key was last used, exact to the minute; null: never */
  @Moment({ nullable: true })
  last_used_at!: string | null;

  /** When the key was revoked; null: it is not revoked */
  @Moment({ nullable: true })
  revoked_at!: string | null;

  /** What can be done with the key */
  _links!: ApiKeyLinksDto;
}

/** A new API key. No other answer shows its text. */
export class CreatedApiKeyDto extends ApiKeyDto {
  /** The key. Store it now: Planbill keeps only a hash and cannot show it again. */
  @Text({ example: 'pb_live_0MzaFMuyCuBEJ5DnYlkJPt_…' })
  key!: string;
}

/** A page of API keys. */
export class ApiKeyPageDto extends PageDto {
  /** The keys, newest first */
  items!: ApiKeyDto[];
}
