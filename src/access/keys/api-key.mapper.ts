import { link } from '../../platform/http';
import type { ApiKey } from './api-key.entity';
import type { ApiKeyDto } from './dto/api-key.dto';
import { keyPrefix } from './key-text';

export function apiKeyDto(key: ApiKey): ApiKeyDto {
  return {
    id: key.id,
    name: key.name,
    prefix: keyPrefix(key.id),
    scopes: key.scopes,
    created_at: key.createdAt.toISOString(),
    expires_at: key.expiresAt?.toISOString() ?? null,
    last_used_at: key.lastUsedAt?.toISOString() ?? null,
    revoked_at: key.revokedAt?.toISOString() ?? null,
    _links: key.revokedAt ? {} : { revoke: link(`/api-keys/${key.id}`, 'DELETE') },
  };
}
