import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { OBJECT_OWNER, type ObjectOwner, type OwnedObject } from './object-owner';

/** Rows in one query. */
const PAGE = 500;

/** All owners of stored objects, in the order of their prefixes. */
@Injectable()
export class ObjectOwners implements OnModuleInit {
  private readonly owners: ObjectOwner[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  /** @throws Error when two owners have the same prefix, or a prefix is malformed */
  onModuleInit(): void {
    for (const { metatype, instance } of this.discovery.getProviders()) {
      if (metatype && this.reflector.get<boolean>(OBJECT_OWNER, metatype)) {
        this.owners.push(instance as ObjectOwner);
      }
    }
    this.owners.sort((a, b) => (a.prefix < b.prefix ? -1 : 1));
    for (const [n, { prefix }] of this.owners.entries()) {
      if (!/^[a-z0-9-]+\/$/.test(prefix)) throw new Error(`Not a prefix of objects: ${prefix}`);
      if (this.owners[n + 1]?.prefix === prefix) throw new Error(`Objects with two owners: ${prefix}`);
    }
  }

  /** The owner of an object; undefined: none. */
  of(key: string): ObjectOwner | undefined {
    return this.owners.find(({ prefix }) => key.startsWith(prefix));
  }

  /** Returns those of the keys that a row has. */
  async claimed(keys: readonly string[]): Promise<Set<string>> {
    const claimed = new Set<string>();
    for (const owner of this.owners) {
      const own = keys.filter((key) => key.startsWith(owner.prefix));
      if (own.length > 0) for (const key of await owner.claimed(own)) claimed.add(key);
    }
    return claimed;
  }

  /** Yields every object that a row has, in the order of the keys' bytes. */
  async *objects(): AsyncGenerator<OwnedObject> {
    for (const owner of this.owners) {
      let after: string | null = null;
      for (let page: OwnedObject[] = []; after === null || page.length === PAGE;) {
        page = await owner.objects(after, PAGE);
        yield* page;
        after = page.at(-1)?.key ?? '';
      }
    }
  }
}
