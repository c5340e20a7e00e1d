export { planSvg, type PlanSvgOptions } from './plan-svg';
export {
  planGeoJson,
  type PlanFeature,
  type PlanFeatureCollection,
  type PlanFeatureGeometry,
} from './plan-geojson';
export {
  layoutDxf,
  layoutGeoJson,
  layoutSvg,
  type LayoutFeature,
  type LayoutFeatureCollection,
  type LayoutFeatureGeometry,
  type LayoutSvgOptions,
} from './layout';
