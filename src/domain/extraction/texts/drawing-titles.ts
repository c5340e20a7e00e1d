import type { DrawingKind } from '../model/sheet-drawing';
import { readScaleNotes } from './scale-notes';
import { TITLE } from './thresholds';

/** Up to three words before the word of the title. */
const BEFORE = String.raw`(?:[\p{L}\d'’.&-]+[ -]){0,3}`;
/** The mark of a section, the side of an elevation or a number after the word: `A-A`, `1`, `Süd`. */
const MARK = String.raw`(?:[-–—/ ]+(?:[\p{L}\d]{1,3}['’]?|sud|nord|est|ouest|sur|norte|este|oeste|south|north|east|west|front|rear|side|ost|von|suden|norden|osten|westen|strasse|garten|etelaan|pohjoiseen|itaan|lanteen))*`;
const AFTER = String.raw`(?:[-–—,: ]+[\p{L}\d'’.]+){0,3}`;

const titleOf = (words: string, after: string): RegExp => new RegExp(`^${BEFORE}(?:${words})${after}$`, 'u');

/** Words of the titles of drawings, in the languages of the room lexicon; the first kind that fits counts. */
const KINDS: readonly (readonly [DrawingKind, RegExp])[] = [
  [
    'other',
    titleOf(
      '(?:roof|site|location|key|block|ceiling|foundation|drainage|framing|landscap\\w+) (?:floor )?plans?|' +
        'plans? (?:de )?(?:masse|situation|toiture)|lageplan|dach(?:auf|drauf)sicht|deckenspiegel|' +
        'planta de (?:cubiertas?|situacion|techos?)|pianta (?:delle )?coperture|planimetria|situacija|asemapiirros',
      AFTER,
    ),
  ],
  [
    'schedule',
    titleOf('schedules?|(?:tur|fenster|raum)(?:liste|tabelle)|nomenclature|(?:tabla|cuadro) de \\w+', AFTER),
  ],
  [
    'elevation',
    titleOf(
      '(?:[a-z]+)?ansicht(?:en)?|elevations?|facades?|alzados?|fachadas?|elevacion(?:es)?|prospett[oi]|' +
        'fasad[ae]|julkisivut?(?:piirros)?',
      MARK,
    ),
  ],
  [
    'section',
    titleOf(
      'sections?|[a-z]*schnitte?|coupes?|seccion(?:es)?|cortes?|sezion[ei]|prerez|leikkaus(?:piirros)?',
      MARK,
    ),
  ],
  ['detail', titleOf('details?|detalles?|dettagli|dettaglio|detajl|detalji|detalji?', MARK)],
  [
    'plan',
    titleOf(
      'plans?|[a-z]*grundriss[a-z]*|[a-z]*geschoss|rez[- ]de[- ]chaussee|etage|niveau \\d{1,2}|pianta|' +
        'piano (?:terra|primo|secondo|terzo|interrato|tipo)|planta|tloris|pohja(?:piirustus)?|\\d{1,2}\\.? ?(?:krs|kerros)|' +
        '(?:ground|first|second|third|fourth|fifth|upper|lower|main|top|attic|basement|typical|mezzanine|\\d{1,2}(?:st|nd|rd|th)) ' +
        '(?:floor|storey|level)',
      AFTER,
    ),
  ],
];

/** Before a title: its number, `1`, `A-101`, `02/`. */
const NUMBER = /^[([]?\p{Lu}{0,2}[-. ]?\d{1,4}(?:[./-]\d{1,3})?[)\]]?[.:/)\s-]+(?=\p{L}{3})/u;
/** A reference to another drawing, a list beside a drawing, or a sentence. */
const NO_TITLE =
  /^(?:see|refer|ref|siehe|voir|vgl|ver|vedi|as per|for|all|no)\b|[.;!?] \p{L}{4}|\b(?:see|notes?|legend\w*|key|keynotes?|symbols?|index|list|number|nr|no)\b/iu;
/** A printed scale at the end of a title. */
const SCALE = /[\s(,–-]*(?:\p{L}{1,9}\.?\s*[:=]?\s*)?\(?(?:1\s*[:/]\s*\d+|\d+(?:\/\d+)?\s*").*$/u;

/** The kind of drawing that a text is the title of, such as `1 GROUND FLOOR PLAN` or `SECTION A-A`; null for others. */
export function drawingTitle(text: string): DrawingKind | null {
  const short = text.trim().replace(/\s+/g, ' ');
  if (short.length > TITLE.maxCharacters || NO_TITLE.test(short)) return null;
  const words = (readScaleNotes(short).length > 0 ? short.replace(SCALE, '') : short)
    .replace(NUMBER, '')
    .replace(/[\s:.,–-]+$/u, '');
  const plain = words.toLowerCase().replace(/ß/g, 'ss').normalize('NFKD').replace(/\p{M}/gu, '');
  if (plain === '' || plain.split(' ').length > TITLE.maxWords) return null;
  return KINDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
