/** What a column of a schedule says. Walls may have a column for each side. */
export const COLUMN_ROLES = [
  'number',
  'name',
  'floor',
  'base',
  'wall',
  'wall_north',
  'wall_east',
  'wall_south',
  'wall_west',
  'ceiling',
  'ceiling_height',
  'area',
  'width',
  'height',
  'size',
  'type',
  'material',
  'rating',
  'hardware',
  'remarks',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Headers of the column of numbers, tags or codes, in the languages of the room lexicon. */
const KEY =
  /^(?:no|nos|nr|n|num|number|numero|mark|tag|code|id|pos|item|symbol|type|ref|(?:room|space|rm) (?:no|nr|num|number|id)|door|window|door (?:no|number|mark|tag)|window (?:no|number|mark|tag)|s no|sl no|sr no|raum nr|raumnummer|tur nr|turnummer|fenster nr|bezeichnung|repere|rep|codigo|oznaka|st|tunnus|numero de local|n local|tila nro)$/;

/** What a header says, the more special words before the general ones: "CEILING HEIGHT" is no height of a door. */
const WORDS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['remarks', /\b(?:remarks?|comments?|notes?|bemerkung(?:en)?|anmerkung|remarques?|observaciones|note)\b/],
  ['rating', /\b(?:fire|rating|rated|label|brandschutz|feuerwiderstand|coupe feu|resistencia|rei)\b/],
  [
    'hardware',
    /\b(?:hardware|hdwr?|ironmongery|beschlag|beschlage|quincaillerie|herrajes|ferramenta|lock(?:set)?)\b/,
  ],
  [
    'ceiling_height',
    /\b(?:(?:ceiling|clg|ceil) (?:height|ht|hgt)|raumhohe|lichte hohe|hsp|hauteur sous plafond|altura libre)\b/,
  ],
  ['ceiling', /\b(?:ceilings?|clg|decken?|plafonds?|techos?|soffitt[oi]|strop|katto)\b/],
  [
    'base',
    /\b(?:base|skirting|baseboard|cove|sockel(?:leisten?)?|fussleisten?|plinthes?|rodapie|zocalo|battiscopa|jalkalista)\b/,
  ],
  [
    'wall_north',
    /\b(?:walls? )?(?:finish )?(?:north|n wall|wall n|nord|nordwand|norte)\b|\bwalls?(?: finish)? n\b/,
  ],
  [
    'wall_east',
    /\b(?:walls? )?(?:finish )?(?:east|e wall|wall e|ostwand|osten|est|este)\b|\bwalls?(?: finish)? e\b/,
  ],
  [
    'wall_south',
    /\b(?:walls? )?(?:finish )?(?:south|s wall|wall s|sudwand|suden|sud|sur)\b|\bwalls?(?: finish)? s\b/,
  ],
  [
    'wall_west',
    /\b(?:walls? )?(?:finish )?(?:west|w wall|wall w|westwand|westen|ouest|oeste|ovest)\b|\bwalls?(?: finish)? w\b/,
  ],
  ['wall', /\b(?:walls?|wand|wande|murs?|paredes?|pareti|zid(?:ovi)?|seinat?)\b/],
  [
    'floor',
    /\b(?:floors?|flooring|boden(?:belag)?|fussboden|sols?|suelos?|pavimentos?|paviment[oi]|pod|lattia)\b/,
  ],
  ['material', /\b(?:materials?|products?|manufacturer|materiau|materiale|material|hersteller|matl)\b/],
  ['area', /\b(?:area|flache|surface|superficie|povrsina|pinta ala|sq ft|sf|sqm)\b/],
  ['size', /\b(?:size|grosse|abmessung(?:en)?|dimensions?|w x h|b x h|medidas|dimensioni)\b/],
  ['width', /^(?:b|w|l)$|\b(?:width|breite|largeur|ancho|larghezza|sirina|leveys)\b/],
  ['height', /^(?:h|ht)$|\b(?:height|hohe|hauteur|alto|altura|altezza|visina|korkeus)\b/],
  ['type', /\b(?:type|typ|tipo|style)\b/],
  [
    'name',
    /\b(?:name|room|space|description|desc|raum(?:name)?|bezeichnung|nom|designation|piece|local|nombre|nome|locale|ime|prostor|nimi|tila|nutzung|title)\b/,
  ],
];

/** What each column says by its header. The first of several columns with one role has it. */
export function columnRoles(headers: readonly string[]): (ColumnRole | null)[] {
  const taken = new Set<ColumnRole>();
  return headers.map((header, i) => {
    const role = roleOf(plain(header), i);
    if (role === null || taken.has(role)) return null;
    taken.add(role);
    return role;
  });
}

function roleOf(header: string, place: number): ColumnRole | null {
  // "Type" or "Bezeichnung" at the beginning names the rows; further on it describes them.
  if (KEY.test(header) && (place === 0 || !/^(?:\p{L}|type|bezeichnung|st|door|window)$/u.test(header)))
    return 'number';
  return WORDS.find(([, words]) => words.test(header))?.[0] ?? null;
}

/** Whether a header names the rows: a number, a tag or a code. */
export function isKeyHeader(header: string): boolean {
  return KEY.test(plain(header));
}

/** Small letters without marks, and words apart by one space. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
