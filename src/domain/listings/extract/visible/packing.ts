import { type Pack } from '../../extracted-page';
import { AMOUNT_PATTERN, type Place, plainDigits } from '../../numbers';
import { type Measure } from '../../units';
import { type ClaimBook } from '../claims';
import { MEASURE, readPrintedMeasure } from './printed-measures';
import { type ProductLine } from './product-lines';

const CONTAINER_WORDS: ReadonlyMap<string, Pack['container']> = new Map(
  (
    [
      [
        'box',
        'box boxes carton cartons karton kartons boîte caja caixa scatola doos krabice doboz eske laatikko kast коробка 箱 cutie cutii kutija kutu кутия dėžė dus doboz κουτί',
      ],
      ['bundle', 'bundle bundles bund fagot fardo bunt'],
      [
        'pack',
        'pack packs pkg packet paket packung paquet lot paquete pacote confezione pak opakowanie paczka balení bal balenie csomag pachet förpackning pakke paketti pakk упаковка уп',
      ],
      ['roll', 'roll rolls rolle rouleau rollo rolo rotolo rol rolka role rulle rulla rull рулон'],
      ['bag', 'bag bags sack sac saco sacco zak worek pytel zsák säck sekk sæk säkki kott мешок'],
      ['set', 'set sets kit satz jeu conjunto zestaw sada szett komplet набор комплект'],
      ['pallet', 'pallet pallets palette paleta pallet palet pall паллета'],
      ['bucket', 'bucket buckets eimer seau cubo secchio emmer wiadro kbelík vödör hink ämpäri ведро tub'],
    ] as const
  ).flatMap(([container, words]) => words.split(' ').map((word) => [word, container] as const)),
);
const CONTAINER = [...CONTAINER_WORDS.keys()].sort((a, b) => b.length - a.length).join('|');
const COVERS = new RegExp(
  `(?:coverage|covers|covering|area|(?:box|pack|carton|bundle|roll|bag) (?:covers|contains|size|area|quantity)|(?:per|pro|je|par|por|na) (?:${CONTAINER})|contents?|(?:paket|packungs|verpackungs)?inhalt|deckt|reichweite|contenu|surface|rendimiento|cubre|copre|superficie|powierzchnia|zawartość|wydajność|obsah|vydatnost|покрытие|площадь|(?:1|one|ein|une?)\\s(?:${CONTAINER})\\s=)[^\\d]{0,30}?${MEASURE}`,
  'iu',
);
const PER_CONTAINER = new RegExp(
  `${MEASURE}\\s*(?:/|per|pro|je|par|por|a|na|in a|in)\\s*(?:1\\s)?(?:${CONTAINER})(?!\\p{L})`,
  'iu',
);
const UNIT_PER_CONTAINER = new RegExp(
  `(m²|m2|sqm|sq\\.?\\s?ft|sqft|qm|м²|м2)\\s*(?:/|per|pro|je|par|por|na)\\s*(?:${CONTAINER})\\D{0,6}(${AMOUNT_PATTERN})`,
  'iu',
);
const PACK_OF = new RegExp(
  `(?<!\\p{L})(${CONTAINER})\\s(?:of|à|de|da|mit|von|med|z|по|á)\\s(\\d{1,4})(?![\\d.,]*\\s?(?:m|kg|l|g|ml|cm|mm)\\b)(?!\\d)`,
  'iu',
);
const COUNT_PER = new RegExp(
  `(?<![\\d.,\\p{L}])(\\d{1,4})\\s?(?:\\p{L}{2,12}\\s?/|(?:\\p{L}{2,12}\\s)?(?:per|pro|je|par|por|na|in a|in))\\s?(${CONTAINER})(?!\\p{L})`,
  'iu',
);
const N_PACK = new RegExp(
  `(?<![\\d.,])(\\d{1,4})(?:er)?[\\s-]?(pack|pk|set|pak|paket|bundle)(?!\\p{L})`,
  'iu',
);

/** A longer line says something else than what a pack holds. */
const SHORT_LINE = 160;

const NAMES_CONTAINER = new RegExp(`(?<!\\p{L})(?:${CONTAINER})(?!\\p{L})`, 'iu');

/**
 * How much a pack holds and covers, from the name and from the lines that say so. What a box covers is left out
 * where the price is for a piece: it would be divided by the wrong area.
 */
export function claimPacking(
  title: string | null,
  lines: readonly ProductLine[],
  place: Place,
  book: ClaimBook,
): void {
  const isPiece = book.best('unit')?.value === 'piece';
  const texts = [...(title === null ? [] : [title]), ...lines.map(({ text }) => text)].filter(
    ({ length }) => length <= SHORT_LINE,
  );
  texts.forEach((text, n) => {
    const at = {
      source: 'visible',
      path: text.slice(0, 60),
      confidence: n === 0 && title !== null ? 0.5 : 0.45,
    } as const;
    const plain = plainDigits(text);
    if (!isPiece || !NAMES_CONTAINER.test(plain)) book.add('coverage', coverageIn(plain, place), at);
    const pack = packIn(plain);
    book.add('pack', pack, at);
    if (pack !== null && n === 0 && title !== null) book.add('unit', 'pack', { ...at, confidence: 0.45 });
  });
}

function coverageIn(text: string, place: Place): Measure | null {
  const turned = UNIT_PER_CONTAINER.exec(text);
  const [, shown, unit] =
    turned === null ? (PER_CONTAINER.exec(text) ?? COVERS.exec(text) ?? []) : [null, turned[2], turned[1]];
  return shown === undefined || unit === undefined ? null : readPrintedMeasure(shown ?? '', unit, place);
}

function packIn(text: string): Pack | null {
  const of = PACK_OF.exec(text);
  if (of !== null) return packOf(of[1], of[2]);
  const per = COUNT_PER.exec(text);
  if (per !== null) return packOf(per[2], per[1]);
  const sized = N_PACK.exec(text);
  return sized === null ? null : packOf(sized[2], sized[1]);
}

function packOf(word: string, pieces: string): Pack | null {
  const container = CONTAINER_WORDS.get(word.toLowerCase()) ?? 'pack';
  return Number(pieces) > 0 ? { container, pieces: String(Number(pieces)) } : null;
}
