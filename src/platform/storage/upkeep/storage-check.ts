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
  /** Read and hash every object, which also finds wrong bytes of the right size. */
  deep?: boolean;
  signal?: AbortSignal;
}

/** How to repair findings. */
interface Repairs {
  removeOrphans: boolean;
  restore: boolean;
}

const HOUR_MS = 3_600_000;

/** Finds and repairs differences between rows and store. Several checks may run at once. */
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
   * Removes orphans. Restores missing and damaged objects from other objects with the same bytes, where the same
   * workspace has any. An object that cannot be restored is `lost`: its row stays.
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
   * Checks once more for rows right before removing. A row that is committed after that would belong to an object
   * stored longer ago than the grace period. That cannot happen: keys are random and used once, and a writer commits
   * the row, or gives up, long before. Objects of uploads that are never finished are removed here too.
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
        // The read fails before its last bytes if they are wrong, and then nothing is kept.
        await this.storage.put(row.key, await this.storage.open(copy, { sha256: row.sha256 }));
        return true;
      } catch (error) {
        if (!isObjectFault(error)) throw error;
      }
    }
    return false;
  }
}
