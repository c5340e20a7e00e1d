/** Sheet sizes in millimetres, landscape. ISO 216; ASME Y14.1; Arch sizes of ASME Y14.1 annex. */
export const PAPER = {
  A4: [297, 210],
  A3: [420, 297],
  A2: [594, 420],
  A1: [841, 594],
  A0: [1189, 841],
  'ANSI A': [279.4, 215.9],
  'ANSI B': [431.8, 279.4],
  'ANSI C': [558.8, 431.8],
  'ANSI D': [863.6, 558.8],
  'Arch C': [609.6, 457.2],
  'Arch D': [914.4, 609.6],
} as const;

export type PaperName = keyof typeof PAPER;

export const METRIC_PAPER: readonly PaperName[] = ['A4', 'A3', 'A2', 'A1', 'A0'];
export const IMPERIAL_PAPER: readonly PaperName[] = [
  'ANSI A',
  'ANSI B',
  'ANSI C',
  'Arch C',
  'ANSI D',
  'Arch D',
];

/** Points in a millimetre of paper. */
export const POINTS_PER_MM = 72 / 25.4;
