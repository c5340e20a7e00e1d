export { decideRasterScale, workingRasterScale } from './decide';
export { gatherRasterScale, type RasterScaleEvidence } from './evidence';
