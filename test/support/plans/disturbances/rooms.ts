import type { PlanDescription } from '../description';
import type { RoomUse } from '../room-uses';
import { type Disturbance, annotated } from './disturbance';
import { withExtras } from './sheets';

export const ROOMS: readonly Disturbance[] = [
  {
    name: 'freeColumns',
    apply: (plan, dice) => withExtras(plan, { columns: dice.pick(['solid', 'crossed', 'round']) }),
  },
  {
    name: 'tileGrids',
    clashes: ['crowded'],
    apply: (plan, dice) => withExtras(plan, { tiles: dice.pick([300, 600, 1200]) }),
  },
  {
    name: 'crowded',
    overrides: { annotation: { furniture: true }, sheet: { layers: 'none' } },
    clashes: ['tileGrids'],
    apply: (plan) => withExtras(plan, { crowded: true }),
  },
  { name: 'finishTags', apply: (plan) => withExtras(plan, { finishTags: true }) },
  { name: 'dashedNames', overrides: { imperial: true }, apply: withDashedNames },
  {
    name: 'raisedSquares',
    overrides: { imperial: false },
    apply: (plan) =>
      annotated(
        { ...plan, hand: { ...plan.hand, raisedSquares: true } },
        { label: { ...plan.annotation.label, area: true } },
      ),
  },
  {
    name: 'unmappedFonts',
    clashes: ['strokeLettering', 'sizesOnly', 'areasOnly', 'halfSize', 'fitToPage'],
    apply: (plan) => ({ ...plan, hand: { ...plan.hand, lettering: 'unmapped' } }),
  },
];

const DASHED: Partial<Record<RoomUse, string>> = {
  bedroom: 'BED',
  bathroom: 'BATH',
  toilet: 'WC',
  kitchen: 'KIT',
  office: 'OFFICE',
  storage: 'STORE',
  operatory: 'OP',
};

/** Rooms of one use are numbered after a dash: BED-1, BATH-2. */
function withDashedNames(plan: PlanDescription): PlanDescription {
  const counts = new Map<RoomUse, number>();
  const rooms = plan.building.rooms.map((room) => {
    const short = DASHED[room.use];
    if (!short) return room;
    const count = (counts.get(room.use) ?? 0) + 1;
    counts.set(room.use, count);
    return { ...room, name: `${short}-${count}` };
  });
  return annotated(
    { ...plan, building: { ...plan.building, rooms } },
    { label: { ...plan.annotation.label, number: false } },
  );
}
