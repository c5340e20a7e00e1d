import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

/**
 * What a key may do. They do not include one another: a key that manages keys need not be able to read plans.
 *
 * - `read`: see things
 * - `write`: make, change and delete things
 * - `admin`: manage the workspace's keys, read its audit log, and read `/metrics`, which count all workspaces together
 */
export const SCOPES = ['read', 'write', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

const SCOPE = 'planbill:scope';
const PUBLIC = 'planbill:public';

/** Extensions through which the OpenAPI document learns of the decorators. */
export const SCOPE_EXTENSION = 'x-scope';
export const PUBLIC_EXTENSION = 'x-public';

const READING_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** Says that an operation needs another scope than its method's: `read` for GET, `write` for all else. */
export function RequiresScope(scope: Scope): MethodDecorator & ClassDecorator {
  return applyDecorators(SetMetadata(SCOPE, scope), ApiExtension(SCOPE_EXTENSION, scope));
}

/** Opens an operation to everybody, with or without a key. For health, and for what is its own key. */
export function Public(): MethodDecorator & ClassDecorator {
  return applyDecorators(SetMetadata(PUBLIC, true), ApiExtension(PUBLIC_EXTENSION, true));
}

/** The scope that an operation of this method needs unless it says otherwise. */
export function scopeOfMethod(method: string): Scope {
  return READING_METHODS.includes(method.toUpperCase()) ? 'read' : 'write';
}

/** The scope declared on a handler or its controller, the handler first. */
export function declaredScope(...targets: object[]): Scope | undefined {
  return declared<Scope>(SCOPE, targets);
}

/** Whether a handler or its controller is open to everybody. */
export function isPublic(...targets: object[]): boolean {
  return declared<boolean>(PUBLIC, targets) === true;
}

function declared<T>(key: string, targets: object[]): T | undefined {
  return targets
    .map((target) => Reflect.getMetadata(key, target) as T | undefined)
    .find((value) => value !== undefined);
}
