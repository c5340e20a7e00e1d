import type { SnappedShell } from './snapped-shell';
import type { Track } from './track';

/**
 * Corridors of this width along the doors of rooms that stay, one for each line of doors: where such rooms were
 * entered from a corridor before, it can run there again.
 */
export function tracksAlongDoors({ ports }: SnappedShell, width: number): Track[] {
  const tracks = new Map<string, Track>();
  for (const { kind, sill, inward } of ports) {
    if (kind !== 'kept_door') continue;
    const axis = inward[0] === 0 ? 0 : 1;
    const [low, high] = axis === 0 ? [sill[1], sill[3]] : [sill[0], sill[2]];
    const [from, to] = axis === 0 ? [sill[0], sill[2]] : [sill[1], sill[3]];
    const at = inward[0] + inward[1] > 0 ? low : high - width;
    const line = `${axis} ${at}`;
    if (!tracks.has(line)) tracks.set(line, { axis, at, anchor: (from + to) >> 1, ends: [0, 0] });
  }
  return [...tracks.values()];
}
