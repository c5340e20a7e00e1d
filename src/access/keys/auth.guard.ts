import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { dropBody } from '../../platform/http/drop-body';
import { scopeMissing, UnauthenticatedError } from './auth-errors';
import { Authenticator } from './authenticator';
import { assertLocal } from './local-request';
import { setPrincipal } from './principal';
import { declaredScope, isPublic, scopeOfMethod } from './scopes';

/** Accepts a request whose key has the scope of the operation. Guards every operation that is not `@Public()`. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(private readonly authenticator: Authenticator) {}

  /** @throws UnauthenticatedError; ForbiddenError scope_missing, not_local */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (isPublic(...targets)) return true;
    const request = context.switchToHttp().getRequest<Request>();
    try {
      const principal = await this.authenticator.authenticate(request.headers.authorization);
      if (principal.keyId === null) assertLocal(request);
      const needed = declaredScope(...targets) ?? scopeOfMethod(request.method);
      if (!principal.scopes.includes(needed)) throw scopeMissing(needed, principal.scopes);
      setPrincipal(request, principal);
      return true;
    } catch (error) {
      // The body of a refused request is not read, and it may be long.
      dropBody(request);
      if (error instanceof UnauthenticatedError) challenge(context.switchToHttp().getResponse(), error);
      throw error;
    }
  }
}

/** RFC 6750, section 3. */
function challenge(response: Response, error: UnauthenticatedError): void {
  const reason = error.code === 'key_missing' ? '' : ', error="invalid_token"';
  response.setHeader('WWW-Authenticate', `Bearer realm="planbill"${reason}`);
}
