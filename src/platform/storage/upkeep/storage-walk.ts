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

/** Objects and rows checked together. */
const GROUP = 500;

export interface WalkOptions {
  /** Read and hash every object. */
  deep: boolean;
  /** Objects younger than this are not judged, because bytes are stored before their row is committed. Milliseconds. */
  graceMs: number;
  signal?: AbortSignal;
}

/**
 * Compares every stored object with every row, while both change. A difference between the two lists is only a
 * suspicion: each is checked again, in an order in which a running deletion or upload cannot look like a fault.
 */
@Injectable()
export class StorageWalk {
  constructor(
    private readonly owners: ObjectOwners,
    private readonly removals: ObjectRemovalRepository,
    private readonly storage: ObjectStorage,
  ) {}

  /**
   * Yields the faults in groups, and counts into `tally` what was checked.
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

  /**
   * An object that was removed after it was listed is not reported as missing here. If its row still exists, the next
   * check reports it.
   */
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
   * Checks rows first, then removals, then the store. A deletion commits the end of the row together with the
   * scheduled removal, and the removal is deleted only after the object. So one of the three always explains the
   * object.
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

  /** Checks the store first, then the rows: an object exists before its row and is removed after it. */
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
  return new UnavailableError('storage_empty', `There are rows of ${rows} stored files but no objects.`, {
    message:
      'The file storage is empty. First check that the right disk is mounted or the right bucket is configured.',
  });
}
