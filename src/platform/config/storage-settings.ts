import { IsOptional, IsString, IsUrl } from 'class-validator';
import { DownloadSettings } from './download-settings';
import { FlagSetting, IntegerSetting, Setting } from './setting';

/** Where the bytes of files are kept, and how it is looked after. */
export class StorageSettings extends DownloadSettings {
  @Setting({
    env: 'S3_ENDPOINT',
    doc: 'Address of an object store with the S3 protocol (MinIO, AWS); empty: files below DATA_DIR.',
    example: 'http://localhost:9000',
  })
  @IsOptional()
  @IsUrl({ require_tld: false })
  s3Endpoint?: string;

  @Setting({ env: 'S3_BUCKET', doc: 'Bucket for all files. It is created at start if it does not exist.' })
  @IsString()
  s3Bucket = 'planbill';

  @Setting({ env: 'S3_REGION', doc: 'Region of the bucket.' })
  @IsString()
  s3Region = 'us-east-1';

  @FlagSetting({
    env: 'S3_PATH_STYLE',
    doc: 'Put the bucket in the path (MinIO and most others), not in the host name.',
  })
  s3PathStyle = true;

  @Setting({
    env: 'S3_ACCESS_KEY_ID',
    doc: "Access key; empty: the AWS SDK's own chain (environment, profile, instance role).",
    secret: true,
  })
  @IsOptional()
  @IsString()
  s3AccessKeyId?: string;

  @Setting({ env: 'S3_SECRET_ACCESS_KEY', doc: 'Secret of S3_ACCESS_KEY_ID.', secret: true })
  @IsOptional()
  @IsString()
  s3SecretAccessKey?: string;

  @Setting({
    env: 'S3_PUBLIC_ENDPOINT',
    doc: 'Address at which browsers reach S3_ENDPOINT, for links directly to the store; empty: Planbill sends the files itself.',
    example: 'https://files.example.com',
  })
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  s3PublicEndpoint?: string;

  @Setting({
    env: 'S3_CA_FILE',
    doc: 'PEM file of the authority that signed the certificate of S3_ENDPOINT, if it is not a public authority.',
    example: '/etc/planbill/ca.pem',
  })
  @IsOptional()
  @IsString()
  s3CaFile?: string;

  @IntegerSetting({
    env: 'STORAGE_CHECK_INTERVAL_MS',
    doc: 'Time between two comparisons of the stored files with the database, milliseconds; 0: never.',
    min: 0,
    max: 2_592_000_000,
  })
  storageCheckIntervalMs = 86_400_000;

  @IntegerSetting({
    env: 'STORAGE_ORPHAN_GRACE_HOURS',
    doc: 'Age at which stored files without a database row are removed, hours.',
    min: 1,
    max: 8760,
  })
  storageOrphanGraceHours = 24;
}
