import { UnprocessableError } from '../../../errors';
import type { LayoutProfile } from '../../profile';
import type { ProgrammeNotice, RequirementSource } from '../../programme';
import { quote } from '../text/span';
import type { Reading } from '../reading/reading';
import type { FacilityTemplate } from '../templates/template';

const NARROWEST_MM = 600;
const WIDEST_MM = 6000;

/** Clear width of the corridors, mm: the widest that the brief states, else the profile's. */
export function corridorWidth(
  brief: string,
  { corridors }: Reading,
  { corridor }: FacilityTemplate,
  { corridor_mm: standard }: LayoutProfile,
  notices: ProgrammeNotice[],
): { mm: number; source: RequirementSource } {
  const usual = standard.value[corridor];
  if (corridors.length === 0) return { mm: usual, source: { kind: 'profile', rule: standard.source } };
  const said = corridors.reduce((widest, next) => (next.mm > widest.mm ? next : widest));
  const span = quote(brief, said);
  const mm = Math.round(said.mm);
  if (mm < NARROWEST_MM || mm > WIDEST_MM) {
    throw new UnprocessableError(
      'size_out_of_range',
      `The brief asks for a corridor of ${mm} mm: "${span.text}".`,
      {
        message: `Corridors are ${NARROWEST_MM} to ${WIDEST_MM} mm wide. Check the number and its unit.`,
      },
    );
  }
  if (corridors.some((other) => Math.round(other.mm) !== mm)) {
    notices.push({
      code: 'corridor_widths_differ',
      message: `The brief states several corridor widths. The widest is planned: ${mm} mm.`,
      span,
    });
  }
  if (mm < usual) {
    notices.push({
      code: 'corridor_below_profile',
      message: `The profile asks for ${usual} mm. The ${mm} mm of the brief are planned.`,
      span,
    });
  }
  return { mm, source: { kind: 'brief', ...span } };
}
