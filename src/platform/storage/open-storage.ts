import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, ConfigError } from '../config';
import { LocalStorage } from './local-storage';
import type { ObjectStorage } from './object-storage';
import { S3Storage } from './s3-storage';

/** Kinds of stores. */
export type StorageDriver = 'local' | 's3';

/**
 * Opens the configured store, or the store of `driver`, and creates its folder or bucket. The caller closes it.
 *
 * @throws ConfigError when the settings of that driver are missing or wrong
 * @throws UnavailableError `storage_unavailable`; its detail names the setting that is wrong
 */
export async function openStorage(
  config: Config,
  driver: StorageDriver = config.s3Endpoint ? 's3' : 'local',
): Promise<ObjectStorage> {
  const folder = join(config.dataDir, 'storage');
  const storage = driver === 'local' ? new LocalStorage(folder) : s3Storage(config, join(folder, 'tmp'));
  await storage.prepare();
  return storage;
}

function s3Storage(config: Config, scratchFolder: string): S3Storage {
  const { s3AccessKeyId: accessKeyId, s3SecretAccessKey: secretAccessKey } = config;
  if (!config.s3Endpoint) throw new ConfigError('S3_ENDPOINT: it must be set to use an object store');
  return new S3Storage({
    endpoint: config.s3Endpoint,
    publicEndpoint: config.s3PublicEndpoint,
    region: config.s3Region,
    bucket: config.s3Bucket,
    pathStyle: config.s3PathStyle,
    credentials: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined,
    certificateAuthority: config.s3CaFile && readCertificate(config.s3CaFile),
    scratchFolder,
  });
}

function readCertificate(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new ConfigError(`S3_CA_FILE: ${(error as Error).message}`);
  }
}
