import { Injectable } from '@nestjs/common';
import { CatalogueCopyRepository } from '../boms';
import { NotFoundError, UnprocessableError } from '../domain/errors';
import {
  type ApiKey,
  ApiKeyRepository,
  ApiKeysService,
  DEFAULT_WORKSPACE_ID,
  KEY_CREATE,
  KEY_REVOKE,
  SCOPES,
  type Workspace,
  WorkspaceRepository,
} from '../access/keys';
import { type AuditOrigin, AuditTrail } from '../access/audit';
import { Database } from '../platform/database';
import type { KeyCommand } from './key-arguments';

type CreateCommand = Extract<KeyCommand, { command: 'create' }>;

/** Creates, lists and revokes keys for the operator, in any workspace. */
@Injectable()
export class KeyCommands {
  constructor(
    private readonly service: ApiKeysService,
    private readonly keys: ApiKeyRepository,
    private readonly workspaces: WorkspaceRepository,
    private readonly catalogue: CatalogueCopyRepository,
    private readonly trail: AuditTrail,
    private readonly database: Database,
  ) {}

  /** @throws UnprocessableError workspace_unknown, workspace_exists; MalformedError expiry_in_past */
  create(wanted: CreateCommand): Promise<{ key: ApiKey; text: string; workspace: Workspace }> {
    return this.database.transaction(async () => {
      const workspace = await this.workspace(wanted);
      const { key, text } = await this.service.create(workspace.id, wanted, SCOPES);
      await this.trail.note(KEY_CREATE, operatorIn(workspace.id), { id: key.id }, null);
      return { key, text, workspace };
    });
  }

  /** Lists all keys of all workspaces, oldest first, each with its workspace. */
  list(): Promise<ApiKey[]> {
    return this.keys.everyKey();
  }

  /** @throws NotFoundError */
  async revoke(id: string): Promise<void> {
    const key = await this.keys.presented(id);
    if (!key) throw new NotFoundError('API key');
    await this.database.transaction(async () => {
      const before = await this.trail.snapshot(KEY_REVOKE, key.workspaceId, { id });
      await this.service.revoke(key.workspaceId, id);
      await this.trail.note(KEY_REVOKE, operatorIn(key.workspaceId), { id }, before);
    });
  }

  private async workspace({ workspace: name, newWorkspace }: CreateCommand): Promise<Workspace> {
    const known = await this.workspaces.byName(name);
    if (known && newWorkspace) {
      throw new UnprocessableError('workspace_exists', `A workspace named "${name}" already exists.`, {
        message: 'Leave out --new-workspace to create a key for this workspace, or choose another name.',
      });
    }
    if (known) return known;
    if (!newWorkspace) {
      throw new UnprocessableError('workspace_unknown', `There is no workspace named "${name}".`, {
        message: 'Check the name, or add --new-workspace to create it.',
      });
    }
    const workspace = await this.workspaces.add(name);
    await this.catalogue.copy(DEFAULT_WORKSPACE_ID, workspace.id);
    return workspace;
  }
}

function operatorIn(workspaceId: string): AuditOrigin {
  return { workspaceId, actor: 'operator', keyId: null, requestId: null };
}
