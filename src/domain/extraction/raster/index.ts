export { extractRasterPlan, type RasterOptions } from './extract-raster-plan';
