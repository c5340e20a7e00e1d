import { ApiKey } from './api-key.entity';

const SHOWN = { of: ApiKey, show: ['name', 'scopes', 'expiresAt', 'revokedAt'] } as const;

/** How the audit log shows a new key, created over HTTP or on the command line. */
export const KEY_CREATE = { ...SHOWN, action: 'api_key.create' } as const;

/** How the audit log shows a revoked key. */
export const KEY_REVOKE = { ...SHOWN, action: 'api_key.revoke' } as const;
