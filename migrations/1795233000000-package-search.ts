import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What packages are searched by, and what they are like.
 *
 * Vectors are kept as arrays on every server. Where the server offers pgvector 0.8 or later, a function copies them to
 * a table with an index, which a trigger keeps up from then on, so that writers need not know of it. The function is
 * run here and at every start of the service, since a server may come to offer pgvector later; it may be run by hand
 * by a role that is allowed what the service's is not.
 */
export class PackageSearch1795233000000 implements MigrationInterface {
  name = 'PackageSearch1795233000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "post_search_entries" (
        "file_id" uuid NOT NULL,
        "position" integer NOT NULL,
        "workspace_id" uuid NOT NULL,
        "package_id" uuid NOT NULL,
        "kind" text NOT NULL,
        "finding" integer,
        "name" text,
        "name_key" text NOT NULL,
        "line" integer,
        "text" text NOT NULL,
        "words" tsvector NOT NULL,
        CONSTRAINT "post_search_entries_pkey" PRIMARY KEY ("file_id", "position"),
        CONSTRAINT "post_search_entries_in_file" FOREIGN KEY ("file_id")
          REFERENCES "post_files" ("id") ON DELETE CASCADE
      )`);
    await runner.query(`CREATE INDEX "post_search_words" ON "post_search_entries" USING gin ("words")`);
    await runner.query(`CREATE INDEX "post_search_of_package" ON "post_search_entries" ("package_id")`);
    await runner.query(`
      CREATE TABLE "package_vectors" (
        "package_id" uuid NOT NULL,
        "workspace_id" uuid NOT NULL,
        "features" real array NOT NULL,
        CONSTRAINT "package_vectors_pkey" PRIMARY KEY ("package_id"),
        CONSTRAINT "package_vectors_of" FOREIGN KEY ("package_id")
          REFERENCES "post_packages" ("id") ON DELETE CASCADE
      )`);
    await runner.query(`CREATE INDEX "package_vectors_by_workspace" ON "package_vectors" ("workspace_id")`);
    await this.functions(runner);
    await runner.query(`SELECT enable_package_pgvector()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE IF EXISTS package_vectors_indexed`);
    await runner.query(`DROP TABLE "package_vectors"`);
    await runner.query(`DROP FUNCTION enable_package_pgvector`);
    await runner.query(`DROP FUNCTION index_package_vector`);
    await runner.query(`DROP TABLE "post_search_entries"`);
    // The extension stays: others may use it by now.
  }

  private async functions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION index_package_vector() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO package_vectors_indexed (package_id, workspace_id, features)
        VALUES (NEW.package_id, NEW.workspace_id, NEW.features)
        ON CONFLICT (package_id) DO UPDATE SET features = excluded.features;
        RETURN NULL;
      EXCEPTION WHEN undefined_table OR undefined_column THEN
        -- Somebody dropped the extension with what used it. The array is kept, and enabling copies it again.
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE FUNCTION enable_package_pgvector() RETURNS text LANGUAGE plpgsql AS $$
      DECLARE
        release text;
      BEGIN
        -- Processes that start at once do it one after the other.
        PERFORM pg_advisory_xact_lock(7234002);
        IF to_regclass('package_vectors_hnsw') IS NOT NULL THEN RETURN 'enabled'; END IF;
        IF NOT EXISTS (SELECT FROM pg_available_extensions WHERE name = 'vector') THEN
          RETURN 'not offered by the server';
        END IF;
        CREATE EXTENSION IF NOT EXISTS vector;
        SELECT extversion INTO release FROM pg_extension WHERE extname = 'vector';
        -- Earlier releases stop at the first few rows of an index, whichever workspace they are of.
        IF string_to_array(substring(release FROM '^[0-9.]+'), '.')::int[] < '{0,8}' THEN
          RETURN format('release %s of the extension is older than 0.8', release);
        END IF;
        DROP TABLE IF EXISTS package_vectors_indexed;
        CREATE TABLE package_vectors_indexed (
          package_id uuid PRIMARY KEY REFERENCES package_vectors (package_id) ON DELETE CASCADE,
          workspace_id uuid NOT NULL,
          features vector(256) NOT NULL
        );
        -- Whoever ran this: the service writes to it.
        EXECUTE format('ALTER TABLE package_vectors_indexed OWNER TO %I',
          (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = 'package_vectors'::regclass));
        DROP TRIGGER IF EXISTS package_vectors_index ON package_vectors;
        -- Waits for those who are writing; those who come later meet the trigger.
        CREATE TRIGGER package_vectors_index AFTER INSERT OR UPDATE ON package_vectors
          FOR EACH ROW EXECUTE FUNCTION index_package_vector();
        INSERT INTO package_vectors_indexed
          SELECT package_id, workspace_id, features::vector FROM package_vectors;
        CREATE INDEX package_vectors_indexed_by_workspace ON package_vectors_indexed (workspace_id);
        CREATE INDEX package_vectors_hnsw ON package_vectors_indexed USING hnsw (features vector_cosine_ops);
        RETURN 'enabled';
      EXCEPTION WHEN OTHERS THEN
        RETURN format('refused: %s', SQLERRM);
      END $$`);
  }
}
