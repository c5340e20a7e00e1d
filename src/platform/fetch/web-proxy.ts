import type { Socket } from 'node:net';
import { buildConnector, Client } from 'undici';
import { TransientFetchError } from './fetch-error';
import { portOf } from './fetch-url';

/** An HTTP proxy on the way to the internet. */
export class WebProxy {
  /** Without the password. */
  readonly origin: string;
  private readonly headers: Record<string, string>;

  /** @param address http URL of the proxy, with a user and a password if it wants them */
  constructor(address: string) {
    const url = new URL(address);
    const user = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    this.origin = url.origin;
    this.headers =
      url.username === '' ? {} : { 'proxy-authorization': `Basic ${Buffer.from(user).toString('base64')}` };
  }

  /** A client and a path that ask for `url` by way of the proxy, with the headers that this takes. */
  open(url: URL, options: Client.Options): { client: Client; path: string; headers: Record<string, string> } {
    if (url.protocol === 'https:') {
      const client = new Client(url.origin, { ...options, connect: this.tunnelTo(url) });
      return { client, path: url.pathname + url.search, headers: {} };
    }
    return {
      client: new Client(this.origin, options),
      path: url.href,
      headers: { ...this.headers, host: url.host },
    };
  }

  /** RFC 9110, 9.3.6: the proxy connects to the site, and TLS is spoken with the site itself. */
  private tunnelTo(url: URL): buildConnector.connector {
    const secure = buildConnector({ maxCachedSessions: 0 });
    return (options, callback) => {
      const target = `${url.hostname}:${portOf(url)}`;
      const proxy = new Client(this.origin);
      proxy
        .connect({ path: target, headers: { ...this.headers, host: target } })
        .then(({ statusCode, socket }) => {
          socket.on('close', () => void proxy.destroy());
          if (statusCode !== 200) {
            socket.destroy();
            throw new TransientFetchError('network_error', `The proxy refused ${target} with ${statusCode}.`);
          }
          secure({ ...options, servername: url.hostname, httpSocket: socket as Socket }, callback);
        })
        .catch((error: Error) => {
          void proxy.destroy();
          callback(error, null);
        });
    };
  }
}
