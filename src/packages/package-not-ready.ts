import { ConflictError } from '../domain/errors';
import type { PackageStatus } from './package-status';

/** Makes the refusal of a question about a package that has not been read. */
export function notReady(status: PackageStatus): ConflictError {
  return new ConflictError('package_not_ready', `The package is ${status}.`, {
    message:
      status === 'error'
        ? 'Reading the package failed. Retry its job, or download the package as a ZIP.'
        : 'The package is still being read. Follow its status and try again when it has been read.',
  });
}
