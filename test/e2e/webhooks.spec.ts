import * as api from '../../sdk';
import { ended, type TestService } from '../support/service';
import { sql } from '../support/sql';
import { verified, WebhookTrial } from '../support/webhook-trial';

/** As docs/webhooks.md promises them, seconds. */
const SCHEDULE = [5, 60, 300, 1_800, 7_200, 21_600, 54_000];

describe('messages to webhooks', () => {
  let trial: WebhookTrial;
  let client: TestService['client'];

  beforeAll(async () => {
    trial = await WebhookTrial.start();
    client = trial.service.client;
  });
  beforeEach(() => {
    trial.receiver.messages.length = 0;
    trial.answers(204);
  });
  afterAll(() => trial?.stop());

  it('are signed, and sent again with the same id until they are accepted', async () => {
    const hook = await trial.made();
    trial.answers(500, `sorry\0 ${'x'.repeat(5_000)}`);
    const sent = await trial.pinged(hook.id);
    expect(sent).toMatchObject({ status: 'pending', event_type: 'webhook.ping', webhook_id: hook.id });
    await trial.attempted(sent, 1);
    trial.answers(202, 'thanks');
    await trial.passTime(sent.job_id);
    const job = await ended(trial.service, sent.job_id);
    expect(job).toMatchObject({ status: 'succeeded', attempt: 2, result: { response_status: 202 } });

    const [first, second] = trial.receiver.to(hook.path);
    for (const message of [first, second]) {
      expect(verified(hook.secret, message)).toMatchObject({
        type: 'webhook.ping',
        data: { webhook_id: hook.id },
      });
      expect(message.headers).toMatchObject({
        'webhook-id': sent.event_id,
        'content-type': 'application/json',
        'user-agent': 'Planbill',
      });
    }
    expect(second.body).toBe(first.body);
    const altered = { ...first, body: first.body.replace('ping', 'pong') };
    expect(() => verified(hook.secret, altered)).toThrow('No matching signature');

    const log = await trial.delivery(sent);
    expect(log).toMatchObject({ status: 'delivered', attempt_count: 2 });
    expect(log.attempts).toMatchObject([
      { attempt: 1, response_status: 500, error_code: null },
      { attempt: 2, response_status: 202, error_code: null, excerpt: 'thanks' },
    ]);
    expect(log.attempts[0].excerpt).toBe(`sorry ${'x'.repeat(1_017)}`);
    const { data } = await api.listWebhookDeliveries({
      client,
      path: { id: hook.id },
      query: { status: 'delivered' },
    });
    expect(data!.items.map(({ id }) => id)).toEqual([sent.id]);
  });

  it('fail after a day of attempts, and can be sent again', async () => {
    const hook = await trial.made();
    trial.answers(503);
    const sent = await trial.pinged(hook.id);
    for (const [at, delay] of SCHEDULE.entries()) {
      await trial.attempted(sent, at + 1);
      const wait = await trial.passTime(sent.job_id);
      expect(wait).toBeGreaterThanOrEqual(delay);
      expect(wait).toBeLessThanOrEqual(delay * 1.1 + 2);
    }
    const job = await ended(trial.service, sent.job_id);
    expect(job).toMatchObject({ status: 'failed', attempt: 8, error: { code: 'webhook_undelivered' } });
    expect(await trial.delivery(sent)).toMatchObject({ status: 'failed', attempt_count: 8 });

    trial.answers(200);
    const path = { id: hook.id, delivery_id: sent.id };
    const again = await api.redeliverWebhook({ client, path });
    expect(again.response?.headers.get('location')).toBe(sent._links.self.href);
    expect(again.data!.job_id).not.toBe(sent.job_id);
    await ended(trial.service, again.data!.job_id);
    expect(await trial.delivery(sent)).toMatchObject({ status: 'delivered', attempt_count: 9 });
    const ids = trial.receiver.to(hook.path).map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids)).toEqual(new Set([sent.event_id]));
  });

  it('wait longer when the receiver asks for it', async () => {
    const hook = await trial.made();
    trial.answers(429, '', { 'retry-after': '1000' });
    const sent = await trial.pinged(hook.id);
    await trial.attempted(sent, 1);
    expect(await trial.passTime(sent.job_id)).toBeGreaterThanOrEqual(1000);
    await api.deleteWebhook({ client, path: { id: hook.id } });
  });

  it('survive a change of the secret', async () => {
    const hook = await trial.made();
    const rotate = async (overlap_hours: number) =>
      (await api.rotateWebhookSecret({ client, path: { id: hook.id }, body: { overlap_hours } })).data!;
    const next = await rotate(24);
    expect(next.secret).not.toBe(hook.secret);
    await ended(trial.service, (await trial.pinged(hook.id)).job_id);
    const [both] = trial.receiver.to(hook.path);
    for (const secret of [hook.secret, next.secret]) expect(verified(secret, both)).toBeDefined();

    await sql(trial.service.databaseUrl, `UPDATE webhooks SET previous_secret_until = now() WHERE id = $1`, [
      hook.id,
    ]);
    await ended(trial.service, (await trial.pinged(hook.id)).job_id);
    const last = await rotate(0);
    await ended(trial.service, (await trial.pinged(hook.id)).job_id);
    const [, overlapOver, replaced] = trial.receiver.to(hook.path);
    expect(() => verified(hook.secret, overlapOver)).toThrow();
    expect(verified(next.secret, overlapOver)).toBeDefined();
    expect(() => verified(next.secret, replaced)).toThrow();
    expect(verified(last.secret, replaced)).toBeDefined();
  });

  it('do not reach private addresses, also not by a redirect', async () => {
    for (const [url, code] of [
      ['http://10.0.0.1/', 'blocked_address'],
      ['http://169.254.169.254/latest', 'blocked_address'],
      ['http://[::ffff:10.0.0.1]/', 'blocked_address'],
      ['ftp://example.com/', 'bad_url'],
      ['http://me:secret@example.com/', 'bad_url'],
    ]) {
      const { response, error } = await api.createWebhook({ client, body: { url } });
      expect([response?.status, error?.code, error?.errors?.[0]?.pointer]).toEqual([422, code, '#/url']);
    }
    const hook = await trial.made();
    trial.answers(302, '', { location: trial.receiver.url('/elsewhere') });
    const sent = await trial.pinged(hook.id);
    expect((await trial.attempted(sent, 1)).attempts).toMatchObject([{ response_status: 302 }]);
    expect(trial.receiver.to('/elsewhere')).toEqual([]);

    // As if the name had come to lead elsewhere after the webhook was made.
    await sql(trial.service.databaseUrl, `UPDATE webhooks SET url = 'http://192.168.0.1/' WHERE id = $1`, [
      hook.id,
    ]);
    await trial.passTime(sent.job_id);
    const job = await ended(trial.service, sent.job_id);
    expect(job).toMatchObject({ status: 'failed', attempt: 2, error: { code: 'blocked_address' } });
    expect((await trial.delivery(sent)).attempts[1]).toMatchObject({
      response_status: null,
      error_code: 'blocked_address',
    });
  });

  it('are sent again when nothing listens', async () => {
    const hook = await trial.made({ url: 'http://127.0.0.1:9/' });
    const { attempts } = await trial.attempted(await trial.pinged(hook.id), 1);
    expect(attempts).toMatchObject([{ response_status: null, error_code: 'network_error', excerpt: '' }]);
  });
});
