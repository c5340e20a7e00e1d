import { remembered } from '../../text';

/** What a CAD layer holds, by its name in the usual languages and standards (AIA/NCS, ISO 13567, BS 1192). */
export type LayerRole = 'wall' | 'door' | 'window' | 'annotation' | 'furniture';

/** Short words count only by themselves: `Etage` is not a tag and `Outdoor` is not a door. CAD joins words by any mark. */
const ROLES: readonly [LayerRole, RegExp][] = [
  [
    'annotation',
    /anno|dimension|(?<!\p{L})dims?(?!\p{L})|text|txt|ttlb|(?<!\p{L})(title|tags?|notes?|axis|grid)(?!\p{L})|symb|achse|bema(ß|ss)|(?<!\p{L})cotas?|quot[ea]|mitat/iu,
  ],
  ['furniture', /furn|m(ö|oe?)bel|mobil|mueble|arred|kalust|equip|plumb|sanit|fixt|casework|eqpm/iu],
  [
    'door',
    /(?<!out|in)door|(?<!\p{L})t(ü|ue)r(en)?(?!\p{L})|porte|puerta|(?<!\p{L})porta(?!\p{L})|vrata|(?<!\p{L})ov(i|et)(?!\p{L})/iu,
  ],
  ['window', /window|glaz|fenster|fen[eê]tre|ventana|finestr|(?<!\p{L})okn[oa]|ikkuna|vitrage/iu],
  [
    'wall',
    /wall|(?<!\p{L})murs?(?!\p{L})|wand|w(ä|ae)nde|muro|(?<!\p{L})muri(?!\p{L})|paret[ei]?|pared|tabique|cloison|(?<!\p{L})zid|(?<!\p{L})sten[ae](?!\p{L})|sein[aä]|partition|mauer|s-cols|column|pilar|poteau|st(ü|ue)tze/iu,
  ],
];

/** `Wall openings` holds what is cut out of walls, be it doors or windows. */
const OPENING = /opening|(?<!\p{L})(opng|aussparung|ouvertures?|aperture|huecos?)|(ö|oe)ffnung/iu;

/** A property of the names of layers. */
function ofName<T>(read: (layer: string) => T, unnamed: T): (layer: string | null) => T {
  const answerTo = remembered(read);
  return (layer) => (layer === null ? unnamed : answerTo(layer));
}

/** What a layer is named for; null when its name has no known word. */
export const layerRole = ofName((layer): LayerRole | null => {
  const role = ROLES.find(([, pattern]) => pattern.test(layer))?.[0] ?? null;
  return role === 'wall' && OPENING.test(layer) ? null : role;
}, null);

/** Whether a layer is named for columns. */
export const isColumnLayer = ofName(
  (layer) => /s-cols|column|pilar|poteau|st(ü|ue)tze|(?<!\p{L})cols?(?!\p{L})|colonn/iu.test(layer),
  false,
);

/** Whether a layer is named for a hatch: the filling of walls or floors and not their outline. */
export const isHatchLayer = ofName(
  (layer) => /(patt|hatch|schraff|hachur|tratteg|retino|trama|[sš]raf|rasteri|poch[eé])/i.test(layer),
  false,
);
