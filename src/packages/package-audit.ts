import { PostPackage } from './post-package.entity';

/** What the audit log shows of packages. */
export const SHOWN = {
  of: PostPackage,
  show: ['name', 'version', 'machineType', 'controllerType', 'platform', 'archiveSha256'],
} as const;
