import type { Language } from './room-names';

/** The words of title blocks and legends, by language. */
export interface SheetWords {
  readonly project: string;
  readonly drawing: string;
  readonly scale: string;
  readonly date: string;
  readonly drawn: string;
  readonly number: string;
  readonly legend: string;
  readonly wall: string;
  readonly partition: string;
  readonly tiles: string;
  readonly note: string;
  readonly north: string;
}

const words = (list: string): SheetWords => {
  const [project, drawing, scale, date, drawn, number, legend, wall, partition, tiles, north, note] =
    list.split('|');
  return { project, drawing, scale, date, drawn, number, legend, wall, partition, tiles, north, note };
};

/** Titles of drawings, by language: the lower storey, the upper storey, the elevation. */
export const DRAWING_TITLES: Record<Language, readonly [string, string, string]> = {
  en: ['Ground Floor Plan', 'First Floor Plan', 'Front Elevation'],
  de: ['Grundriss Erdgeschoss', 'Grundriss Obergeschoss', 'Ansicht Süd'],
  fr: ['Plan du rez-de-chaussée', 'Plan du 1er étage', 'Façade sud'],
  es: ['Planta baja', 'Planta primera', 'Alzado sur'],
  it: ['Pianta piano terra', 'Pianta piano primo', 'Prospetto sud'],
  sl: ['Tloris pritlicja', 'Tloris nadstropja', 'Južna fasada'],
  fi: ['Pohjapiirustus 1. krs', 'Pohjapiirustus 2. krs', 'Julkisivu etelään'],
};

export const SHEET_WORDS: Record<Language, SheetWords> = {
  en: words(
    'Project|Drawing|Scale|Date|Drawn|Drawing no.|Legend|Exterior wall|Partition|Tiled floor|N|Verify all dimensions on site.',
  ),
  de: words(
    'Projekt|Plan|Maßstab|Datum|Gezeichnet|Plan-Nr.|Legende|Außenwand|Innenwand|Fliesen|N|Alle Maße am Bau prüfen.',
  ),
  fr: words(
    'Projet|Plan|Échelle|Date|Dessiné|Plan n°|Légende|Mur extérieur|Cloison|Carrelage|N|Cotes à vérifier sur place.',
  ),
  es: words(
    'Proyecto|Plano|Escala|Fecha|Dibujado|Plano n.º|Leyenda|Muro exterior|Tabique|Baldosas|N|Comprobar las cotas en obra.',
  ),
  it: words(
    'Progetto|Tavola|Scala|Data|Disegnato|Tav. n.|Legenda|Muro esterno|Tramezzo|Piastrelle|N|Verificare le misure in cantiere.',
  ),
  sl: words(
    'Projekt|Risba|Merilo|Datum|Risal|Št. risbe|Legenda|Zunanja stena|Notranja stena|Keramika|S|Mere preveriti na objektu.',
  ),
  fi: words(
    'Kohde|Piirustus|Mittakaava|Päiväys|Piirtänyt|Piir. nro|Merkinnät|Ulkoseinä|Väliseinä|Laatta|P|Mitat tarkistettava paikalla.',
  ),
};
