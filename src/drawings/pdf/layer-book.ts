import type { LayerOf } from './page-objects';

/** What is known of the layers that a page's objects may name. */
export interface LayerBook {
  /** By the number that `tagLayers` wrote into the dictionary an object is marked with. */
  readonly byTag: ReadonlyMap<number, LayerOf>;
  /** Names of the layers that are off; complete only where names tell layers apart. */
  readonly hiddenNames: ReadonlySet<string>;
}

export const NO_LAYERS: LayerBook = { byTag: new Map(), hiddenNames: new Set() };

/** Key of the tag in a tagged dictionary. */
export const TAG_KEY = 'PlanbillLayer';
