export { ComparedPackageRepository } from './compared-package.repository';
export { PackageComparisonController } from './package-comparison.controller';
export { PackageComparisonService } from './package-comparison.service';
