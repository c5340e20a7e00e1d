import { Injectable } from '@nestjs/common';
import { Expires, type Expiry } from '../retention';
import { FetchHostRepository } from './fetch-host.repository';

/** Hosts whose turn has come and gone need no row. */
@Injectable()
@Expires()
export class IdleHostsExpiry implements Expiry {
  readonly what = 'visited hosts';

  constructor(private readonly hosts: FetchHostRepository) {}

  removeExpired(limit: number): Promise<number> {
    return this.hosts.removeIdle(limit);
  }
}
