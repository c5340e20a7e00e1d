import { setTimeout as sleep } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import * as api from '../../sdk';
import { Receiver, type ReceivedMessage } from './receiver';
import { startTestService, type TestService } from './service';
import { sql } from './sql';

const AGES = `interval '8760 hours'`;

/** Puts off each further attempt, so that none begins before a test is ready for it. */
const STANDSTILL = `
  CREATE FUNCTION put_off() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN NEW.run_after := NEW.run_after + ${AGES}; RETURN NEW; END $$;
  CREATE TRIGGER put_off BEFORE UPDATE ON jobs FOR EACH ROW
    WHEN (OLD.status = 'running' AND NEW.status = 'queued' AND OLD.crashes = NEW.crashes) EXECUTE FUNCTION put_off()`;

/** A service that may reach this machine, with somebody it tells of events. */
export class WebhookTrial {
  private paths = 0;

  private constructor(
    readonly service: TestService,
    readonly receiver: Receiver,
  ) {}

  static async start(): Promise<WebhookTrial> {
    const receiver = await Receiver.start();
    const settings = { FETCH_ALLOW_LOOPBACK: 'true', SWEEP_INTERVAL_MS: '200' };
    const service = await startTestService(settings);
    await sql(service.databaseUrl, STANDSTILL);
    return new WebhookTrial(service, receiver);
  }

  async stop(): Promise<void> {
    await this.service.stop();
    await this.receiver.stop();
  }

  /** From now on. */
  answers(status: number, body = '', headers: Record<string, string> = {}): void {
    this.receiver.answer = (response) => response.writeHead(status, headers).end(body);
  }

  /** A webhook with a path of its own. */
  async made(body: Partial<api.CreateWebhookDto> = {}): Promise<api.CreatedWebhookDto & { path: string }> {
    const path = `/hook-${++this.paths}`;
    const wanted = { url: this.receiver.url(path), ...body };
    const { data, error } = await api.createWebhook({ client: this.service.client, body: wanted });
    if (!data) throw new Error(JSON.stringify(error));
    return { ...data, path };
  }

  async state(id: string): Promise<api.WebhookDto> {
    return (await api.getWebhook({ client: this.service.client, path: { id } })).data!;
  }

  async pinged(id: string): Promise<api.DeliveryDto> {
    return (await api.pingWebhook({ client: this.service.client, path: { id } })).data!;
  }

  async delivery({ id, webhook_id }: api.DeliveryDto): Promise<api.DeliveryDetailDto> {
    const path = { id: webhook_id, delivery_id: id };
    return (await api.getWebhookDelivery({ client: this.service.client, path })).data!;
  }

  /** Once it was sent that often. */
  async attempted(sent: api.DeliveryDto, times: number): Promise<api.DeliveryDetailDto> {
    const look = () => this.delivery(sent);
    return until(look, ({ attempts }) => attempts.length >= times);
  }

  /** Lets the time until a job's next attempt pass; it does not pass by itself. @returns how long it was, seconds */
  async passTime(jobId: string): Promise<number> {
    const waiting = () =>
      sql<{ seconds: number }>(
        this.service.databaseUrl,
        `SELECT extract(epoch FROM run_after - updated_at - ${AGES})::float8 AS seconds FROM jobs
         WHERE id = $1 AND status = 'queued' AND attempt > 0`,
        [jobId],
      );
    const [{ seconds }] = await until(waiting, (rows) => rows.length > 0);
    await sql(this.service.databaseUrl, 'UPDATE jobs SET run_after = now() WHERE id = $1', [jobId]);
    return seconds;
  }
}

/** What the message says. @throws WebhookVerificationError when it was not signed with the secret */
export function verified(secret: string, { body, headers }: ReceivedMessage): unknown {
  return new Webhook(secret).verify(body, headers as Record<string, string>);
}

export async function until<T>(look: () => Promise<T>, done: (value: T) => boolean): Promise<T> {
  for (;;) {
    const value = await look();
    if (done(value)) return value;
    await sleep(50);
  }
}
