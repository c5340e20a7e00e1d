import type { ProgrammeNotice } from '../../programme';
import { quote } from '../text/span';
import type { Reading } from '../reading/reading';
import type { FacilityTemplate } from '../templates/template';
import { countingAreas } from './gross-area';
import type { RoomDraft } from './room-draft';

const TOO_SMALL = 0.95;
const TOO_LARGE = 1.15;
const SHELL_DIFFERENCE = 0.1;

/** Notices when a stated area differs from what the rooms need, or from the shell. All areas in m². */
export function areaNotices(
  brief: string,
  { gross }: Reading,
  stated: number | null,
  needed: number,
  shell: number | undefined,
): ProgrammeNotice[] {
  const [area] = countingAreas(gross);
  const span = area === undefined ? null : quote(brief, area);
  const notices: ProgrammeNotice[] = [];
  const need = Math.round(needed);
  if (stated !== null && stated < needed * TOO_SMALL) {
    notices.push({
      code: 'area_differs',
      message: `The brief states ${stated} m²; its rooms with their corridors take about ${need} m². They may not fit.`,
      span,
    });
  }
  if (stated !== null && shell === undefined && stated > needed * TOO_LARGE) {
    notices.push({
      code: 'area_differs',
      message: `The brief states ${stated} m²; its rooms with their corridors take about ${need} m². The rest stays free.`,
      span,
    });
  }
  if (stated !== null && shell !== undefined && Math.abs(stated - shell) > SHELL_DIFFERENCE * shell) {
    notices.push({
      code: 'shell_area_differs',
      message: `The brief states ${stated} m²; the shell has ${Math.round(shell)} m². The shell counts.`,
      span,
    });
  }
  return notices;
}

/** Names every room that the template adds, with the rule that requires it. */
export function addedNotice(added: readonly RoomDraft[]): ProgrammeNotice {
  const rules = new Map<string, string[]>();
  for (const { name, source } of added)
    rules.set(name, [...(rules.get(name) ?? []), source.kind === 'template' ? source.rule : '']);
  const rooms = [...rules].map(([name, [rule, ...more]]) =>
    more.length === 0 ? `${name} (${rule})` : `${more.length + 1} × ${name} (${rule})`,
  );
  const message = `The brief does not name these rooms; they are planned by rule: ${rooms.join('; ')}.`;
  return { code: 'rooms_added', message, span: null };
}

/** Says that the shell is larger than the brief, how much stays free, and what such a place often has too. */
export function shellNotices(
  free: readonly RoomDraft[],
  planned: readonly RoomDraft[],
  { usual }: FacilityTemplate,
  shell: number | undefined,
): ProgrammeNotice[] {
  if (free.length === 0 || shell === undefined) return [];
  const names = new Set(planned.map(({ name }) => name));
  const others = usual.filter((name) => !names.has(name));
  const advice = others.length === 0 ? '' : ` Such a place often also has: ${others.join(', ')}.`;
  const left = Math.round(free.reduce((sum, { area_m2 }) => sum + area_m2, 0));
  const message = `The shell has ${Math.round(shell)} m², more than the brief needs. About ${left} m² stay free. Ask for further rooms or use a smaller shell.${advice}`;
  return [{ code: 'shell_larger', message, span: null }];
}
