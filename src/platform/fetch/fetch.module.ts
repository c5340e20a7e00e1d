import { Logger, Module } from '@nestjs/common';
import { Config, isAllowed, readNetworks } from '../config';
import { type AddressException, AddressGuard, LOOPBACK } from './address-guard';
import { FetchHostRepository } from './fetch-host.repository';
import { Fetcher } from './fetcher';
import { GuardedClient } from './guarded-client';
import { resolveBySystem } from './guarded-connector';
import { HostPacing } from './host-pacing';
import { IdleHostsExpiry } from './idle-hosts.expiry';
import { PageReader } from './page-reader';
import { Poster } from './poster';
import { RobotsFileRepository } from './robots-file.repository';
import { RobotsFilesExpiry } from './robots-files.expiry';
import { Robots } from './robots';
import { WebProxy } from './web-proxy';
import { WebReader } from './web-reader';

/** Time for a page with all its redirects, milliseconds. */
const TIMEOUT_MS = 10_000;
/** Most bytes of a page, decompressed. */
const MAX_BYTES = 3 * 1024 * 1024;

/** Reads from, and posts to, addresses that users give. */
@Module({
  providers: [
    { provide: GuardedClient, inject: [Config], useFactory: openClient },
    {
      provide: WebReader,
      inject: [GuardedClient],
      useFactory: (client: GuardedClient) => new WebReader(client, TIMEOUT_MS),
    },
    {
      provide: PageReader,
      inject: [WebReader],
      useFactory: (web: WebReader) => new PageReader(web, MAX_BYTES),
    },
    FetchHostRepository,
    RobotsFileRepository,
    HostPacing,
    Robots,
    Fetcher,
    Poster,
    IdleHostsExpiry,
    RobotsFilesExpiry,
  ],
  exports: [Fetcher, Poster],
})
export class FetchModule {}

function openClient(config: Config): GuardedClient {
  const { fetchUserAgent, fetchContactUrl, fetchProxy } = config;
  const logger = new Logger(GuardedClient.name);
  const contact = fetchContactUrl ? ` (+${fetchContactUrl})` : '';
  const proxy = fetchProxy ? new WebProxy(fetchProxy) : null;
  if (proxy !== null) logger.log({ proxy: proxy.origin }, 'Imports and webhooks use a proxy');
  const guard = new AddressGuard(exceptionOf(config, logger), {
    names: config.fetchAllowNets !== undefined,
    onUse: (address, port, name) =>
      logger.log({ address, port, name }, 'A request goes to an allowed private address'),
  });
  return new GuardedClient(guard, resolveBySystem, fetchUserAgent + contact, proxy);
}

/** The addresses that are allowed besides the public ones. */
function exceptionOf(
  { fetchAllowLoopback, fetchAllowNets }: Config,
  logger: Logger,
): AddressException | null {
  if (!fetchAllowNets) return fetchAllowLoopback ? LOOPBACK : null;
  const nets = readNetworks(fetchAllowNets) ?? [];
  logger.warn({ nets: nets.map(({ text }) => text) }, 'Imports and webhooks may reach private networks');
  return (address, port) => (fetchAllowLoopback && LOOPBACK(address, port)) || isAllowed(nets, address, port);
}
