export { PackageLikeness } from './package-likeness';
export { PackageVectorRepository } from './package-vector.repository';
export { PgvectorIndex } from './pgvector-index';
export { SimilarPackageRepository } from './similar-package.repository';
export { SimilarPackagesController } from './similar-packages.controller';
export { SimilarPackagesService } from './similar-packages.service';
