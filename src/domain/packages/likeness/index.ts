export { FEATURE_DIMENSIONS, likeness, packageFeatures } from './package-features';
