import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  paginateListObjectsV2,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { UnavailableError } from '../../domain/errors';
import { Meter } from './meter';
import {
  assertKey,
  type Checkout,
  type ListedObject,
  objectMissing,
  ObjectStorage,
  type ReadOptions,
  type StoredObject,
} from './object-storage';
import { verified } from './verifier';

export interface S3Settings {
  endpoint: string;
  region: string;
  bucket: string;
  pathStyle: boolean;
  /** undefined: the SDK's own chain (environment, instance role). */
  credentials?: { accessKeyId: string; secretAccessKey: string };
  /** Where objects are brought to when a program needs a path. */
  scratchFolder: string;
}

const PART_BYTES = 8 * 1024 * 1024;
const PARTS_AT_ONCE = 2;

/** Objects in a bucket of S3 or of a server that speaks its protocol, such as MinIO. */
export class S3Storage extends ObjectStorage {
  readonly description = 's3';
  private readonly client: S3Client;

  constructor(private readonly settings: S3Settings) {
    super();
    this.client = new S3Client({
      endpoint: settings.endpoint,
      region: settings.region,
      forcePathStyle: settings.pathStyle,
      credentials: settings.credentials,
      requestHandler: { connectionTimeout: 5_000, requestTimeout: 60_000 },
      // Not every server knows the newer trailing checksums; ours is the SHA-256 in the database.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  async put(key: string, source: Readable): Promise<StoredObject> {
    assertKey(key);
    const meter = new Meter();
    const upload = new Upload({
      client: this.client,
      params: { Bucket: this.settings.bucket, Key: key, Body: meter },
      partSize: PART_BYTES,
      queueSize: PARTS_AT_ONCE,
    });
    const flow = pipeline(source, meter).catch(async (error: unknown) => {
      await upload.abort();
      throw error;
    });
    const [stored, sent] = await Promise.allSettled([flow, upload.done()]);
    if (stored.status === 'rejected' && !(sent.status === 'rejected' && wasCut(stored.reason)))
      throw stored.reason;
    if (sent.status === 'rejected') throw unavailable(sent.reason);
    return meter.result();
  }

  async open(key: string, { range, sha256 }: ReadOptions = {}): Promise<Readable> {
    assertKey(key);
    const Range = range && `bytes=${range.start}-${range.end}`;
    try {
      const { Body } = await this.client.send(
        new GetObjectCommand({ Bucket: this.settings.bucket, Key: key, Range }),
      );
      return sha256 === undefined ? (Body as Readable) : verified(Body as Readable, sha256);
    } catch (error) {
      throw nameOf(error) === 'NoSuchKey' ? objectMissing(error) : unavailable(error);
    }
  }

  async stat(key: string): Promise<ListedObject | null> {
    assertKey(key);
    try {
      const head = await this.client.send(new HeadObjectCommand({ Bucket: this.settings.bucket, Key: key }));
      return { key, size: head.ContentLength ?? 0, modifiedAt: head.LastModified ?? new Date(0) };
    } catch (error) {
      if (nameOf(error) === 'NotFound') return null;
      throw unavailable(error);
    }
  }

  async *list(prefix: string, after?: string): AsyncGenerator<ListedObject> {
    const query = { Bucket: this.settings.bucket, Prefix: prefix, StartAfter: after };
    try {
      for await (const page of paginateListObjectsV2({ client: this.client }, query)) {
        for (const { Key, Size, LastModified } of page.Contents ?? [])
          if (Key !== undefined) yield { key: Key, size: Size ?? 0, modifiedAt: LastModified ?? new Date(0) };
      }
    } catch (error) {
      throw unavailable(error);
    }
  }

  async checkout(key: string, sha256?: string): Promise<Checkout> {
    const source = await this.open(key, { sha256 });
    await mkdir(this.settings.scratchFolder, { recursive: true });
    const path = join(this.settings.scratchFolder, randomUUID());
    const release = () => rm(path, { force: true });
    try {
      await pipeline(source, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    } catch (error) {
      await release();
      throw error instanceof UnavailableError ? error : unavailable(error);
    }
    return { path, release };
  }

  async remove(key: string): Promise<void> {
    assertKey(key);
    try {
      await this.client.send(new DeleteObjectCommand({ Bucket: this.settings.bucket, Key: key }));
    } catch (error) {
      throw unavailable(error);
    }
  }

  async assertReady(): Promise<void> {
    await this.client.send(new HeadBucketCommand({ Bucket: this.settings.bucket }));
  }

  /** Makes the bucket if it is missing. @throws UnavailableError `storage_unavailable` with the server's reason */
  async prepare(): Promise<void> {
    try {
      await this.assertReady();
    } catch (error) {
      if (!(error instanceof S3ServiceException) || error.$metadata.httpStatusCode !== 404)
        throw unavailable(error);
      await this.client
        .send(new CreateBucketCommand({ Bucket: this.settings.bucket }))
        .catch((cause: unknown) => {
          if (nameOf(cause) !== 'BucketAlreadyOwnedByYou') throw unavailable(cause);
        });
    }
  }

  close(): void {
    this.client.destroy();
  }
}

/** The upload failed and let go of the stream; the source itself was well. */
function wasCut(error: unknown): boolean {
  return (error as { code?: string } | null)?.code === 'ERR_STREAM_PREMATURE_CLOSE';
}

function nameOf(error: unknown): string | undefined {
  return (error as { name?: string } | null)?.name;
}

function unavailable(cause: unknown): UnavailableError {
  return new UnavailableError(
    'storage_unavailable',
    `The object store failed: ${nameOf(cause) ?? 'unknown'}.`,
    {
      message: 'Planbill cannot reach its file storage just now. Nothing was kept; try again later.',
      cause,
    },
  );
}
