/**
 * The share of a shell's free ground that rooms get, by their number. Corridors and partitions take the rest; few rooms
 * need few corridors. Measured on generated layouts.
 */
export function netShare(rooms: number): number {
  if (rooms <= 8) return 0.88;
  return rooms <= 15 ? 0.8 : 0.75;
}
