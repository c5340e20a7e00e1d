import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Redis from 'ioredis';
import { type PrivateRedis, startPrivateRedis } from '../../../src/platform/embedded/private-redis';
import { findRedis } from '../../support/redis-server';
import { Proxy } from './proxy';

/** A Redis that nobody else uses, behind a proxy: it may be flushed, starved, restarted and cut off. */
export class ChaosRedis {
  private constructor(
    private readonly home: string,
    private server: PrivateRedis,
    readonly proxy: Proxy,
  ) {}

  static async start(): Promise<ChaosRedis> {
    const home = mkdtempSync(path.join(tmpdir(), 'planbill-chaos-redis-'));
    // As root the server runs as nobody, who must get in.
    chmodSync(home, 0o755);
    const server = await startPrivateRedis(findRedis(), home);
    return new ChaosRedis(home, server, await Proxy.start(server.url));
  }

  /** The server itself, past the proxy; another one after a restart. */
  get direct(): string {
    return this.server.url;
  }

  /** Stays the same across restarts. */
  get url(): string {
    return this.proxy.url;
  }

  /** Sends one command, past the proxy. */
  async command(name: string, ...args: string[]): Promise<unknown> {
    const connection = new Redis(this.server.url, { maxRetriesPerRequest: 1 });
    try {
      return await connection.call(name, ...args);
    } finally {
      connection.disconnect();
    }
  }

  /** Stops the server, in order, as a restart of its host does. */
  async down(): Promise<void> {
    await this.server.stop();
  }

  /** Starts it again on what its append-only file kept. */
  async up(): Promise<void> {
    this.server = await startPrivateRedis(findRedis(), this.home);
    this.proxy.lead(this.server.url);
  }

  async stop(): Promise<void> {
    await this.proxy.stop();
    await this.server.stop();
    rmSync(this.home, { recursive: true, force: true });
  }
}
