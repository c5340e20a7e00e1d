/** The uses of materials in a building. The caller may choose a material for each. */
export const MATERIAL_ROLES = [
  'partition',
  'partition_wet',
  'partition_opening',
  'masonry_half',
  'masonry',
  'flooring',
  'flooring_wet',
  'flooring_server',
  'flooring_antistatic',
  'ceiling',
  'ceiling_grid',
  'skirting',
  'primer',
  'paint',
  'paint_wet',
  'paint_ceiling',
  'reveals',
  'putty',
  'waterproofing',
  'wall_tiles',
  'backsplash',
  'door_leaf',
  'door_frame',
  'door_handle',
  'door_closer',
  'window',
  'light',
  'socket',
  'switchboard',
] as const;
export type MaterialRole = (typeof MATERIAL_ROLES)[number];

/** Catalogue codes that are used when the caller names none; null when the standard catalogue has nothing suitable. */
export const DEFAULT_MATERIALS: Record<MaterialRole, string | null> = {
  partition: 'gypsum-drywall-12',
  partition_wet: 'moisture-resistant-drywall-12',
  partition_opening: null,
  masonry_half: 'half-brick-wall',
  masonry: 'brick-wall',
  flooring: 'vitrified-tiles-600',
  flooring_wet: 'anti-skid-ceramic-tiles',
  flooring_server: 'raised-access-flooring',
  flooring_antistatic: 'anti-static-vinyl',
  ceiling: 'gypsum-ceiling-plain',
  ceiling_grid: 'mineral-fibre-ceiling-600',
  skirting: 'pvc-skirting-75',
  primer: 'wall-primer-coat',
  paint: 'acrylic-emulsion-coat',
  paint_wet: 'anti-fungal-paint',
  paint_ceiling: 'acrylic-emulsion-coat',
  reveals: null,
  putty: null,
  waterproofing: 'cementitious-waterproofing',
  wall_tiles: 'waterproof-wall-tiles',
  backsplash: 'backsplash-tiles-ceramic',
  door_leaf: 'hdf-flush-door-35',
  door_frame: 'aluminium-door-frame',
  door_handle: 'handle-set-steel',
  door_closer: 'hydraulic-door-closer',
  window: 'aluminium-window',
  light: 'led-panel-point',
  socket: 'power-socket-5a',
  switchboard: 'switch-board-4',
};

/** Paints of walls and ceilings: they go on a primer, in the coats of the template. */
export const PAINTS: ReadonlySet<string> = new Set(['acrylic-emulsion-coat', 'anti-fungal-paint']);

/** Materials whose catalogue rate covers one coat. */
export const RATED_BY_COAT: ReadonlySet<string> = new Set(['acrylic-emulsion-coat', 'wall-primer-coat']);
