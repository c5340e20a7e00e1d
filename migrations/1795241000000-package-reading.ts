import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Packages that could be read only in part say so, with the number of lines that were not read, and a package whose
 * files were uploaded before names the first one.
 */
export class PackageReading1795241000000 implements MigrationInterface {
  name = 'PackageReading1795241000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE post_files ADD COLUMN unread_line_count integer;
      UPDATE post_files SET unread_line_count = (counts ->> 'unparsed')::integer WHERE counts IS NOT NULL;

      ALTER TABLE post_packages
        ADD COLUMN contents_sha256 char(64),
        ADD COLUMN duplicate_of uuid;
      UPDATE post_packages package SET contents_sha256 = encode(sha256(convert_to(coalesce(
        (SELECT string_agg(filename || E'\\n' || content_hash || E'\\n', '' ORDER BY filename COLLATE "C")
           FROM post_files file WHERE file.package_id = package.id), ''), 'UTF8')), 'hex');
      UPDATE post_packages package SET duplicate_of = original.id
        FROM (SELECT DISTINCT ON (workspace_id, contents_sha256) id, workspace_id, contents_sha256
                FROM post_packages ORDER BY workspace_id, contents_sha256, created_at, version, id) original
       WHERE original.workspace_id = package.workspace_id
         AND original.contents_sha256 = package.contents_sha256 AND original.id <> package.id;
      ALTER TABLE post_packages
        ALTER COLUMN contents_sha256 SET NOT NULL,
        ADD CONSTRAINT fk_post_packages_duplicate_of
          FOREIGN KEY (duplicate_of) REFERENCES post_packages (id) ON DELETE SET NULL,
        DROP CONSTRAINT ck_post_packages_status_known,
        ADD CONSTRAINT ck_post_packages_status_known
          CHECK (status IN ('pending','validating','storing','parsing','ready','partial','error'));
      CREATE INDEX ix_post_packages_workspace_contents_sha256 ON post_packages (workspace_id, contents_sha256);
      CREATE INDEX ix_post_packages_duplicate_of ON post_packages (duplicate_of);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE post_packages SET status = 'ready' WHERE status = 'partial';
      ALTER TABLE post_packages
        DROP CONSTRAINT ck_post_packages_status_known,
        ADD CONSTRAINT ck_post_packages_status_known
          CHECK (status IN ('pending','validating','storing','parsing','ready','error')),
        DROP COLUMN contents_sha256,
        DROP COLUMN duplicate_of;
      ALTER TABLE post_files DROP COLUMN unread_line_count;
    `);
  }
}
