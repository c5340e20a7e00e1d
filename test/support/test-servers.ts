/** What the setup of a test run hands to its teardown; Jest gives them nothing in common but the process. */
export interface TestServers {
  home: string;
  stops: (() => Promise<void>)[];
}

const KEY = Symbol.for('planbill:test-servers');
const holder = globalThis as { [KEY]?: TestServers };

export function rememberServers(servers: TestServers): void {
  holder[KEY] = servers;
}

export function rememberedServers(): TestServers | undefined {
  return holder[KEY];
}
