/** What packages are searched by, and the vectors that find similar ones. */
export const packageSearch = `
  CREATE TABLE post_search_entries (
    file_id uuid NOT NULL,
    position integer NOT NULL,
    workspace_id uuid NOT NULL,
    package_id uuid NOT NULL,
    kind text NOT NULL,
    finding integer,
    name text,
    name_key text NOT NULL,
    line integer,
    text text NOT NULL,
    words tsvector NOT NULL,
    CONSTRAINT pk_post_search_entries PRIMARY KEY (file_id, position),
    CONSTRAINT fk_post_search_entries_file FOREIGN KEY (file_id) REFERENCES post_files (id) ON DELETE CASCADE
  );
  CREATE INDEX ix_post_search_entries_words ON post_search_entries USING gin (words);
  CREATE INDEX ix_post_search_entries_package ON post_search_entries (package_id);

  CREATE TABLE package_vectors (
    package_id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    features real[] NOT NULL,
    CONSTRAINT pk_package_vectors PRIMARY KEY (package_id),
    CONSTRAINT fk_package_vectors_package FOREIGN KEY (package_id) REFERENCES post_packages (id) ON DELETE CASCADE
  );
  CREATE INDEX ix_package_vectors_workspace ON package_vectors (workspace_id);
`;

/**
 * Vectors are kept as arrays on every server. Where the server has pgvector 0.8 or later, `enable_package_pgvector`
 * copies them to a table with an index, and a trigger keeps that table up to date from then on. The service runs the
 * function at every start, because pgvector may be installed later. A person may run it as a role with more rights
 * than the service has.
 */
export const packageFunctions = `
  CREATE OR REPLACE FUNCTION index_package_vector() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO package_vectors_indexed (package_id, workspace_id, features)
    VALUES (NEW.package_id, NEW.workspace_id, NEW.features)
    ON CONFLICT (package_id) DO UPDATE SET features = excluded.features;
    RETURN NULL;
  EXCEPTION WHEN undefined_table OR undefined_column THEN
    -- The extension was dropped together with the table. The array stays, and enabling copies it again.
    RETURN NULL;
  END $$;

  CREATE OR REPLACE FUNCTION enable_package_pgvector() RETURNS text LANGUAGE plpgsql AS $$
  DECLARE
    release text;
  BEGIN
    -- Processes that start at the same time take turns.
    PERFORM pg_advisory_xact_lock(7234002);
    IF to_regclass('ix_package_vectors_indexed_features') IS NOT NULL THEN RETURN 'enabled'; END IF;
    IF NOT EXISTS (SELECT FROM pg_available_extensions WHERE name = 'vector') THEN
      RETURN 'not offered by the server';
    END IF;
    CREATE EXTENSION IF NOT EXISTS vector;
    SELECT extversion INTO release FROM pg_extension WHERE extname = 'vector';
    -- Earlier releases read only the first rows of an index, which may all belong to other workspaces.
    IF string_to_array(substring(release FROM '^[0-9.]+'), '.')::int[] < '{0,8}' THEN
      RETURN format('release %s of the extension is older than 0.8', release);
    END IF;
    DROP TABLE IF EXISTS package_vectors_indexed;
    CREATE TABLE package_vectors_indexed (
      package_id uuid NOT NULL,
      workspace_id uuid NOT NULL,
      features vector(256) NOT NULL,
      CONSTRAINT pk_package_vectors_indexed PRIMARY KEY (package_id),
      CONSTRAINT fk_package_vectors_indexed_package FOREIGN KEY (package_id)
        REFERENCES package_vectors (package_id) ON DELETE CASCADE
    );
    -- The service writes to the table, so it must own it even if another role runs this function.
    EXECUTE format('ALTER TABLE package_vectors_indexed OWNER TO %I',
      (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = 'package_vectors'::regclass));
    DROP TRIGGER IF EXISTS package_vectors_index ON package_vectors;
    -- This waits for transactions that write vectors. Later ones already find the trigger.
    CREATE TRIGGER package_vectors_index AFTER INSERT OR UPDATE ON package_vectors
      FOR EACH ROW EXECUTE FUNCTION index_package_vector();
    INSERT INTO package_vectors_indexed
      SELECT package_id, workspace_id, features::vector FROM package_vectors;
    CREATE INDEX ix_package_vectors_indexed_workspace ON package_vectors_indexed (workspace_id);
    CREATE INDEX ix_package_vectors_indexed_features ON package_vectors_indexed
      USING hnsw (features vector_cosine_ops);
    RETURN 'enabled';
  EXCEPTION WHEN OTHERS THEN
    RETURN format('refused: %s', SQLERRM);
  END $$;
`;
