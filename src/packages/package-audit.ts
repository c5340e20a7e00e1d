import { PostPackage } from './post-package.entity';

/** The columns of packages that the audit log shows. */
export const SHOWN = {
  of: PostPackage,
  show: ['name', 'version', 'machineType', 'controllerType', 'platform', 'archiveSha256'],
} as const;
