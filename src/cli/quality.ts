import type { GeometryDto } from '../../sdk';
import type { QualityVerdict } from '../domain/extraction';

/** Exit code when a plan must not be relied upon, and the caller did not accept that. */
const POOR = 3;

/** A plan as the service answers it. */
export type JudgedPlan = GeometryDto & QualityVerdict;

/** How far a plan can be relied upon, and why, for people. */
export function qualityLines({ quality, quality_reasons: reasons }: QualityVerdict): string[] {
  const word = {
    good: 'Quality: good. Nothing is lost, and everything on the sheet agrees.',
    check: 'Quality: check. Look at these places before you rely on a number:',
    poor: 'Quality: poor. Do not rely on these numbers:',
  }[quality];
  return [
    word,
    ...reasons.map(({ severity, code, message }) => `  ${severity.padEnd(5)} ${code}: ${message}`),
  ];
}

/** The exit code of a command that read a plan; says on stderr why it is not 0. */
export function exitCodeOf({ quality, quality_reasons: reasons }: QualityVerdict, accepted: boolean): number {
  if (quality !== 'poor' || accepted) return 0;
  const codes = reasons.filter(({ severity }) => severity === 'poor').map(({ code }) => code);
  console.error(`The plan is poor: ${codes.join(', ')}. Give --accept to end with exit code 0 all the same.`);
  return POOR;
}
