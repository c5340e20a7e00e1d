import { AnyNumber, Flag, LinkDto, OneOf, Text, Uuid, WholeNumber } from '../../../platform/http';

const METHODS = ['pgvector', 'exact'] as const;

/** Which packages are compared with this one. */
export class SimilarPackagesQueryDto {
  /** Most packages in the answer */
  @WholeNumber({ optional: true, fromText: true, min: 1, max: 100, default: 10 })
  limit?: number;

  /** Compare with all versions, including those of this package; otherwise with the latest of each other name */
  @Flag({ optional: true, fromText: true })
  all_versions?: boolean;
}

/** How many names two packages have in common, in any case. */
export class SharedNamesDto {
  /** Names of sections */
  @WholeNumber({ example: 380 })
  sections!: number;

  /** Names of variables */
  @WholeNumber({ example: 41 })
  variables!: number;

  /** Names of attributes */
  @WholeNumber({ example: 12 })
  attributes!: number;
}

/** Links of a similar package. */
export class SimilarPackageLinksDto {
  /** The similar package */
  package!: LinkDto;

  /** Its differences from the package in the request */
  diff!: LinkDto;
}

/** A package that is similar to the one in the request. */
export class SimilarPackageDto {
  /** Id of the package */
  @Uuid()
  id!: string;

  /** Name of the package */
  @Text({ example: 'FANUC_MILL' })
  name!: string;

  /** Version of the package */
  @WholeNumber({ example: 3 })
  version!: number;

  /** Machine, by its tag or as stated in the package; null: unknown */
  @Text({ nullable: true, example: 'VMC 850' })
  machine_type!: string | null;

  /** Controller, by its tag or as stated in the package; null: unknown */
  @Text({ nullable: true, example: 'FANUC 31i' })
  controller_type!: string | null;

  /** Cosine similarity, to four decimals: 1 for the same content, about 0 for nothing in common */
  @AnyNumber({ min: 0, max: 1, example: 0.9312 })
  similarity!: number;

  /** How many names the two packages have in common */
  shared!: SharedNamesDto;

  /** Links to related resources */
  _links!: SimilarPackageLinksDto;
}

/** Packages that are similar to this one, the most similar first. */
export class SimilarPackagesDto {
  @OneOf(METHODS, {
    enumName: 'SimilarityMethod',
    description:
      'pgvector: an index found the candidates; exact: every package was compared. Similarities and their order are ' +
      'the same with both.',
  })
  method!: (typeof METHODS)[number];

  /** The packages, the most similar first */
  items!: SimilarPackageDto[];
}
