import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of what is found in files of packages, with the columns that each has beside those they all have. */
const FINDINGS = {
  post_sections: `
        "id" uuid NOT NULL,
        "name" text NOT NULL,
        "kind" text NOT NULL,
        "parameters" text array NOT NULL,
        "start_line" integer NOT NULL,
        "end_line" integer NOT NULL,
        "text" text NOT NULL,
        "truncated" boolean NOT NULL,
        "comment" text,
        "refers_to" text array NOT NULL,
        "calls" text array NOT NULL,
        CONSTRAINT "post_sections_id" UNIQUE ("id"),`,
  post_attributes: `
        "name" text NOT NULL,
        "number" double precision,
        "type" text,
        "value_type" text,
        "properties" jsonb NOT NULL,
        "start_line" integer NOT NULL,
        "end_line" integer NOT NULL,`,
  post_operations: `
        "operation" text NOT NULL,
        "sub" text,
        "attributes" text array NOT NULL,
        "properties" jsonb NOT NULL,
        "start_line" integer NOT NULL,
        "end_line" integer NOT NULL,`,
  post_variables: `
        "name" text NOT NULL,
        "value" text,
        "line" integer NOT NULL,
        "scope" text,`,
  post_settings: `
        "kind" text NOT NULL,
        "name" text NOT NULL,
        "value" text NOT NULL,
        "line" integer NOT NULL,`,
  post_includes: `
        "path" text NOT NULL,
        "file_name" text NOT NULL,
        "line" integer NOT NULL,
        "included_file_id" uuid,`,
  post_comments: `
        "line" integer NOT NULL,
        "text" text NOT NULL,`,
  post_unparsed: `
        "line" integer NOT NULL,
        "text" text NOT NULL,
        "reason" text NOT NULL,`,
};

/**
 * Packages of files and what is found in them. Packages and files hold on to their workspace, for their objects have
 * to be removed first; findings go with their file.
 */
export class Packages1795232000000 implements MigrationInterface {
  name = 'Packages1795232000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "post_names" (
        "workspace_id" uuid NOT NULL,
        "name_key" text NOT NULL,
        "last_version" integer NOT NULL,
        CONSTRAINT "post_names_pkey" PRIMARY KEY ("workspace_id", "name_key"),
        CONSTRAINT "post_names_in" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE CASCADE
      )`);
    await this.packages(runner);
    await this.files(runner);
    for (const [table, columns] of Object.entries(FINDINGS)) {
      const key = table === 'post_settings' ? `"file_id", "kind", "position"` : `"file_id", "position"`;
      await runner.query(`
      CREATE TABLE "${table}" (
        "file_id" uuid NOT NULL,
        "position" integer NOT NULL,
        "workspace_id" uuid NOT NULL,
        "package_id" uuid NOT NULL,${columns}
        CONSTRAINT "${table}_pkey" PRIMARY KEY (${key}),
        CONSTRAINT "found_in_file" FOREIGN KEY ("file_id") REFERENCES "post_files" ("id") ON DELETE CASCADE
      )`);
      await runner.query(`CREATE INDEX "${table}_of_package" ON "${table}" ("package_id")`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(FINDINGS)) await runner.query(`DROP TABLE "${table}"`);
    await runner.query(`DROP TABLE "post_files"`);
    await runner.query(`DROP TABLE "post_packages"`);
    await runner.query(`DROP TABLE "post_names"`);
  }

  private async packages(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "post_packages" (
        "id" uuid NOT NULL,
        "workspace_id" uuid NOT NULL,
        "name" text NOT NULL,
        "name_key" text NOT NULL,
        "version" integer NOT NULL,
        "platform" text NOT NULL DEFAULT 'camworks',
        "machine_type" text,
        "controller_type" text,
        "tags" jsonb NOT NULL DEFAULT '{}',
        "stated" jsonb,
        "status" text NOT NULL,
        "error_code" text,
        "error_message" text,
        "error_detail" text,
        "file_count" integer NOT NULL,
        "section_count" integer NOT NULL DEFAULT '0',
        "uploaded_as" text NOT NULL,
        "archive_key" text COLLATE "C" NOT NULL,
        "archive_sha256" character(64) NOT NULL,
        "archive_size" bigint NOT NULL,
        "archive_file_name" text NOT NULL,
        "storage_prefix" text NOT NULL,
        "job_id" uuid,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        CONSTRAINT "post_packages_status_known"
          CHECK (status IN ('pending','validating','storing','parsing','ready','error')),
        CONSTRAINT "post_packages_error_told" CHECK ((status = 'error') = (error_message IS NOT NULL)),
        CONSTRAINT "post_packages_archive" UNIQUE ("archive_key"),
        CONSTRAINT "post_packages_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "post_packages_in" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT
      )`);
    await runner.query(
      `CREATE INDEX "post_packages_by_workspace" ON "post_packages" ("workspace_id", "created_at", "id")`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "post_packages_versions" ON "post_packages" ("workspace_id", "name_key", "version")`,
    );
  }

  private async files(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "post_files" (
        "id" uuid NOT NULL,
        "workspace_id" uuid NOT NULL,
        "package_id" uuid NOT NULL,
        "position" integer NOT NULL,
        "filename" text NOT NULL,
        "file_extension" text NOT NULL,
        "kind" text NOT NULL,
        "storage_key" text COLLATE "C" NOT NULL,
        "size_bytes" bigint NOT NULL,
        "content_hash" character(64) NOT NULL,
        "parse_status" text NOT NULL DEFAULT 'pending',
        "encoding" text,
        "line_ending" text,
        "line_count" integer,
        "counts" jsonb,
        "lines" jsonb,
        "omitted" jsonb NOT NULL DEFAULT '[]',
        "shortened" jsonb NOT NULL DEFAULT '[]',
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        CONSTRAINT "post_files_object" UNIQUE ("storage_key"),
        CONSTRAINT "post_files_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "post_files_in" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE RESTRICT,
        CONSTRAINT "post_files_of" FOREIGN KEY ("package_id") REFERENCES "post_packages" ("id") ON DELETE CASCADE
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX "post_files_of_package" ON "post_files" ("package_id", "position")`,
    );
  }
}
