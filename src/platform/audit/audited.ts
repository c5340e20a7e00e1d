import { SetMetadata } from '@nestjs/common';

const AUDITED = 'planbill:audited';

/** The row an audited operation is about. */
type Row = Record<string, unknown>;

/** What the audit log notes of an operation. */
export interface AuditRule<E extends object = Row> {
  /** What was done to what, such as `project.delete`. */
  action: `${string}.${string}`;
  /** The kind of thing it was done to, with its workspace in `workspaceId`. */
  of: new () => E;
  /** What is noted of the thing, as it was before and as it is after. */
  show: readonly (keyof E & string)[];
  /** Relations among `show`, which are loaded with the thing. */
  relations?: readonly (keyof E & string)[];
  /** Which things the answer says were made; left out: the one that the address names. */
  made?: (answer: never) => string[];
  /** How the address names the thing; left out: its first parameter is the id. */
  find?: (parameters: Record<string, string>) => Partial<Record<keyof E, string>>;
}

/** Has the audit log note what an operation did, by whom, in the transaction that does it. */
export function Audited<E extends object>(rule: AuditRule<E>): MethodDecorator {
  return SetMetadata(AUDITED, rule);
}

export function auditRuleOf(handler: object): AuditRule | undefined {
  return Reflect.getMetadata(AUDITED, handler) as AuditRule | undefined;
}
