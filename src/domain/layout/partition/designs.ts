import { leastBy } from '../../geometry';
import type { CellRect } from '../cell-plan';
import { rectArea } from './cell-rect';
import type { Random } from './random';
import type { Design } from './skeleton';
import { horizontalSlabs, verticalSlabs } from './slabs';
import type { SnappedShell } from './snapped-shell';
import type { Track, TrackEnd } from './track';

/** The least depth beside a corridor to try, steps. */
const LEAST_DEPTH = 40;
/** Narrower ground is served by a corridor along its wall or by one beyond it, steps. */
const LEAST_PART = 40;
/** Depth of a bay that rooms on both sides of a corridor use well. */
const GOOD_DEPTH = 90;
const MOST_TRACKS = 6;
/** A corridor moves to an edge of the shell that is at most this far away, steps. */
const MAGNET = 24;
/** Ground smaller than this many times the smallest room is leftover. */
const MERGES = [1, 1, 1.8, 3] as const;

/** Parts of the free ground as rectangles, both ways of cutting it. */
export function partsOf(shell: SnappedShell): CellRect[][] {
  const { xs, ys, width } = shell;
  const columns = xs.length - 1;
  const filled = new Uint8Array(columns * (ys.length - 1));
  for (let j = 0; j + 1 < ys.length; j++)
    for (let i = 0; i < columns; i++) filled[j * columns + i] = shell.free[ys[j] * width + xs[i]];
  const map = { xs, ys, filled };
  return [horizontalSlabs(map), verticalSlabs(map)].map((parts) =>
    parts.filter(([x0, y0, x1, y1]) => Math.min(x1 - x0, y1 - y0) >= LEAST_PART),
  );
}

/** A random design: parallel corridors through all ground, or one or two along every part. */
export function randomDesign(
  parts: readonly CellRect[][],
  width: number,
  shell: SnappedShell,
  random: Random,
): Design {
  const slabs = random.pick(parts);
  const tracks =
    slabs.length < 2 || random.once(3)
      ? parallel(width, shell, random)
      : slabs.flatMap((part) => (random.once(6) ? [] : along(part, width, random)));
  return {
    tracks: tracks
      .slice(0, MOST_TRACKS)
      .map((track) => (random.once(2) ? aligned(track, width, shell) : track)),
    split: 0.35 + 0.3 * random.next(),
    turns: random.once(2) ? 0 : random.below(16),
    mergeBelow: random.pick(MERGES),
  };
}

/** The track, moved so that its edge continues a near edge of the shell. */
function aligned(track: Track, width: number, shell: SnappedShell): Track {
  const turns = track.axis === 0 ? shell.ys : shell.xs;
  const moves = turns.flatMap((turn) => [turn - track.at, turn - width - track.at]);
  const least = leastBy(moves, Math.abs);
  return Math.abs(least) <= MAGNET ? { ...track, at: track.at + least } : track;
}

function parallel(width: number, shell: SnappedShell, random: Random): Track[] {
  const axis = random.once(2) ? 0 : 1;
  const across = axis === 0 ? shell.height : shell.width;
  const length = axis === 0 ? shell.width : shell.height;
  const tracks = offsets(across, width, random).map((at): Track => ({
    axis,
    at,
    anchor: random.below(length),
    ends: [endOf(length, random), endOf(length, random)],
  }));
  return random.once(3) ? [...tracks, crossTrack(tracks[0], shell, random)] : tracks;
}

function crossTrack(track: Track, shell: SnappedShell, random: Random): Track {
  const length = track.axis === 0 ? shell.width : shell.height;
  const ends: Track['ends'] = random.once(2) ? ['crossing', 0] : [0, 'crossing'];
  return { axis: track.axis === 0 ? 1 : 0, at: random.below(length), anchor: track.at, ends };
}

function along([x0, y0, x1, y1]: CellRect, width: number, random: Random): Track[] {
  const wide = x1 - x0 >= y1 - y0;
  const axis = wide === random.once(6) ? 1 : 0;
  const [low, across] = axis === 0 ? [y0, y1 - y0] : [x0, x1 - x0];
  const [from, length] = axis === 0 ? [x0, x1 - x0] : [y0, y1 - y0];
  return offsets(across, width, random).map((at) => ({
    axis,
    at: low + at,
    anchor: from + (length >> 1),
    ends: [endOf(length, random), endOf(length, random)],
  }));
}

/** Where parallel corridors of this width may lie in ground this deep. */
function offsets(across: number, width: number, random: Random): number[] {
  const room = across - width;
  if (room < 2 * LEAST_DEPTH) return [random.pick([0, Math.max(0, room), Math.max(0, room >> 1)])];
  const fitting = Math.max(1, Math.round((across + width) / (2 * GOOD_DEPTH + width)));
  const count = Math.max(1, fitting + random.pick([-1, 0, 0, 0, 1]));
  const pitch = Math.floor(across / count);
  return Array.from({ length: count }, (_, k) => {
    const slack = Math.max(0, pitch - width - 2 * LEAST_DEPTH);
    return k * pitch + Math.min(LEAST_DEPTH, (pitch - width) >> 1) + random.below(slack + 1);
  });
}

function endOf(length: number, random: Random): TrackEnd {
  switch (random.below(5)) {
    case 0:
      return 'crossing';
    case 1:
      return Math.min(random.between(60, 160), length >> 1);
    default:
      return 0;
  }
}

/** A design with one small change. */
export function changedDesign(design: Design, width: number, shell: SnappedShell, random: Random): Design {
  const tracks = design.tracks.map((track) => ({ ...track }));
  const k = random.below(tracks.length);
  const track = tracks[k];
  const length = track.axis === 0 ? shell.width : shell.height;
  switch (random.below(12)) {
    case 0:
      if (tracks.length > 1) tracks.splice(k, 1);
      break;
    case 1:
      if (tracks.length < MOST_TRACKS) tracks.push(crossTrack(track, shell, random));
      break;
    case 2:
      track.ends = random.once(2)
        ? [endOf(length, random), track.ends[1]]
        : [track.ends[0], endOf(length, random)];
      break;
    case 3:
      return { ...design, tracks, turns: design.turns ^ (1 << random.below(4)) };
    case 4:
      return { ...design, tracks, split: 0.3 + 0.4 * random.next() };
    case 5:
      return { ...design, tracks, mergeBelow: random.pick(MERGES) };
    case 6:
      tracks[k] = aligned(track, width, shell);
      break;
    case 7:
    case 8:
      track.at += random.between(-30, 30);
      break;
    case 9:
      track.ends = track.ends.map((end) =>
        typeof end === 'number' && end > 0 ? Math.max(0, end + random.between(-12, 12)) : end,
      ) as Track['ends'];
      break;
    default:
      track.at += random.between(-8, 8);
  }
  return { ...design, tracks };
}

/** The kind of a skeleton: its corridors by direction and rough place. */
export function kindOf(corridor: readonly CellRect[], shell: SnappedShell): string {
  return corridor
    .filter((rect) => rectArea(rect) * 40 > shell.freeCells)
    .map(([x0, y0, x1, y1]) => {
      const flat = x1 - x0 >= y1 - y0;
      const place = flat ? (y0 + y1) / 2 / shell.height : (x0 + x1) / 2 / shell.width;
      return `${flat ? 'x' : 'y'}${Math.round(place * 6)}`;
    })
    .sort()
    .join(' ');
}
