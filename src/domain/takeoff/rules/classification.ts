import type { Classification } from '../quantity-line';
import type { MaterialRole } from './materials';

/**
 * Classification codes of the work for each role. IS 1200 parts: 3 brickwork, 10 ceilings and linings, 11 floor
 * finishes and skirting, 13 painting of building surfaces, 14 glazing, 21 woodwork and joinery. HSN codes are of the
 * default material's goods; they matter only where goods are taxed instead of a works contract.
 */
const CLASSIFICATION: Record<
  MaterialRole,
  readonly [is1200: string | null, nrm2: string | null, masterformat: string | null, hsn: string | null]
> = {
  partition: ['Part 10', '20', '09 21 16', '6809'],
  partition_wet: ['Part 10', '20', '09 21 16', '6809'],
  partition_opening: ['Part 10', '20', '09 21 16', '6809'],
  masonry_half: ['Part 3', '14', '04 21 13', '6904'],
  masonry: ['Part 3', '14', '04 21 13', '6904'],
  flooring: ['Part 11', '28', '09 30 13', '6907'],
  flooring_wet: ['Part 11', '28', '09 30 13', '6907'],
  flooring_server: ['Part 11', '28', '09 69 00', null],
  flooring_antistatic: ['Part 11', '28', '09 65 00', '3918'],
  ceiling: ['Part 10', '30', '09 21 16', '6809'],
  ceiling_grid: ['Part 10', '30', '09 51 00', null],
  skirting: ['Part 11', '28', '09 65 13', '3918'],
  primer: ['Part 13', '29', '09 91 23', '3209'],
  paint: ['Part 13', '29', '09 91 23', '3209'],
  paint_wet: ['Part 13', '29', '09 91 23', '3209'],
  paint_ceiling: ['Part 13', '29', '09 91 23', '3209'],
  reveals: ['Part 13', '29', '09 91 23', '3209'],
  putty: ['Part 13', '29', '09 91 23', '3214'],
  waterproofing: [null, '19', '07 14 00', null],
  wall_tiles: ['Part 11', '28', '09 30 13', '6907'],
  backsplash: ['Part 11', '28', '09 30 13', '6907'],
  door_leaf: ['Part 21', '24', '08 14 00', '4418'],
  door_frame: ['Part 21', '24', '08 12 00', '7610'],
  door_handle: ['Part 7', '24', '08 71 00', '8302'],
  door_closer: ['Part 7', '24', '08 71 00', '8302'],
  window: ['Part 14', '23', '08 50 00', '7610'],
  light: [null, '39', '26 51 00', '9405'],
  socket: [null, '39', '26 27 26', '8536'],
  switchboard: [null, '39', '26 27 26', '8536'],
};

const BY_ROLE = Object.fromEntries(
  Object.entries(CLASSIFICATION).map(([role, [is1200, nrm2, masterformat, hsn]]) => [
    role,
    Object.freeze({ is1200, nrm2, masterformat, hsn }),
  ]),
) as Record<MaterialRole, Classification>;

export function classificationOf(role: MaterialRole): Classification {
  return BY_ROLE[role];
}
