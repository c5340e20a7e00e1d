import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EXPOSITION_TYPE, type MetricsService } from '../platform/metrics';
import type { HealthService } from '../status';

/** A worker has no API; orchestrators still want to know how it does. Serves /health and /metrics. */
export async function startHealthPort(
  health: HealthService,
  metrics: MetricsService,
  host: string,
  port: number,
): Promise<{ port: number; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const answer = (status: number, body: object) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    const path = request.url?.split('?')[0];
    if (path === '/health/live') answer(200, { status: 'live' });
    else if (path === '/health' || path === '/health/ready') {
      void health
        .readiness()
        .then((readiness) => answer(readiness.status === 'ready' ? 200 : 503, readiness));
    } else if (path === '/metrics') {
      void metrics
        .text()
        .then((text) => response.writeHead(200, { 'Content-Type': EXPOSITION_TYPE }).end(text));
    } else answer(404, { status: 404, code: 'no_such_route' });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
