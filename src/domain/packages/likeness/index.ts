export { FEATURE_DIMENSIONS, likeness, packageFeatures, PackageTerms } from './package-features';
