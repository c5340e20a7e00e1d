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
  /** Also read what is already at the target, and read each copy again after writing it. */
  verify: boolean;
  /**
   * Remove the source's copies of objects that the target has. Implies `verify`. Nothing is removed if anything
   * fails.
   */
  removeSource: boolean;
  /** Called after each object. */
  onProgress?: (report: Readonly<MoveReport>) => void;
}

/** The result of a move. */
export interface MoveReport {
  to: StorageDriver;
  /** Objects that rows have. */
  objects: number;
  copied: number;
  copiedBytes: number;
  /** Objects that were already at the target. */
  present: number;
  /** Objects without an intact copy at the source. */
  failed: number;
  /** The first 1000 failures. */
  failures: { key: string; code: string }[];
  /** Objects removed from the source. */
  removed: number;
}

/** The two stores of a move. */
interface Route {
  source: ObjectStorage;
  target: ObjectStorage;
}

const AT_ONCE = 4;
/** Objects removed in one request. */
const GROUP = 500;
const SHOWN = 1000;

/**
 * Copies every object that a row has from one driver to the other. Objects that are already at the target are not
 * copied again. So an interrupted move can continue, and a second move brings what was stored meanwhile.
 */
@Injectable()
export class StorageMove {
  constructor(
    private readonly config: Config,
    private readonly owners: ObjectOwners,
  ) {}

  /**
   * @throws ConfigError when the settings of a driver are missing
   * @throws UnavailableError `storage_unavailable`, `storage_full`; copies that were made stay
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
      // An object is stored whole or not at all, so the right size means that it is there.
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
      // Its row was deleted meanwhile.
      if (!(await this.owners.claimed([row.key])).has(row.key)) return;
      report.failed++;
      if (report.failures.length < SHOWN) report.failures.push({ key: row.key, code: error.code });
    }
  }

  /** Removes only what the target has: a new row may belong to a service that still uses the source. */
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
