import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { get, request } from 'node:http';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { ObjectStorage } from '../src/platform/storage';
import { LocalStorage } from '../src/platform/storage/local-storage';
import { PART_BYTES } from '../src/platform/storage/part-buffers';
import { clientConfig, type S3Settings } from '../src/platform/storage/s3-settings';
import { S3Storage } from '../src/platform/storage/s3-storage';

/** The files, and where they are stored. */
export interface Task {
  driver: 'local' | 's3';
  folder: string;
  files: string[];
  s3: Pick<S3Settings, 'endpoint' | 'credentials'>;
}

/**
 * Seconds for all files: with the storage drivers, with plain streams, and, for S3 only, with plain streams in parts,
 * which the protocol needs where the size of a file is not known before its end. Memory in MB.
 */
export interface Measured {
  upload: Record<'ours' | 'plain', number> & { parts?: number };
  download: Record<'ours' | 'plain', number>;
  startRss: number;
  peakRss: number;
}

/** One way to store and fetch a file. */
interface Side {
  upload(file: string): Promise<void>;
  download(file: string, to: string): Promise<void>;
  /** Stores the same file in parts. */
  uploadParts?(file: string): Promise<void>;
  end(): void;
}

const MB = 1_000_000;

/**
 * Stores all files, then fetches all files. The sides take turns with each file, so that other work on the machine
 * affects both; each side starts equally often.
 */
export async function measure(task: Task): Promise<Measured> {
  const sides = { ours: await ours(task), plain: await plain(task) };
  const startRss = process.memoryUsage.rss() / MB;
  const timed = async (work: (side: Side, file: string) => Promise<void>) => {
    const seconds = { ours: 0, plain: 0 };
    for (const [n, file] of task.files.entries()) {
      for (const name of n % 2 ? (['ours', 'plain'] as const) : (['plain', 'ours'] as const)) {
        const start = performance.now();
        await work(sides[name], file);
        seconds[name] += (performance.now() - start) / 1000;
      }
    }
    return seconds;
  };
  const upload: Measured['upload'] = await timed((side, file) => side.upload(file));
  const { uploadParts } = sides.plain;
  if (uploadParts) upload.parts = (await timed(async (side, file) => side.uploadParts?.(file))).plain;
  const out = join(task.folder, 'out');
  const download = await timed((side, file) => side.download(file, out));
  sides.ours.end();
  sides.plain.end();
  await rm(out);
  // maxRSS is in KiB.
  return { upload, download, startRss, peakRss: (process.resourceUsage().maxRSS * 1024) / MB };
}

function settingsOf({ s3, folder }: Task): S3Settings {
  const scratchFolder = join(folder, 'scratch');
  return { ...s3, region: 'us-east-1', bucket: 'planbill-bench', pathStyle: true, scratchFolder };
}

async function ours(task: Task): Promise<Side> {
  const storage: ObjectStorage =
    task.driver === 'local'
      ? new LocalStorage(join(task.folder, 'storage'))
      : new S3Storage(settingsOf(task));
  await storage.prepare();
  const sha256 = new Map<string, string>();
  const key = (file: string) => `bench/${basename(file)}`;
  return {
    upload: async (file) =>
      void sha256.set(file, (await storage.put(key(file), createReadStream(file))).sha256),
    download: async (file, to) =>
      pipeline(await storage.open(key(file), { sha256: sha256.get(file) }), createWriteStream(to)),
    end: () => storage.close(),
  };
}

async function plain(task: Task): Promise<Side> {
  return task.driver === 'local' ? plainFiles(join(task.folder, 'plain')) : plainHttp(settingsOf(task));
}

/** Writes to a temporary file, syncs and renames it, like any file that must not exist half-written. */
async function plainFiles(folder: string): Promise<Side> {
  await mkdir(folder, { recursive: true });
  const copy = (file: string) => join(folder, basename(file));
  return {
    async upload(file) {
      const target = copy(file);
      await pipeline(createReadStream(file), createWriteStream(`${target}.part`, { flush: true }));
      await rename(`${target}.part`, target);
      const handle = await open(dirname(target));
      await handle.sync().finally(() => handle.close());
    },
    download: (file, to) => pipeline(createReadStream(copy(file)), createWriteStream(to)),
    end: () => undefined,
  };
}

async function plainHttp(settings: S3Settings): Promise<Side> {
  const storage = new S3Storage(settings);
  await storage.prepare();
  storage.close();
  const client = new S3Client(clientConfig(settings));
  const object = (file: string) => ({ Bucket: settings.bucket, Key: `plain/${basename(file)}` });
  return {
    async upload(file) {
      const url = await getSignedUrl(client, new PutObjectCommand(object(file)));
      await send(url, createReadStream(file), (await stat(file)).size);
    },
    async uploadParts(file) {
      const { size } = await stat(file);
      const { UploadId } = await client.send(new CreateMultipartUploadCommand(object(file)));
      const Parts: CompletedPart[] = [];
      for (let start = 0; start < size; start += PART_BYTES) {
        const PartNumber = Parts.length + 1;
        const part = new UploadPartCommand({ ...object(file), UploadId, PartNumber });
        const end = Math.min(start + PART_BYTES, size) - 1;
        const bytes = createReadStream(file, { start, end });
        Parts.push({
          PartNumber,
          ETag: await send(await getSignedUrl(client, part), bytes, end - start + 1),
        });
      }
      const MultipartUpload = { Parts };
      await client.send(new CompleteMultipartUploadCommand({ ...object(file), UploadId, MultipartUpload }));
    },
    async download(file, to) {
      const url = await getSignedUrl(client, new GetObjectCommand(object(file)));
      const answer = await new Promise<Readable>((resolve, reject) =>
        get(url, resolve).once('error', reject),
      );
      await pipeline(answer, createWriteStream(to));
    },
    end: () => client.destroy(),
  };
}

/** @returns the ETag of the stored object */
function send(url: string, bytes: Readable, size: number): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const put = request(url, { method: 'PUT', headers: { 'content-length': size } }, (answer) => {
      answer
        .resume()
        .once('end', () =>
          answer.statusCode === 200
            ? resolve(answer.headers.etag)
            : reject(new Error(`${answer.statusCode}`)),
        );
    });
    pipeline(bytes, put).catch(reject);
  });
}
