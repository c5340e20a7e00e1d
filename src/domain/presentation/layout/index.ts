export { layoutSvg, type LayoutSvgOptions } from './layout-svg';
