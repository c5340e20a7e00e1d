import type { FinishedSurface } from '../../extraction';
import type { Classification } from '../quantity-line';

/** A kind of finish that schedules name, with the material of the catalogue that it is. */
export interface FinishProduct {
  readonly surface: FinishedSurface;
  /** In words, as the item says it. */
  readonly title: string;
  /** Code in the catalogue. */
  readonly material: string;
  readonly classification: Classification;
  /** Whether it is a coating, which stands with the paints on a bill. */
  readonly coating: boolean;
  /** Words of a finish schedule that mean it. */
  readonly words: RegExp;
  /** Letters of codes that mean it where no finish schedule describes them. */
  readonly letters: RegExp | null;
}

const COATING = 'epoxy-wall-coating';

const product = (
  surface: FinishedSurface,
  title: string,
  material: string,
  [is1200, nrm2, masterformat, hsn]: readonly [string | null, string | null, string | null, string | null],
  words: RegExp,
  letters: RegExp | null,
): FinishProduct => ({
  surface,
  title,
  material,
  classification: { is1200, nrm2, masterformat, hsn },
  coating: material === COATING,
  words,
  letters,
});

const FLOOR = ['Part 11', '28'] as const;
const PAINT = ['Part 13', '29'] as const;
const CEILING = ['Part 10', '30'] as const;

/**
 * Kinds of finishes; the more special words stand first. Letters of codes are American practice; letters that mean
 * different things in different offices (PT: porcelain tile or paint; ST: stone or stain) are left out. MasterFormat
 * numbers are those of the work, not of the surface.
 */
export const FINISH_PRODUCTS: readonly FinishProduct[] = [
  product(
    'floor',
    'Carpet tiles',
    'carpet-tile',
    [...FLOOR, '09 68 13', '5703'],
    /\b(?:modular|carpet tiles?|teppichfliesen)\b/,
    null,
  ),
  product(
    'floor',
    'Broadloom carpet',
    'broadloom-carpet',
    [...FLOOR, '09 68 16', '5703'],
    /\b(?:carpet\w*|broadloom|teppich\w*|moquette|alfombra)\b/,
    /^(?:CPT|CFT)$/,
  ),
  product(
    'floor',
    'Vinyl composition tiles',
    'vinyl-composition-tile',
    [...FLOOR, '09 65 19', '3918'],
    /\b(?:vinyl composition|vct)\b/,
    /^VCT$/,
  ),
  product(
    'floor',
    'Luxury vinyl tiles',
    'luxury-vinyl-tile',
    [...FLOOR, '09 65 19', '3918'],
    /\b(?:luxury vinyl|vinyl (?:plank|tile)s?|lv[tp])\b/,
    /^LV[TP]$/,
  ),
  product(
    'floor',
    'Welded sheet flooring',
    'sheet-vinyl-welded',
    [...FLOOR, '09 65 16', '3918'],
    /\b(?:sheet|welded|linoleum|vinyl|pvc)\b/,
    /^(?:SV|WSF)$/,
  ),
  product(
    'floor',
    'Rubber flooring',
    'rubber-flooring',
    [...FLOOR, '09 65 19', '4016'],
    /\b(?:rubber|kautschuk|caoutchouc)\b/,
    /^(?:RF|RFT)$/,
  ),
  product(
    'floor',
    'Porcelain floor tiles',
    'porcelain-floor-tile',
    [...FLOOR, '09 30 13', '6907'],
    /\b(?:porcelain|vitrified|feinsteinzeug)\b/,
    /^QT$/,
  ),
  product(
    'floor',
    'Ceramic floor tiles',
    'anti-skid-ceramic-tiles',
    [...FLOOR, '09 30 13', '6907'],
    /\b(?:ceramic|tiles?|fliesen?|carrelage|azulejo|piastrelle)\b/,
    /^CT$/,
  ),
  product(
    'floor',
    'Terrazzo',
    'terrazzo-floor',
    [...FLOOR, '09 66 00', '6810'],
    /\bterrazzo\b/,
    /^(?:TZ|TER)$/,
  ),
  product(
    'floor',
    'Resinous flooring',
    'epoxy-floor',
    [...FLOOR, '09 67 23', '3907'],
    /\b(?:epoxy|resin\w*)\b/,
    /^(?:EPX|RES)$/,
  ),
  product(
    'floor',
    'Sealed concrete floor',
    'concrete-sealer',
    [...FLOOR, '03 35 00', '3824'],
    /\b(?:seal\w*|concrete|hardener|estrich)\b/,
    /^CONC$/,
  ),
  product(
    'floor',
    'Timber flooring',
    'timber-floor',
    [...FLOOR, '09 64 00', '4418'],
    /\b(?:\w*wood|parquet|parkett|timber|laminate)\b/,
    /^HDWD$/,
  ),
  product(
    'base',
    'Carpet base',
    'carpet-base-100',
    [...FLOOR, '09 68 00', '5703'],
    /\b(?:carpet\w*|broadloom)\b/,
    /^(?:CPT|CBT)$/,
  ),
  product(
    'base',
    'Rubber base',
    'rubber-base-100',
    [...FLOOR, '09 65 13', '4016'],
    /\b(?:resilient|rubber|vinyl)\b/,
    /^(?:RB|VB)$/,
  ),
  product(
    'base',
    'Tile base',
    'tile-base-100',
    [...FLOOR, '09 30 13', '6907'],
    /\b(?:tiles?|cerami?c|porcelain|fliesen?)\b/,
    /^CT$/,
  ),
  product(
    'base',
    'Timber skirting',
    'teak-skirting-75',
    [...FLOOR, '06 20 00', '4418'],
    /\b(?:wood|timber|mdf|teak)\b/,
    /^WB$/,
  ),
  product(
    'wall',
    'Wall tiles',
    'waterproof-wall-tiles',
    [...FLOOR, '09 30 13', '6907'],
    /\b(?:tiles?|cerami?c|porcelain|fliesen?|azulejo)\b/,
    /^(?:CT|CWT|WT)$/,
  ),
  product(
    'wall',
    'Wall covering',
    'vinyl-wall-covering',
    [...PAINT, '09 72 00', '3918'],
    /\b(?:wall ?cover\w*|wall ?paper|tapete|papier peint)\b/,
    /^(?:VWC|FWC)$/,
  ),
  product(
    'wall',
    'Rigid wall protection',
    'rigid-wall-covering',
    [...PAINT, '10 26 00', '3925'],
    /\b(?:rigid|wall protection|frp|fiberglass|panels?)\b/,
    /^(?:RWC|FRP)$/,
  ),
  product(
    'wall',
    'Coating of walls, epoxy',
    COATING,
    [...PAINT, '09 96 00', '3208'],
    /\b(?:epoxy|coating)\b/,
    null,
  ),
  product(
    'wall',
    'Wall paint, 2 coats',
    'acrylic-emulsion-coat',
    [...PAINT, '09 91 23', '3209'],
    /\b(?:paint\w*|emulsion|latex|anstrich|peinture|pintura)\b/,
    /^(?:P|PNT)$/,
  ),
  product(
    'ceiling',
    'Suspended ceiling of tiles',
    'mineral-fibre-ceiling-600',
    [...CEILING, '09 51 13', null],
    /\b(?:acous\w*|lay in|mineral|ceiling tiles?)\b/,
    /^(?:ACT|APC)$/,
  ),
  product(
    'ceiling',
    'Suspended ceiling of boards',
    'gypsum-ceiling-plain',
    [...CEILING, '09 21 16', '6809'],
    /\b(?:gyp\w*|gwb|drywall|plaster\w*|gips\w*)\b/,
    /^(?:GWB|GYP|GB)$/,
  ),
  product(
    'ceiling',
    'Paint on soffits, 2 coats',
    'acrylic-emulsion-coat',
    [...PAINT, '09 91 23', '3209'],
    /\b(?:paint\w*|emulsion|anstrich)\b/,
    /^(?:P|PNT)$/,
  ),
];
