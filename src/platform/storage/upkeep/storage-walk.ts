import { Injectable } from '@nestjs/common';
import { UnavailableError } from '../../../domain/errors';
import { ObjectRemovalRepository } from '../object-removal.repository';
import { type ListedObject, ObjectStorage } from '../object-storage';
import type { OwnedObject } from './object-owner';
import { ObjectOwners } from './object-owners';
import { objectState } from './object-state';
import { grouped, type Pair, sideBySide } from './side-by-side';
import type { Finding, Tally } from './storage-report';

type Place = Pair<ListedObject, OwnedObject>;

/** Objects and rows judged together. */
const GROUP = 500;

export interface WalkOptions {
  /** Read and hash every object. */
  deep: boolean;
  /**
   * Objects younger than this are not judged: bytes are stored before the row that speaks of them is committed.
   * Milliseconds.
   */
  graceMs: number;
  signal?: AbortSignal;
}

/**
 * Compares everything stored with every row that speaks of it, while both go on changing. What the two lists
 * say is only a suspicion: each is looked at once more, in an order in which no deletion or upload under way can
 * look like a fault.
 */
@Injectable()
export class StorageWalk {
  constructor(
    private readonly owners: ObjectOwners,
    private readonly removals: ObjectRemovalRepository,
    private readonly storage: ObjectStorage,
  ) {}

  /**
   * What is not as it should be, in groups; counts into `tally` what was looked at.
   *
   * @throws UnavailableError `storage_unavailable`; `storage_empty` when there are rows and not one object: that is
   *   a disk that is not mounted, or another bucket, rather than a loss
   */
  async *findings(tally: Tally, options: WalkOptions): AsyncGenerator<Finding[]> {
    const places = sideBySide(this.storage.list(''), this.owners.objects());
    for await (const group of grouped(places, GROUP)) {
      options.signal?.throwIfAborted();
      for (const { left, right } of group) {
        tally.objects += Number(left !== null);
        tally.bytes += left?.size ?? 0;
        tally.rows += Number(right !== null);
      }
      yield [
        ...(await this.compared(group, options)),
        ...(await this.withoutRow(group, tally, options)),
        ...(await this.withoutObject(group)),
      ];
    }
    if (tally.rows > 0 && tally.objects === 0) throw storageEmpty(tally.rows);
  }

  /** What has gone since it was listed is not missing yet: if its row is still there, the next check says so. */
  private async compared(group: Place[], { deep, signal }: WalkOptions): Promise<Finding[]> {
    const findings: Finding[] = [];
    for (const { left, right: row } of group) {
      if (!left || !row) continue;
      signal?.throwIfAborted();
      const { key, size } = left;
      const damaged = deep && size === row.size && (await objectState(this.storage, row)) === 'damaged';
      if (size !== row.size) findings.push({ kind: 'size_differs', key, size, row });
      else if (damaged) findings.push({ kind: 'damaged', key, size, row });
    }
    return findings;
  }

  /**
   * Rows are asked first, then removals, then the store. A deletion commits the end of the row and the scheduled
   * removal together, and the latter goes only when the object is gone: so one of the three knows of it.
   */
  private async withoutRow(group: Place[], tally: Tally, { graceMs }: WalkOptions): Promise<Finding[]> {
    const findings: Finding[] = [];
    const suspects: ListedObject[] = [];
    for (const { left, right } of group) {
      if (!left || right) continue;
      if (!this.owners.of(left.key)) findings.push({ ...left, kind: 'unknown', row: null });
      else if (left.modifiedAt.getTime() > Date.now() - graceMs) tally.young++;
      else suspects.push(left);
    }
    if (suspects.length === 0) return findings;
    const keys = suspects.map(({ key }) => key);
    const claimed = await this.owners.claimed(keys);
    const scheduled = await this.removals.among(keys);
    for (const { key, size } of suspects) {
      if (claimed.has(key)) continue;
      if (scheduled.has(key)) tally.pending++;
      else if (await this.storage.stat(key)) findings.push({ kind: 'orphan', key, size, row: null });
    }
    return findings;
  }

  /** The store is asked first, then the rows: an object is there before its row, and goes after it. */
  private async withoutObject(group: Place[]): Promise<Finding[]> {
    const missing: OwnedObject[] = [];
    for (const { left, right } of group) {
      if (!left && right && !(await this.storage.stat(right.key))) missing.push(right);
    }
    if (missing.length === 0) return [];
    const claimed = await this.owners.claimed(missing.map(({ key }) => key));
    return missing
      .filter(({ key }) => claimed.has(key))
      .map((row) => ({ kind: 'missing', key: row.key, size: null, row }));
  }
}

function storageEmpty(rows: number): UnavailableError {
  return new UnavailableError('storage_empty', `There are ${rows} stored files and not one object.`, {
    message:
      'The store is empty. Look whether the right disk is mounted, or the right bucket configured, before anything else.',
  });
}
