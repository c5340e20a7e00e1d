import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DeleteBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { ObjectStorage } from '../../src/platform/storage';
import { LocalStorage } from '../../src/platform/storage/local-storage';
import { clientConfig, type S3Settings } from '../../src/platform/storage/s3-settings';
import { S3Storage } from '../../src/platform/storage/s3-storage';
import { type S3Server, startS3Server } from '../support/s3-server';

/** A new and empty store, and what can be done to it behind its back. */
export interface Store {
  storage: ObjectStorage;
  /** Puts bytes where an object is, or is not yet. */
  overwrite(key: string, bytes: Buffer): Promise<void>;
  /** Takes away its folder or its bucket, which must be empty. */
  vanish(): Promise<void>;
}

/** What both drivers are tried on. */
export class Stores {
  private readonly open: ObjectStorage[] = [];
  private constructor(
    readonly folder: string,
    private readonly server: Pick<S3Server, 'endpoint' | 'credentials'> & Partial<S3Server>,
  ) {}

  /** On a server of PLANBILL_TEST_S3_ENDPOINT with PLANBILL_TEST_S3_ACCESS_KEY_ID and _SECRET_ACCESS_KEY, or our own. */
  static async start(): Promise<Stores> {
    const { PLANBILL_TEST_S3_ENDPOINT: endpoint } = process.env;
    const { PLANBILL_TEST_S3_ACCESS_KEY_ID: id = '', PLANBILL_TEST_S3_SECRET_ACCESS_KEY: secret = '' } =
      process.env;
    const given = endpoint && { endpoint, credentials: { accessKeyId: id, secretAccessKey: secret } };
    return new Stores(mkdtempSync(join(tmpdir(), 'planbill-stores-')), given || (await startS3Server()));
  }

  async stop(): Promise<void> {
    for (const storage of this.open) storage.close();
    await this.server.stop?.();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Settings of a bucket that nobody else uses. */
  s3Settings(): S3Settings {
    const { endpoint, credentials } = this.server;
    return {
      endpoint,
      credentials,
      region: 'us-east-1',
      bucket: `planbill-${randomUUID()}`,
      pathStyle: true,
      scratchFolder: join(this.folder, 'scratch'),
    };
  }

  async s3(): Promise<Store> {
    const settings = this.s3Settings();
    const storage = await this.prepared(new S3Storage(settings));
    const raw = async (work: (client: S3Client) => Promise<unknown>) => {
      const client = new S3Client(clientConfig(settings));
      await work(client).finally(() => client.destroy());
    };
    const { bucket: Bucket } = settings;
    const { fileOf } = this.server;
    return {
      storage,
      overwrite: (Key, Body) =>
        fileOf
          ? write(fileOf(Bucket, Key), Body)
          : raw((client) => client.send(new PutObjectCommand({ Bucket, Key, Body }))),
      vanish: () => raw((client) => client.send(new DeleteBucketCommand({ Bucket }))),
    };
  }

  async local(folder = join(this.folder, randomUUID())): Promise<Store> {
    return {
      storage: await this.prepared(new LocalStorage(folder)),
      overwrite: (key, bytes) => write(join(folder, 'objects', key), bytes),
      // A disk that is not mounted leaves its empty mount point behind.
      vanish: () => rm(join(folder, 'objects', '.planbill'), { recursive: true }),
    };
  }

  private async prepared(storage: ObjectStorage): Promise<ObjectStorage> {
    this.open.push(storage);
    await storage.prepare();
    return storage;
  }
}

async function write(file: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
}

/** For `describe.each`. */
export const DRIVERS = ['local', 's3'] as const;
