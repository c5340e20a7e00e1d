import type { Mm } from '../../geometry';
import { Formula, metres } from '../formula';
import { widthInWall, type SizedOpening, type SizedRoom, type SizedWall } from '../sized-elements';
import { ruleOfRoomType } from '../rules/room-types';
import { UNTOLD_WALL_TYPES, type WallType, wallTypeOf } from '../rules/wall-types';
import { metresOf, type Subject, type TakeoffSheet } from '../takeoff-sheet';
import { standsBetweenRooms } from '../wall-sides';
import { isBoardPartition, partitionFrame } from './components';
import { lengthInCorners } from './corners';
import { isOutOfScope, noteExisting } from './existing';
import { junctionsOn } from './junctions';
import { bandOf, lessOpenings, openingArea } from './opening-deduction';

/**
 * Measures walls between rooms, by the type that their thickness stands for. Other walls are left out, with an assumption, unless the standard bills
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
  const openings = sheet.plan.openingsOfWall.get(wall.id) ?? [];
  const length = billedLength(sheet, wall, openings);
  const height = heightOf(sheet, rooms);
  const on: WallOnSheet = { wall, thickness, openings, length, height, subject: subjectOf(wall) };
  const type = wallType(sheet, thickness);
  if (type === undefined) measureUnknown(sheet, on);
  else if (type.role === 'partition') measurePartition(sheet, on, rooms);
  else measureMasonry(sheet, on, type);
}

/** The length of a wall; a corner that it shares with a longer one belongs to that one. */
function billedLength(sheet: TakeoffSheet, wall: SizedWall, openings: readonly SizedOpening[]): Formula {
  const whole = runLength(wall, openings);
  const shared = metres(sheet.usesTemplates ? lengthInCorners(sheet.plan, wall) : 0);
  return shared.isZero() ? whole : whole.minus(shared).notBelowZero();
}

/** A wall with the values that the measuring rules need. */
interface WallOnSheet {
  readonly wall: SizedWall;
  readonly thickness: Mm;
  readonly openings: readonly SizedOpening[];
  readonly length: Formula;
  readonly height: Formula;
  readonly subject: Subject;
}

function subjectOf(wall: SizedWall): Subject {
  return { element: wall.id, wall: wall.id, geometry: [wall.id], confidences: [wall.confidence] };
}

/** The highest of the rooms beside a wall; the height of all rooms where none is stated. */
function heightOf(sheet: TakeoffSheet, rooms: readonly SizedRoom[]): Formula {
  const heights = rooms.map(({ id }) => sheet.ceilingOf(id).metres);
  if (heights.length === 0) return sheet.height('ceiling').metres;
  return heights.reduce((most, height) => (height.value.greaterThan(most.value) ? height : most));
}

function wallType(sheet: TakeoffSheet, thickness: Mm): WallType | undefined {
  if (!sheet.usesTemplates) return { up_to: thickness, role: 'partition', measured: 'area' };
  return wallTypeOf(sheet.country?.wall_types ?? UNTOLD_WALL_TYPES, thickness);
}

function elevation(sheet: TakeoffSheet, { length, height, openings }: WallOnSheet): Formula {
  return lessOpenings(sheet, length.times(height).rounded(2), openings, sheet.profile.partition.value);
}

function measurePartition(sheet: TakeoffSheet, on: WallOnSheet, rooms: readonly SizedRoom[]): void {
  const { wall, thickness, openings, length, subject } = on;
  const role = rooms.some(({ type }) => ruleOfRoomType(type)?.wet) ? 'partition_wet' : 'partition';
  const net = elevation(sheet, on);
  noteAssumedType(sheet, wall);
  sheet.add({
    subject,
    item: 'wall',
    section: 'wall',
    role,
    rule: 'partition.elevation',
    description: `Partition ${wall.id}, ${thickness} mm thick as drawn`,
    specification: `Partition, ${sheet.wallClass(thickness)} mm thick`,
    dimension: 'area',
    net,
    components: isBoardPartition(sheet.material(role))
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
  if (sheet.profile.extraOverOpenings.value) measureExtraOver(sheet, on);
}

/** Adds an item for each door opening in a partition, because forming it costs more than the partition itself. */
function measureExtraOver(sheet: TakeoffSheet, { wall, thickness, openings, subject }: WallOnSheet): void {
  const doors = openings.filter(({ kind }) => kind !== 'window');
  if (doors.length === 0) return;
  sheet.add({
    subject,
    item: 'wall.opening',
    section: 'wall',
    kind: 'extra_over',
    role: 'partition_opening',
    rule: 'partition.extra-over',
    description: `Door openings in partition ${wall.id}`,
    specification: `Extra over partition, ${sheet.wallClass(thickness)} mm thick, for a door opening`,
    dimension: 'count',
    net: Formula.of(doors.length),
    tag: 'measured',
    beside: doors.map(({ id }) => id),
  });
}

/** Half-brick walls by area, thicker ones by volume; the specification names the thickness as drawn. */
function measureMasonry(sheet: TakeoffSheet, on: WallOnSheet, { role, measured }: WallType): void {
  const { wall, thickness, openings, subject } = on;
  noteAssumedType(sheet, wall);
  sheet.add({
    subject,
    item: 'wall',
    section: 'wall',
    role,
    rule: measured === 'area' ? 'masonry.area' : 'masonry.volume',
    description: `Masonry wall ${wall.id}, ${thickness} mm thick as drawn`,
    specification: `Masonry wall, ${sheet.wallClass(thickness)} mm thick`,
    dimension: measured,
    net: measured === 'area' ? elevation(sheet, on) : volume(sheet, on),
    tag: 'assumed',
    beside: openings.map(({ id }) => id),
  });
}

/** Length × height × thickness, less openings by their size; each product is rounded to 0.01 m³. */
function volume(sheet: TakeoffSheet, { length, height, thickness, openings }: WallOnSheet): Formula {
  const depth = metresOf(thickness);
  return openings
    .reduce((net, opening) => {
      const area = openingArea(sheet, opening);
      if (bandOf(sheet.profile.partition.value, area).share === '0') return net;
      return net.minus(area.times(depth).rounded(2));
    }, length.times(height).times(depth).rounded(2))
    .notBelowZero();
}

/** A wall that no type fits is on the bill without a price: its material is a question. */
function measureUnknown(sheet: TakeoffSheet, on: WallOnSheet): void {
  const { wall, thickness, openings, subject } = on;
  sheet.assumptions.note(
    'wall_without_material',
    'No type of wall is this thick; say with `materials` or by a wall type of the country what these walls are. Their items carry no price.',
    wall.id,
  );
  sheet.add({
    subject,
    item: 'wall',
    section: 'wall',
    role: 'partition',
    served: false,
    rule: 'wall.no-material',
    description: `Wall ${wall.id}, ${thickness} mm thick as drawn`,
    specification: `Wall of unknown make, ${thickness} mm thick`,
    dimension: 'area',
    net: elevation(sheet, on),
    tag: 'assumed',
    beside: openings.map(({ id }) => id),
  });
}

function frameOpening(opening: SizedOpening): { width: Formula; reachesFloor: boolean } {
  return { width: Formula.of(metres(widthInWall(opening))), reachesFloor: opening.kind !== 'window' };
}

function noteAssumedType(sheet: TakeoffSheet, wall: SizedWall): void {
  sheet.assumptions.note(
    'wall_type_assumed',
    'The drawing does not say what walls are made of; they are billed by their thickness.',
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
