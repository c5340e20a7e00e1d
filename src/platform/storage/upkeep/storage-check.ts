import { Injectable } from '@nestjs/common';
import { Config } from '../../config';
import { ObjectRemovals } from '../object-removals';
import { ObjectStorage } from '../object-storage';
import type { OwnedObject } from './object-owner';
import { ObjectOwners } from './object-owners';
import { isObjectFault } from './object-state';
import { StorageCheckRepository } from './storage-check.repository';
import { type Finding, newReport, note, type Outcome, type StorageReport } from './storage-report';
import { StorageWalk } from './storage-walk';

export interface CheckOptions {
  /** Read and hash every object; finds what has the right size and the wrong bytes. */
  deep?: boolean;
  signal?: AbortSignal;
}

/** What is to be done about findings. */
interface Repairs {
  removeOrphans: boolean;
  restore: boolean;
}

const HOUR_MS = 3_600_000;

/** Finds what rows and store do not agree about, and repairs it. Any number may run at once. */
@Injectable()
export class StorageCheck {
  constructor(
    private readonly config: Config,
    private readonly walk: StorageWalk,
    private readonly owners: ObjectOwners,
    private readonly removals: ObjectRemovals,
    private readonly storage: ObjectStorage,
    private readonly checks: StorageCheckRepository,
  ) {}

  /** @throws UnavailableError `storage_unavailable`, `storage_empty` */
  check(options: CheckOptions = {}): Promise<StorageReport> {
    return this.run(options, { removeOrphans: false, restore: false });
  }

  /**
   * Removes orphans, and restores what is missing or damaged from other objects with the same bytes where the
   * same workspace has any. What cannot be restored is `lost`: its row stays.
   *
   * @throws UnavailableError `storage_unavailable`, `storage_empty`
   */
  repair(options: CheckOptions = {}): Promise<StorageReport> {
    return this.run(options, { removeOrphans: true, restore: true });
  }

  /** @throws UnavailableError `storage_unavailable`, `storage_empty` */
  removeOrphans(options: CheckOptions = {}): Promise<StorageReport> {
    return this.run(options, { removeOrphans: true, restore: false });
  }

  private async run({ deep = false, signal }: CheckOptions, repairs: Repairs): Promise<StorageReport> {
    const report = newReport(deep);
    const graceMs = this.config.storageOrphanGraceHours * HOUR_MS;
    for await (const findings of this.walk.findings(report, { deep, signal, graceMs })) {
      const removed = repairs.removeOrphans ? await this.removed(findings) : new Set<string>();
      for (const finding of findings) {
        const outcome = removed.has(finding.key) ? 'removed' : await this.treated(finding, repairs);
        note(report, finding, outcome);
      }
    }
    await this.checks.remember(report);
    return report;
  }

  /**
   * Their rows are looked for once more right before. A row that is committed after that would have to be of an
   * object stored longer ago than the grace: keys are random and used once, and whoever stores an object commits
   * its row, or gives up, long before. Uploads that are never finished are such objects, and go here.
   */
  private async removed(findings: Finding[]): Promise<Set<string>> {
    const keys = findings.filter(({ kind }) => kind === 'orphan').map(({ key }) => key);
    const claimed = await this.owners.claimed(keys);
    const orphans = keys.filter((key) => !claimed.has(key));
    await this.removals.schedule(orphans);
    return new Set(orphans);
  }

  private async treated({ kind, row }: Finding, { restore }: Repairs): Promise<Outcome> {
    if (!restore || !row || kind === 'orphan') return 'reported';
    return (await this.restored(row)) ? 'restored' : 'lost';
  }

  private async restored(row: OwnedObject): Promise<boolean> {
    const copies = (await this.owners.of(row.key)?.copiesOf?.(row)) ?? [];
    for (const copy of copies) {
      try {
        // Fails before its last bytes where they are not the right ones, and nothing is kept then.
        await this.storage.put(row.key, await this.storage.open(copy, { sha256: row.sha256 }));
        return true;
      } catch (error) {
        if (!isObjectFault(error)) throw error;
      }
    }
    return false;
  }
}
