import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import contentDisposition from 'content-disposition';
import { delivered } from './delivery';
import { diskError } from './disk-errors';
import { assertKey, isKey } from './object-key';
import {
  type Checkout,
  type LinkOptions,
  type ListedObject,
  ObjectStorage,
  type ReadOptions,
  type RemovalFailure,
  type StoredObject,
} from './object-storage';
import { nameOf, s3Error, statusOf } from './s3-errors';
import { clientConfig, type S3Settings } from './s3-settings';
import { S3Uploads } from './s3-uploads';
import { objectMissing, objectShortened } from './storage-errors';
import { sweepFiles } from './unfinished-files';

/** Most keys in one removal request. */
const REMOVALS_AT_ONCE = 1000;

/** Stores objects in a bucket of S3 or of a compatible server, such as MinIO. */
export class S3Storage extends ObjectStorage {
  readonly description = 's3';
  private readonly client: S3Client;
  private readonly uploads: S3Uploads;
  /** Signs addresses for browsers; it never connects. */
  private readonly signer: S3Client | null;

  constructor(private readonly settings: S3Settings) {
    super();
    const { bucket, publicEndpoint: endpoint } = settings;
    this.client = new S3Client(clientConfig(settings));
    this.uploads = new S3Uploads(this.client, bucket);
    this.signer = endpoint === undefined ? null : new S3Client(clientConfig({ ...settings, endpoint }));
  }

  async prepare(): Promise<void> {
    const { bucket: Bucket } = this.settings;
    // Unlike HeadBucket, this answer says what is wrong.
    const look = () => this.client.send(new ListObjectsV2Command({ Bucket, MaxKeys: 1 }));
    await look().catch(async (error: unknown) => {
      if (nameOf(error) !== 'NoSuchBucket') throw s3Error(error);
      await this.client.send(new CreateBucketCommand({ Bucket })).catch((cause: unknown) =>
        // Another process may have created it first, and some servers do not say who owns the bucket then.
        look().catch(() => {
          throw s3Error(cause);
        }),
      );
    });
  }

  async put(key: string, source: Readable): Promise<StoredObject> {
    return this.uploads.put(assertKey(key), source);
  }

  async open(key: string, { range, sha256 }: ReadOptions = {}): Promise<Readable> {
    const Range = range && `bytes=${range.start}-${range.end}`;
    const object = { Bucket: this.settings.bucket, Key: assertKey(key), Range };
    const answer = await this.client.send(new GetObjectCommand(object)).catch((error: unknown) => {
      if (nameOf(error) === 'InvalidRange') throw objectShortened();
      throw nameOf(error) === 'NoSuchKey' ? objectMissing(error) : s3Error(error);
    });
    const body = answer.Body as Readable;
    if (range && answer.ContentLength !== range.end - range.start + 1) {
      body.destroy();
      throw objectShortened();
    }
    return delivered(body, { bytes: answer.ContentLength, sha256, broken: s3Error });
  }

  async stat(key: string): Promise<ListedObject | null> {
    const object = { Bucket: this.settings.bucket, Key: assertKey(key) };
    try {
      const { ContentLength, LastModified } = await this.client.send(new HeadObjectCommand(object));
      return { key, size: ContentLength ?? 0, modifiedAt: LastModified ?? new Date(0) };
    } catch (error) {
      if (statusOf(error) !== 404) throw s3Error(error);
      // The answer to HEAD has no body, so it does not distinguish a missing object from a missing bucket.
      await this.assertReady();
      return null;
    }
  }

  async *list(prefix: string, after = ''): AsyncGenerator<ListedObject> {
    const query = { Bucket: this.settings.bucket, Prefix: prefix, StartAfter: after || undefined };
    try {
      for await (const page of paginateListObjectsV2({ client: this.client }, query)) {
        for (const {
          Key: key = '',
          Size: size = 0,
          LastModified: modifiedAt = new Date(0),
        } of page.Contents ?? [])
          if (isKey(key)) yield { key, size, modifiedAt };
      }
    } catch (error) {
      throw s3Error(error);
    }
  }

  async checkout(key: string, sha256?: string): Promise<Checkout> {
    const source = await this.open(key, { sha256 });
    const path = join(this.settings.scratchFolder, randomUUID());
    const release = () => rm(path, { force: true });
    try {
      await mkdir(this.settings.scratchFolder, { recursive: true });
      await pipeline(source, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    } catch (error) {
      await release();
      throw diskError(error);
    }
    return { path, release };
  }

  async remove(key: string): Promise<void> {
    const object = { Bucket: this.settings.bucket, Key: assertKey(key) };
    await this.client.send(new DeleteObjectCommand(object)).catch((error: unknown) => {
      throw s3Error(error);
    });
  }

  async removeMany(keys: readonly string[]): Promise<RemovalFailure[]> {
    const failures: RemovalFailure[] = [];
    for (let at = 0; at < keys.length; at += REMOVALS_AT_ONCE) {
      const Objects = keys.slice(at, at + REMOVALS_AT_ONCE).map((key) => ({ Key: assertKey(key) }));
      const command = new DeleteObjectsCommand({
        Bucket: this.settings.bucket,
        Delete: { Objects, Quiet: true },
      });
      const { Errors = [] } = await this.client.send(command).catch((error: unknown) => {
        throw s3Error(error);
      });
      for (const { Key: key = '', Code, Message } of Errors)
        if (Code !== 'NoSuchKey') failures.push({ key, reason: `${Code}: ${Message}` });
    }
    return failures;
  }

  async signedUrl(key: string, { expiresInS, fileName, mimeType }: LinkOptions): Promise<string | null> {
    // Servers differ on characters beyond ASCII in headers. With this fallback the name is sent encoded.
    const fallback = fileName.replace(/[^\x20-\x7e]/g, '?');
    const command = new GetObjectCommand({
      Bucket: this.settings.bucket,
      Key: assertKey(key),
      ResponseContentDisposition: contentDisposition(fileName, { fallback }),
      ResponseContentType: mimeType,
    });
    return this.signer && getSignedUrl(this.signer, command, { expiresIn: expiresInS });
  }

  async sweepUnfinished(olderThan: Date): Promise<number> {
    const checkouts = await sweepFiles(this.settings.scratchFolder, olderThan);
    return checkouts + (await this.uploads.sweepUnfinished(olderThan));
  }

  async assertReady(): Promise<void> {
    await this.client
      .send(new HeadBucketCommand({ Bucket: this.settings.bucket }))
      .catch((error: unknown) => {
        throw s3Error(error);
      });
  }

  close(): void {
    this.client.destroy();
    this.signer?.destroy();
  }
}
