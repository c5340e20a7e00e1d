export { planSvg, type PlanSvgOptions } from './plan-svg';
export {
  planGeoJson,
  type PlanFeature,
  type PlanFeatureCollection,
  type PlanFeatureGeometry,
} from './plan-geojson';
export { layoutSvg, type LayoutSvgOptions } from './layout';
