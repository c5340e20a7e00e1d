import type { FinishedSurface, RoomFinish } from '../../extraction';
import type { LineFinish } from '../quantity-line';
import { PAINTS } from '../rules/materials';
import type { SizedRoom } from '../sized-elements';
import type { StatedFinishes, TakeoffSettings } from '../takeoff-settings';
import { productOfCode, productOfWords } from './find-product';
import type { FinishProduct } from './products';

/**
 * How one surface of a room is finished. `template`: as rooms of its type are. `product`: a material of the catalogue.
 * `open`: a finish that is not decided or not known; its quantity is measured and has no rate. `existing`, `none`: no work.
 */
export type ChosenFinish = LineFinish &
  (
    | { readonly outcome: 'template' | 'existing' | 'none' }
    | { readonly outcome: 'product'; readonly material: string; readonly product: FinishProduct | null }
    | { readonly outcome: 'open'; readonly why: 'several' | 'match_existing' | 'unknown' }
  );

/** Words by which a person says that there is no work. */
const NO_WORK = { existing: 'existing', none: 'none' } as const;

/** Whether a person's word says that there is no work, and names no material. */
export function isNoWork(word: string): word is 'existing' | 'none' {
  return word === NO_WORK.existing || word === NO_WORK.none;
}

const TEMPLATE: ChosenFinish = { source: 'template', says: null, evidence: null, outcome: 'template' };

/** The finish of a surface: a person's word, else the schedule's, else a code printed in the room, else the template. */
export function chosenFinish(
  room: Pick<SizedRoom, 'finishes'>,
  surface: FinishedSurface,
  stated: StatedFinishes | undefined,
): ChosenFinish {
  const word = stated?.[surface];
  if (word !== undefined) return ofPerson(word);
  const written = (room.finishes ?? []).filter(
    (finish) => finish.surface === surface && finish.state !== 'elsewhere',
  );
  if (written.length === 0) return TEMPLATE;
  return surface === 'wall' ? ofSides(written) : ofCell(written[0]);
}

function ofPerson(says: string): ChosenFinish {
  const base = { source: 'person', says, evidence: null } as const;
  if (isNoWork(says)) return { ...base, outcome: says };
  return { ...base, outcome: 'product', material: says, product: null };
}

function ofCell({ surface, state, says, codes, source, evidence }: RoomFinish): ChosenFinish {
  const base = { source, says, evidence };
  if (state === 'existing' || state === 'none') return { ...base, outcome: state };
  if (state === 'match_existing') return { ...base, outcome: 'open', why: state };
  // "GYP BD (P-2)" names the boards; the code is their paint.
  const words = codes.reduce((rest, { code }) => rest.replaceAll(code, ' '), says);
  const named = productOfWords(words, surface);
  const products =
    named === null ? new Set(codes.map((code) => productOfCode(code, surface))) : new Set([named]);
  const [found = null] = products;
  // Two colours of one product are one work.
  if (products.size > 1) return { ...base, outcome: 'open', why: 'several' };
  if (found === null) return { ...base, outcome: 'open', why: state === 'several' ? 'several' : 'unknown' };
  return { ...base, outcome: 'product', material: found.material, product: found };
}

/**
 * The finish of all walls of a room. Sides that have no wall or no finish do not count. Sides that differ are open, since
 * which wall is which side is not measured; two colours of one paint are one work.
 */
function ofSides(sides: readonly RoomFinish[]): ChosenFinish {
  const all = sides.map(ofCell);
  const finished = all.filter(({ outcome }) => outcome !== 'none');
  const [first] = finished.length > 0 ? finished : all;
  const says = [...new Set(finished.map((one) => one.says))].join('; ') || first.says;
  const isAlike = finished.every(
    (one) => one.outcome === first.outcome && materialOf(one) === materialOf(first),
  );
  if (isAlike) return { ...first, says };
  const { source, evidence } = first;
  return { source, says, evidence, outcome: 'open', why: 'several' };
}

function materialOf(finish: ChosenFinish): string | null {
  return finish.outcome === 'product' ? finish.material : null;
}

/** The part of a finish that its lines keep. */
export function lineFinish({ source, says, evidence }: ChosenFinish): LineFinish {
  return { source, says, evidence };
}

/** The kind of product; null where it is not known. */
export function productOf(finish: ChosenFinish | undefined): FinishProduct | null {
  return finish?.outcome === 'product' ? finish.product : null;
}

/** Whether a finish is paint: one of the catalogue, or the paint that the caller uses instead. */
export function isPaint(
  finish: ChosenFinish,
  { settings: { materials = {} } }: { readonly settings: TakeoffSettings },
): boolean {
  if (finish.outcome !== 'product') return false;
  const { paint, paint_wet, paint_ceiling } = materials;
  return PAINTS.has(finish.material) || [paint, paint_wet, paint_ceiling].includes(finish.material);
}

/** Whether work is measured on the surface. */
export function isWork({ outcome }: ChosenFinish): boolean {
  return outcome !== 'existing' && outcome !== 'none';
}

/** The words of an item: those of the product with its code, or what is open; else those of the template. */
export function finishWords(finish: ChosenFinish, template: string): string {
  if (finish.outcome === 'product') {
    const title = finish.product?.title ?? template;
    return finish.source === 'person' || finish.says === null ? title : `${title}, ${finish.says}`;
  }
  if (finish.outcome !== 'open') return template;
  if (finish.why === 'match_existing') return `${template} to match the existing`;
  return `${template} ${finish.says}, to be decided`;
}
