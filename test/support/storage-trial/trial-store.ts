import { mkdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { ObjectStorage } from '../../../src/platform/storage';
import { LocalStorage } from '../../../src/platform/storage/local-storage';
import { S3Storage } from '../../../src/platform/storage/s3-storage';
import { type S3Server, startS3Server } from '../s3-server';

export const BUCKET = 'storage-trial';

/** The content of a store, by kind. */
export interface Census {
  objects: number;
  /** Unfinished files of the service. */
  temporary: number;
  /** Uploads in parts that were neither completed nor aborted. */
  unfinished: number;
}

/** The storage of a trial. */
export interface TrialStore {
  /** Settings of the service. */
  settings: Record<string, string>;
  /** null: there is no server to restart. */
  server: S3Server | null;
  /** The driver that the service uses. */
  port: ObjectStorage;
  census(): Promise<Census>;
  stop(): Promise<void>;
}

/**
 * @param dataDir data folder of the service
 * @param through makes the endpoint that the service uses from that of the S3 server
 */
export async function openTrialStore(
  driver: 'local' | 's3',
  dataDir: string,
  through: (endpoint: string) => Promise<string> = (endpoint) => Promise.resolve(endpoint),
): Promise<TrialStore> {
  const folder = join(dataDir, 'storage');
  mkdirSync(folder, { recursive: true });
  const temporary = async () => (await filesBelow(join(folder, 'tmp'))).length;
  if (driver === 'local') {
    const port = new LocalStorage(folder);
    return {
      settings: {},
      server: null,
      port,
      census: async () => ({
        objects: (await filesBelow(join(folder, 'objects'))).length,
        temporary: await temporary(),
        unfinished: 0,
      }),
      stop: () => Promise.resolve(port.close()),
    };
  }
  const server = await startS3Server();
  const { endpoint, credentials } = server;
  const port = new S3Storage({
    endpoint,
    bucket: BUCKET,
    region: 'us-east-1',
    pathStyle: true,
    credentials,
    scratchFolder: join(folder, 'tmp'),
  });
  return {
    settings: {
      S3_ENDPOINT: await through(endpoint),
      S3_BUCKET: BUCKET,
      S3_ACCESS_KEY_ID: credentials.accessKeyId,
      S3_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    },
    server,
    port,
    census: async () => {
      const files = await filesBelow(join(server.folder, BUCKET));
      const unfinished = files.filter((file) => file.startsWith('._S3rver_uploads'));
      return {
        objects: files.filter((file) => file.endsWith('._S3rver_object') && !unfinished.includes(file))
          .length,
        temporary: await temporary(),
        unfinished: new Set(unfinished.map((file) => file.split('/')[1])).size,
      };
    },
    stop: () => {
      port.close();
      return server.stop();
    },
  };
}

/** Whether the store returns an empty object as one. */
export async function keepsNothing(port: ObjectStorage): Promise<boolean> {
  const key = 'trial/empty';
  const { size } = await port.put(key, Readable.from([]));
  const back = await buffer(await port.open(key));
  await port.remove(key);
  return size === 0 && back.length === 0;
}

async function filesBelow(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}
