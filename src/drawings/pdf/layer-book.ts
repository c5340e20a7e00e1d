import type { LayerOf } from './page-objects';

/** The layers that the objects of a page may name. */
export interface LayerBook {
  /** Layers by the number that `tagLayers` wrote into the dictionary with which an object is marked. */
  readonly byTag: ReadonlyMap<number, LayerOf>;
  /** Names of the layers that are off; complete only where no two layers share a name. */
  readonly hiddenNames: ReadonlySet<string>;
}

export const NO_LAYERS: LayerBook = { byTag: new Map(), hiddenNames: new Set() };

/** The key under which a tagged dictionary holds its number. */
export const TAG_KEY = 'PlanbillLayer';
