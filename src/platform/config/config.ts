import { Transform } from 'class-transformer';
import { ArrayNotEmpty, IsIn, IsOptional, IsString, IsUrl } from 'class-validator';
import { FlagSetting, IntegerSetting, Setting } from './setting';
import { StorageSettings } from './storage-settings';

export type Role = 'api' | 'worker';
export const ROLES: readonly Role[] = ['api', 'worker'];

const List = () =>
  Transform(({ value }) =>
    typeof value === 'string'
      ? value
          .split(',')
          .map((item) => item.trim())
          .filter(Boolean)
      : value,
  );

/**
 * All settings of the service: typed, validated at start, documented here and nowhere else.
 * `.env.example` and docs/configuration.md are generated from it (`npm run config:docs`).
 */
export class Config extends StorageSettings {
  @Setting({
    env: 'NODE_ENV',
    doc: 'production refuses embedded services unless EMBEDDED_IN_PRODUCTION is set.',
  })
  @IsIn(['development', 'test', 'production'])
  nodeEnv: 'development' | 'test' | 'production' = 'development';

  @Setting({ env: 'APP_ROLES', doc: 'What this process does: api, worker, or both.', example: 'api,worker' })
  @List()
  @ArrayNotEmpty()
  @IsIn(ROLES, { each: true })
  roles: Role[] = ['api', 'worker'];

  @Setting({
    env: 'HOST',
    doc: 'Address to listen on. Without API keys only a loopback address is accepted.',
  })
  @IsString()
  host = '127.0.0.1';

  @IntegerSetting({ env: 'PORT', doc: 'Port of the API; 0 takes a free one.', min: 0, max: 65535 })
  port = 3000;

  @IntegerSetting({
    env: 'WORKER_HEALTH_PORT',
    doc: 'Port of /health and /metrics in a process without the api role; 0 takes a free one.',
    min: 0,
    max: 65535,
  })
  workerHealthPort = 3001;

  @Setting({ env: 'LOG_LEVEL', doc: 'trace, debug, info, warn, error, fatal or silent.' })
  @IsIn(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
  logLevel = 'info';

  @Setting({ env: 'DATA_DIR', doc: 'Where embedded services and local objects live; kept across restarts.' })
  @IsString()
  dataDir = '.planbill';

  @FlagSetting({
    env: 'EMBEDDED_IN_PRODUCTION',
    doc: 'Allow embedded PostgreSQL and dispatcher with NODE_ENV=production.',
  })
  embeddedInProduction = false;

  @Setting({
    env: 'DATABASE_URL',
    doc: 'PostgreSQL 15 or later; empty: the embedded server.',
    example: 'postgres://planbill:secret@localhost:5432/planbill',
    secret: true,
  })
  @IsOptional()
  @IsUrl({ protocols: ['postgres', 'postgresql'], require_tld: false })
  databaseUrl?: string;

  @IntegerSetting({ env: 'DATABASE_POOL_SIZE', doc: 'Connections a process may hold.', min: 2, max: 200 })
  databasePoolSize = 10;

  @FlagSetting({
    env: 'DATABASE_MIGRATE',
    doc: 'Run migrations at start (safe with several processes: one wins a lock).',
  })
  databaseMigrate = true;

  @Setting({
    env: 'REDIS_URL',
    doc: 'Redis or Valkey with maxmemory-policy noeviction; empty: a private server from PATH, else the embedded dispatcher.',
    example: 'redis://localhost:6379',
    secret: true,
  })
  @IsOptional()
  @IsUrl({ protocols: ['redis', 'rediss'], require_tld: false })
  redisUrl?: string;

  @Setting({
    env: 'DISPATCHER',
    doc: 'auto (Bull where there is a Redis), bull, or embedded (PostgreSQL only).',
  })
  @IsIn(['auto', 'bull', 'embedded'])
  dispatcher: 'auto' | 'bull' | 'embedded' = 'auto';

  @Setting({ env: 'QUEUE_PREFIX', doc: 'Prefix of Redis keys, for several installations on one Redis.' })
  @IsString()
  queuePrefix = 'planbill';

  @IntegerSetting({
    env: 'WORKER_CONCURRENCY',
    doc: 'Jobs a worker process runs at once, for each queue class.',
    min: 1,
    max: 64,
  })
  workerConcurrency = 2;

  @IntegerSetting({
    env: 'LEASE_MS',
    doc: 'How long a silent worker keeps a job before another may take it, milliseconds.',
    min: 1000,
    max: 600_000,
  })
  leaseMs = 15_000;

  @IntegerSetting({
    env: 'SWEEP_INTERVAL_MS',
    doc: 'How often lost and expired jobs are looked for, milliseconds.',
    min: 200,
    max: 60_000,
  })
  sweepIntervalMs = 3_000;

  @IntegerSetting({
    env: 'CRASH_LIMIT',
    doc: 'Crashes of a worker on one job before it is failed as poison.',
    min: 1,
    max: 20,
  })
  crashLimit = 3;

  @IntegerSetting({
    env: 'SHUTDOWN_GRACE_MS',
    doc: 'Time running jobs get to finish on SIGTERM before they are handed back, milliseconds.',
    min: 0,
    max: 600_000,
  })
  shutdownGraceMs = 10_000;

  @IntegerSetting({
    env: 'RATE_LIMIT_PER_MINUTE',
    doc: 'Requests a minute that an API key may make of each process in the long run; 0: any number.',
    min: 0,
    max: 100_000,
  })
  rateLimitPerMinute = 1200;

  @IntegerSetting({
    env: 'RATE_LIMIT_BURST',
    doc: 'Requests an API key may make at once.',
    min: 1,
    max: 100_000,
  })
  rateLimitBurst = 300;

  @IntegerSetting({
    env: 'JOB_WAIT_MAX_SECONDS',
    doc: 'Longest wait that "Prefer: wait" is granted; below the timeouts of proxies in between.',
    min: 0,
    max: 600,
  })
  jobWaitMaxSeconds = 60;

  @IntegerSetting({
    env: 'EVENT_HEARTBEAT_MS',
    doc: 'How often an event stream without events shows that it is alive, milliseconds.',
    min: 100,
    max: 300_000,
  })
  eventHeartbeatMs = 15_000;

  @IntegerSetting({
    env: 'JOB_RETENTION_DAYS',
    doc: 'How long ended jobs and their events are kept, days.',
    min: 1,
    max: 3650,
  })
  jobRetentionDays = 30;

  @IntegerSetting({
    env: 'RETENTION_INTERVAL_MS',
    doc: 'How often a worker removes what has expired, milliseconds.',
    min: 200,
    max: 86_400_000,
  })
  retentionIntervalMs = 600_000;

  @IntegerSetting({ env: 'UPLOAD_MAX_BYTES', doc: 'Largest accepted file.', min: 1024 })
  uploadMaxBytes = 100 * 1024 * 1024;

  @IntegerSetting({ env: 'UPLOAD_MAX_FILES', doc: 'Files accepted in one upload request.', min: 1, max: 200 })
  uploadMaxFiles = 20;

  @IntegerSetting({
    env: 'RESUMABLE_UPLOAD_TTL_HOURS',
    doc: 'How long an upload that comes in pieces may take before what came of it is removed, hours.',
    min: 1,
    max: 8760,
  })
  resumableUploadTtlHours = 24;

  @IntegerSetting({
    env: 'DETECTION_TTL_DAYS',
    doc: 'How long the detection of a file is remembered by its SHA-256, days.',
    min: 1,
    max: 3650,
  })
  detectionTtlDays = 30;

  @IntegerSetting({
    env: 'READER_TIMEOUT_MS',
    doc: 'Wall clock for reading one page of a drawing before its process is killed, milliseconds.',
    min: 1000,
    max: 600_000,
  })
  readerTimeoutMs = 12_000;

  @IntegerSetting({
    env: 'READER_MEMORY_MB',
    doc: 'Memory a reader process may take before it is killed, MiB.',
    min: 128,
    max: 16_384,
  })
  readerMemoryMb = 600;

  @Setting({ env: 'CURRENCY', doc: 'Default currency of bills, ISO 4217; the seeded catalogue is in INR.' })
  @IsIn(['INR'])
  currency = 'INR';
}
