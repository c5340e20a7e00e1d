/** The catalogue of materials with its rates, taxes and exchange rates. */
export const prices = `
  -- The catalogue. The choice rule says how one of several linked listings is chosen to price a bill.
  CREATE TABLE materials (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    workspace_id uuid NOT NULL,
    code text NOT NULL,
    category text NOT NULL,
    name text NOT NULL,
    unit text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    choice_rule text NOT NULL DEFAULT 'lowest_unit_price',
    preferred_supplier text,
    max_age_days integer DEFAULT 90,
    CONSTRAINT pk_materials PRIMARY KEY (id),
    CONSTRAINT fk_materials_workspace FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT ck_materials_choice_known
      CHECK (choice_rule IN ('lowest_unit_price', 'newest', 'preferred_supplier', 'median')),
    CONSTRAINT ck_materials_supplier_with_rule
      CHECK (choice_rule <> 'preferred_supplier' OR preferred_supplier IS NOT NULL),
    CONSTRAINT ck_materials_age_positive CHECK (max_age_days > 0)
  );
  CREATE UNIQUE INDEX uq_materials_code ON materials (workspace_id, code);

  -- Rates are added and not overwritten, so that old bills can be explained.
  CREATE TABLE material_rates (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    workspace_id uuid NOT NULL,
    material_id uuid NOT NULL,
    rate numeric(14,2) NOT NULL,
    currency char(3) NOT NULL,
    effective_from date NOT NULL,
    effective_to date,
    source text NOT NULL,
    CONSTRAINT pk_material_rates PRIMARY KEY (id),
    CONSTRAINT fk_material_rates_workspace FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT fk_material_rates_material FOREIGN KEY (material_id) REFERENCES materials (id) ON DELETE CASCADE,
    CONSTRAINT ck_material_rates_not_negative CHECK (rate >= 0),
    CONSTRAINT ck_material_rates_period CHECK (effective_to IS NULL OR effective_to > effective_from)
  );
  CREATE UNIQUE INDEX uq_material_rates_day ON material_rates (material_id, currency, effective_from);

  -- Tax in percent by HSN or SAC code.
  CREATE TABLE tax_rates (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    workspace_id uuid NOT NULL,
    code text NOT NULL,
    percent numeric(6,3) NOT NULL,
    effective_from date NOT NULL,
    effective_to date,
    source text NOT NULL,
    CONSTRAINT pk_tax_rates PRIMARY KEY (id),
    CONSTRAINT fk_tax_rates_workspace FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT ck_tax_rates_percent CHECK (percent >= 0 AND percent <= 100),
    CONSTRAINT ck_tax_rates_period CHECK (effective_to IS NULL OR effective_to > effective_from)
  );
  CREATE UNIQUE INDEX uq_tax_rates_day ON tax_rates (workspace_id, code, effective_from);

  -- A rate holds until a later one of the same two currencies begins.
  CREATE TABLE exchange_rates (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    workspace_id uuid NOT NULL,
    from_currency char(3) NOT NULL,
    to_currency char(3) NOT NULL,
    rate numeric NOT NULL,
    effective_from date NOT NULL,
    source text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_exchange_rates PRIMARY KEY (id),
    CONSTRAINT fk_exchange_rates_workspace FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT ck_exchange_rates_of_two CHECK (from_currency <> to_currency),
    CONSTRAINT ck_exchange_rates_positive CHECK (rate > 0)
  );
  CREATE UNIQUE INDEX uq_exchange_rates_day
    ON exchange_rates (workspace_id, from_currency, to_currency, effective_from);
`;
