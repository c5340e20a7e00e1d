/** What imports of pages keep, and when pages are read again. */
export const imports = `
  -- What a site said about a page, so that an unchanged page is not read again.
  CREATE TABLE page_visits (
    workspace_id uuid NOT NULL,
    url text NOT NULL,
    listing_id uuid NOT NULL,
    etag text,
    last_modified text,
    visited_at timestamptz(3) NOT NULL,
    CONSTRAINT pk_page_visits PRIMARY KEY (workspace_id, url),
    CONSTRAINT fk_page_visits_listing FOREIGN KEY (listing_id) REFERENCES listings (id) ON DELETE CASCADE
  );
  CREATE INDEX ix_page_visits_listing ON page_visits (listing_id);

  -- Pages as they were read. The text is in storage; older rows have it in the column body until they expire.
  CREATE TABLE raw_payloads (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    workspace_id uuid NOT NULL,
    job_id uuid NOT NULL,
    listing_id uuid,
    url text NOT NULL,
    content_type text NOT NULL,
    body bytea,
    stored_bytes integer NOT NULL,
    raw_bytes integer NOT NULL,
    truncated boolean NOT NULL,
    fetched_at timestamptz(3) NOT NULL,
    expires_at timestamptz NOT NULL,
    storage_key text COLLATE "C",
    sha256 char(64),
    CONSTRAINT pk_raw_payloads PRIMARY KEY (id),
    CONSTRAINT fk_raw_payloads_workspace FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT fk_raw_payloads_listing FOREIGN KEY (listing_id) REFERENCES listings (id) ON DELETE SET NULL,
    CONSTRAINT ck_raw_payloads_text_is_somewhere
      CHECK ((storage_key IS NULL) <> (body IS NULL) AND (storage_key IS NULL) = (sha256 IS NULL))
  );
  -- The text is compressed already, so PostgreSQL must not try again.
  ALTER TABLE raw_payloads ALTER COLUMN body SET STORAGE EXTERNAL;
  CREATE UNIQUE INDEX uq_raw_payloads_job ON raw_payloads (job_id);
  CREATE INDEX ix_raw_payloads_listing ON raw_payloads (listing_id) WHERE listing_id IS NOT NULL;
  CREATE INDEX ix_raw_payloads_workspace_expires_at ON raw_payloads (workspace_id, expires_at);
  CREATE UNIQUE INDEX uq_raw_payloads_storage_key ON raw_payloads (storage_key) WHERE storage_key IS NOT NULL;

  -- While a workspace has one, its pages do not expire.
  CREATE TABLE legal_holds (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    workspace_id uuid NOT NULL,
    reason text NOT NULL,
    placed_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT pk_legal_holds PRIMARY KEY (id),
    CONSTRAINT fk_legal_holds_workspace FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE
  );
  CREATE INDEX ix_legal_holds_workspace_placed_at_id ON legal_holds (workspace_id, placed_at, id);

  -- When the listings of a workspace are read again.
  CREATE TABLE listing_refreshes (
    workspace_id uuid NOT NULL,
    next_at timestamptz NOT NULL,
    CONSTRAINT pk_listing_refreshes PRIMARY KEY (workspace_id),
    CONSTRAINT fk_listing_refreshes_workspace FOREIGN KEY (workspace_id)
      REFERENCES workspaces (id) ON DELETE CASCADE
  );

  -- When a listing was last asked to be read again.
  CREATE TABLE listing_refresh_requests (
    listing_id uuid NOT NULL,
    requested_at timestamptz NOT NULL,
    CONSTRAINT pk_listing_refresh_requests PRIMARY KEY (listing_id),
    CONSTRAINT fk_listing_refresh_requests_listing FOREIGN KEY (listing_id)
      REFERENCES listings (id) ON DELETE CASCADE
  );
`;
