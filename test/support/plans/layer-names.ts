import type { Sheet } from './description';
import type { LayerRole } from './ink';

/** Layer names of the AIA CAD layer guidelines. */
const AIA: Record<LayerRole, string> = {
  wall: 'A-WALL',
  'wall-hatch': 'A-WALL-PATT',
  door: 'A-DOOR',
  window: 'A-GLAZ',
  dimension: 'A-ANNO-DIMS',
  text: 'A-AREA-IDEN',
  furniture: 'I-FURN',
  sanitary: 'P-SANR-FIXT',
  floor: 'A-FLOR-PATT',
  stair: 'A-FLOR-STRS',
  grid: 'S-GRID',
  elevation: 'A-ELEV',
  site: 'L-SITE',
  sheet: 'A-ANNO-TTLB',
};

const GERMAN: Record<LayerRole, string> = {
  wall: 'Wände',
  'wall-hatch': 'Wände Schraffur',
  door: 'Türen',
  window: 'Fenster',
  dimension: 'Bemaßung',
  text: 'Raumstempel',
  furniture: 'Möbel',
  sanitary: 'Sanitär',
  floor: 'Bodenbelag',
  stair: 'Treppen',
  grid: 'Achsen',
  elevation: 'Ansichten',
  site: 'Außenanlagen',
  sheet: 'Plankopf',
};

export function layerNamer(layers: Sheet['layers']): (role: LayerRole) => string | null {
  switch (layers) {
    case 'aia':
      return (role) => AIA[role];
    case 'german':
      return (role) => GERMAN[role];
    case 'single':
      return () => '0';
    case 'none':
      return () => null;
  }
}
