/** Layouts and their alternatives, best first. */
export const layouts = `
  CREATE TABLE layouts (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    workspace_id uuid NOT NULL,
    project_id uuid,
    floorplan_id uuid,
    floorplan_revision integer,
    status text NOT NULL,
    error jsonb,
    request jsonb NOT NULL,
    spatial_graph jsonb,
    programme jsonb NOT NULL,
    shell jsonb NOT NULL,
    outcome jsonb,
    created_at timestamptz NOT NULL DEFAULT now(),
    generated_at timestamptz,
    CONSTRAINT pk_layouts PRIMARY KEY (id),
    CONSTRAINT fk_layouts_workspace FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE RESTRICT,
    CONSTRAINT fk_layouts_project FOREIGN KEY (project_id) REFERENCES projects (id) ON DELETE SET NULL,
    CONSTRAINT fk_layouts_floorplan FOREIGN KEY (floorplan_id) REFERENCES floorplans (id) ON DELETE CASCADE,
    CONSTRAINT ck_layouts_complete_when_ready CHECK ((status = 'ready') = (outcome IS NOT NULL))
  );
  CREATE INDEX ix_layouts_project ON layouts (project_id);
  CREATE INDEX ix_layouts_floorplan ON layouts (floorplan_id);
  CREATE INDEX ix_layouts_workspace_created_at_id ON layouts (workspace_id, created_at, id);

  CREATE TABLE layout_alternatives (
    layout_id uuid NOT NULL,
    rank integer NOT NULL,
    workspace_id uuid NOT NULL,
    score double precision NOT NULL,
    terms jsonb NOT NULL,
    violations jsonb NOT NULL,
    document jsonb NOT NULL,
    CONSTRAINT pk_layout_alternatives PRIMARY KEY (layout_id, rank),
    CONSTRAINT fk_layout_alternatives_layout FOREIGN KEY (layout_id) REFERENCES layouts (id) ON DELETE CASCADE,
    CONSTRAINT fk_layout_alternatives_workspace FOREIGN KEY (workspace_id)
      REFERENCES workspaces (id) ON DELETE CASCADE
  );
`;
