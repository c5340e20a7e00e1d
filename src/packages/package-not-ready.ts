import { ConflictError } from '../domain/errors';
import type { PackageStatus } from './package-status';

/** What is asked of a package is known once it was read. */
export function notReady(status: PackageStatus): ConflictError {
  return new ConflictError('package_not_ready', `The package is ${status}.`, {
    message:
      status === 'error'
        ? 'Reading the package failed. Download it whole, or retry its job.'
        : 'The package is still being read. Follow its status and ask again when it is ready.',
  });
}
