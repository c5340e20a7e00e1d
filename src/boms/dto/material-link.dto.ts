import { AnyNumber, Flag, LinkDto, Nested, OneOf, Text, Uuid, WholeNumber } from '../../platform/http';

/** Which suggestions to list. */
export class SuggestionsQueryDto {
  /** Lowest score to list */
  @AnyNumber({ optional: true, fromText: true, min: 0, max: 1, default: 0.2 })
  min_score?: number;

  /** Most suggestions to list */
  @WholeNumber({ optional: true, fromText: true, min: 1, max: 100, default: 20 })
  limit?: number;
}

/** The unit price of an offer. */
export class OfferedPriceDto {
  /** Price for one metric unit */
  @Text({ example: '33.333333' })
  amount!: string;

  /** The metric unit */
  @Text({ example: 'm2' })
  unit!: string;
}

/** Links of a suggestion. */
export class SuggestionLinksDto {
  /** The listing */
  listing!: LinkDto;
  /** Only if it can be linked: link it to the material */
  link?: LinkDto;
}

/** A listing that may be an offer for the material. */
export class SuggestionDto {
  /** The listing */
  @Uuid()
  listing_id!: string;

  /** Title of the listing */
  @Text({ example: 'Vitrified tile 600 × 600 mm, ivory' })
  title!: string;

  /** Who sells it */
  @Text({ example: 'tiles.example' })
  supplier!: string;

  /** Its unit price; null if it is not known what the price is for */
  @Nested(OfferedPriceDto, { nullable: true })
  unit_price!: OfferedPriceDto | null;

  /** Currency of the price, ISO 4217; null if it is not known */
  @Text({ nullable: true, example: 'INR' })
  currency!: string | null;

  /** How similar its title is to the name of the material, from 0 to 1 */
  @AnyNumber({ example: 0.62, min: 0, max: 1 })
  score!: number;

  /** Whether its unit price can become a rate of the material */
  @Flag()
  linkable!: boolean;

  /** Links to the listing and to linking it */
  _links!: SuggestionLinksDto;
}

/** Listings that may be offers for a material, the most similar first. */
export class SuggestionsDto {
  /**
   * How titles were compared: `pg_trgm`, the extension of PostgreSQL, or `exact`, Planbill itself where the extension
   * is not installed. Scores are the same for ASCII letters; other letters depend on the locale of the database.
   */
  @OneOf(['pg_trgm', 'exact'])
  method!: 'pg_trgm' | 'exact';

  /** The suggestions, the most similar first */
  items!: SuggestionDto[];
}

/** The listing to link to a material. */
export class LinkListingDto {
  /** The listing */
  @Uuid()
  listing_id!: string;
}

/** A listing that is linked to a material. */
export class MaterialLinkDto {
  /** The material */
  @Uuid()
  material_id!: string;

  /** The listing */
  @Uuid()
  listing_id!: string;
}
