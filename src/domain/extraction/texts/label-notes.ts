/** Words that say something about a room and do not name it, in the languages of the room lexicon. */
const NOTE_WORDS = new RegExp(
  [
    String.raw`\bcfm\b|\bl/s\b|\bm³/h\b|\bach\b|\bkva?\b|\bkw\b|\bbtu\b|\blux\b`,
    String.raw`\ba\.?f\.?f\.?l?\b|\bf\.?f\.?l\b|\bs\.?s\.?l\b|\bokff\b|\bokrf\b|\blvl\b|\belev\.?\s*[+±-]\s*\d|\bc(?:lg|eiling)\.?\s*(?:ht|height)`,
    String.raw`\bt\.?o\.?[sc]\b|\bu\.?n\.?o\b|\bn\.?t\.?s\b|\btyp\b|\bsim\b|\beq\b|\bo\.?c\b|\bmin\b|\bmax\b`,
    String.raw`^(?:see|refer|note|align|provide|verify|install|remove|match|relocate|coordinate|siehe|voir|ver|vedi)\b`,
    String.raw`\b(?:floor|wall|ceiling|base) finish`,
  ].join('|'),
  'iu',
);

/** What floors, walls and ceilings are made of: a line of such words is a finish. */
const FINISH_WORD = new RegExp(
  `^(?:${[
    'carpet(?:ed|ing)?|tiles?|tiled|vinyl|concrete|hardwood|wood(?:en)?|timber|laminate[d]?|linoleum|lino|terrazzo|marble|granite|stone|slate|ceramic|porcelain|vitrified|kota|epoxy|rubber|cement|screed|paint(?:ed)?|plaster(?:ed)?|gypsum|wallpaper|parquet|cork|bamboo|brick|finish(?:ed|es)?|flooring|floor|sealed|polished|anti|skid|antiskid',
    'fliesen|fliese|parkett|teppich(?:boden)?|estrich|laminat|naturstein|feinsteinzeug|betonwerkstein|dielen|beton|putz|anstrich|bodenbelag|belag|steinzeug|kork|pvc',
    'carrelage|moquette|carreaux|beton cire|stratifie|sol|peinture|faience|lino(?:leum)?',
    'baldosa[s]?|ceramica|gres|tarima|parquet|terrazo|moqueta|madera|pintura|hormigon',
    'piastrelle|cotto|legno|marmo|laminato|pavimento|intonaco',
    'keramika|ploscice|parket|laminat|estrih|kamen',
    'laatta|parketti|laminaatti|muovimatto|betoni|lauta|mosaiikki',
  ].join('|')})$`,
);

/** Counts of stairs: `17 STG 17,5/28`, `UP 16R`, `18 risers`, `DN`. */
const STAIR_NOTE =
  /^(?:up|dn|down|auf|ab|haut|bas|sube|baja|ylos|alas)\.?$|\b\d+\s*(?:x\s*)?(?:r|t|risers?|treads?|steps?|stg\.?|stufen|steigungen|marches|contremarches|peldanos|huellas|alzate|pedate|stopnic|askelmaa)\b|\b(?:risers?|treads?|steigung|auftritt)\b/u;

/** Whether a line of a label is a note: an air volume, a level, a finish, an instruction, a count of steps. */
export function isNote(line: string): boolean {
  const plain = plainLine(line);
  if (NOTE_WORDS.test(plain) || STAIR_NOTE.test(plain)) return true;
  const words = plain.split(/[^\p{L}]+/u).filter((word) => word.length > 1);
  return words.length > 0 && words.every((word) => FINISH_WORD.test(word));
}

/** Words that join what stands before them: a name does not begin with one. */
const CONNECTIVE =
  /^(?:and|or|with|w\/|for|from|per|of|by|also|und|oder|mit|fur|auf|et|ou|avec|pour|y|con|para|ed|per|oppure|in|tai|ja|ali)(?:\s|$)/u;

/** Whether a line goes on with a sentence that began above it: `AND WALL BETWEEN GARAGE AND`, `W/ CLOSER`. */
export function isContinuation(line: string): boolean {
  return CONNECTIVE.test(plainLine(line));
}

/** Areas that the contract leaves out, each as a whole line or before the name of a room. */
const OUT_OF_SCOPE = new RegExp(
  `^(?:${[
    'no work(?: (?:in )?(?:this )?(?:area|room|space|zone))?',
    '(?:area |room )?not in (?:the )?(?:contract|scope)(?: of works?)?',
    String.raw`n\.? ?i\.? ?c\.?`,
    'out of scope|outside (?:the )?scope|by others|future (?:phase|expansion|area)',
    String.raw`\(?(?:existing|exist\.?)\)?(?: to remain)?(?: (?:area|building|space|construction|structure|house))?(?: to remain)?`,
    'bestand|nicht im (?:umfang|auftrag)|keine arbeiten',
    'existant|hors (?:marche|projet|contrat)|non concerne',
    'existente|fuera de (?:alcance|contrato)|sin obra',
    'esistente|fuori appalto|escluso',
    'obstojece|ni predmet projekta',
    'olemassa oleva|ei kuulu urakkaan',
  ].join('|')})$`,
  'u',
);
const EXISTING_NAME = /^(?:\(e\)|existing|exist\.?|ex\.)\s+(?=\p{L})/iu;

/** Whether a text says that an area is not part of the work: `NO WORK THIS AREA`, `N.I.C.`, `EXISTING`. */
export function isOutOfScope(line: string): boolean {
  return OUT_OF_SCOPE.test(plainLine(line).replace(/[\s.:*-]+$/u, (end) => (end.startsWith('.') ? '.' : '')));
}

/** Whether the name says that the room stands already: `EXISTING OFFICE`, `(E) BATH`. */
export function namesExisting(name: string): boolean {
  return EXISTING_NAME.test(name);
}

/** Lower case, without accents, with single spaces. */
function plainLine(line: string): string {
  return line.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim();
}
