import type { ProgrammeNotice } from '../../programme';
import { quote } from '../text/span';
import type { Reading } from '../reading/reading';
import { countingAreas } from './gross-area';

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
  if (stated !== null && stated > needed * TOO_LARGE) {
    notices.push({
      code: 'area_differs',
      message: `The brief states ${stated} m²; its rooms with their corridors take about ${need} m². Further rooms are added where the shell has ground for them.`,
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
