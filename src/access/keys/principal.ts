import type { Request } from 'express';
import { SCOPES, type Scope } from './scopes';

/** The workspace that exists from the first migration on, and that serves requests without a key. */
export const DEFAULT_WORKSPACE_ID = '00000000-0000-4000-8000-000000000001';

/** On whose behalf a request acts. */
export interface Principal {
  workspaceId: string;
  /** null: there is no key yet, and the request came over loopback. */
  keyId: string | null;
  scopes: readonly Scope[];
}

/** Who acts while there are no keys: everything is allowed, in the default workspace. */
export const ANYBODY: Principal = { workspaceId: DEFAULT_WORKSPACE_ID, keyId: null, scopes: SCOPES };

const principals = new WeakMap<Request, Principal>();

export function setPrincipal(request: Request, principal: Principal): void {
  principals.set(request, principal);
}

/** @throws Error on a request that no guard has let in: a programming error, and never a way in */
export function principalOf(request: Request): Principal {
  const principal = principals.get(request);
  if (!principal) throw new Error('A public operation asked on whose behalf it acts.');
  return principal;
}
