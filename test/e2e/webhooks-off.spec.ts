import * as api from '../../sdk';
import { ended, type TestService } from '../support/service';
import { sql } from '../support/sql';
import { until, verified, WebhookTrial } from '../support/webhook-trial';

describe('webhooks', () => {
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

  it('are not sent twice at once, and not when they are switched off', async () => {
    const hook = await trial.made();
    trial.answers(500);
    const sent = await trial.pinged(hook.id);
    const path = { id: hook.id, delivery_id: sent.id };
    const early = await api.redeliverWebhook({ client, path });
    expect([early.response?.status, early.error?.code]).toEqual([409, 'delivery_pending']);
    await trial.attempted(sent, 1);
    await api.updateWebhook({ client, path: { id: hook.id }, body: { enabled: false } });
    const ping = await api.pingWebhook({ client, path: { id: hook.id } });
    const redelivery = await api.redeliverWebhook({ client, path });
    expect([ping.error?.code, redelivery.error?.code]).toEqual(['webhook_disabled', 'webhook_disabled']);
    await trial.passTime(sent.job_id);
    const job = await ended(trial.service, sent.job_id);
    expect(job).toMatchObject({ status: 'failed', error: { code: 'webhook_disabled' } });
    expect([trial.receiver.to(hook.path).length, (await trial.delivery(sent)).status]).toEqual([1, 'failed']);
  });

  it('report to the other webhooks when they are switched off, at once after 410 Gone', async () => {
    const other = await trial.made({ event_types: ['webhook.disabled'] });
    const deaf = await trial.made({ event_types: ['price.changed'] });
    const hook = await trial.made({ event_types: ['price.suspect'] });
    trial.receiver.answer = (response, { path }) => response.writeHead(path === hook.path ? 410 : 204).end();
    const sent = await trial.pinged(hook.id);
    await until(
      () => Promise.resolve(trial.receiver.to(other.path)),
      (messages) => messages.length > 0,
    );
    const reported = { type: 'webhook.disabled', data: { webhook_id: hook.id, reason: 'gone' } };
    expect(verified(other.secret, trial.receiver.to(other.path)[0])).toMatchObject(reported);
    expect(await trial.state(hook.id)).toMatchObject({ enabled: false, notice: { code: 'webhook_gone' } });
    await trial.passTime(sent.job_id);
    await ended(trial.service, sent.job_id);
    expect([trial.receiver.to(hook.path).length, trial.receiver.to(deaf.path).length]).toEqual([1, 0]);

    const { data: events } = await api.listEvents({ client, query: { type: 'webhook.disabled' } });
    expect(events!.items).toMatchObject([reported]);
    const body = { enabled: true };
    const { data: on } = await api.updateWebhook({ client, path: { id: hook.id }, body });
    expect(on).toMatchObject({ enabled: true, notice: null, failing_since: null });
  });

  it('are switched off after five days of failures, but not by one failure after a success', async () => {
    const hook = await trial.made();
    const age = (days: number) =>
      sql(
        trial.service.databaseUrl,
        `UPDATE webhooks SET failing_since = now() - make_interval(days => $2) WHERE id = $1`,
        [hook.id, days],
      );
    const state = () => trial.state(hook.id);
    await age(6);
    await ended(trial.service, (await trial.pinged(hook.id)).job_id);
    expect((await state()).failing_since).toBeNull();
    trial.answers(500);
    await trial.attempted(await trial.pinged(hook.id), 1);
    expect(await state()).toMatchObject({ enabled: true, notice: null });
    expect((await state()).failing_since).not.toBeNull();
    await age(4);
    await trial.attempted(await trial.pinged(hook.id), 1);
    expect((await state()).enabled).toBe(true);
    await age(6);
    await trial.attempted(await trial.pinged(hook.id), 1);
    expect(await state()).toMatchObject({ enabled: false, notice: { code: 'webhook_failing' } });
  });

  it('receive nothing after they are deleted', async () => {
    const hook = await trial.made();
    trial.answers(500);
    const sent = await trial.pinged(hook.id);
    await trial.attempted(sent, 1);
    await api.deleteWebhook({ client, path: { id: hook.id } });
    await trial.passTime(sent.job_id);
    expect(await ended(trial.service, sent.job_id)).toMatchObject({
      status: 'failed',
      error: { code: 'not_found' },
    });
    expect(trial.receiver.to(hook.path).length).toBe(1);
  });

  it('show their secret once, and never in the audit log', async () => {
    const hook = await trial.made();
    expect(hook.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const one = await trial.state(hook.id);
    const { data: all } = await api.listWebhooks({ client, query: { limit: 100 } });
    const { data: log } = await api.listAuditLog({ client, query: { subject_id: hook.id } });
    expect(log!.items).toMatchObject([{ action: 'webhook.create', after: { enabled: true } }]);
    expect(JSON.stringify([one, all, log])).not.toContain('whsec_');
  });

  it('are limited to twenty', async () => {
    const { data } = await api.listWebhooks({ client });
    for (let more = data!.total; more < 20; more++) await trial.made();
    const body = { url: trial.receiver.url('/one-too-many') };
    const { response, error } = await api.createWebhook({ client, body });
    expect([response?.status, error?.code]).toEqual([409, 'too_many_webhooks']);
  });
});
