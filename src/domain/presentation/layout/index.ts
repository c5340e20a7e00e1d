export { layoutDxf } from './layout-dxf';
export {
  layoutGeoJson,
  type LayoutFeature,
  type LayoutFeatureCollection,
  type LayoutFeatureGeometry,
} from './layout-geojson';
export { layoutSvg, type LayoutSvgOptions } from './layout-svg';
