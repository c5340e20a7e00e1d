import { rmSync } from 'node:fs';
import { rememberedServers } from './test-servers';

export default async function teardown(): Promise<void> {
  const servers = rememberedServers();
  if (!servers) return;
  for (const stop of servers.stops.reverse()) await stop();
  rmSync(servers.home, { recursive: true, force: true });
}
