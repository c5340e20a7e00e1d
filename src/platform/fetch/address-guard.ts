import { FetchError } from './fetch-error';
import { whyNotPublic } from './public-address';

/** Whether an address that is not public, or a port that is not 80 or 443, is allowed. */
export type AddressException = (address: string, port: number) => boolean;

const WEB_PORTS = [80, 443];

/** Allows the machine itself, for tests and trials. */
export const LOOPBACK: AddressException = (address) => /^127\./.test(address) || address === '::1';

/** Decides which addresses may be connected to: public ones, on ports 80 and 443. */
export class AddressGuard {
  /**
   * @param exception null: no exception
   * @param uses `onUse` is called when the exception allows an address; `names` of the local network may be resolved
   */
  constructor(
    private readonly exception: AddressException | null = null,
    private readonly uses: {
      onUse?: (address: string, port: number, name: string) => void;
      names?: boolean;
    } = {},
  ) {}

  /** Whether an address is reached only because of the exception. */
  isException(address: string, port: number): boolean {
    return this.exception?.(address, port) ?? false;
  }

  /** Whether any address may be reached on this port. */
  admitsPort(port: number): boolean {
    return WEB_PORTS.includes(port) || this.exception !== null;
  }

  /** Whether names of the local network may be resolved. */
  admitsLocalNames(port: number): boolean {
    return (this.uses.names ?? false) || (this.exception?.('127.0.0.1', port) ?? false);
  }

  /** @throws FetchError blocked_address */
  assertAddress(address: string, port: number, name = address): void {
    if (this.exception?.(address, port)) return this.uses.onUse?.(address, port, name);
    const why = whyNotPublic(address);
    const of = name === address ? '' : `, an address of ${name},`;
    if (why) throw new FetchError('blocked_address', `${address}${of} is not public: ${why}.`);
    if (!WEB_PORTS.includes(port)) {
      throw new FetchError('blocked_address', `Port ${port} of ${address}${of} is neither 80 nor 443.`);
    }
  }
}
