import type { AddressInfo } from 'node:net';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module';
import { configureHttp } from './http-app';
import type { Config } from '../platform/config';
import { ApiKeyRepository, Authenticator } from '../access/keys';
import { MetricsService } from '../platform/metrics';
import { assertMayListen } from '../platform/http';
import { type ActiveServices, startServices } from '../platform/embedded';
import { HealthService } from '../status';
import { startHealthPort } from './health-port';

const OPEN_ACCESS =
  'There are no API keys: every program on this machine may do anything in the default workspace. Create a key ' +
  'with "npm run keys -- create --name NAME"; then every request needs a key.';

/** An error while the modules start is thrown and printed once, not logged line by line. */
const START = { bufferLogs: true, autoFlushLogs: false, abortOnError: false } as const;

/** Large files over slow lines take longer than Node's five minutes; headers have a minute all the same. */
const REQUEST_TIMEOUT_MS = 60 * 60 * 1000;

/** A running service. */
export interface RunningPlanbill {
  /** Base URL; of the health port in a process without the api role. */
  url: string;
  active: ActiveServices;
  /** Finishes or hands back what is under way, then stops everything that was started. Safe to call twice. */
  stop(): Promise<void>;
}

/** Starts the roles of `config` on the configured or embedded services, and listens. */
export async function startPlanbill(config: Config): Promise<RunningPlanbill> {
  const services = await startServices(config);
  let app: INestApplicationContext | null = null;
  let closeHealthPort: () => Promise<void> = () => Promise.resolve();
  let stopping: Promise<void> | null = null;
  const stop = () =>
    (stopping ??= (async () => {
      if (app) app.get(HealthService).drain();
      await app?.close();
      // Until the end it says what is going on.
      await closeHealthPort();
      await services.stop();
    })());
  try {
    const root = AppModule.forRoles(config, services);
    let port: number;
    if (config.roles.includes('api')) {
      const http = await NestFactory.create<NestExpressApplication>(root, {
        ...START,
        bodyParser: false,
      });
      app = http;
      assertMayListen(config.host, await http.get(ApiKeyRepository).anyUsable());
      configureHttp(http);
      http.getHttpServer().requestTimeout = REQUEST_TIMEOUT_MS;
      await http.listen(config.port, config.host);
      port = (http.getHttpServer().address() as AddressInfo).port;
    } else {
      app = await NestFactory.createApplicationContext(root, START);
      app.useLogger(app.get(Logger));
      const health = await startHealthPort(
        app.get(HealthService),
        app.get(MetricsService),
        config.host,
        config.workerHealthPort,
      );
      closeHealthPort = health.close;
      port = health.port;
    }
    app.flushLogs();
    const host = config.host.includes(':') ? `[${config.host}]` : config.host;
    const url = `http://${host}:${port}`;
    const access = await app.get(Authenticator).mode();
    if (access === 'open' && config.roles.includes('api')) app.get(Logger).warn(OPEN_ACCESS);
    app.get(Logger).log({ msg: `Planbill is ready at ${url}`, ...services.active, access });
    return { url, active: services.active, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
