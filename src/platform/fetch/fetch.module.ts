import { Module } from '@nestjs/common';
import { Config } from '../config';
import { AddressGuard, LOOPBACK } from './address-guard';
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
import { WebReader } from './web-reader';

/** For a page with all its redirects, milliseconds. */
const TIMEOUT_MS = 10_000;
/** Of a page, inflated. */
const MAX_BYTES = 3 * 1024 * 1024;

/** Reading from, and sending to, addresses on the internet that others name. */
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

function openClient({ fetchAllowLoopback, fetchUserAgent, fetchContactUrl }: Config): GuardedClient {
  const guard = new AddressGuard(fetchAllowLoopback ? LOOPBACK : null);
  const contact = fetchContactUrl ? ` (+${fetchContactUrl})` : '';
  return new GuardedClient(guard, resolveBySystem, fetchUserAgent + contact);
}
