import type { Box } from '../../geometry';

/** What a drawing on a sheet shows. `other`: a roof, site or ceiling plan, which shows no rooms to be billed. */
export const DRAWING_KINDS = ['plan', 'elevation', 'section', 'detail', 'schedule', 'other'] as const;
export type DrawingKind = (typeof DRAWING_KINDS)[number];

/** One of several drawings on a sheet. */
export interface FoundDrawing {
  readonly kind: DrawingKind;
  /** As it is printed; null where the drawing has none. */
  readonly title: string | null;
  /** Its lines, its texts and its title, in drawing units. */
  readonly box: Box;
  /** The N of 1:N that is printed with it; null where none is, or several are. */
  readonly ratio: number | null;
}
