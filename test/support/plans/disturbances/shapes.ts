import type { WallShape } from '../wall-shapes';
import type { Disturbance } from './disturbance';

/** What lies along outer walls or is drawn over them follows straight ones only. */
const ALONG_WALLS = [
  'linedWalls',
  'windowsInFaces',
  'paintedOpenings',
  'wipeouts',
  'glassFronts',
  'cornerGlass',
  'openRoom',
  'thickWalls',
  'twoStoreys',
];

const SHAPES: readonly WallShape[] = ['cutCorner', 'bay', 'roundCorner', 'roundFront'];

/** Outer walls of another shape than a rectangle; a building has one of them. */
export const WALL_SHAPES: readonly Disturbance[] = SHAPES.map((shape): Disturbance => ({
  name: shape,
  overrides: { shape },
  clashes: [...ALONG_WALLS, ...SHAPES],
}));
