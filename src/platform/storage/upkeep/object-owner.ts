import { SetMetadata } from '@nestjs/common';

/** An object as a row speaks of it. */
export interface OwnedObject {
  key: string;
  size: number;
  /** Lower-case hex. */
  sha256: string;
}

/**
 * A feature whose rows speak of stored objects. Objects below its prefix that no row speaks of are removed after
 * a grace; those below a prefix that nobody owns are never touched.
 */
export interface ObjectOwner {
  /** What its keys begin with, and nobody else's: ends in `/`. */
  readonly prefix: string;

  /** Those of these keys that a row speaks of. */
  claimed(keys: string[]): Promise<Set<string>>;

  /** Up to `limit` in the order of the keys' bytes (`COLLATE "C"`), from the first key after `after`. */
  objects(after: string | null, limit: number): Promise<OwnedObject[]>;

  /** Keys of other objects of the same workspace with the same size and SHA-256, to restore a lost one from. */
  copiesOf?(object: OwnedObject): Promise<string[]>;
}

export const OBJECT_OWNER = Symbol('planbill:object-owner');

/** Marks a provider as an `ObjectOwner`; found at boot. */
export const OwnsObjects = () => SetMetadata(OBJECT_OWNER, true);
