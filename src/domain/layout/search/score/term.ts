import type { ScoreTerm } from '../../search-request';

/** A term with its value rounded, so that a score prints the same everywhere. */
export function term(code: ScoreTerm['code'], value: number, weight: number, reason: string): ScoreTerm {
  return { code, value: Math.round(clamped(value) * 1e4) / 1e4, weight, reason };
}

export const clamped = (value: number): number => Math.min(1, Math.max(0, value));

export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
