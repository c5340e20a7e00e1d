/** Workspaces, their keys, and what requests leave behind. */
export const access = `
  -- The tenants. Nearly every other table carries the id of one.
  CREATE TABLE workspaces (
    id uuid NOT NULL,
    name text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_workspaces PRIMARY KEY (id),
    CONSTRAINT uq_workspaces_name UNIQUE (name)
  );

  -- Revoked keys stay, because the audit log refers to them.
  CREATE TABLE api_keys (
    id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    name text NOT NULL,
    secret_hash char(64) NOT NULL,
    scopes text[] NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz,
    last_used_at timestamptz,
    revoked_at timestamptz,
    CONSTRAINT pk_api_keys PRIMARY KEY (id),
    CONSTRAINT fk_api_keys_workspace FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE RESTRICT,
    CONSTRAINT ck_api_keys_scopes_known
      CHECK (cardinality(scopes) > 0 AND scopes <@ ARRAY['read', 'write', 'admin'])
  );
  CREATE INDEX ix_api_keys_workspace_created_at_id ON api_keys (workspace_id, created_at, id);

  -- Creating requests with an Idempotency-Key, and the answers that a repeated request gets.
  CREATE TABLE idempotency_records (
    workspace_id uuid NOT NULL,
    key text NOT NULL,
    route text NOT NULL,
    token uuid NOT NULL,
    alive_until timestamptz NOT NULL,
    body_sha256 char(64),
    status integer,
    headers jsonb,
    body text,
    expires_at timestamptz NOT NULL,
    CONSTRAINT pk_idempotency_records PRIMARY KEY (workspace_id, key),
    CONSTRAINT fk_idempotency_records_workspace FOREIGN KEY (workspace_id)
      REFERENCES workspaces (id) ON DELETE CASCADE
  );
  CREATE INDEX ix_idempotency_records_expires_at ON idempotency_records (expires_at);

  -- Rows are only added. The subject of an entry may have been deleted since.
  CREATE TABLE audit_entries (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    workspace_id uuid NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    actor text NOT NULL,
    key_id uuid,
    action text NOT NULL,
    subject_id text NOT NULL,
    before jsonb,
    after jsonb,
    request_id text,
    CONSTRAINT pk_audit_entries PRIMARY KEY (id),
    CONSTRAINT fk_audit_entries_workspace FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE RESTRICT,
    CONSTRAINT fk_audit_entries_key FOREIGN KEY (key_id) REFERENCES api_keys (id) ON DELETE RESTRICT,
    CONSTRAINT ck_audit_entries_key_named CHECK ((actor = 'key') = (key_id IS NOT NULL))
  );
  CREATE INDEX ix_audit_entries_workspace_at_id ON audit_entries (workspace_id, at, id);
  CREATE INDEX ix_audit_entries_workspace_subject_at ON audit_entries (workspace_id, subject_id, at);
`;
