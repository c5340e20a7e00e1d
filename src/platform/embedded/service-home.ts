import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { serviceAccount, serviceCanUse } from './service-account';

/** Where root keeps what the service account must reach when the project itself is closed to it. */
const SHARED_HOME = '/var/lib/planbill';

/**
 * The directory under which the embedded services keep their data: DATA_DIR itself, or, when we are root and
 * DATA_DIR lies below a directory closed to others (a project under a 0700 home), a directory of
 * /var/lib/planbill named by DATA_DIR's path. Never opens a directory that was closed.
 */
export function serviceHome(dataDir: string): string {
  const wanted = path.resolve(dataDir);
  mkdirSync(wanted, { recursive: true, mode: 0o755 });
  if (serviceAccount().uid === undefined || serviceCanUse(wanted)) return wanted;
  return sharedDirectory(createHash('sha256').update(wanted).digest('hex').slice(0, 16));
}

/** A directory below /var/lib/planbill everybody can pass through. */
export function sharedDirectory(name: string): string {
  const directory = path.join(SHARED_HOME, name);
  for (const each of [SHARED_HOME, directory]) {
    mkdirSync(each, { recursive: true });
    chmodSync(each, 0o711);
  }
  return directory;
}
