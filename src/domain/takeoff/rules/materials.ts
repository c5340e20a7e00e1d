/** The uses of materials in a building. The caller may choose a material for each. */
export const MATERIAL_ROLES = [
  'partition',
  'partition_wet',
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
  'putty',
  'waterproofing',
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
  putty: null,
  waterproofing: 'cementitious-waterproofing',
  backsplash: 'backsplash-tiles-ceramic',
  door_leaf: 'hdf-flush-door-35',
  door_frame: 'aluminium-door-frame',
  door_handle: 'handle-set-steel',
  door_closer: 'hydraulic-door-closer',
  window: null,
  light: 'led-panel-point',
  socket: 'power-socket-5a',
  switchboard: 'switch-board-4',
};

/** Materials whose catalogue rate covers one coat. */
export const RATED_BY_COAT: ReadonlySet<string> = new Set(['acrylic-emulsion-coat', 'wall-primer-coat']);
