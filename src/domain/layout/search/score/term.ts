import type { ScoreTerm } from '../../search-request';

/** Rounded, so that a score reads the same wherever it is printed. */
export function term(code: ScoreTerm['code'], value: number, weight: number, reason: string): ScoreTerm {
  return { code, value: Math.round(clamped(value) * 1e4) / 1e4, weight, reason };
}

export const clamped = (value: number): number => Math.min(1, Math.max(0, value));

export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
