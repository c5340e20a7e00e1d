import { ArrayNotEmpty, IsIn, IsOptional, IsString, IsUrl } from 'class-validator';
import { PACK_IDS, type PackId } from '../../domain/packs';
import { DrawingSettings } from './drawing-settings';
import { FlagSetting, IntegerSetting, List, Setting } from './setting';

export type Role = 'api' | 'worker';
export const ROLES: readonly Role[] = ['api', 'worker'];

/**
 * All settings of the service: typed, validated at start, documented here and nowhere else.
 * `.env.example` and docs/configuration.md are generated from it (`npm run config:docs`).
 */
export class Config extends DrawingSettings {
  @Setting({
    env: 'NODE_ENV',
    doc: 'With production the embedded services do not start, unless EMBEDDED_IN_PRODUCTION is set.',
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

  @Setting({
    env: 'DATA_DIR',
    doc: 'Folder of the embedded services and of local files. Keep it across restarts.',
  })
  @IsString()
  dataDir = '.planbill';

  @FlagSetting({
    env: 'EMBEDDED_IN_PRODUCTION',
    doc: 'Allows the embedded PostgreSQL and dispatcher with NODE_ENV=production.',
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

  @IntegerSetting({
    env: 'DATABASE_POOL_SIZE',
    doc: 'Largest number of database connections of a process.',
    min: 2,
    max: 200,
  })
  databasePoolSize = 10;

  @FlagSetting({
    env: 'DATABASE_MIGRATE',
    doc: 'Run migrations at start. Safe with several processes: a lock lets one at a time in.',
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
    doc: 'What starts jobs: auto (Bull if there is a Redis), bull, or embedded (PostgreSQL only).',
  })
  @IsIn(['auto', 'bull', 'embedded'])
  dispatcher: 'auto' | 'bull' | 'embedded' = 'auto';

  @Setting({
    env: 'QUEUE_PREFIX',
    doc: 'Prefix of all keys in Redis. Give each installation on one Redis its own.',
  })
  @IsString()
  queuePrefix = 'planbill';

  @IntegerSetting({
    env: 'WORKER_CONCURRENCY',
    doc: 'Jobs that a worker process runs at once, for each queue.',
    min: 1,
    max: 64,
  })
  workerConcurrency = 2;

  @IntegerSetting({
    env: 'LEASE_MS',
    doc: 'Time after which another worker takes a job whose worker has stopped answering, milliseconds.',
    min: 1000,
    max: 600_000,
  })
  leaseMs = 15_000;

  @IntegerSetting({
    env: 'SWEEP_INTERVAL_MS',
    doc: 'Time between two searches for lost jobs, milliseconds.',
    min: 200,
    max: 60_000,
  })
  sweepIntervalMs = 3_000;

  @IntegerSetting({
    env: 'CRASH_LIMIT',
    doc: 'Number of worker crashes after which a job fails with the code poison.',
    min: 1,
    max: 20,
  })
  crashLimit = 3;

  @IntegerSetting({
    env: 'SHUTDOWN_GRACE_MS',
    doc: 'Time that running jobs get to finish after SIGTERM before they go back to the queue, milliseconds.',
    min: 0,
    max: 600_000,
  })
  shutdownGraceMs = 10_000;

  @IntegerSetting({
    env: 'RATE_LIMIT_PER_MINUTE',
    doc: 'Requests a minute that an API key may make in the long run; 0: no limit. Shared by all processes if there is a Redis.',
    min: 0,
    max: 100_000,
  })
  rateLimitPerMinute = 1200;

  @IntegerSetting({
    env: 'RATE_LIMIT_BURST',
    doc: 'Requests that an API key may make at once.',
    min: 1,
    max: 100_000,
  })
  rateLimitBurst = 300;

  @IntegerSetting({
    env: 'JOB_WAIT_MAX_SECONDS',
    doc: 'Longest time that "Prefer: wait" can wait, seconds. Keep it below the timeout of your proxy.',
    min: 0,
    max: 600,
  })
  jobWaitMaxSeconds = 60;

  @IntegerSetting({
    env: 'EVENT_HEARTBEAT_MS',
    doc: 'Time between two signs of life in an event stream without events, milliseconds.',
    min: 100,
    max: 300_000,
  })
  eventHeartbeatMs = 15_000;

  @IntegerSetting({
    env: 'JOB_RETENTION_DAYS',
    doc: 'Days that ended jobs and their events are kept.',
    min: 1,
    max: 3650,
  })
  jobRetentionDays = 30;

  @IntegerSetting({
    env: 'RETENTION_INTERVAL_MS',
    doc: 'Time between two removals of expired data by a worker, milliseconds.',
    min: 200,
    max: 86_400_000,
  })
  retentionIntervalMs = 600_000;

  @IntegerSetting({ env: 'UPLOAD_MAX_BYTES', doc: 'Largest file that can be uploaded, bytes.', min: 1024 })
  uploadMaxBytes = 100 * 1024 * 1024;

  @IntegerSetting({
    env: 'UPLOAD_MAX_FILES',
    doc: 'Largest number of files in one upload request.',
    min: 1,
    max: 200,
  })
  uploadMaxFiles = 20;

  @IntegerSetting({
    env: 'RESUMABLE_UPLOAD_TTL_HOURS',
    doc: 'Time that a resumable upload may take before its pieces are removed, hours.',
    min: 1,
    max: 8760,
  })
  resumableUploadTtlHours = 24;

  @IntegerSetting({
    env: 'DETECTION_TTL_DAYS',
    doc: 'Days that the detected content of a file is kept, by its SHA-256.',
    min: 1,
    max: 3650,
  })
  detectionTtlDays = 30;

  @Setting({
    env: 'COUNTRY_PACK',
    doc: 'Country pack of bills whose request and project name none: standard, currency, taxes, heights. Empty: a bill must name one.',
    example: 'IN',
  })
  @IsOptional()
  @IsIn(PACK_IDS)
  countryPack?: PackId;
}
