import type { OpeningDescription } from './description';
import { type WallAxis, type WallRun, joinRuns } from './wall-axes';

/** Finds walls by the two rooms that they separate. */
export class WallRuns {
  private readonly byPair = new Map<string, WallAxis[]>();
  private readonly beside = new Map<string, Set<string>>();

  constructor(axes: readonly WallAxis[]) {
    for (const axis of axes) {
      const [a, b] = [axis.sides[0].id, axis.sides[1]?.id ?? null];
      const key = pairKey(a, b);
      this.byPair.set(key, [...(this.byPair.get(key) ?? []), axis]);
      if (b === null) continue;
      this.beside.set(a, (this.beside.get(a) ?? new Set()).add(b));
      this.beside.set(b, (this.beside.get(b) ?? new Set()).add(a));
    }
  }

  /** Straight runs that can have an opening between the two rooms; the longest comes first. */
  between([first, second]: OpeningDescription['between']): WallRun[] {
    const axes = this.byPair.get(pairKey(first, second)) ?? [];
    return joinRuns(axes, () => true).sort((a, b) => b.length - a.length);
  }

  areNeighbours(first: string, second: string): boolean {
    return this.beside.get(first)?.has(second) ?? false;
  }
}

const pairKey = (a: string, b: string | null): string => (b === null ? `${a}|` : [a, b].sort().join('|'));
