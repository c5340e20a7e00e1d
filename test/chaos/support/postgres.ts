import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { dataSourceOptions, migrate } from '../../../src/platform/database';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../../src/platform/embedded/embedded-postgres';
import { Proxy } from './proxy';

/** A PostgreSQL server that nobody else uses, migrated and behind a proxy: it may be restarted. */
export class ChaosPostgres {
  private constructor(
    private readonly home: string,
    private server: EmbeddedPostgres,
    readonly proxy: Proxy,
  ) {}

  static async start(): Promise<ChaosPostgres> {
    const home = mkdtempSync(path.join(tmpdir(), 'planbill-chaos-postgres-'));
    // As root the server runs as nobody, who must get in.
    chmodSync(home, 0o755);
    const server = await startEmbeddedPostgres(home);
    const settings = { url: server.url, poolSize: 2, applicationName: 'planbill tests' };
    // Migrations need no entities, and those of the features bring all their dependencies along.
    const dataSource = new DataSource({ ...dataSourceOptions(settings), entities: [] });
    await dataSource.initialize();
    await migrate(dataSource);
    await dataSource.destroy();
    return new ChaosPostgres(home, server, await Proxy.start(server.url));
  }

  /** The server itself, past the proxy; another one after a restart. */
  get direct(): string {
    return this.server.url;
  }

  /** Stays the same across restarts. */
  get url(): string {
    return this.proxy.url;
  }

  /** Stops the server as an upgrade does: running statements are ended, what was not committed is gone. */
  async down(): Promise<void> {
    await this.server.stop();
  }

  async up(): Promise<void> {
    this.server = await startEmbeddedPostgres(this.home);
    this.proxy.lead(this.server.url);
  }

  async stop(): Promise<void> {
    await this.proxy.stop();
    await this.server.stop();
    rmSync(this.home, { recursive: true, force: true });
  }
}
