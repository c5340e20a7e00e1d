import type { Layout, LayoutRoom } from '../../../src/domain/layout';
import type { Dice } from '../plans/dice';
import { spoil, type Fault } from './fault';
import type { Found, Specimen } from './specimen';

export type Suits = (room: LayoutRoom, specimen: Specimen) => boolean;

/** Changes a copy of one of the rooms that suit. */
export function inSomeRoom(
  name: string,
  suits: Suits,
  change: (copy: Layout, room: LayoutRoom, dice: Dice) => Found[] | null,
): Fault {
  return {
    name,
    plant: (specimen, dice) => {
      const suitable = specimen.layout.rooms.filter((room) => suits(room, specimen));
      if (suitable.length === 0) return null;
      const { id } = dice.pick(suitable);
      return spoil(specimen, (copy) =>
        change(
          copy,
          copy.rooms.find((room) => room.id === id)!,
          dice,
        ),
      );
    },
  };
}
