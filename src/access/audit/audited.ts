import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

const AUDITED = 'planbill:audited';

/** What the audit log notes of an operation. */
export interface AuditRule {
  /** What was done to what, such as `project.delete`. */
  action: `${string}.${string}`;
  /** The entity of what it was done to, with its workspace in `workspaceId`. */
  of: new () => object;
  /** Its columns that are noted, as they were before and as they are after. */
  show: readonly string[];
  /** Relations among `show`, which are loaded with it. */
  relations?: readonly string[];
  /** Ids of what was made, from the answer; left out: what the address names. */
  made?: (answer: never) => string[];
  /** How the address names the thing; left out: its first parameter is the id. */
  find?: (parameters: Record<string, string>) => Partial<Record<string, string>>;
}

/** A rule whose columns are checked against their entity. */
export interface AuditRuleOf<E extends object> extends AuditRule {
  of: new () => E;
  show: readonly (keyof E & string)[];
  relations?: readonly (keyof E & string)[];
  find?: (parameters: Record<string, string>) => Partial<Record<keyof E & string, string>>;
}

/**
 * Has the audit log note what an operation did, by whom, in the transaction that does it. The OpenAPI document
 * names the action as `x-audited-as`.
 */
export function Audited<E extends object>(rule: AuditRuleOf<E>): MethodDecorator {
  return applyDecorators(SetMetadata(AUDITED, rule), ApiExtension('x-audited-as', rule.action));
}

export function auditRuleOf(handler: object): AuditRule | undefined {
  return Reflect.getMetadata(AUDITED, handler) as AuditRule | undefined;
}
