import { shapeOf } from '../shapes/shape';
import type { Survey } from '../survey';
import type { ConstraintViolation } from '../../violation';
import { violation, type Rule } from '../violation-of';

/**
 * ELEMENT_BROKEN: an element cannot be judged. Two elements share its id, or it names an id that does not exist; or
 * the outline of a wall, a column or the shell is not a simple polygon in whole millimetres within a kilometre.
 */
export const elementBroken: Rule<Survey> = ({ layout }) => [
  ...sharedIds(layout),
  ...danglingIds(layout),
  ...shapeless(layout),
];

/** Ids of obstacles come from the description of the shell, so an obstacle and a room may have the same id. */
function sharedIds({
  rooms,
  walls,
  doors,
  windows,
  fixtures,
  shell,
}: Survey['layout']): ConstraintViolation[] {
  return [[rooms, walls, doors, windows, fixtures].flat(), shell.obstacles].flatMap((elements) => {
    const seen = new Set<string>();
    const shared = new Set<string>();
    for (const { id } of elements) (seen.has(id) ? shared : seen).add(id);
    return [...shared].map((id) =>
      violation('ELEMENT_BROKEN', [id], `More than one element has the id ${id}.`),
    );
  });
}

function danglingIds({ rooms, walls, doors, windows, fixtures }: Survey['layout']): ConstraintViolation[] {
  const roomIds = new Set(rooms.map(({ id }) => id));
  const wallIds = new Set(walls.map(({ id }) => id));
  const dangling = (id: string, named: (string | null)[], known: Set<string>, what: string) =>
    [...new Set(named)]
      .filter((name) => name !== null && !known.has(name))
      .map((name) =>
        violation('ELEMENT_BROKEN', [id, name!], `${id} names ${what} ${name}, which does not exist.`),
      );
  return [
    ...doors.flatMap((door) => [
      ...dangling(door.id, [...door.connects, door.swing?.into ?? null], roomIds, 'room'),
      ...dangling(door.id, [door.wall_id], wallIds, 'wall'),
    ]),
    ...windows.flatMap((window) => [
      ...dangling(window.id, [window.room_id], roomIds, 'room'),
      ...dangling(window.id, [window.wall_id], wallIds, 'wall'),
    ]),
    ...fixtures.flatMap((fixture) => dangling(fixture.id, [fixture.room_id], roomIds, 'room')),
  ];
}

function shapeless({ walls, shell }: Survey['layout']): ConstraintViolation[] {
  const outlines = [...walls, ...shell.obstacles].map(({ id, polygon }) => ({ id, polygon }));
  return [...outlines, { id: 'shell', polygon: shell.outline }]
    .filter(({ polygon }) => shapeOf(polygon) === null)
    .map(({ id }) =>
      violation('ELEMENT_BROKEN', [id], `The outline of ${id} is not a simple polygon in whole millimetres.`),
    );
}
