import { Dice } from '../plans/dice';
import { BOUNDARY_FAULTS } from './boundary-faults';
import { DOOR_FAULTS } from './door-faults';
import type { Planted } from './fault';
import { FIXTURE_FAULTS } from './fixture-faults';
import { PASSING_FAULTS } from './passing-faults';
import { ROOM_FAULTS } from './room-faults';
import { SPECIMENS } from './specimens';
import { WALL_FAULTS } from './wall-faults';

export const FAULTS = [
  ...FIXTURE_FAULTS,
  ...DOOR_FAULTS,
  ...BOUNDARY_FAULTS,
  ...PASSING_FAULTS,
  ...ROOM_FAULTS,
  ...WALL_FAULTS,
];

export interface PlantedCase extends Planted {
  fault: string;
  specimen: string;
}

/** Every fault in every specimen that has a place for it, `rounds` times with other parameters. */
export function plantedCases(rounds: number, firstSeed = 1): PlantedCase[] {
  let seed = firstSeed;
  return FAULTS.flatMap((fault) =>
    SPECIMENS.flatMap((specimen) =>
      Array.from({ length: rounds }, () => fault.plant(specimen, new Dice(seed++))).flatMap((planted) =>
        planted === null ? [] : [{ fault: fault.name, specimen: specimen.name, ...planted }],
      ),
    ),
  );
}
