/** What was found in the files of packages. Findings are deleted with their file. */
export const findings = `
  CREATE TABLE post_sections (
    file_id uuid NOT NULL,
    position integer NOT NULL,
    workspace_id uuid NOT NULL,
    package_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    parameters text[] NOT NULL,
    start_line integer NOT NULL,
    end_line integer NOT NULL,
    text text NOT NULL,
    truncated boolean NOT NULL,
    comment text,
    refers_to text[] NOT NULL,
    calls text[] NOT NULL,
    CONSTRAINT pk_post_sections PRIMARY KEY (file_id, position),
    CONSTRAINT fk_post_sections_file FOREIGN KEY (file_id) REFERENCES post_files (id) ON DELETE CASCADE,
    CONSTRAINT uq_post_sections_id UNIQUE (id)
  );
  CREATE INDEX ix_post_sections_package ON post_sections (package_id);

  CREATE TABLE post_attributes (
    file_id uuid NOT NULL,
    position integer NOT NULL,
    workspace_id uuid NOT NULL,
    package_id uuid NOT NULL,
    name text NOT NULL,
    number double precision,
    type text,
    value_type text,
    properties jsonb NOT NULL,
    start_line integer NOT NULL,
    end_line integer NOT NULL,
    CONSTRAINT pk_post_attributes PRIMARY KEY (file_id, position),
    CONSTRAINT fk_post_attributes_file FOREIGN KEY (file_id) REFERENCES post_files (id) ON DELETE CASCADE
  );
  CREATE INDEX ix_post_attributes_package ON post_attributes (package_id);

  CREATE TABLE post_operations (
    file_id uuid NOT NULL,
    position integer NOT NULL,
    workspace_id uuid NOT NULL,
    package_id uuid NOT NULL,
    operation text NOT NULL,
    sub text,
    attributes text[] NOT NULL,
    properties jsonb NOT NULL,
    start_line integer NOT NULL,
    end_line integer NOT NULL,
    CONSTRAINT pk_post_operations PRIMARY KEY (file_id, position),
    CONSTRAINT fk_post_operations_file FOREIGN KEY (file_id) REFERENCES post_files (id) ON DELETE CASCADE
  );
  CREATE INDEX ix_post_operations_package ON post_operations (package_id);

  CREATE TABLE post_variables (
    file_id uuid NOT NULL,
    position integer NOT NULL,
    workspace_id uuid NOT NULL,
    package_id uuid NOT NULL,
    name text NOT NULL,
    value text,
    line integer NOT NULL,
    scope text,
    CONSTRAINT pk_post_variables PRIMARY KEY (file_id, position),
    CONSTRAINT fk_post_variables_file FOREIGN KEY (file_id) REFERENCES post_files (id) ON DELETE CASCADE
  );
  CREATE INDEX ix_post_variables_package ON post_variables (package_id);

  CREATE TABLE post_settings (
    file_id uuid NOT NULL,
    position integer NOT NULL,
    workspace_id uuid NOT NULL,
    package_id uuid NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    value text NOT NULL,
    line integer NOT NULL,
    CONSTRAINT pk_post_settings PRIMARY KEY (file_id, kind, position),
    CONSTRAINT fk_post_settings_file FOREIGN KEY (file_id) REFERENCES post_files (id) ON DELETE CASCADE
  );
  CREATE INDEX ix_post_settings_package ON post_settings (package_id);

  CREATE TABLE post_includes (
    file_id uuid NOT NULL,
    position integer NOT NULL,
    workspace_id uuid NOT NULL,
    package_id uuid NOT NULL,
    path text NOT NULL,
    file_name text NOT NULL,
    line integer NOT NULL,
    included_file_id uuid,
    CONSTRAINT pk_post_includes PRIMARY KEY (file_id, position),
    CONSTRAINT fk_post_includes_file FOREIGN KEY (file_id) REFERENCES post_files (id) ON DELETE CASCADE
  );
  CREATE INDEX ix_post_includes_package ON post_includes (package_id);

  CREATE TABLE post_comments (
    file_id uuid NOT NULL,
    position integer NOT NULL,
    workspace_id uuid NOT NULL,
    package_id uuid NOT NULL,
    line integer NOT NULL,
    text text NOT NULL,
    CONSTRAINT pk_post_comments PRIMARY KEY (file_id, position),
    CONSTRAINT fk_post_comments_file FOREIGN KEY (file_id) REFERENCES post_files (id) ON DELETE CASCADE
  );
  CREATE INDEX ix_post_comments_package ON post_comments (package_id);

  CREATE TABLE post_unparsed (
    file_id uuid NOT NULL,
    position integer NOT NULL,
    workspace_id uuid NOT NULL,
    package_id uuid NOT NULL,
    line integer NOT NULL,
    text text NOT NULL,
    reason text NOT NULL,
    CONSTRAINT pk_post_unparsed PRIMARY KEY (file_id, position),
    CONSTRAINT fk_post_unparsed_file FOREIGN KEY (file_id) REFERENCES post_files (id) ON DELETE CASCADE
  );
  CREATE INDEX ix_post_unparsed_package ON post_unparsed (package_id);
`;
