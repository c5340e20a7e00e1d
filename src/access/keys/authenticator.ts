import { Injectable } from '@nestjs/common';
import { ApiKeyRepository } from './api-key.repository';
import { keyExpired, keyInvalid, keyMissing, keyRevoked } from './auth-errors';
import { readKeyText, secretMatches } from './key-text';
import { ANYBODY, type Principal } from './principal';

/** `keys`: every request needs one. `open`: there are none, and only this machine can ask. */
export type AccessMode = 'keys' | 'open';

/** Compared with where there is no such key, so that its absence takes no less time. */
const NO_HASH = '0'.repeat(64);

/** Finds out on whose behalf a request acts. Keys are looked up each time, so that a revoked one is out at once. */
@Injectable()
export class Authenticator {
  private keysExist = false;

  constructor(private readonly keys: ApiKeyRepository) {}

  /** Keys are never deleted, so once there is one there always will be. */
  async mode(): Promise<AccessMode> {
    this.keysExist ||= await this.keys.anyExists();
    return this.keysExist ? 'keys' : 'open';
  }

  /**
   * @param authorization the request's header
   * @throws UnauthenticatedError key_missing, key_invalid, key_expired, key_revoked
   */
  async authenticate(authorization: string | undefined): Promise<Principal> {
    if (authorization !== undefined) return this.byKey(authorization);
    if ((await this.mode()) === 'open') return ANYBODY;
    throw keyMissing();
  }

  private async byKey(authorization: string): Promise<Principal> {
    const text = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    const presented = text === undefined ? null : readKeyText(text);
    if (!presented) throw keyInvalid();
    const key = await this.keys.presented(presented.id);
    const matches = secretMatches(presented.secret, key?.secretHash ?? NO_HASH);
    if (!key || !matches) throw keyInvalid();
    if (key.revoked) throw keyRevoked();
    if (key.expired) throw keyExpired();
    if (key.stale) await this.keys.touch(key.id);
    return { workspaceId: key.workspaceId, keyId: key.id, scopes: key.scopes };
  }
}
