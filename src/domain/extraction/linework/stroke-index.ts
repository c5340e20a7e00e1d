import { indexSegments, type SpatialIndex } from '../../geometry';
import type { Linework, Stroke } from '../model/linework';

const built = new WeakMap<readonly Stroke[], SpatialIndex<Stroke>>();

/** The strokes by place. Each list is indexed once, however many stages look things up in it. */
export function strokeIndexOf({ strokes }: Pick<Linework, 'strokes'>): SpatialIndex<Stroke> {
  const known = built.get(strokes);
  if (known) return known;
  const index = indexSegments(strokes);
  built.set(strokes, index);
  return index;
}
