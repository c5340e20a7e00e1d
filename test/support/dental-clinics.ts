import type { GridPoint, GridSegment, SearchRequest } from '../../src/domain/layout';
import { parseBrief } from '../../src/domain/layout/brief';

export const CLINIC_BRIEF =
  '5,000 sq ft dental clinic with 6 operatories, reception, 2 washrooms, staff pantry';

/** 465 m², which are 5,000 square feet, in five outlines, mm, each with where it is entered. */
const SHELLS: Readonly<Record<string, { outline: GridPoint[]; entrance: GridSegment }>> = {
  rectangle: {
    outline: corners([0, 0], [31_000, 0], [31_000, 15_000], [0, 15_000]),
    entrance: corners([3_000, 0], [4_200, 0]),
  },
  l: {
    outline: corners([0, 0], [30_000, 0], [30_000, 9_000], [13_000, 9_000], [13_000, 24_000], [0, 24_000]),
    entrance: corners([14_000, 0], [15_200, 0]),
  },
  u: {
    outline: corners(
      [0, 0],
      [28_000, 0],
      [28_000, 20_000],
      [18_750, 20_000],
      [18_750, 10_000],
      [9_250, 10_000],
      [9_250, 20_000],
      [0, 20_000],
    ),
    entrance: corners([13_400, 0], [14_600, 0]),
  },
  t: {
    outline: corners(
      [8_250, 0],
      [21_750, 0],
      [21_750, 10_000],
      [30_000, 10_000],
      [30_000, 21_000],
      [0, 21_000],
      [0, 10_000],
      [8_250, 10_000],
    ),
    entrance: corners([14_400, 0], [15_600, 0]),
  },
  notched: {
    outline: corners(
      [0, 0],
      [27_000, 0],
      [27_000, 18_000],
      [17_000, 18_000],
      [17_000, 15_000],
      [10_000, 15_000],
      [10_000, 18_000],
      [0, 18_000],
    ),
    entrance: corners([3_000, 0], [4_200, 0]),
  },
};

export const CLINIC_SHELLS = Object.keys(SHELLS);

/** The brief on one of the outlines. */
export function clinicSearch(shell: string): SearchRequest {
  const { outline, entrance } = SHELLS[shell];
  return {
    shell: {
      frame: { origin_mm: [0, 0], angle_deg: 0 },
      outline,
      wall_thickness_mm: 230,
      obstacles: [],
      kept_rooms: [],
      entrances: [{ id: 'e1', segment: entrance }],
      windows: null,
      assumptions: [],
    },
    programme: parseBrief(CLINIC_BRIEF, { shell_area_m2: 465 }),
    seed: 1,
    parallel_candidates: 8,
    max_iterations: 3,
    alternatives: 3,
  };
}

function corners<T extends GridPoint[]>(...points: T): T {
  return points;
}
