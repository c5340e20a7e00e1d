/** Bills of materials and their lines. */
export const bills = `
  -- A bill is of a floor plan or of one alternative of a layout.
  CREATE TABLE boms (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    workspace_id uuid NOT NULL,
    floorplan_id uuid,
    status text NOT NULL,
    error jsonb,
    standard text NOT NULL,
    currency char(3) NOT NULL,
    priced_on date NOT NULL,
    request jsonb NOT NULL,
    floorplan_revision integer,
    summary jsonb,
    subtotal numeric,
    tax_total numeric,
    grand_total numeric,
    created_at timestamptz NOT NULL DEFAULT now(),
    generated_at timestamptz,
    layout_id uuid,
    layout_alternative integer,
    repriced_from uuid,
    changes jsonb,
    CONSTRAINT pk_boms PRIMARY KEY (id),
    CONSTRAINT fk_boms_workspace FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE RESTRICT,
    CONSTRAINT fk_boms_floorplan FOREIGN KEY (floorplan_id) REFERENCES floorplans (id) ON DELETE CASCADE,
    CONSTRAINT fk_boms_layout FOREIGN KEY (layout_id) REFERENCES layouts (id) ON DELETE CASCADE,
    CONSTRAINT fk_boms_repriced_from FOREIGN KEY (repriced_from) REFERENCES boms (id) ON DELETE SET NULL,
    CONSTRAINT ck_boms_of_one_thing CHECK ((floorplan_id IS NULL) <> (layout_id IS NULL)),
    CONSTRAINT ck_boms_complete_when_ready CHECK ((status = 'ready') = (summary IS NOT NULL)),
    CONSTRAINT ck_boms_layout_with_alternative CHECK ((layout_id IS NULL) = (layout_alternative IS NULL))
  );
  CREATE INDEX ix_boms_floorplan ON boms (floorplan_id);
  CREATE INDEX ix_boms_workspace_created_at_id ON boms (workspace_id, created_at, id);
  CREATE INDEX ix_boms_layout ON boms (layout_id);
  CREATE INDEX ix_boms_repriced_from ON boms (repriced_from) WHERE repriced_from IS NOT NULL;

  CREATE TABLE bom_lines (
    bom_id uuid NOT NULL,
    line_id text NOT NULL,
    workspace_id uuid NOT NULL,
    position integer NOT NULL,
    section text NOT NULL,
    material text,
    bill_qty numeric NOT NULL,
    unit text NOT NULL,
    rate numeric,
    amount numeric,
    line jsonb NOT NULL,
    CONSTRAINT pk_bom_lines PRIMARY KEY (bom_id, line_id),
    CONSTRAINT fk_bom_lines_bom FOREIGN KEY (bom_id) REFERENCES boms (id) ON DELETE CASCADE,
    CONSTRAINT fk_bom_lines_workspace FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE
  );
`;
