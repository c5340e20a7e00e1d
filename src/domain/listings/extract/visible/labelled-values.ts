import { readGtin } from '../../gtin';
import { type ClaimBook } from '../claims';
import { type ProductLine } from './product-lines';

type Label = 'sku' | 'mpn' | 'gtin' | 'brand';

/** What shops write before a number or a name, by what it means. Matched in lower case, whole. */
const LABELS: ReadonlyMap<string, Label> = new Map(
  (
    [
      [
        'sku',
        'sku|sku code|sku number|sku no|sku #|sku id|product code|product codes|product no|product nr|product number|product id|item code|item no|item number|item id|item #|item|article number|article no|article code|article|art no|art nr|art|catalogue number|catalogue no|catalog number|catalog no|cat no|cat number|stock code|stock number|stock no|order code|order no|order number|ordering code|reference|ref|ref no|reference number|product ref|product reference|web id|style|style no|style number|style code|model code|part code|dpci|tcin|asin|code|store sku|internet|internet #',
      ],
      [
        'sku',
        "artikelnummer|artikel nr|artikelnr|artikel|art nummer|bestellnummer|bestell nr|bestellnr|best nr|produktnummer|produkt nr|produktcode|produkt id|référence|réf|réf fabricant|code article|code produit|numéro d'article|n° article|n° d'article|numéro de produit|référence produit|referencia|referência|ref producto|código|código de producto|código de artículo|código del producto|código do produto|cód|cod|cód produto|cód item|codice|codice prodotto|codice articolo|cod articolo|cod art|cod prodotto|riferimento|rif|cod produs|cod produs furnizor|cod|cod articol|referinta|numer referencyjny|nr ref|nr referencyjny|kod produktu|numer katalogowy|nr katalogowy|indeks|kod towaru|symbol|kód|kód produktu|kód zboží|katalogové číslo|číslo zboží|cikkszám|termékkód|artikkelinumero|tuotenumero|tuotekoodi|tuotenro|tootekood|artikkel|varenummer|varenr|vare nr|produktnr|prekės kodas|prece kods|preces kods|šifra|šifra artikla|stok kodu|ürün kodu|ürün no|artikelnummer nr",
      ],
      [
        'sku',
        'артикул|арт|код|код товара|код товару|код продукта|номер товара|каталожный номер|品番|商品番号|商品コード|貨號|商品編號|商品编号|货号|商品貨號|상품번호|상품코드|제품번호|รหัสสินค้า|mã sản phẩm|mã sp|mã hàng|מק"ט|رقم المنتج|رمز المنتج',
      ],
      [
        'sku',
        'κωδικός|κωδικός προϊόντος|κωδ|šifra proizvoda|kataloški broj|kat br|art br|koda|koda izdelka|šifra izdelka|model kodu|artikl|артикулен номер|кат номер|код на продукта|каталожен номер|kodas|gaminio kodas|artikuls|kods|kood|artikli kood|bestillingsnr|bestillingsnummer|db nr|db nummer|nobb|nobb nr|nobb nummer|el nr|elnummer|rsk|rsk nr|rsk nummer|e nummer|artnr|lvi|lvi numero|lvi nro|tuote nro|quick find code|quickcode|screwfix code|toolstation code|manufacturer sku|hornbach artikelnummer|artikelcode|bestelnummer|bestelcode|productnummer|nr art|kod|obj číslo|obj č|objednací číslo|kat č|kat číslo|kód tovaru|cod intern|cod furnizor|réf produit|réf magasin|référence interne|référence article|رمز المنتج|كود المنتج|رقم الصنف|مرجع|mã số|mã|รหัส|รหัสสินค้า sku|part|stock|stock #|sku model|our ref|our code|plu|upn|material number|materialnummer|mat nr|sap nr|order reference|ordercode|bestell code',
      ],
      [
        'mpn',
        'gyári cikkszám|gyártói cikkszám|leveranciersnummer|fabrikantcode|fabrikantnummer|typenummer|type|typ|typenbezeichnung|hersteller art nr|hst nr|メーカー型番|모델번호|דגם|manufacturer ref|mfr ref|mfr code|maker code|codice fornitore|referência fabricante|código do fabricante|producentkod|valmistajan tuotekoodi|tillverkarens artikelnummer|produsentens varenummer|номер производителя|код виробника|κωδικός κατασκευαστή|üretici kodu|supplier part number',
      ],
      [
        'mpn',
        "mpn|manufacturer part number|manufacturer part no|manufacturer part|manufacturer number|manufacturer reference|mfr part number|mfr part no|mfr part #|mfr #|mfr no|mfg part number|mfg #|mfg part no|part number|part no|part #|model number|model no|model #|model|item model number|manufacturer model number|manufacturer code|vendor code|herstellernummer|hersteller nr|hersteller artikelnummer|herstellerartikelnummer|hersteller teilenummer|modellnummer|modell nr|modellnr|teilenummer|référence fabricant|réf constructeur|référence constructeur|numéro du modèle de l'article|numéro de modèle|numéro de pièce fabricant|numéro de modèle de l'article|modèle|referencia del fabricante|referencia fabricante|número de modelo|número de modelo del producto|numero modello|numero modello articolo|codice produttore|cod producator|part number producător|kod producenta|model producenta|kód výrobce|код производителя|партномер|modelo|referência do modelo|型番|型號|型号|모델명|modellnummer artikel|leverandørens varenr|leverantörens artikelnummer|valmistajan tuotenumero|valmistajan koodi",
      ],
      [
        'gtin',
        'ean|ean code|ean 13|ean13|ean nummer|ean nr|ean number|gtin|gtin 13|gtin 14|upc|upc code|upc a|barcode|bar code|barcode number|isbn|isbn 13|isbn13|kod ean|code ean|codice ean|código ean|código de barras|code barres|code barre|gencod|cod ean|ean kód|ean kod|ean koodi|viivakoodi|streckkod|штрихкод|штрих код|шк|jan|janコード|kod kreskowy|strichcode|vonalkód|ribakood|strekkode|stregkode|codice a barre|cod de bare',
      ],
      [
        'brand',
        'brand|brand name|marke|marque|marca|merk|marka|značka|märke|merke|mærke|merkki|tuotemerkki|brändi|márka|бренд|марка|торговая марка|by brand|制造商|品牌|ブランド|브랜드|kaubamärk|zīmols|prekės ženklas|brand produs|kaubamärk|tootja|valmistaja|hersteller|manufacturer|fabricant|fabricante|produttore|producent|producator|producător|производитель|výrobce|gyártó',
      ],
    ] as const
  ).flatMap(([label, words]) => words.split('|').map((word) => [word, label] as const)),
);

/** A maker is the brand only where no brand is named. */
const MAKER =
  /^(?:tootja|valmistaja|hersteller|manufacturer|fabricant|fabricante|produttore|producent|producator|producător|производитель|výrobce|gyártó)$/;
/** Words so general that only something with a digit in it counts, and right by the name. */
const NUMBER_LIKE = /^(?=[^\s]*\d)[\p{L}\d][\p{L}\d./_-]{2,31}$/u;
const MPN_LIKE = /^(?=.*\d)[\p{L}\d][\p{L}\d ./_()+#-]{1,39}$/u;
const BRAND_LIKE = /^[\p{L}\d][^:;|<>{}]{0,39}$/u;

/** How far a visible label is trusted. A printed item number is the one people order by: it outranks data. */
const CONFIDENCE: Readonly<Record<Label, number>> = { sku: 0.92, mpn: 0.75, gtin: 0.88, brand: 0.5 };
/** Characters of text after which a label is as far from the name as matters, and what that costs. */
const FAR = 12_000;
const FAR_COSTS = 0.2;

interface Labelled extends Pair {
  read: string;
  far: number;
}

/** Writes down the numbers and names that the page prints beside a label, such as "Article no.: 4711". */
export function claimLabelled(lines: readonly ProductLine[], titleEnd: number | null, book: ClaimBook): void {
  const found: Labelled[] = lines.flatMap(({ text, start }, n) => {
    const pairs = [pairIn(text), pairAcross(text, lines[n + 1]?.text)];
    const distance = titleEnd === null ? 0 : Math.abs(start - titleEnd);
    return pairs
      .flatMap((pair) =>
        pair === null ? [] : [{ ...pair, read: acceptable(pair), far: Math.min(1, distance / FAR) }],
      )
      .filter((pair): pair is Labelled => pair.read !== null)
      .slice(0, 1);
  });
  const rivals = new Map<Label, Set<string>>();
  for (const { label, read } of found) rivals.set(label, (rivals.get(label) ?? new Set()).add(read));
  for (const { label, key, shown, read, far } of found) {
    const isPlain = rivals.get(label)?.size === 1 && key.length > 5;
    const cost = (isPlain ? 0 : far * FAR_COSTS) + (MAKER.test(key) ? 0.05 : 0);
    book.add(label, read, {
      source: 'visible',
      path: shown.slice(0, 60),
      confidence: Math.round((CONFIDENCE[label] - cost) * 100) / 100,
    });
  }
}

interface Pair {
  label: Label;
  key: string;
  shown: string;
  value: string;
}

/** `Label: value` or `Label value` within one line. */
function pairIn(line: string): Pair | null {
  const colon = /^(.{1,45}?)\s*[:：#]\s*(.+)$/u.exec(line);
  if (colon !== null) {
    const pair = labelled(colon[1], colon[2]);
    if (pair !== null) return pair;
  }
  const words = line.split(' ');
  for (let count = Math.min(4, words.length - 1); count > 0; count -= 1) {
    const pair = labelled(words.slice(0, count).join(' '), words.slice(count).join(' '));
    if (pair !== null && pair.label !== 'brand' && words.length - count <= 2) return pair;
  }
  return null;
}

/** A label alone in its line, its value in the next: definition lists and tables. */
const pairAcross = (line: string, next: string | undefined): Pair | null =>
  next === undefined ? null : labelled(line.replace(/\s*[:：]\s*$/u, ''), next);

function labelled(shown: string, value: string): Pair | null {
  const key = shown
    .toLowerCase()
    .replace(/[().:]/g, ' ')
    .replace(/[-_]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s?#$/, ' #')
    .trim();
  const label = LABELS.get(key) ?? LABELS.get(key.replace(/ #$/, ''));
  return label === undefined ? null : { label, key, shown, value: value.trim() };
}

function acceptable({ label, value }: Pair): string | null {
  const bare = value.replace(/^[:：#\s]+/u, '').replace(/[\s.,;)]+$/, '');
  const [first] = bare.split(/\s+[|•·/–-]\s+|\s{2,}|[,;]\s/);
  if (label === 'gtin') return readGtin(/[\d -]{8,20}/.exec(bare)?.[0].trim() ?? '');
  if (label === 'sku') return NUMBER_LIKE.test(first) && first.length <= 32 ? first : null;
  if (label === 'mpn') return MPN_LIKE.test(first) ? first : null;
  return BRAND_LIKE.test(first) && first.split(' ').length <= 4 ? first : null;
}
