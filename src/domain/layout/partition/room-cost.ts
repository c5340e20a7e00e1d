import type { Bay } from './bay';
import type { RoomSize } from './room-table';
import { STRIDE } from './slice-bay';

/** Base cost of a broken rule: higher than any sum of wishes. */
export const RULE_BROKEN = 4;
/** Larger area errors cost much more, well before the limit of 15 %. */
const BEARABLE_ERROR = 0.08;
/** Rooms longer than this many times their width cost more. */
const EASY_ASPECT = 1.6;

/** A column nearer to the corridor leaves no place for a door in front of it, steps. */
const DOOR_DEPTH = 18;
const COLUMN_AT_DOOR = 0.8;
/** Cost of the share of the room that lies between a column and the wall. */
const COLUMN_INSIDE = 1;

/** A sliced room without its walls, as its cost needs it. Steps. */
export interface NetRoom {
  area: number;
  /** The largest clear rectangle that counts for the minimums. */
  short: number;
  long: number;
  aspect: number;
  /** Border with the corridor. */
  border: number;
  /** Cost of columns in the way. */
  awkward: number;
}

/** Measures the room that the slicer wrote at `room`. */
export function netRoom(room: number, cells: Int32Array, bay: Bay, into: NetRoom): void {
  const k = room * STRIDE;
  const [u0, u1, v1] = [cells[k], cells[k + 2], cells[k + 3]];
  const left = u0 === 0 ? bay.startWall : 1;
  const right = u1 === bay.length ? bay.endWall : 1;
  const back = v1 === bay.depth ? bay.backWall : 1;
  const [wide, deep] = [u1 - u0 - left - right, v1 - 1 - back];
  into.area = wide * deep;
  into.awkward = 0;
  into.short = Math.min(wide, deep);
  into.long = Math.max(wide, deep);
  into.border = Math.min(u1, bay.to) - Math.max(u0, bay.from);
  if (cells[k + 7] > 0) addLeg(k, cells, bay, into);
  else into.aspect = into.short > 0 ? into.long / into.short : 99;
  if (bay.columns.length > 0) deductColumns(k, cells, bay, into);
}

function addLeg(k: number, cells: Int32Array, bay: Bay, into: NetRoom): void {
  const [u0, u1] = [cells[k], cells[k + 2]];
  const [l0, m0, l1, m1] = [cells[k + 4], cells[k + 5], cells[k + 6], cells[k + 7]];
  const outer = l0 < u0 ? (l0 === 0 ? bay.startWall : 1) : l1 === bay.length ? bay.endWall : 1;
  const leg = m1 - m0 - 1 - bay.backWall;
  // No partition divides leg and neck behind the small rooms, so half a partition is added back.
  into.area += (l1 - l0 - outer + 1) * leg;
  const other = l0 < u0 ? (u1 === bay.length ? bay.endWall : 1) : u0 === 0 ? bay.startWall : 1;
  const wide = Math.max(u1, l1) - Math.min(u0, l0) - outer - other;
  const deep = bay.depth - 1 - bay.backWall;
  into.aspect = Math.max(wide, deep) / Math.max(1, Math.min(wide, deep));
  const [short, long] = [Math.min(wide, leg), Math.max(wide, leg)];
  if (short * long <= into.short * into.long) return;
  into.short = short;
  into.long = long;
}

/** A column takes its ground, and the strip between it and the nearest wall no longer counts as clear. */
function deductColumns(k: number, cells: Int32Array, bay: Bay, into: NetRoom): void {
  const [u0, v0, u1, v1] = [cells[k], cells[k + 1], cells[k + 2], cells[k + 3]];
  for (const [a0, b0, a1, b1] of bay.columns) {
    const wide = Math.min(u1, a1) - Math.max(u0, a0);
    const deep = Math.min(v1, b1) - Math.max(v0, b0);
    if (wide <= 0 || deep <= 0) continue;
    into.area -= wide * deep;
    if (b0 < DOOR_DEPTH) {
      const [from, to] = [Math.max(u0, bay.from), Math.min(u1, bay.to)];
      into.border = Math.min(into.border, Math.max(a0 - from, to - a1));
      into.awkward += COLUMN_AT_DOOR;
    }
    const lost = [(a1 - u0) / (u1 - u0), (u1 - a0) / (u1 - u0), (b1 - v0) / (v1 - v0), (v1 - b0) / (v1 - v0)];
    const least = lost.indexOf(Math.min(...lost));
    into.awkward += COLUMN_INSIDE * lost[least];
    const acrossShort = u1 - u0 <= v1 - v0 === least < 2;
    if (acrossShort) into.short *= 1 - lost[least];
    else into.long *= 1 - lost[least];
    if (into.short > into.long) [into.short, into.long] = [into.long, into.short];
  }
}

/** Cost of a room's shape: at least RULE_BROKEN for each rule it breaks. */
export function shapeCost(net: NetRoom, size: RoomSize, factor: number): number {
  const error = Math.abs(net.area / (size.target * factor) - 1);
  let cost = 8 * error * error;
  if (error > BEARABLE_ERROR) cost += 60 * (error - BEARABLE_ERROR) * (error - BEARABLE_ERROR);
  if (net.aspect > EASY_ASPECT) cost += 0.06 * (net.aspect - EASY_ASPECT);
  if (net.aspect > size.maxAspect)
    cost += 0.1 + (net.aspect - size.maxAspect) * (net.aspect - size.maxAspect);
  cost += broken(net.area, size.minArea) + broken(net.short, size.short) + broken(net.long, size.long);
  return cost + net.awkward + broken(net.border, size.doorBorder);
}

/** Whether a room has its least size and a place for its door. */
export function keepsRules(net: NetRoom, size: RoomSize): boolean {
  const { area, short, long, border } = net;
  return area >= size.minArea && short >= size.short && long >= size.long && border >= size.doorBorder;
}

function broken(value: number, least: number): number {
  return value >= least ? 0 : RULE_BROKEN + (8 * (least - Math.max(0, value))) / least;
}
