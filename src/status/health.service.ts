import { Inject, Injectable } from '@nestjs/common';
import { Authenticator } from '../access/keys';
import { Config } from '../platform/config';
import { Database } from '../platform/database';
import type { ActiveServices } from '../platform/embedded';
import { Dispatcher } from '../platform/queue';
import { ObjectStorage } from '../platform/storage';
import type { HealthCheckDto, ReadinessDto } from './dto/health.dto';

export const ACTIVE_SERVICES = Symbol('planbill:active-services');
const CHECK_TIMEOUT_MS = 3_000;

/** Whether this process can do its work just now, and on what it stands. */
@Injectable()
export class HealthService {
  private draining = false;

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly dispatcher: Dispatcher,
    private readonly storage: ObjectStorage,
    private readonly authenticator: Authenticator,
    @Inject(ACTIVE_SERVICES) private readonly active: ActiveServices,
  ) {}

  /** From now on unready: load balancers stop sending while requests under way are finished. */
  drain(): void {
    this.draining = true;
  }

  async readiness(): Promise<ReadinessDto> {
    const [database, dispatcher, storage] = await Promise.all([
      check(this.active.database, () => this.database.assertReady()),
      check(this.active.queue, async () => {
        const health = await this.dispatcher.health();
        if (!health.ready) throw new Error(health.detail);
      }),
      check(this.active.storage, () => this.storage.assertReady()),
    ]);
    const ready = !this.draining && [database, dispatcher, storage].every(({ status }) => status === 'up');
    return {
      status: ready ? 'ready' : this.draining ? 'draining' : 'unready',
      roles: this.config.roles,
      // Unknown while the database is down; then no request gets in either.
      access: await this.authenticator.mode().catch(() => null),
      checks: { database, dispatcher, storage },
    };
  }
}

async function check(active: string, probe: () => Promise<void>): Promise<HealthCheckDto> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), CHECK_TIMEOUT_MS);
  });
  try {
    await Promise.race([probe(), timeout]);
    return { status: 'up', active, detail: null };
  } catch (error) {
    return { status: 'down', active, detail: (error as Error).message };
  } finally {
    clearTimeout(timer);
  }
}
