const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words in class names and ids of elements that show a price. */
export const PRICE_WORDS = words(
  'price prices pricing preis preise prix precio precios preco precos prezzo prezzi cena ceny hinta pris priser prijs pret tsena cена цена стоимость kaina hind ár fiyat fiyati amount money cijena cenu',
);
/** Of the price that is paid now, also beside a word of the next list: `price-old-live`. */
export const NOW_WORDS = words(
  'now current sale special final our offer new promo reduced buy main primary sell selling actual discounted aktuell neu oferta akcia today deal buybox atual por live active',
);
/** Of a price that is not paid: former ones, savings, instalments, delivery. */
export const NOT_PAID_WORDS = words(
  'old was rrp list regular before msrp uvp strike striked striken strikethrough crossed compare original previous save saving savings discount installment installments instalment instalments finance financing monthly month shipping delivery postage deposit points reward rewards cashback lowest omnibus alt ancien barre anterior antigo vechi statt stary stara tidigare coupon voucher gift warranty insurance klarna afterpay paypal affirm boleto pix parcela parcelas leasing rate rates raty splatky sample muster clearpay laybuy zip sezzle',
);
/** Of a price for one kilogram, litre or square metre beside the price of the pack. */
export const BASE_WORDS = words('unit base basic grundpreis perunit ppu unitprice reference comparison');

/** Words beside an amount that is not the price. */
export const NOT_PAID_TEXT =
  /(?<!\p{L})(was|rrp|r\.r\.p|msrp|list price|regular price|reg\.|original price|old price|you save|save|saving|off|uvp|statt|vorher|ersparnis|sie sparen|au lieu de|prix conseillé|antes|de:|ahorra|ahorras|prezzo consigliato|risparmi|najniższa|lowest price|shipping|delivery|versand|livraison|envío|dostawa|orders over|free over|over|原價|市價|定價|建議售價|折扣|現省|省下|節省|已省|折抵|運費|原价|市场价|定価|メーカー希望|送料|정가|배송비|gift card|warranty|points|deposit|cashback|coupon|sample|původně|původní|pôvodná|běžná cena|korábban|eredeti|înainte|prp|ordinarie|tidigare|førpris|før|ovh|aiemmin|ostes nad|nad)(?!\p{L})/iu;

const MONTH =
  'mo|mth|month|monat|mois|mes|mês|mese|maand|mies|miesiąc|miesięcznie|měsíc|měsíčně|mesiac|mesačne|hó|hónap|lună|luna|ay|kk|kuukausi|md|mdr|måned|mnd|mån|månad|месяц|мес|міс|місяць|เดือน|เดือนละ|tháng|月|달';
/** Instalments: `12 x €9.90`, `€9.90 / month`, `in 4 payments of`, `sans frais`, `0 % finance`. */
export const INSTALMENTS = new RegExp(
  `(?:(?:\\/|per|pro|je|par|por|al|na|za|i|w|om|в|на|/mo)\\s?(?:${MONTH})(?!\\p{L}))|(?<!\\p{L})(?:monthly|monatlich|mensual(?:es)?|mensuel(?:le)?s?|mensile|mensili|mensais|miesięcznie|měsíčně|havonta|lunar|aylık|ежемесячно|щомісяця|分期|月々|installments?|instalments?|mensualités?|cuotas?|parcelas?|vezes|rate da|raten|rat[ay]?|splát\\w+|részlet\\w*|rate de|taksit|payments? of|interest[- ]free|sin intereses|sem juros|sans frais|avbetalning|delbetal\\w*|afbetaling)(?!\\p{L})|(?<![\\d.,])\\d{1,2}\\s?[x×]\\s?(?:de\\s)?(?=\\s*(?:$|\\p{Sc}|[A-Z]{1,3}\\$))`,
  'iu',
);

const TAX = String.raw`(?:vat|v\.a\.t\.?|gst|hst|sales tax|taxes|tax|mwst\.?|m\.w\.st\.?|mehrwertsteuer|ust\.?|steuer|tva|iva|btw|vat-u|dph|ddv|pdv|moms|mva|alv|áfa|afa|kdv|ндс|пдв|φπα|fpa|käibemaks\w*|km|pvn|pvm|sst|ppn)`;
/** The price includes tax, in the words of many countries. */
export const TAX_INCLUDED = new RegExp(
  String.raw`(?<!\p{L})(?:inc(?:l(?:ud(?:es|ing|ed))?)?\.?|inkl(?:\.|usive)?|enthält|with|plus inclus|ink\.?|mit|z|s|sis\.?|sisältää|iekļ\w*|su|cu|incluye|incluido|c\/|с|con|med|m\.|incl\.?)\s*(?:\d{1,2}(?:[.,]\d)?\s?%\s*)?(?:of |der |ges\. |gesetzl\.? )?${TAX}(?!\p{L})|${TAX}\s*(?:\d{1,2}\s?%\s*)?(?:incl(?:us[ae]?|uded|uido)?\.?|inkl\.?|compris|inclus[ae]?|incluid[oa]|compresa|dahil|sisältyy|inbegrepen)(?!\p{L})|(?<!\p{L})(?:ttc|brutto|税込|含税|含稅|부가세 포함)(?!\p{L})`,
  'iu',
);
/** The price is without tax. */
export const TAX_EXCLUDED = new RegExp(
  String.raw`(?<!\p{L})(?:ex(?:c(?:l(?:ud(?:es|ing|ed))?)?)?\.?|exkl(?:\.|usive)?|without|zzgl\.?|ohne|plus|\+|bez|hors|sin|senza|sem|utan|uten|uden|u\.|fără|fara|nélkül|ilman|без|excl\.?|χωρίς|net of|before|ilma|be)\s*(?:\d{1,2}(?:[.,]\d)?\s?%\s*)?(?:der |ges\. |gesetzl\.? )?${TAX}(?!\p{L})|${TAX}\s*(?:\d{1,2}\s?%\s*)?(?:excl(?:us[ae]?|uded|uido)?\.?|exkl\.?|exclu[se]?|no incluid[oa]|non inclusa|esclusa|hariç)(?!\p{L})|\+\s?${TAX}(?!\p{L})|(?<!\p{L})(?:h\.?t\.?|netto|税抜|税別|未税|未稅|부가세 별도)(?!\p{L})`,
  'iu',
);
