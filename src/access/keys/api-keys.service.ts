import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MalformedError, NotFoundError } from '../../domain/errors';
import type { ApiKey } from './api-key.entity';
import { ApiKeyRepository } from './api-key.repository';
import { ForbiddenError } from './auth-errors';
import { newKeyText } from './key-text';
import type { Scope } from './scopes';

export const DEFAULT_SCOPES: readonly Scope[] = ['read', 'write'];

export interface WantedKey {
  name: string;
  /** Left out: read and write. */
  scopes?: readonly Scope[];
  /** null: never. */
  expiresAt?: Date | null;
}

/** Making, listing and revoking keys. */
@Injectable()
export class ApiKeysService {
  constructor(private readonly keys: ApiKeyRepository) {}

  /**
   * @param grantable scopes of the caller, who cannot grant others
   * @returns the row, and the text that is shown once
   * @throws MalformedError expiry_in_past; ForbiddenError scope_not_grantable
   */
  async create(
    workspaceId: string,
    wanted: WantedKey,
    grantable: readonly Scope[],
  ): Promise<{ key: ApiKey; text: string }> {
    const { name, scopes = DEFAULT_SCOPES, expiresAt = null } = wanted;
    const excess = scopes.filter((scope) => !grantable.includes(scope));
    if (excess.length > 0) {
      throw new ForbiddenError(
        'scope_not_grantable',
        `The key of this request has ${grantable.join(', ')}, and cannot grant ${excess.join(', ')}.`,
        {
          message:
            'A key can grant only the scopes that it has itself. Use another key, or ask for fewer scopes.',
        },
      );
    }
    if (expiresAt && expiresAt.getTime() <= Date.now()) {
      throw new MalformedError('expiry_in_past', `${expiresAt.toISOString()} is not in the future.`, {
        message: 'Choose a later time, or leave expires_at out.',
        errors: [{ pointer: '#/expires_at', message: 'must be in the future' }],
      });
    }
    const id = randomUUID();
    const { text, secretHash } = newKeyText(id);
    const key = await this.keys.add({ id, workspaceId, name, secretHash, scopes: [...scopes], expiresAt });
    return { key, text };
  }

  page(workspaceId: string, window: { skip: number; take: number }): Promise<[ApiKey[], number]> {
    return this.keys.page(workspaceId, window);
  }

  /** Revoking twice is fine. @throws NotFoundError */
  async revoke(workspaceId: string, id: string): Promise<void> {
    if (!(await this.keys.byId(workspaceId, id))) throw new NotFoundError('API key');
    await this.keys.revoke(workspaceId, id);
  }
}
