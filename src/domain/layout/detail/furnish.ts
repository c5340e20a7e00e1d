import { furnishRoom, type Furnishing, recipeFor } from '../fixtures';
import type { LayoutDoor, LayoutFixture, LayoutRoom, LayoutWindow } from '../layout';
import type { LayoutProfile } from '../profile';
import { doorChoices } from './doors';
import type { FloorPlan } from './floor-plan';
import { siteOf, spaceOf } from './sites';

type Door = Omit<LayoutDoor, 'id'>;

/** The most places for a door to try until the room can be furnished. */
const MOST_DOOR_PLACES = 10;

/** Doors and fixtures of the rooms. */
export interface Interior {
  doors: Door[];
  fixtures: Omit<LayoutFixture, 'id'>[];
}

/**
 * Gives every room its door and its fixtures. The door takes the best place with which everything that the room needs
 * fits. Rooms entered through other rooms come first, because their doors also take space in those rooms.
 */
export function furnish(
  plan: FloorPlan,
  standing: readonly Door[],
  windows: readonly Omit<LayoutWindow, 'id'>[],
  profile: LayoutProfile,
): Interior {
  const doors = new Map<number, Door>();
  const fixtures = new Map<number, Interior['fixtures']>();
  const cells = plan.grid.owners.flatMap((owner, number) =>
    owner.kind === 'cell' ? [{ ...owner.cell, number }] : [],
  );
  const inOrder = [
    ...cells.filter(({ through }) => through !== null),
    ...cells.filter((cell) => cell.through === null),
  ];
  for (const { number, through } of inOrder) {
    const room = plan.roomsOf.get(number)?.at(0);
    if (room === undefined) continue;
    const others = [...doors.values(), ...standing].filter(({ connects }) => connects.includes(room.id));
    const chosen = bestDoor(plan, number, room, beyondOf(plan, through), others, windows, profile);
    if (chosen.door !== null) doors.set(number, chosen.door);
    fixtures.set(
      number,
      chosen.furnishing.fixtures.map((fixture) => ({ room_id: room.id, ...fixture })),
    );
  }
  return {
    doors: cells.flatMap(({ number }) => doors.get(number) ?? []),
    fixtures: [...cells.flatMap(({ number }) => fixtures.get(number) ?? []), ...lockedFixtures(plan)],
  };
}

function bestDoor(
  plan: FloorPlan,
  number: number,
  room: LayoutRoom,
  beyond: number,
  others: readonly Door[],
  windows: readonly Omit<LayoutWindow, 'id'>[],
  profile: LayoutProfile,
): { door: Door | null; furnishing: Furnishing } {
  const space = spaceOf(plan, number, room);
  const owner = plan.grid.owners[number];
  const seats = owner.kind === 'cell' ? owner.cell.requirement.seats : undefined;
  const recipe = recipeFor(room.type, room.name, profile, seats);
  const own = windows.filter(({ room_id }) => room_id === room.id);
  const choices: (Door | null)[] = doorChoices(plan, number, beyond, profile).slice(0, MOST_DOOR_PLACES);
  let best: { door: Door | null; furnishing: Furnishing } | null = null;
  for (const door of choices.length === 0 ? [null] : choices) {
    const site = siteOf(space, room, [...(door === null ? [] : [door]), ...others], own, profile);
    const furnishing = furnishRoom(recipe, site, seats);
    if (furnishing.complete) return { door, furnishing };
    if (best === null || furnishing.fixtures.length > best.furnishing.fixtures.length)
      best = { door, furnishing };
  }
  return best ?? { door: null, furnishing: { complete: false, fixtures: [] } };
}

/** Owner number of the room from which a cell is entered: the corridor, or the room named. */
function beyondOf({ grid: { owners } }: FloorPlan, through: string | null): number {
  return owners.findIndex((owner) =>
    through === null
      ? owner.kind === 'corridor'
      : owner.kind === 'cell' && owner.cell.requirement.id === through,
  );
}

/** The fixtures of locked rooms. */
function lockedFixtures({ grid, roomsOf }: FloorPlan): Interior['fixtures'] {
  return grid.owners.flatMap((owner, number) =>
    owner.kind === 'kept'
      ? (roomsOf.get(number) ?? []).flatMap(({ id }) =>
          (owner.room.planned?.fixtures ?? []).map((fixture) => ({ room_id: id, ...fixture })),
        )
      : [],
  );
}
