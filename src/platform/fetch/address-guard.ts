import { FetchError } from './fetch-error';
import { whyNotPublic } from './public-address';

/** Says whether an address that is not public, or a port that is not the web's, may be reached all the same. */
export type AddressException = (address: string, port: number) => boolean;

const WEB_PORTS = [80, 443];

/** For tests and for trying things out on one machine. */
export const LOOPBACK: AddressException = (address) => /^127\./.test(address) || address === '::1';

/** Decides what may be connected to: public addresses, on the ports of the web. */
export class AddressGuard {
  /** @param exception null: there is none */
  constructor(private readonly exception: AddressException | null = null) {}

  /** Whether some address could be reached on this port. */
  admitsPort(port: number): boolean {
    return WEB_PORTS.includes(port) || this.exception !== null;
  }

  /** Whether names that only this machine or network knows are worth resolving. */
  admitsLocalNames(port: number): boolean {
    return this.exception !== null && this.exception('127.0.0.1', port);
  }

  /** @throws FetchError blocked_address */
  assertAddress(address: string, port: number, name = address): void {
    if (this.exception?.(address, port)) return;
    const why = whyNotPublic(address);
    const of = name === address ? '' : `, an address of ${name},`;
    if (why) throw new FetchError('blocked_address', `${address}${of} is not public: ${why}.`);
    if (!WEB_PORTS.includes(port)) {
      throw new FetchError('blocked_address', `Port ${port} of ${address}${of} is neither 80 nor 443.`);
    }
  }
}
