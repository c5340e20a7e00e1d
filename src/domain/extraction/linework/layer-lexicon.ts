/** What a CAD layer holds, told from its name in the usual languages and standards (AIA/NCS, ISO 13567, BS 1192). */
export type LayerRole = 'wall' | 'door' | 'window' | 'annotation' | 'furniture';

const ROLES: readonly [LayerRole, RegExp][] = [
  [
    'annotation',
    /(anno|dims?\b|dimension|text|txt|ttlb|title|note|tag|symb|grid|axis|achse|bema(ß|ss)|cota|quot|mitat)/i,
  ],
  ['furniture', /(furn|mobel|möbel|mobil|mueble|arred|kalust|equip|plumb|sanit|fixt|casework|eqpm)/i],
  ['door', /(door|t(ü|ue)r(en)?\b|porte|puerta|porta\b|vrata|\bovi\b|ovet)/i],
  ['window', /(wind|glaz|fenster|fen[eê]tre|ventana|finestr|okn[oa]|ikkuna|vitrage)/i],
  [
    'wall',
    /(wall|mur\b|murs\b|wand|w(ä|ae)nde|muro|muri\b|parete|pared|tabique|cloison|zid|stena|stene|sein[aä]|partition|mauer|s-cols|column|pilar|poteau|st(ü|ue)tze)/i,
  ],
];

export function layerRole(layer: string | null): LayerRole | null {
  if (layer === null) return null;
  return ROLES.find(([, pattern]) => pattern.test(layer))?.[0] ?? null;
}

/** Whether a layer holds the filling of what it is named for rather than its outline. */
export function isHatchLayer(layer: string | null): boolean {
  return (
    layer !== null && /(patt|hatch|schraff|hachur|tratteg|retino|trama|[sš]raf|rasteri|poch[eé])/i.test(layer)
  );
}
