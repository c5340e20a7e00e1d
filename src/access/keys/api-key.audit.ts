import { ApiKey } from './api-key.entity';

const SHOWN = { of: ApiKey, show: ['name', 'scopes', 'expiresAt', 'revokedAt'] } as const;

/** How the audit log tells of new keys, whichever way they were made. */
export const KEY_CREATE = { ...SHOWN, action: 'api_key.create' } as const;

/** How the audit log tells of revoked keys. */
export const KEY_REVOKE = { ...SHOWN, action: 'api_key.revoke' } as const;
