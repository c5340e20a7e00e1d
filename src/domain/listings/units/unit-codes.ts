import { type ListingUnit, type Measure, type MeasureUnit } from './listing-unit';
import { Decimal } from 'decimal.js';

/** A unit that pages print, in one of ours: one of it is `factor` of ours. */
interface KnownUnit {
  unit: ListingUnit;
  factor: string;
}
const one = (unit: ListingUnit): KnownUnit => ({ unit, factor: '1' });
const some = (factor: string, unit: MeasureUnit): KnownUnit => ({ unit, factor });

/** Common codes of UN/ECE Recommendation 20, and of Recommendation 21 for packages. Feet are international feet. */
const REC20: ReadonlyMap<string, KnownUnit> = new Map(
  Object.entries({
    MTK: one('m2'),
    CMK: some('0.0001', 'm2'),
    FTK: one('sqft'),
    YDK: some('9', 'sqft'),
    INK: some('0.0069444444444444444444', 'sqft'),
    MTR: one('m'),
    CMT: some('0.01', 'm'),
    MMT: some('0.001', 'm'),
    FOT: one('running_foot'),
    YRD: some('3', 'running_foot'),
    INH: some('0.083333333333333333333', 'running_foot'),
    LM: one('m'),
    MTQ: one('m3'),
    LTR: one('litre'),
    MLT: some('0.001', 'litre'),
    KGM: one('kg'),
    GRM: some('0.001', 'kg'),
    TNE: one('tonne'),
    C62: one('piece'),
    H87: one('piece'),
    EA: one('piece'),
    PCE: one('piece'),
    NMB: one('piece'),
    XPK: one('pack'),
    PK: one('pack'),
    BX: one('pack'),
    XBX: one('pack'),
    CT: one('pack'),
    XCT: one('pack'),
    RO: one('pack'),
    XRO: one('pack'),
    BE: one('pack'),
    XBE: one('pack'),
    BG: one('pack'),
    XBG: one('pack'),
    SET: one('pack'),
    PF: one('pack'),
    XPX: one('pack'),
  }),
);

/** The unit of a code or a word; null when it is unknown. */
export function readUnit(text: string): KnownUnit | null {
  const shown = text.trim();
  return REC20.get(shown.toUpperCase()) ?? WORDS.get(wordKey(shown)) ?? null;
}

/** An amount in one of our units; null for a pack, an unknown unit or zero. */
export function readMeasure(amount: string, unitText: string): Measure | null {
  const known = readUnit(unitText);
  if (known === null || known.unit === 'pack' || !/^\d+(?:\.\d+)?$/.test(amount)) return null;
  const value = new Decimal(amount).times(known.factor);
  return value.isZero() ? null : { amount: value.toFixed(), unit: known.unit };
}

/** `Sq. Mtr.` and `sqmtr` alike. */
const wordKey = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[.\s-]/g, '')
    .replace(/²/g, '2')
    .replace(/³/g, '3');

const WORDS: ReadonlyMap<string, KnownUnit> = new Map(
  (
    [
      [
        one('m2'),
        'm2 mp m^2 sqm sqmt sqmtr sqmtrs sqmetre sqmetres sqmeter sqmeters squaremetre squaremetres squaremeter squaremeters qm mq m2s quadratmeter м2 квм mkw metrkwadratowy metricuadrati metrocuadrado metroscuadrados metroquadrato mètrecarré ㎡',
      ],
      [one('sqft'), 'sqft sft ft2 sqfeet sqfoot squarefoot squarefeet sqf'],
      [some('9', 'sqft'), 'sqyd yd2 squareyard squareyards'],
      [
        one('m'),
        'm mtr mtrs metre metres meter meters rmt rm lm lfm lfdm laufmeter laufendermeter runningmetre runningmeter linearmetre linearmeter linealmetre metro metros mètre mètres metr mb bm м пм погм',
      ],
      [
        one('running_foot'),
        'rft ft foot feet runningfoot runningfeet linearfoot linearfeet lnft linft lf rnft',
      ],
      [some('3', 'running_foot'), 'yd yard yards'],
      [one('m3'), 'm3 cum cubicmetre cubicmeter м3'],
      [one('litre'), 'l ltr ltrs litre litres liter liters litro litros л литр'],
      [some('0.001', 'litre'), 'ml millilitre milliliter мл'],
      [one('kg'), 'kg kgs kilo kilos kilogram kilograms kilogramm кг'],
      [some('0.001', 'kg'), 'g gr gram grams gramm'],
      [one('tonne'), 'tonne tonnes ton tons t to tona tonna tonn тонна т'],
      [
        one('piece'),
        'piece pieces pc pcs pce each ea item unit units nos nr no stk stck stück stuk stuks st szt sztuka ks kus db pièce pièces pieza unidad unidade pezzo pz tk vnt gab шт штука komad kom 個 件 本 개 adet buc bucată kpl tile tiles board boards sheet sheets plank planks panel panels',
      ],
      [
        one('pack'),
        'pack packs pkg packet box boxes carton cartons bundle bundles roll rolls bag bags set sets pallet paket pakete packung karton rolle sack eimer bucket paquet boîte rouleau lot caja paquete rollo caixa rolo scatola confezione rotolo doos pak rol opakowanie op rolka worek karton balení bal role pytel balenie förpackning fp rulle pakke eske paketti laatikko pakk упаковка уп рулон мешок 箱 盒 cutie cutii kutija paket kutu кутия опаковка pakuotė dėžė iepakojums zavoj κουτί συσκευασία علبة dus conf bte colis gebinde ve ケース 박스 doos pak',
      ],
    ] as const
  ).flatMap(([known, words]) => words.split(' ').map((word) => [word, known] as const)),
);
