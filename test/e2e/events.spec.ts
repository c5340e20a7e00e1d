import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import * as api from '../../sdk';
import { type EventSource, openEvents } from '../support/event-source';
import { insertJobs } from '../support/job-rows';
import { type PlanbillProcess, startPlanbillProcess } from '../support/planbill-process';
import { ended, ingest, startTestService, type TestService } from '../support/service';
import { sql } from '../support/sql';

const FLAT = readFileSync(join(__dirname, '..', '..', 'samples', 'flat.pdf'));

const data = (source: EventSource) => source.events.map((event) => event.data as api.JobEventDto);

describe('events of a job', () => {
  let service: TestService;
  let worker: PlanbillProcess | undefined;
  const url = (id: string) => `${service.process.url}/api/v1/jobs/${id}/events`;
  beforeAll(async () => {
    service = await startTestService({ APP_ROLES: 'api', EVENT_HEARTBEAT_MS: '100' });
  });
  afterAll(async () => {
    await worker?.stop();
    await service?.stop();
  });

  it('arrive in order while the job runs in another process, and end with it', async () => {
    const { data: accepted } = await ingest(service, FLAT);
    const source = await openEvents(url(accepted!.job_id));
    expect([source.status, source.contentType]).toEqual([200, 'text/event-stream; charset=utf-8']);
    worker = await startPlanbillProcess({
      ...service.settings,
      APP_ROLES: 'worker',
    });
    await source.ended;
    const events = data(source);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i + 1));
    expect(source.events.map(({ id, event }) => [id, event])).toEqual(
      events.map(({ seq, type }) => [String(seq), type]),
    );
    const statuses = events.filter(({ type }) => type === 'status').map(({ status }) => status);
    expect(statuses).toEqual(['queued', 'running', 'succeeded']);
    const percents = events.map(({ progress }) => progress.percent);
    expect(percents).toEqual([...percents].sort((a, b) => a - b));
    expect(events.at(-1)).toMatchObject({
      job_id: accepted!.job_id,
      progress: { percent: 100 },
      error: null,
    });
    expect(events.some(({ type }) => type === 'progress')).toBe(true);

    // Whoever was away for a while gets what came after the last event seen, and no other.
    for (let seen = 0; seen < events.length; seen++) {
      const again = await openEvents(url(accepted!.job_id), seen);
      await again.ended;
      expect(data(again)).toEqual(events.slice(seen));
    }
    const over = await openEvents(url(accepted!.job_id), events.length);
    expect(over.status).toBe(204);
  });

  it('show why an attempt failed, and that the job continues', async () => {
    const { data: accepted } = await ingest(service, FLAT, { page: 40 });
    await ended(service, accepted!.job_id);
    const source = await openEvents(url(accepted!.job_id));
    await source.ended;
    expect(data(source).at(-1)).toMatchObject({ status: 'failed', error: { code: 'page_out_of_range' } });
  });

  it('are not lost when several changes happen between two reads', async () => {
    const [id] = await insertJobs(service.databaseUrl, [{}]);
    for (const percent of [10, 20, 30]) {
      await sql(service.databaseUrl, 'UPDATE jobs SET progress_percent = $2 WHERE id = $1', [id, percent]);
    }
    const source = await openEvents(url(id));
    await api.cancelJob({ client: service.client, path: { id } });
    await source.ended;
    expect(data(source).map(({ status, progress }) => [status, progress.percent])).toEqual([
      ['queued', 0],
      ['queued', 10],
      ['queued', 20],
      ['queued', 30],
      ['cancelled', 30],
    ]);
  });

  it('keep the connection alive, and end when the process shuts down', async () => {
    const [id] = await insertJobs(service.databaseUrl, [{}]);
    const source = await openEvents(url(id));
    while (source.comments.length < 2) await sleep(20);
    const waiting = request(`${service.process.url}/api/v1/jobs/${id}`, {
      headers: { Prefer: 'wait=60', Expect: '100-continue' },
      agent: false,
    });
    const answer = once(waiting, 'response').then(([response]) => json(response as IncomingMessage));
    waiting.end();
    // The service says that it has the request.
    await once(waiting, 'continue');
    await service.process.stop();
    await source.ended;
    expect(data(source)).toHaveLength(1);
    expect(await answer).toMatchObject({ id, status: 'queued' });
    await service.restart();
  });

  it('end when the job has expired', async () => {
    const [id] = await insertJobs(service.databaseUrl, [{}]);
    const source = await openEvents(url(id));
    await sql(service.databaseUrl, 'DELETE FROM jobs WHERE id = $1', [id]);
    await source.ended;
    expect((await openEvents(url(id))).status).toBe(404);
  });

  it.each(['x', '-1', '1.5', '99999999999'])('refuses Last-Event-ID %s', async (lastEventId) => {
    const [id] = await insertJobs(service.databaseUrl, [{}]);
    const response = await fetch(url(id), { headers: { 'Last-Event-ID': lastEventId } });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'last_event_id_invalid' });
  });
});
