/** Suppliers' offers and their prices. */
export const listings = `
  -- Offers of suppliers, with their latest price.
  CREATE TABLE listings (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    workspace_id uuid NOT NULL,
    material_id uuid,
    supplier text NOT NULL,
    marketplace text,
    vendor_item_id text,
    gtin text,
    brand text,
    mpn text,
    url text,
    title text NOT NULL,
    description text,
    images jsonb NOT NULL,
    availability text,
    condition text,
    seller text,
    tax_included boolean,
    freight_included boolean,
    price numeric,
    currency jsonb,
    unit text,
    pack jsonb,
    coverage jsonb,
    unit_price numeric,
    unit_price_unit text,
    price_seen_at timestamptz(3),
    suspect jsonb,
    announced jsonb,
    corrections jsonb NOT NULL,
    provenance jsonb NOT NULL,
    missing_fields jsonb NOT NULL,
    adjusted_unit_price numeric,
    valuation_steps jsonb NOT NULL,
    valued_until timestamptz(3),
    first_seen_at timestamptz(3) NOT NULL,
    last_seen_at timestamptz(3) NOT NULL,
    last_modified_at timestamptz(3) NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_listings PRIMARY KEY (id),
    CONSTRAINT fk_listings_workspace FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT fk_listings_material FOREIGN KEY (material_id) REFERENCES materials (id) ON DELETE SET NULL,
    CONSTRAINT ck_listings_price_positive CHECK (price > 0),
    CONSTRAINT ck_listings_unit_price_whole CHECK ((unit_price IS NULL) = (unit_price_unit IS NULL))
  );
  CREATE INDEX ix_listings_material ON listings (material_id) WHERE material_id IS NOT NULL;
  CREATE INDEX ix_listings_workspace_supplier ON listings (workspace_id, supplier);
  CREATE INDEX ix_listings_workspace_last_seen_at_id ON listings (workspace_id, last_seen_at, id);

  -- The names by which a listing is recognised: a product number, an address and so on.
  CREATE TABLE listing_identities (
    workspace_id uuid NOT NULL,
    kind text NOT NULL,
    key text NOT NULL,
    listing_id uuid NOT NULL,
    CONSTRAINT pk_listing_identities PRIMARY KEY (workspace_id, kind, key),
    CONSTRAINT fk_listing_identities_workspace FOREIGN KEY (workspace_id)
      REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT fk_listing_identities_listing FOREIGN KEY (listing_id) REFERENCES listings (id) ON DELETE CASCADE
  );
  CREATE INDEX ix_listing_identities_listing ON listing_identities (listing_id);

  -- Pairs of listings that a person called different.
  CREATE TABLE listing_distinctions (
    one_id uuid NOT NULL,
    other_id uuid NOT NULL,
    CONSTRAINT pk_listing_distinctions PRIMARY KEY (one_id, other_id),
    CONSTRAINT fk_listing_distinctions_one FOREIGN KEY (one_id) REFERENCES listings (id) ON DELETE CASCADE,
    CONSTRAINT fk_listing_distinctions_other FOREIGN KEY (other_id) REFERENCES listings (id) ON DELETE CASCADE,
    CONSTRAINT ck_listing_distinctions_in_order CHECK (one_id < other_id)
  );
  CREATE INDEX ix_listing_distinctions_other ON listing_distinctions (other_id);

  -- Prices over time. One row of one import is stored once.
  CREATE TABLE price_observations (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    workspace_id uuid NOT NULL,
    listing_id uuid NOT NULL,
    seen_at timestamptz(3) NOT NULL,
    price numeric,
    currency jsonb,
    unit text,
    pack jsonb,
    coverage jsonb,
    unit_price numeric,
    unit_price_unit text,
    availability text,
    seller text,
    believed boolean NOT NULL,
    source text NOT NULL,
    job_id uuid,
    source_row integer NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_price_observations PRIMARY KEY (id),
    CONSTRAINT fk_price_observations_workspace FOREIGN KEY (workspace_id)
      REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT fk_price_observations_listing FOREIGN KEY (listing_id) REFERENCES listings (id) ON DELETE CASCADE
  );
  CREATE UNIQUE INDEX uq_price_observations_source
    ON price_observations (workspace_id, job_id, source_row) WHERE job_id IS NOT NULL;
  CREATE INDEX ix_price_observations_listing_seen_at_id ON price_observations (listing_id, seen_at, id);

  -- Questions to a person. The same question is not asked twice.
  CREATE TABLE listing_reviews (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    workspace_id uuid NOT NULL,
    reason text NOT NULL,
    status text NOT NULL,
    question text NOT NULL,
    listing_ids uuid[] NOT NULL,
    sighting jsonb,
    source jsonb,
    created_at timestamptz NOT NULL DEFAULT now(),
    decided_at timestamptz,
    CONSTRAINT pk_listing_reviews PRIMARY KEY (id),
    CONSTRAINT fk_listing_reviews_workspace FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT ck_listing_reviews_decided CHECK ((status = 'open') = (decided_at IS NULL))
  );
  CREATE UNIQUE INDEX uq_listing_reviews_question
    ON listing_reviews (workspace_id, question) WHERE status IN ('open', 'dismissed');
  CREATE INDEX ix_listing_reviews_workspace_status_created_at_id
    ON listing_reviews (workspace_id, status, created_at, id);

  -- Rules that correct prices for delivery, quality and so on.
  CREATE TABLE valuation_rules (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    workspace_id uuid NOT NULL,
    name text NOT NULL,
    position integer NOT NULL,
    conditions jsonb NOT NULL,
    effect text NOT NULL,
    value numeric NOT NULL,
    enabled boolean NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_valuation_rules PRIMARY KEY (id),
    CONSTRAINT fk_valuation_rules_workspace FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT ck_valuation_rules_effect_known CHECK (effect IN ('multiply', 'add', 'set')),
    CONSTRAINT ck_valuation_rules_not_negative CHECK (effect = 'add' OR value >= 0)
  );
  CREATE INDEX ix_valuation_rules_workspace_position_id ON valuation_rules (workspace_id, position, id);

  -- Listings that a person refused for a material; they are not suggested again.
  CREATE TABLE material_refusals (
    material_id uuid NOT NULL,
    listing_id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_material_refusals PRIMARY KEY (material_id, listing_id),
    CONSTRAINT fk_material_refusals_material FOREIGN KEY (material_id) REFERENCES materials (id) ON DELETE CASCADE,
    CONSTRAINT fk_material_refusals_listing FOREIGN KEY (listing_id) REFERENCES listings (id) ON DELETE CASCADE,
    CONSTRAINT fk_material_refusals_workspace FOREIGN KEY (workspace_id)
      REFERENCES workspaces (id) ON DELETE CASCADE
  );
  CREATE INDEX ix_material_refusals_listing ON material_refusals (listing_id);
`;
