import { randomBytes, randomUUID } from 'node:crypto';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import * as api from '../../sdk';
import type { ObjectStorage } from '../../src/platform/storage';
import type { StorageCheck, StorageReport } from '../../src/platform/storage/upkeep';
import { startTestService, type TestService } from './service';
import { sql } from './sql';
import { StorageProcess } from './storage-process';

/** Longer ago than the default grace period. */
const LONG_AGO = new Date(Date.now() - 2 * 86_400_000);

/** Bytes that are accepted as a plan. */
export const plan = () => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(100)]);

/** The outcome of each finding. */
export const outcomes = ({ findings }: Pick<StorageReport, 'findings'>) =>
  Object.fromEntries(findings.map(({ kind, key, outcome }) => [key, `${kind} ${outcome}`]));

/** A service with local storage, without workers, and the upkeep of its storage in the process of the test. */
export class StorageScene {
  private constructor(
    readonly service: TestService,
    readonly here: StorageProcess,
  ) {}

  static async start(): Promise<StorageScene> {
    const service = await startTestService({ APP_ROLES: 'api', RATE_LIMIT_PER_MINUTE: '0' });
    return new StorageScene(service, await StorageProcess.start(service.settings));
  }

  get storage(): ObjectStorage {
    return this.here.storage;
  }

  get upkeep(): StorageCheck {
    return this.here.upkeep;
  }

  async stop(): Promise<void> {
    await this.here.stop();
    await this.service.stop();
  }

  /** Removes all uploads and all objects. */
  async clear(): Promise<void> {
    await sql(this.service.databaseUrl, 'DELETE FROM jobs');
    await sql(this.service.databaseUrl, 'DELETE FROM uploads');
    for (const key of await this.stored()) await this.storage.remove(key);
  }

  fileOf(key: string): string {
    return join(this.service.settings.DATA_DIR, 'storage', 'objects', key);
  }

  /** Makes an object older than the grace period. */
  age(key: string): Promise<void> {
    return utimes(this.fileOf(key), LONG_AGO, LONG_AGO);
  }

  /** Every object, in order. */
  async stored(): Promise<string[]> {
    const keys: string[] = [];
    for await (const { key } of this.storage.list('')) keys.push(key);
    return keys.sort();
  }

  /** @returns the keys of the new uploads' objects, in the order of the files */
  async uploaded(...files: Buffer[]): Promise<string[]> {
    const body = { file: files.map((bytes, n) => new File([new Uint8Array(bytes)], `${n}.pdf`)) };
    const { data, error } = await api.uploadFiles({ client: this.service.client, body });
    if (!data) throw new Error(JSON.stringify(error));
    const byName = data.items.toSorted((a, b) => parseInt(a.file_name) - parseInt(b.file_name));
    return byName.map(({ upload_id }) => `uploads/${upload_id}`);
  }

  /** Stores an old object without a row. */
  async orphan(key = `uploads/${randomUUID()}`): Promise<string> {
    await this.storage.put(key, Readable.from([plan()]));
    await this.age(key);
    return key;
  }
}
