export * from './described-package';
export * from './limits';
export * from './package-file-kind';
export * from './parsed-package-file';
