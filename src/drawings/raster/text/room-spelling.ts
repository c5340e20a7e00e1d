import { roomTypeOf } from '../../../domain/extraction/texts/room-type';

/** Names of rooms with letters that English data does not have, and others that are often misread by a letter. */
const NAMES =
  'Küche,Teeküche,Büro,Röntgen,Rentgen,Diele,Flur,Schlafen,Wohnen,Hauswirtschaft,Abstellraum,Besprechung,Behandlung,Empfang,' +
  'Treppe,Schacht,Personal,Waschraum,Gäste,Gäste-WC,Terrasse,Séjour,Chambre,Cuisine,Entrée,Couloir,Rangement,Buanderie,' +
  'Salle de réunion,Salle de bains,Stérilisation,Réception,Réunion,Dégagement,Cellier,Salón,Dormitorio,Cocina,Baño,' +
  'Pasillo,Trastero,Recepción,Esterilización,Recibidor,Lavadero,Aseo,Aseos,Soggiorno,Camera,Cucina,Bagno,Ingresso,' +
  'Corridoio,Ripostiglio,Ufficio,Ambulatorio,Sterilizzazione,Kuhinja,Kopalnica,Spalnica,Hodnik,Pisarna,Čakalnica,' +
  'Strežnik,Jašek,Predsoba,Shramba,Sanitarije,Stopnice,Keittiö,Käytävä,Välinehuolto,Henkilökunta,Makuuhuone,' +
  'Kylpyhuone,Olohuone,Eteinen,Varasto,Toimisto,Neuvottelu,Pesuhuone,Hoitohuone,Kitchen,Bedroom,Bathroom,Living Room,' +
  'Dining Room,Corridor,Meeting Room,Reception,Operatory,Laboratory,Sterilization,Washroom,Office,Closet,Pantry,Laundry,' +
  'Garage,WC,Staff,Store,Hall,Stair,Utility';
/** A name of so many letters may be off by one. */
const LONG = 5;

/** A single sign beside a name, which is a piece of a line or of furniture; a digit counts rooms. */
const STRAY_SIGN = /^[^\p{L}\d]|^[^\s\d]\s|[^\p{L}\d]$|\s\D$/gu;

const KNOWN = new Map(NAMES.split(',').map((name) => [folded(name), name]));
const LONG_ONES = [...KNOWN].filter(([plain]) => plain.length >= LONG);

/**
 * The usual spelling of a room's name that was recognised without its accents, in wrong case, or with one letter
 * wrong; any other text as it is. A name in capitals stays in capitals.
 */
export function roomSpelling(text: string): string {
  const plain = folded(text);
  const exact = KNOWN.get(plain) ?? KNOWN.get(plain.replace(STRAY_SIGN, ''));
  const name = exact ?? (plain.length >= LONG && isUnknown(text) ? nearOf(plain) : undefined);
  if (name === undefined) return text;
  return text.length > 2 && text === text.toUpperCase() ? name.toUpperCase() : name;
}

const isUnknown = (text: string): boolean => roomTypeOf(text).type === 'unknown';

/** The only known name that one letter changed, added or left out makes. */
function nearOf(plain: string): string | undefined {
  const near = LONG_ONES.filter(([known]) => isOneApart(known, plain));
  return near.length === 1 ? near[0][1] : undefined;
}

function isOneApart(p: string, q: string): boolean {
  const [short, long] = p.length <= q.length ? [p, q] : [q, p];
  if (long.length - short.length > 1) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  const rest = short.length === long.length ? same + 1 : same;
  return short.slice(rest) === long.slice(same + 1);
}

function folded(text: string): string {
  return text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').trim();
}
