export { describePackage, type PackageFileToDescribe } from './describe-package';
export * from './described-package';
export * from './limits';
export * from './package-file-kind';
export { parsePackageFile } from './parse-package-file';
export * from './parsed-package-file';
export * from './unread-lines';
