import type { Habits } from './description';

/** A clean drawing, as most CAD programs plot it. */
export const PLAIN_HABITS: Habits = {
  buttedWalls: false,
  linedWalls: false,
  columns: false,
  tags: false,
  roomDimensions: false,
  schedule: false,
};
