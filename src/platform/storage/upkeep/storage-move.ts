import { Injectable } from '@nestjs/common';
import { Config } from '../../config';
import type { ObjectStorage } from '../object-storage';
import { objectDamaged } from '../storage-errors';
import { openStorage, type StorageDriver } from '../open-storage';
import { inParallel } from './in-parallel';
import type { OwnedObject } from './object-owner';
import { ObjectOwners } from './object-owners';
import { isObjectFault, objectState } from './object-state';
import { grouped } from './side-by-side';

export interface MoveOptions {
  to: StorageDriver;
  /** Read everything that is there already, and what is copied once more after it was written. */
  verify: boolean;
  /** Remove the source's copy of what the target has. Implies `verify`; nothing is removed if anything fails. */
  removeSource: boolean;
  /** Told after each object. */
  onProgress?: (report: Readonly<MoveReport>) => void;
}

/** What a move came to. */
export interface MoveReport {
  to: StorageDriver;
  /** Objects that rows speak of. */
  objects: number;
  copied: number;
  copiedBytes: number;
  /** Were at the target before. */
  present: number;
  /** The source has no right copy either. */
  failed: number;
  /** The first 1000 of those. */
  failures: { key: string; code: string }[];
  /** Taken away from the source. */
  removed: number;
}

/** Where the objects are moved between. */
interface Route {
  source: ObjectStorage;
  target: ObjectStorage;
}

const AT_ONCE = 4;
/** Objects removed in one request. */
const GROUP = 500;
const SHOWN = 1000;

/**
 * Copies everything that rows speak of from one driver to the other. What is at the target is not copied again, so
 * that a move which was broken off goes on where it was, and another one brings what was stored meanwhile.
 */
@Injectable()
export class StorageMove {
  constructor(
    private readonly config: Config,
    private readonly owners: ObjectOwners,
  ) {}

  /**
   * @throws ConfigError when the settings of a driver are missing
   * @throws UnavailableError `storage_unavailable`, `storage_full`; what has been copied stays
   */
  async move(options: MoveOptions): Promise<MoveReport> {
    const { to, removeSource, onProgress } = options;
    const report: MoveReport = {
      ...{ to, objects: 0, copied: 0, copiedBytes: 0, present: 0, failed: 0, failures: [], removed: 0 },
    };
    const source = await openStorage(this.config, to === 's3' ? 'local' : 's3');
    try {
      const target = await openStorage(this.config, to);
      try {
        const verify = options.verify || removeSource;
        await inParallel(this.owners.objects(), AT_ONCE, async (row) => {
          await this.bring(row, { source, target }, verify, report);
          onProgress?.(report);
        });
        if (removeSource && report.failed === 0) report.removed = await this.removeMoved({ source, target });
      } finally {
        target.close();
      }
    } finally {
      source.close();
    }
    return report;
  }

  private async bring(row: OwnedObject, route: Route, verify: boolean, report: MoveReport): Promise<void> {
    report.objects++;
    const { source, target } = route;
    try {
      // A put is whole or not at all: what has the right size is what was meant to be there.
      const there = (await target.stat(row.key))?.size === row.size;
      if (there && (!verify || (await objectState(target, row)) === 'intact')) {
        report.present++;
        return;
      }
      await target.put(row.key, await source.open(row.key, { sha256: row.sha256 }));
      if (verify && (await objectState(target, row)) !== 'intact') throw objectDamaged();
      report.copied++;
      report.copiedBytes += row.size;
    } catch (error) {
      if (!isObjectFault(error)) throw error;
      // Deleted since its row was read.
      if (!(await this.owners.claimed([row.key])).has(row.key)) return;
      report.failed++;
      if (report.failures.length < SHOWN) report.failures.push({ key: row.key, code: error.code });
    }
  }

  /** Only what the target has by now: a row may have come since, with an object of a service still on the source. */
  private async removeMoved({ source, target }: Route): Promise<number> {
    let removed = 0;
    for await (const rows of grouped(this.owners.objects(), GROUP)) {
      const moved: string[] = [];
      for (const { key, size } of rows) if ((await target.stat(key))?.size === size) moved.push(key);
      const failures = await source.removeMany(moved);
      removed += moved.length - failures.length;
    }
    return removed;
  }
}
