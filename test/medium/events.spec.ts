import { randomUUID } from 'node:crypto';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Job, JOB_CATALOG, JOB_DEFINITIONS } from '../../src/jobs';
import { Workspace } from '../../src/access/keys';
import { ConfigModule, loadConfig } from '../../src/platform/config';
import { Database, dataSourceOptions } from '../../src/platform/database';
import { Event, EventsModule, EventsService } from '../../src/events';
import { QueueModule } from '../../src/platform/queue';
import { WebhooksModule } from '../../src/webhooks';
import { WebhookAttempt } from '../../src/webhooks/webhook-attempt.entity';
import { WebhookDelivery } from '../../src/webhooks/webhook-delivery.entity';
import { Webhook } from '../../src/webhooks/webhook.entity';
import { createDatabase, type TestDatabase } from '../support/postgres';
import { sql } from '../support/sql';

const ENTITIES = [Workspace, Job, Event, Webhook, WebhookDelivery, WebhookAttempt];
const { 'webhook.deliver': DELIVER } = JOB_CATALOG;

/** The tables of what is tried here, and of nothing else. */
@Global()
@Module({ providers: [Database], exports: [Database] })
class ScratchModule {
  static on(url: string): DynamicModule {
    const options = dataSourceOptions({ url, poolSize: 4, applicationName: 'events' });
    return {
      module: ScratchModule,
      imports: [TypeOrmModule.forRoot({ ...options, entities: ENTITIES, migrations: [] })],
    };
  }
}

const WORKSPACE = '00000000-0000-4000-8000-000000000001';

describe('publishing an event', () => {
  let scratch: TestDatabase;
  let app: TestingModule;
  let events: EventsService;
  let database: Database;

  beforeAll(async () => {
    scratch = await createDatabase();
    const config = loadConfig({ NODE_ENV: 'test' });
    const services = { databaseUrl: scratch.url, redisUrl: null };
    app = await Test.createTestingModule({
      imports: [
        ConfigModule.forRoot(config),
        ScratchModule.on(scratch.url),
        QueueModule.forRoot(config, services),
        EventsModule,
        WebhooksModule,
      ],
    })
      .overrideProvider(JOB_DEFINITIONS)
      .useValue({ 'webhook.deliver': DELIVER })
      .compile();
    await app.init();
    events = app.get(EventsService);
    database = app.get(Database);
  });
  beforeEach(() => sql(scratch.url, 'TRUNCATE webhooks, events, jobs CASCADE'));
  afterAll(async () => {
    await app?.close();
    await scratch?.drop();
  });

  const interested = async (types: string[] | null, enabled = true, workspace = WORKSPACE) => {
    const [{ id }] = await sql<{ id: string }>(
      scratch.url,
      `INSERT INTO webhooks (workspace_id, url, event_types, enabled, secret)
       VALUES ($1, 'https://hooks.invalid/', $2, $3, 'whsec_AAAA') RETURNING id`,
      [workspace, types, enabled],
    );
    return id;
  };
  const written = async () => {
    const [counts] = await sql<{ events: number; deliveries: number; jobs: number }>(
      scratch.url,
      `SELECT (SELECT count(*)::int FROM events) AS events, (SELECT count(*)::int FROM jobs) AS jobs,
         (SELECT count(*)::int FROM webhook_deliveries) AS deliveries`,
    );
    return [counts.events, counts.deliveries, counts.jobs];
  };

  it('sends it to whoever wants to know of it, and to nobody else', async () => {
    const other = randomUUID();
    await sql(scratch.url, `INSERT INTO workspaces (id, name) VALUES ($1, 'other')`, [other]);
    const wanted = [await interested(null), await interested(['price.changed', 'price.suspect'])];
    await interested(['price.suspect']);
    await interested(null, false);
    await interested(null, true, other);
    const id = await events.publish(WORKSPACE, 'price.changed', { listing_id: 'a' });
    const sent = await sql<{ webhook_id: string; event_id: string; linked: boolean; status: string }>(
      scratch.url,
      `SELECT webhook_id, event_id, webhook_deliveries.status, payload = jsonb_build_object('delivery_id', webhook_deliveries.id) AS linked
       FROM webhook_deliveries JOIN jobs ON jobs.id = job_id ORDER BY webhook_id`,
    );
    const expected = wanted
      .sort()
      .map((webhook_id) => ({ webhook_id, event_id: id, status: 'pending', linked: true }));
    expect(sent).toEqual(expected);
  });

  it('leaves nothing when what it tells of is undone', async () => {
    await interested(null);
    const undone = database.transaction(async () => {
      await events.publish(WORKSPACE, 'price.changed', {});
      await events.publish(WORKSPACE, 'price.suspect', {});
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await written()).toEqual([0, 0, 0]);
    await database.transaction(() => events.publish(WORKSPACE, 'price.changed', {}));
    expect(await written()).toEqual([1, 1, 1]);
  });
});
