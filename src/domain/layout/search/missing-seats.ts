import { recipeFor } from '../fixtures';
import type { Layout } from '../layout';
import { layoutProfile } from '../profiles';
import type { Programme } from '../programme';

/**
 * Names the rooms of a layout in which fewer persons can sit than the brief asks for, in sentences. Only rooms whose
 * furniture has seats are counted: desks of offices, chairs of dining rooms and pupils' chairs.
 */
export function missingSeats(layout: Layout, { rooms, profile }: Programme): string[] {
  return layout.rooms.flatMap((room) => {
    const seats = rooms.find(({ id }) => id === room.requirement_id)?.seats;
    if (seats === undefined || room.kept) return [];
    const recipe = recipeFor(room.type, room.name, layoutProfile(profile), seats);
    const kinds = new Set(recipe.flatMap(({ seat }) => seat ?? []));
    if (kinds.size === 0) return [];
    const isSeat = ({ kind }: { kind: string }): boolean => kinds.has(kind);
    // A teacher's chair is a chair too, but no seat for a pupil.
    const others = recipe
      .filter(({ seat, required }) => seat === undefined && required)
      .reduce((sum, { variants }) => sum + variants[0].parts.filter(isSeat).length, 0);
    const standing = layout.fixtures.filter(({ room_id, kind }) => room_id === room.id && isSeat({ kind }));
    const placed = Math.max(0, standing.length - others);
    return placed >= seats
      ? []
      : [`${room.name} has space for ${placed} of the ${seats} persons that the brief names.`];
  });
}
