import type { DoorDescription, WindowDescription } from '../description';

/** A door with a single leaf in the middle of the wall. It opens into the first room unless another is given. */
export const door = (
  into: string,
  from: string | null,
  width: number,
  rest: Partial<DoorDescription> = {},
): DoorDescription => ({
  kind: 'door',
  between: [into, from],
  width,
  position: 0.5,
  leaf: 'single',
  swingsInto: 0,
  hingedAt: 'start',
  ...rest,
});

/** Windows of one width, evenly along the longest outer wall of the room or the wall that is given. */
export const windows = (room: string, width: number, positions: readonly number[] = [0.5], wall = 0): WindowDescription[] =>
  positions.map((position) => ({ kind: 'window', between: [room, null], width, position, wall }));
