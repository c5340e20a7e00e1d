import { IsOptional, IsString, IsUrl } from 'class-validator';
import { DownloadSettings } from './download-settings';
import { FlagSetting, IntegerSetting, Setting } from './setting';

/** Where the bytes of files are kept, and how it is looked after. */
export class StorageSettings extends DownloadSettings {
  @Setting({
    env: 'S3_ENDPOINT',
    doc: 'Object store that speaks S3 (MinIO, AWS); empty: files below DATA_DIR.',
    example: 'http://localhost:9000',
  })
  @IsOptional()
  @IsUrl({ require_tld: false })
  s3Endpoint?: string;

  @Setting({ env: 'S3_BUCKET', doc: 'Bucket for all objects; made at start if it is missing.' })
  @IsString()
  s3Bucket = 'planbill';

  @Setting({ env: 'S3_REGION', doc: 'Region of the bucket.' })
  @IsString()
  s3Region = 'us-east-1';

  @FlagSetting({
    env: 'S3_PATH_STYLE',
    doc: 'Bucket in the path (MinIO and most others) rather than in the host name.',
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
    doc: 'S3_ENDPOINT as browsers reach it, for links straight to the store; empty: Planbill hands out the bytes itself.',
    example: 'https://files.example.com',
  })
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  s3PublicEndpoint?: string;

  @Setting({
    env: 'S3_CA_FILE',
    doc: 'PEM file of the authority that signed the certificate of S3_ENDPOINT, where it is none of the public ones.',
    example: '/etc/planbill/ca.pem',
  })
  @IsOptional()
  @IsString()
  s3CaFile?: string;

  @IntegerSetting({
    env: 'STORAGE_CHECK_INTERVAL_MS',
    doc: 'How often a worker compares storage with the rows that speak of it, milliseconds; 0: never.',
    min: 0,
    max: 2_592_000_000,
  })
  storageCheckIntervalMs = 86_400_000;

  @IntegerSetting({
    env: 'STORAGE_ORPHAN_GRACE_HOURS',
    doc: 'Stored objects that no row speaks of are removed when they are older than this, hours.',
    min: 1,
    max: 8760,
  })
  storageOrphanGraceHours = 24;
}
