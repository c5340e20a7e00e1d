import type { Mm } from '../../geometry';
import { Formula, metres } from '../formula';
import { widthInWall, type SizedOpening, type SizedRoom, type SizedWall } from '../sized-elements';
import { ruleOfRoomType } from '../rules/room-types';
import type { TakeoffSheet } from '../takeoff-sheet';
import { standsBetweenRooms } from '../wall-sides';
import { isBoardPartition, partitionFrame } from './components';
import { isOutOfScope, noteExisting } from './existing';
import { junctionsOn } from './junctions';
import { lessOpenings } from './opening-deduction';

/** The thickest wall that a partition of the catalogue can be: 100 mm of block or stud with finishes and tolerance. */
const THICKEST_PARTITION_MM: Mm = 160;

/**
 * Measures walls between rooms as partitions. Other walls are left out, with an assumption, unless the standard bills
 * every wall.
 */
export function measurePartitions(sheet: TakeoffSheet): void {
  for (const wall of sheet.plan.walls) {
    if (wall.existing === true) {
      noteExisting(sheet, wall.id);
      continue;
    }
    const rooms = sheet.plan.roomsOfWall.get(wall.id) ?? [];
    if (isOutOfScope(sheet, wall.id, rooms)) continue;
    if (sheet.profile.walls.value === 'all' || standsBetweenRooms(wall, rooms))
      measureWall(sheet, wall, rooms);
    else {
      sheet.assumptions.note(
        'shell_walls_excluded',
        'Walls without rooms on both sides are taken as existing: the wall is not billed, its finishes are.',
        wall.id,
      );
    }
  }
}

function measureWall(sheet: TakeoffSheet, wall: SizedWall, rooms: readonly SizedRoom[]): void {
  const thickness = Math.round(wall.thickness_mm);
  const isPartition = thickness <= THICKEST_PARTITION_MM || sheet.profile.walls.value === 'all';
  const ceiling = sheet.ceilingOf(rooms.map(({ id }) => id));
  const openings = sheet.plan.openingsOfWall.get(wall.id) ?? [];
  const length = runLength(wall, openings);
  const net = lessOpenings(
    sheet,
    length.times(ceiling.metres).rounded(2),
    openings,
    sheet.profile.partition.value,
  );
  const role = rooms.some(({ type }) => ruleOfRoomType(type)?.wet) ? 'partition_wet' : 'partition';
  noteWallType(sheet, wall, isPartition);
  sheet.add({
    subject: { element: wall.id, wall: wall.id, geometry: [wall.id], confidences: [wall.confidence] },
    item: 'wall',
    section: 'wall',
    role,
    served: isPartition,
    rule: isPartition ? 'partition.elevation' : 'wall.no-material',
    description: `${isPartition ? 'Partition' : 'Wall'} ${wall.id}, ${thickness} mm thick as drawn`,
    dimension: 'area',
    net,
    components:
      isPartition && isBoardPartition(sheet.material(role))
        ? partitionFrame(
            length,
            Formula.of(net.value),
            openings.map(frameOpening),
            junctionsOn(sheet.plan, wall),
          )
        : [],
    tag: 'assumed',
    beside: openings.map(({ id }) => id),
  });
}

function frameOpening(opening: SizedOpening): { width: Formula; reachesFloor: boolean } {
  return { width: Formula.of(metres(widthInWall(opening))), reachesFloor: opening.kind !== 'window' };
}

function noteWallType(sheet: TakeoffSheet, wall: SizedWall, isPartition: boolean): void {
  if (isPartition) {
    sheet.assumptions.note(
      'wall_type_assumed',
      'The drawing does not say what walls are made of; they are billed as the default partition.',
      wall.id,
    );
    return;
  }
  sheet.assumptions.note(
    'wall_without_material',
    `Walls thicker than ${THICKEST_PARTITION_MM} mm have no material in the catalogue; their lines carry no price.`,
    wall.id,
  );
}

/**
 * Length of a wall in metres, including its openings. A drawing may draw the centre-line of a wall through an
 * opening or end it at the jambs. Where it ends there, the width of the opening is added, so that the openings can
 * be deducted from the whole wall.
 */
export function runLength(wall: SizedWall, openings: readonly SizedOpening[]): Formula {
  return openings
    .filter((opening) => !liesWithin(wall, opening))
    .reduce(
      (length, opening) => length.plus(metres(widthInWall(opening))),
      Formula.of(metres(wall.length_mm)),
    );
}

/** Whether the middle of the opening lies between the ends of the centre-line. */
function liesWithin(wall: SizedWall, { segment: [from, to] }: SizedOpening): boolean {
  const [[ax, ay], [bx, by]] = wall.centreline;
  const [dx, dy] = [bx - ax, by - ay];
  const along = ((from[0] + to[0]) / 2 - ax) * dx + ((from[1] + to[1]) / 2 - ay) * dy;
  return along >= 0 && along <= dx * dx + dy * dy;
}
