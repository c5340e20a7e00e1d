/** The least share of a shell's free ground that rooms get. Corridors and partitions take the rest. */
export const LEAST_NET_SHARE = 0.75;

/** The most share of a shell's free ground that so many rooms get: few rooms need few corridors. */
export function mostNetShare(rooms: number): number {
  if (rooms <= 8) return 0.88;
  return rooms <= 15 ? 0.8 : LEAST_NET_SHARE;
}
