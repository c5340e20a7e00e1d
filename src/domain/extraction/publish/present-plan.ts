import type { Region } from '../../geometry';
import type { PlanGeometry, PlanWarning, ScaleRecord } from '../model/plan-geometry';
import { contradiction } from '../scale/conflicts';
import { coverageWarning, COVERS_PART } from './coverage';
import { isLostLabels, stillLost } from './lost-labels';
import { printedAreasThatDiffer } from './outline-warnings';
import { SIZES_DIFFER } from './printed-sizes';
import { withRoomChanges, type RoomChanges } from './room-changes';
import { stillWithoutDoor } from './rooms-without-door';
import { shutPublished, workingScaleOf } from './room-outline';
import { LEFT_OUT } from './warnings';

/**
 * The plan in its present state: as extracted, with people's corrections, at the scale in use. Warnings that a
 * correction or a calibration settles are gone, and those that it calls for are there.
 *
 * @param scale the scale in use; null while it is unknown
 */
export function presentPlan(
  plan: PlanGeometry,
  changes: ReadonlyMap<string, RoomChanges>,
  scale: ScaleRecord | null,
): PlanGeometry {
  const edited = withRoomChanges(plan, changes, scale);
  const redrawn = plan.rooms.some(({ id }) => changes.get(id)?.polygon !== undefined);
  // A person who states the scale that was found settles what spoke against it, too.
  const rescaled =
    scale !== null && (scale.mm_per_unit !== plan.scale?.mm_per_unit || scale.source !== plan.scale.source);
  const afterOutlines = redrawn ? withOutlines(edited, scale) : edited.warnings;
  const afterScale = rescaled ? withScale({ ...edited, warnings: afterOutlines }, scale) : afterOutlines;
  const settled = (id: string): boolean => rescaled || changes.get(id)?.polygon !== undefined;
  return {
    ...edited,
    warnings: afterScale.flatMap((warning) => {
      if (warning.code === SIZES_DIFFER) return without(warning, settled);
      if (warning.code === LEFT_OUT) return without(warning, (id) => changes.get(id)?.in_scope !== undefined);
      return [warning];
    }),
  };
}

/** A warning without the rooms about which a person settled it. */
function without(warning: PlanWarning, settled: (id: string) => boolean): PlanWarning[] {
  const elements = warning.elements?.filter((id) => !settled(id)) ?? [];
  return elements.length === 0 ? [] : [{ ...warning, elements }];
}

/** New outlines may take in what was lost, or leave out what was not. */
function withOutlines(
  { warnings, walls, openings, rooms, texts }: PlanGeometry,
  scale: ScaleRecord | null,
): PlanWarning[] {
  const working = workingScaleOf(scale?.mm_per_unit ?? null);
  const floors = rooms.map(({ polygon, holes }): Region => ({ outer: polygon, holes }));
  const named = rooms.filter(({ name, number }) => name !== null || number !== null).length;
  const coverage = coverageWarning(shutPublished(walls, openings, working), { rooms, texts }, working);
  return [
    ...warnings.flatMap((warning) => {
      if (warning.code === COVERS_PART) return [];
      if (isLostLabels(warning)) return stillLost(warning, floors, named);
      return stillWithoutDoor({ rooms, openings }, warning);
    }),
    ...coverage,
  ];
}

/** A person's scale settles what the sheet left open, but not what the sheet says against it. */
function withScale(plan: PlanGeometry, scale: ScaleRecord): PlanWarning[] {
  const { warnings, rooms, texts } = plan;
  const kept = warnings.filter(({ code }) => !code.startsWith('scale_') && code !== 'printed_area_differs');
  return [...contradiction(scale, plan), ...kept, ...printedAreasThatDiffer(rooms, texts, scale)];
}
