/** Files that clients sent, whole or in pieces. */
export const uploads = `
  -- Files that clients sent. Storage lists its objects in the order of their bytes, hence the collation.
  CREATE TABLE uploads (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    workspace_id uuid NOT NULL,
    file_name text NOT NULL,
    mime_type text NOT NULL,
    size bigint NOT NULL,
    sha256 char(64) NOT NULL,
    storage_key text COLLATE "C" NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_uploads PRIMARY KEY (id),
    CONSTRAINT fk_uploads_workspace FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE RESTRICT,
    CONSTRAINT uq_uploads_storage_key UNIQUE (storage_key)
  );
  CREATE INDEX ix_uploads_workspace_sha256 ON uploads (workspace_id, sha256);
  CREATE INDEX ix_uploads_workspace_created_at_id ON uploads (workspace_id, created_at, id);

  -- What a file was found to contain, remembered by its content.
  CREATE TABLE detections (
    workspace_id uuid NOT NULL,
    sha256 char(64) NOT NULL,
    survey jsonb NOT NULL,
    hits integer NOT NULL DEFAULT 0,
    detected_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    CONSTRAINT pk_detections PRIMARY KEY (workspace_id, sha256),
    CONSTRAINT fk_detections_workspace FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE
  );
  CREATE INDEX ix_detections_expires_at ON detections (expires_at);

  -- The key that signs links to files: one row at most.
  CREATE TABLE link_secrets (
    id smallint NOT NULL,
    secret bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_link_secrets PRIMARY KEY (id),
    CONSTRAINT ck_link_secrets_only_one CHECK (id = 1)
  );

  -- Uploads that arrive in pieces (tus).
  CREATE TABLE resumable_uploads (
    id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    file_name text NOT NULL,
    metadata text NOT NULL,
    size bigint NOT NULL,
    received bigint NOT NULL,
    upload_id uuid,
    lease_token uuid,
    lease_expires_at timestamptz,
    lease_wanted boolean NOT NULL DEFAULT false,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    expires_at timestamptz(3) NOT NULL,
    CONSTRAINT pk_resumable_uploads PRIMARY KEY (id),
    CONSTRAINT fk_resumable_uploads_workspace FOREIGN KEY (workspace_id)
      REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT fk_resumable_uploads_upload FOREIGN KEY (upload_id) REFERENCES uploads (id) ON DELETE CASCADE,
    CONSTRAINT ck_resumable_uploads_within CHECK (received BETWEEN 0 AND size),
    CONSTRAINT ck_resumable_uploads_whole CHECK (upload_id IS NULL OR received = size)
  );
  CREATE UNIQUE INDEX uq_resumable_uploads_upload ON resumable_uploads (upload_id) WHERE upload_id IS NOT NULL;
  CREATE INDEX ix_resumable_uploads_expires_at ON resumable_uploads (expires_at);

  -- The pieces that have arrived, each an object in storage.
  CREATE TABLE resumable_upload_parts (
    resumable_upload_id uuid NOT NULL,
    start bigint NOT NULL,
    size bigint NOT NULL,
    sha256 char(64) NOT NULL,
    storage_key text COLLATE "C" NOT NULL,
    CONSTRAINT pk_resumable_upload_parts PRIMARY KEY (resumable_upload_id, start),
    CONSTRAINT fk_resumable_upload_parts_resumable_upload FOREIGN KEY (resumable_upload_id)
      REFERENCES resumable_uploads (id) ON DELETE CASCADE
  );
  CREATE UNIQUE INDEX uq_resumable_upload_parts_storage_key ON resumable_upload_parts (storage_key);
`;
