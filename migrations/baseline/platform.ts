/** What the storage and the fetching of pages remember for all workspaces. */
export const platform = `
  -- Objects that are still to be removed from storage, because their rows are gone.
  CREATE TABLE object_removals (
    key text NOT NULL,
    scheduled_at timestamptz NOT NULL DEFAULT now(),
    attempts integer NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    last_error text,
    CONSTRAINT pk_object_removals PRIMARY KEY (key)
  );
  CREATE INDEX ix_object_removals_next_attempt_at ON object_removals (next_attempt_at);

  -- The result of the latest check of storage: one row at most.
  CREATE TABLE storage_checks (
    id smallint NOT NULL,
    checked_at timestamptz NOT NULL,
    objects bigint NOT NULL,
    bytes bigint NOT NULL,
    orphans integer NOT NULL,
    missing integer NOT NULL,
    damaged integer NOT NULL,
    CONSTRAINT pk_storage_checks PRIMARY KEY (id),
    CONSTRAINT ck_storage_checks_one CHECK (id = 1)
  );

  -- When each site may be visited next.
  CREATE TABLE fetch_hosts (
    host text NOT NULL,
    next_allowed_at timestamptz NOT NULL,
    CONSTRAINT pk_fetch_hosts PRIMARY KEY (host)
  );

  -- The robots.txt of each site, as it was last read.
  CREATE TABLE robots_files (
    origin text NOT NULL,
    rules text,
    fresh_until timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT pk_robots_files PRIMARY KEY (origin)
  );
  CREATE INDEX ix_robots_files_expires_at ON robots_files (expires_at);
`;
