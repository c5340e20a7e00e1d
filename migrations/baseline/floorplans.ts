/** Projects, and floor plans with their geometry. */
export const floorplans = `
  CREATE TABLE projects (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    workspace_id uuid NOT NULL,
    name text NOT NULL,
    description text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_projects PRIMARY KEY (id),
    CONSTRAINT fk_projects_workspace FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE
  );
  CREATE INDEX ix_projects_workspace_created_at_id ON projects (workspace_id, created_at, id);

  CREATE TABLE floorplans (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    workspace_id uuid NOT NULL,
    project_id uuid,
    upload_id uuid NOT NULL,
    name text NOT NULL,
    page integer NOT NULL,
    status text NOT NULL,
    error jsonb,
    stated_scale jsonb,
    scale jsonb,
    revision integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    processed_at timestamptz,
    stated_units text,
    CONSTRAINT pk_floorplans PRIMARY KEY (id),
    CONSTRAINT fk_floorplans_workspace FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE RESTRICT,
    CONSTRAINT fk_floorplans_project FOREIGN KEY (project_id) REFERENCES projects (id) ON DELETE SET NULL,
    CONSTRAINT fk_floorplans_upload FOREIGN KEY (upload_id) REFERENCES uploads (id) ON DELETE RESTRICT
  );
  CREATE INDEX ix_floorplans_project ON floorplans (project_id);
  CREATE INDEX ix_floorplans_upload ON floorplans (upload_id);
  CREATE INDEX ix_floorplans_workspace_created_at_id ON floorplans (workspace_id, created_at, id);

  -- What was extracted from the drawing. It is large, so lists do not read it.
  CREATE TABLE floorplan_geometries (
    floorplan_id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    geometry jsonb NOT NULL,
    extracted_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_floorplan_geometries PRIMARY KEY (floorplan_id),
    CONSTRAINT fk_floorplan_geometries_floorplan FOREIGN KEY (floorplan_id)
      REFERENCES floorplans (id) ON DELETE CASCADE,
    CONSTRAINT fk_floorplan_geometries_workspace FOREIGN KEY (workspace_id)
      REFERENCES workspaces (id) ON DELETE CASCADE
  );

  -- What people changed in rooms. It outlives a new extraction.
  CREATE TABLE room_edits (
    floorplan_id uuid NOT NULL,
    room_id text NOT NULL,
    workspace_id uuid NOT NULL,
    changes jsonb NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_room_edits PRIMARY KEY (floorplan_id, room_id),
    CONSTRAINT fk_room_edits_floorplan FOREIGN KEY (floorplan_id) REFERENCES floorplans (id) ON DELETE CASCADE,
    CONSTRAINT fk_room_edits_workspace FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE
  );
`;
