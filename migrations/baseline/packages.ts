/**
 * Packages of postprocessor files. Packages and files keep their workspace from being deleted, because their objects
 * must be removed from storage first.
 */
export const packages = `
  -- The highest version of each name, so that a version number is never used twice.
  CREATE TABLE post_names (
    workspace_id uuid NOT NULL,
    name_key text NOT NULL,
    last_version integer NOT NULL,
    CONSTRAINT pk_post_names PRIMARY KEY (workspace_id, name_key),
    CONSTRAINT fk_post_names_workspace FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE
  );

  CREATE TABLE post_packages (
    id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    name text NOT NULL,
    name_key text NOT NULL,
    version integer NOT NULL,
    platform text NOT NULL DEFAULT 'camworks',
    machine_type text,
    controller_type text,
    tags jsonb NOT NULL DEFAULT '{}',
    stated jsonb,
    status text NOT NULL,
    error_code text,
    error_message text,
    error_detail text,
    file_count integer NOT NULL,
    section_count integer NOT NULL DEFAULT 0,
    uploaded_as text NOT NULL,
    archive_key text COLLATE "C" NOT NULL,
    archive_sha256 char(64) NOT NULL,
    archive_size bigint NOT NULL,
    archive_file_name text NOT NULL,
    storage_prefix text NOT NULL,
    job_id uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_post_packages PRIMARY KEY (id),
    CONSTRAINT fk_post_packages_workspace FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE RESTRICT,
    CONSTRAINT uq_post_packages_archive_key UNIQUE (archive_key),
    CONSTRAINT ck_post_packages_status_known
      CHECK (status IN ('pending','validating','storing','parsing','ready','error')),
    CONSTRAINT ck_post_packages_error_told CHECK ((status = 'error') = (error_message IS NOT NULL))
  );
  CREATE INDEX ix_post_packages_workspace_created_at_id ON post_packages (workspace_id, created_at, id);
  CREATE UNIQUE INDEX uq_post_packages_version ON post_packages (workspace_id, name_key, version);

  CREATE TABLE post_files (
    id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    package_id uuid NOT NULL,
    position integer NOT NULL,
    filename text NOT NULL,
    file_extension text NOT NULL,
    kind text NOT NULL,
    storage_key text COLLATE "C" NOT NULL,
    size_bytes bigint NOT NULL,
    content_hash char(64) NOT NULL,
    parse_status text NOT NULL DEFAULT 'pending',
    encoding text,
    line_ending text,
    line_count integer,
    counts jsonb,
    lines jsonb,
    omitted jsonb NOT NULL DEFAULT '[]',
    shortened jsonb NOT NULL DEFAULT '[]',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_post_files PRIMARY KEY (id),
    CONSTRAINT fk_post_files_workspace FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE RESTRICT,
    CONSTRAINT fk_post_files_package FOREIGN KEY (package_id) REFERENCES post_packages (id) ON DELETE CASCADE,
    CONSTRAINT uq_post_files_storage_key UNIQUE (storage_key)
  );
  CREATE UNIQUE INDEX uq_post_files_position ON post_files (package_id, position);
`;
