-- Every table as the 22 migrations before the baseline made it. Generated from the catalogs of PostgreSQL; not to be
-- edited. The upgrade of an old installation is tested on it.
CREATE TABLE migrations (
  id SERIAL NOT NULL, "timestamp" bigint NOT NULL, name character varying NOT NULL,
  CONSTRAINT "PK_8c82d7f526340ab734260ea46be" PRIMARY KEY (id)
);
CREATE TABLE jobs (
  id uuid NOT NULL, workspace_id uuid NOT NULL, type text NOT NULL, status text NOT NULL, queue text NOT NULL,
  source_type text, source_uri text, file_name text, file_size bigint, mime_type text, mode text,
  metadata jsonb NOT NULL DEFAULT '{}'::jsonb, payload jsonb NOT NULL, result jsonb, error jsonb,
  progress_percent real NOT NULL DEFAULT 0, progress_stage text,
  progress_counts jsonb NOT NULL DEFAULT '{}'::jsonb, attempt integer NOT NULL DEFAULT 0,
  max_attempts integer NOT NULL, crashes integer NOT NULL DEFAULT 0, parent_id uuid, retry_of uuid,
  floorplan_id uuid, bom_id uuid, upload_id uuid, traceparent text,
  created_at timestamptz(3) NOT NULL DEFAULT now(), updated_at timestamptz(3) NOT NULL DEFAULT now(),
  started_at timestamptz(3), finished_at timestamptz(3), run_after timestamptz NOT NULL DEFAULT now(),
  lease_token uuid, lease_expires_at timestamptz, worker text, dispatch_seq integer NOT NULL DEFAULT 1,
  dispatched_at timestamptz DEFAULT now(), event_seq integer NOT NULL DEFAULT 1, children integer,
  CONSTRAINT "jobs_pkey" PRIMARY KEY (id),
  CONSTRAINT "jobs_status_known" CHECK ((status = ANY (ARRAY['queued'::text, 'running'::text, 'cancelling'::text, 'succeeded'::text, 'partial'::text, 'failed'::text, 'cancelled'::text]))),
  CONSTRAINT "jobs_finished_at_end" CHECK (((status = ANY (ARRAY['succeeded'::text, 'partial'::text, 'failed'::text, 'cancelled'::text])) = (finished_at IS NOT NULL))),
  CONSTRAINT "jobs_split_when_partial" CHECK (((status <> 'partial'::text) OR (children IS NOT NULL))),
  CONSTRAINT "jobs_lease_while_running" CHECK ((((status = ANY (ARRAY['running'::text, 'cancelling'::text])) AND (children IS NULL)) = (lease_token IS NOT NULL)))
);
CREATE INDEX jobs_by_workspace ON jobs (workspace_id, created_at, id);
CREATE INDEX jobs_by_workspace_status ON jobs (workspace_id, status, created_at, id);
CREATE INDEX jobs_queued ON jobs (queue, created_at, id) WHERE (status = 'queued'::text);
CREATE INDEX jobs_leased ON jobs (lease_expires_at) WHERE (status = ANY (ARRAY['running'::text, 'cancelling'::text]));
CREATE INDEX jobs_by_floorplan ON jobs (floorplan_id, created_at) WHERE (floorplan_id IS NOT NULL);
CREATE INDEX jobs_by_bom ON jobs (bom_id, created_at) WHERE (bom_id IS NOT NULL);
CREATE INDEX jobs_by_upload ON jobs (upload_id, created_at) WHERE (upload_id IS NOT NULL);
CREATE INDEX jobs_by_parent ON jobs (parent_id) WHERE (parent_id IS NOT NULL);
CREATE UNIQUE INDEX jobs_one_retry_each ON jobs (retry_of) WHERE (retry_of IS NOT NULL);
CREATE INDEX jobs_ended ON jobs (finished_at) WHERE (finished_at IS NOT NULL);
CREATE TABLE workspaces (
  id uuid NOT NULL, name text NOT NULL, created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT "PK_098656ae401f3e1a4586f47fd8e" PRIMARY KEY (id),
  CONSTRAINT "UQ_workspaces_name" UNIQUE (name)
);
CREATE TABLE projects (
  id uuid NOT NULL DEFAULT gen_random_uuid(), workspace_id uuid NOT NULL, name text NOT NULL, description text,
  created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT "PK_6271df0a7aed1d6c0691ce6ac50" PRIMARY KEY (id)
);
CREATE INDEX "IDX_0a47032e84ca6e7c823331e56a" ON projects (workspace_id, created_at, id);
CREATE TABLE uploads (
  id uuid NOT NULL DEFAULT gen_random_uuid(), workspace_id uuid NOT NULL, file_name text NOT NULL,
  mime_type text NOT NULL, size bigint NOT NULL, sha256 char(64) NOT NULL, storage_key text COLLATE "C" NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT "PK_d1781d1eedd7459314f60f39bd3" PRIMARY KEY (id),
  CONSTRAINT "UQ_e23e438207d683b89f40f9d55da" UNIQUE (storage_key)
);
CREATE INDEX "IDX_7a5be3da9bf9713a9c08f4b2a6" ON uploads (workspace_id, sha256);
CREATE INDEX "IDX_16c42d1626e844469895fc7605" ON uploads (workspace_id, created_at, id);
CREATE TABLE detections (
  workspace_id uuid NOT NULL, sha256 char(64) NOT NULL, survey jsonb NOT NULL, hits integer NOT NULL DEFAULT 0,
  detected_at timestamptz NOT NULL DEFAULT now(), expires_at timestamptz NOT NULL,
  CONSTRAINT "PK_31557527becf3c488a5b7c46247" PRIMARY KEY (workspace_id, sha256)
);
CREATE INDEX "IDX_67b7f4c49f152c8c125f002629" ON detections (expires_at);
CREATE TABLE floorplans (
  id uuid NOT NULL DEFAULT gen_random_uuid(), workspace_id uuid NOT NULL, project_id uuid, upload_id uuid NOT NULL,
  name text NOT NULL, page integer NOT NULL, status text NOT NULL, error jsonb, stated_scale jsonb, scale jsonb,
  revision integer NOT NULL DEFAULT 0, created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(), processed_at timestamptz, stated_units text,
  CONSTRAINT "PK_7eaa681bca28c7e17ebc77c9f8a" PRIMARY KEY (id)
);
CREATE INDEX "IDX_7043e858876a43d0ac6b821ddd" ON floorplans (project_id);
CREATE INDEX "IDX_bd89664a607a4aa16624e81c1b" ON floorplans (upload_id);
CREATE INDEX "IDX_993859c5483e15f5242ad72595" ON floorplans (workspace_id, created_at, id);
CREATE TABLE floorplan_geometries (
  floorplan_id uuid NOT NULL, workspace_id uuid NOT NULL, geometry jsonb NOT NULL,
  extracted_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT "PK_d968548ec8cf3a31436bf2aa91c" PRIMARY KEY (floorplan_id)
);
CREATE TABLE room_edits (
  floorplan_id uuid NOT NULL, room_id text NOT NULL, workspace_id uuid NOT NULL, changes jsonb NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT "PK_bde3f3993ed27a52eef59ea23e9" PRIMARY KEY (floorplan_id, room_id)
);
CREATE TABLE materials (
  id uuid NOT NULL DEFAULT gen_random_uuid(), workspace_id uuid NOT NULL, code text NOT NULL,
  category text NOT NULL, name text NOT NULL, unit text NOT NULL, created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(), choice_rule text NOT NULL DEFAULT 'lowest_unit_price'::text,
  preferred_supplier text, max_age_days integer DEFAULT 90,
  CONSTRAINT "PK_2fd1a93ecb222a28bef28663fa0" PRIMARY KEY (id),
  CONSTRAINT "materials_choice_known" CHECK ((choice_rule = ANY (ARRAY['lowest_unit_price'::text, 'newest'::text, 'preferred_supplier'::text, 'median'::text]))),
  CONSTRAINT "materials_supplier_with_rule" CHECK (((choice_rule <> 'preferred_supplier'::text) OR (preferred_supplier IS NOT NULL))),
  CONSTRAINT "materials_age_positive" CHECK ((max_age_days > 0))
);
CREATE UNIQUE INDEX "IDX_bebd14b1f2fd75edc601ac39f4" ON materials (workspace_id, code);
CREATE TABLE material_rates (
  id uuid NOT NULL DEFAULT gen_random_uuid(), workspace_id uuid NOT NULL, material_id uuid NOT NULL,
  rate numeric(14,2) NOT NULL, currency char(3) NOT NULL, effective_from date NOT NULL, effective_to date,
  source text NOT NULL,
  CONSTRAINT "PK_bc9833c361fad7ad008040783d0" PRIMARY KEY (id),
  CONSTRAINT "material_rates_not_negative" CHECK ((rate >= (0)::numeric)),
  CONSTRAINT "material_rates_period" CHECK (((effective_to IS NULL) OR (effective_to > effective_from)))
);
CREATE UNIQUE INDEX "IDX_ce8c58b8566570c55c190821a1" ON material_rates (material_id, currency, effective_from);
CREATE TABLE tax_rates (
  id uuid NOT NULL DEFAULT gen_random_uuid(), workspace_id uuid NOT NULL, code text NOT NULL,
  percent numeric(6,3) NOT NULL, effective_from date NOT NULL, effective_to date, source text NOT NULL,
  CONSTRAINT "PK_41164a748f3dafa373c7e508ca2" PRIMARY KEY (id),
  CONSTRAINT "tax_rates_percent" CHECK (((percent >= (0)::numeric) AND (percent <= (100)::numeric))),
  CONSTRAINT "tax_rates_period" CHECK (((effective_to IS NULL) OR (effective_to > effective_from)))
);
CREATE UNIQUE INDEX "IDX_6ea3baa19fc1393b7068e3848d" ON tax_rates (workspace_id, code, effective_from);
CREATE TABLE boms (
  id uuid NOT NULL DEFAULT gen_random_uuid(), workspace_id uuid NOT NULL, floorplan_id uuid, status text NOT NULL,
  error jsonb, standard text NOT NULL, currency char(3) NOT NULL, priced_on date NOT NULL, request jsonb NOT NULL,
  floorplan_revision integer, summary jsonb, subtotal numeric, tax_total numeric, grand_total numeric,
  created_at timestamptz NOT NULL DEFAULT now(), generated_at timestamptz, layout_id uuid,
  layout_alternative integer, repriced_from uuid, changes jsonb,
  CONSTRAINT "PK_59659fde3f22d3869fee0f78822" PRIMARY KEY (id),
  CONSTRAINT "boms_of_one_thing" CHECK (((floorplan_id IS NULL) <> (layout_id IS NULL))),
  CONSTRAINT "boms_complete_when_ready" CHECK (((status = 'ready'::text) = (summary IS NOT NULL))),
  CONSTRAINT "boms_layout_with_alternative" CHECK (((layout_id IS NULL) = (layout_alternative IS NULL)))
);
CREATE INDEX "IDX_cf88612a8aa091e7d846a0687f" ON boms (floorplan_id);
CREATE INDEX "IDX_bdcc628b607e74ec7e168210c8" ON boms (workspace_id, created_at, id);
CREATE INDEX "IDX_adb540fd78d1dbc043ebb9202b" ON boms (layout_id);
CREATE INDEX boms_by_repriced ON boms (repriced_from) WHERE (repriced_from IS NOT NULL);
CREATE TABLE bom_lines (
  bom_id uuid NOT NULL, line_id text NOT NULL, workspace_id uuid NOT NULL, "position" integer NOT NULL,
  section text NOT NULL, material text, bill_qty numeric NOT NULL, unit text NOT NULL, rate numeric,
  amount numeric, line jsonb NOT NULL,
  CONSTRAINT "PK_30f056358c5dc1ccb34e62f3050" PRIMARY KEY (bom_id, line_id)
);
CREATE TABLE api_keys (
  id uuid NOT NULL, workspace_id uuid NOT NULL, name text NOT NULL, secret_hash char(64) NOT NULL,
  scopes text[] NOT NULL, created_at timestamptz NOT NULL DEFAULT now(), expires_at timestamptz,
  last_used_at timestamptz, revoked_at timestamptz,
  CONSTRAINT "PK_api_keys" PRIMARY KEY (id),
  CONSTRAINT "api_keys_scopes_known" CHECK (((cardinality(scopes) > 0) AND (scopes <@ ARRAY['read'::text, 'write'::text, 'admin'::text])))
);
CREATE INDEX "IDX_7361229264520953a011a61e31" ON api_keys (workspace_id, created_at, id);
CREATE TABLE idempotency_records (
  workspace_id uuid NOT NULL, key text NOT NULL, route text NOT NULL, token uuid NOT NULL,
  alive_until timestamptz NOT NULL, body_sha256 char(64), status integer, headers jsonb, body text,
  expires_at timestamptz NOT NULL,
  CONSTRAINT "idempotency_records_pkey" PRIMARY KEY (workspace_id, key)
);
CREATE INDEX "IDX_b3482fdd761179f433dab212e7" ON idempotency_records (expires_at);
CREATE TABLE audit_entries (
  id uuid NOT NULL DEFAULT gen_random_uuid(), workspace_id uuid NOT NULL, at timestamptz NOT NULL DEFAULT now(),
  actor text NOT NULL, key_id uuid, action text NOT NULL, subject_id text NOT NULL, before jsonb, after jsonb,
  request_id text,
  CONSTRAINT "audit_entries_pkey" PRIMARY KEY (id),
  CONSTRAINT "audit_entries_key_named" CHECK (((actor = 'key'::text) = (key_id IS NOT NULL)))
);
CREATE INDEX "IDX_b897e1fc19c9c107390e78debc" ON audit_entries (workspace_id, at, id);
CREATE INDEX "IDX_83525a36054c09f1f3511a451e" ON audit_entries (workspace_id, subject_id, at);
CREATE TABLE job_events (
  job_id uuid NOT NULL, seq integer NOT NULL, workspace_id uuid NOT NULL, type text NOT NULL, status text NOT NULL,
  attempt integer NOT NULL, progress_percent real NOT NULL, progress_stage text, progress_counts jsonb NOT NULL,
  error jsonb, at timestamptz(3) NOT NULL,
  CONSTRAINT "job_events_pkey" PRIMARY KEY (job_id, seq)
);
CREATE TABLE events (
  id uuid NOT NULL, workspace_id uuid NOT NULL, type text NOT NULL, data jsonb NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT "events_pkey" PRIMARY KEY (id)
);
CREATE INDEX events_by_workspace ON events (workspace_id, created_at, id);
CREATE INDEX events_by_time ON events (created_at);
CREATE TABLE fetch_hosts (
  host text NOT NULL, next_allowed_at timestamptz NOT NULL,
  CONSTRAINT "fetch_hosts_pkey" PRIMARY KEY (host)
);
CREATE TABLE robots_files (
  origin text NOT NULL, rules text, fresh_until timestamptz NOT NULL, expires_at timestamptz NOT NULL,
  CONSTRAINT "robots_files_pkey" PRIMARY KEY (origin)
);
CREATE INDEX robots_files_expired ON robots_files (expires_at);
CREATE TABLE layouts (
  id uuid NOT NULL DEFAULT gen_random_uuid(), workspace_id uuid NOT NULL, project_id uuid, floorplan_id uuid,
  floorplan_revision integer, status text NOT NULL, error jsonb, request jsonb NOT NULL, spatial_graph jsonb,
  programme jsonb NOT NULL, shell jsonb NOT NULL, outcome jsonb, created_at timestamptz NOT NULL DEFAULT now(),
  generated_at timestamptz,
  CONSTRAINT "PK_f2331b0ed523c5c349652fffc7e" PRIMARY KEY (id),
  CONSTRAINT "layouts_complete_when_ready" CHECK (((status = 'ready'::text) = (outcome IS NOT NULL)))
);
CREATE INDEX "IDX_cc6f7182a2475ada0e0fb02073" ON layouts (project_id);
CREATE INDEX "IDX_837ef632815dd5fe628e2034a1" ON layouts (floorplan_id);
CREATE INDEX "IDX_7c3a966164c456f7b1dcf4e824" ON layouts (workspace_id, created_at, id);
CREATE TABLE layout_alternatives (
  layout_id uuid NOT NULL, rank integer NOT NULL, workspace_id uuid NOT NULL, score double precision NOT NULL,
  terms jsonb NOT NULL, violations jsonb NOT NULL, document jsonb NOT NULL,
  CONSTRAINT "PK_f4259c6a0c4d3ff437025fb61b9" PRIMARY KEY (layout_id, rank)
);
CREATE TABLE listings (
  id uuid NOT NULL DEFAULT gen_random_uuid(), workspace_id uuid NOT NULL, material_id uuid, supplier text NOT NULL,
  marketplace text, vendor_item_id text, gtin text, brand text, mpn text, url text, title text NOT NULL,
  description text, images jsonb NOT NULL, availability text, condition text, seller text, tax_included boolean,
  freight_included boolean, price numeric, currency jsonb, unit text, pack jsonb, coverage jsonb,
  unit_price numeric, unit_price_unit text, price_seen_at timestamptz(3), suspect jsonb, announced jsonb,
  corrections jsonb NOT NULL, provenance jsonb NOT NULL, missing_fields jsonb NOT NULL,
  adjusted_unit_price numeric, valuation_steps jsonb NOT NULL, valued_until timestamptz(3),
  first_seen_at timestamptz(3) NOT NULL, last_seen_at timestamptz(3) NOT NULL,
  last_modified_at timestamptz(3) NOT NULL, created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT "listings_pkey" PRIMARY KEY (id),
  CONSTRAINT "listings_price_positive" CHECK ((price > (0)::numeric)),
  CONSTRAINT "listings_unit_price_whole" CHECK (((unit_price IS NULL) = (unit_price_unit IS NULL)))
);
CREATE INDEX listings_by_material ON listings (material_id) WHERE (material_id IS NOT NULL);
CREATE INDEX listings_by_supplier ON listings (workspace_id, supplier);
CREATE INDEX listings_by_workspace ON listings (workspace_id, last_seen_at, id);
CREATE TABLE listing_identities (
  workspace_id uuid NOT NULL, kind text NOT NULL, key text NOT NULL, listing_id uuid NOT NULL,
  CONSTRAINT "listing_identities_pkey" PRIMARY KEY (workspace_id, kind, key)
);
CREATE INDEX listing_identities_by_listing ON listing_identities (listing_id);
CREATE TABLE listing_distinctions (
  one_id uuid NOT NULL, other_id uuid NOT NULL,
  CONSTRAINT "listing_distinctions_pkey" PRIMARY KEY (one_id, other_id),
  CONSTRAINT "listing_distinctions_in_order" CHECK ((one_id < other_id))
);
CREATE INDEX listing_distinctions_by_other ON listing_distinctions (other_id);
CREATE TABLE price_observations (
  id uuid NOT NULL DEFAULT gen_random_uuid(), workspace_id uuid NOT NULL, listing_id uuid NOT NULL,
  seen_at timestamptz(3) NOT NULL, price numeric, currency jsonb, unit text, pack jsonb, coverage jsonb,
  unit_price numeric, unit_price_unit text, availability text, seller text, believed boolean NOT NULL,
  source text NOT NULL, job_id uuid, source_row integer NOT NULL, created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT "price_observations_pkey" PRIMARY KEY (id)
);
CREATE UNIQUE INDEX price_observations_once ON price_observations (workspace_id, job_id, source_row) WHERE (job_id IS NOT NULL);
CREATE INDEX price_observations_by_listing ON price_observations (listing_id, seen_at, id);
CREATE TABLE listing_reviews (
  id uuid NOT NULL DEFAULT gen_random_uuid(), workspace_id uuid NOT NULL, reason text NOT NULL,
  status text NOT NULL, question text NOT NULL, listing_ids uuid[] NOT NULL, sighting jsonb, source jsonb,
  created_at timestamptz NOT NULL DEFAULT now(), decided_at timestamptz,
  CONSTRAINT "listing_reviews_pkey" PRIMARY KEY (id),
  CONSTRAINT "listing_reviews_decided" CHECK (((status = 'open'::text) = (decided_at IS NULL)))
);
CREATE UNIQUE INDEX listing_reviews_asked_once ON listing_reviews (workspace_id, question) WHERE (status = ANY (ARRAY['open'::text, 'dismissed'::text]));
CREATE INDEX listing_reviews_by_workspace ON listing_reviews (workspace_id, status, created_at, id);
CREATE TABLE valuation_rules (
  id uuid NOT NULL DEFAULT gen_random_uuid(), workspace_id uuid NOT NULL, name text NOT NULL,
  "position" integer NOT NULL, conditions jsonb NOT NULL, effect text NOT NULL, value numeric NOT NULL,
  enabled boolean NOT NULL, created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT "valuation_rules_pkey" PRIMARY KEY (id),
  CONSTRAINT "valuation_rules_effect_known" CHECK ((effect = ANY (ARRAY['multiply'::text, 'add'::text, 'set'::text]))),
  CONSTRAINT "valuation_rules_not_negative" CHECK (((effect = 'add'::text) OR (value >= (0)::numeric)))
);
CREATE INDEX valuation_rules_in_order ON valuation_rules (workspace_id, "position", id);
CREATE TABLE webhooks (
  id uuid NOT NULL DEFAULT gen_random_uuid(), workspace_id uuid NOT NULL, url text NOT NULL, description text,
  event_types text[], enabled boolean NOT NULL DEFAULT true, disabled_reason text, secret text NOT NULL,
  previous_secret text, previous_secret_until timestamptz, failing_since timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT "webhooks_pkey" PRIMARY KEY (id),
  CONSTRAINT "webhooks_disabled_with_reason" CHECK (((disabled_reason IS NULL) OR (NOT enabled))),
  CONSTRAINT "webhooks_overlap_ends" CHECK (((previous_secret IS NULL) = (previous_secret_until IS NULL)))
);
CREATE INDEX webhooks_by_workspace ON webhooks (workspace_id, created_at, id);
CREATE TABLE webhook_deliveries (
  id uuid NOT NULL, workspace_id uuid NOT NULL, webhook_id uuid NOT NULL, event_id uuid NOT NULL,
  job_id uuid NOT NULL, status text NOT NULL, attempts integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT "webhook_deliveries_pkey" PRIMARY KEY (id)
);
CREATE INDEX webhook_deliveries_by_webhook ON webhook_deliveries (webhook_id, created_at, id);
CREATE INDEX webhook_deliveries_by_event ON webhook_deliveries (event_id);
CREATE TABLE webhook_attempts (
  delivery_id uuid NOT NULL, seq integer NOT NULL, at timestamptz NOT NULL DEFAULT now(), response_status integer,
  error_code text, duration_ms integer NOT NULL, excerpt text NOT NULL,
  CONSTRAINT "webhook_attempts_pkey" PRIMARY KEY (delivery_id, seq)
);
CREATE TABLE page_visits (
  workspace_id uuid NOT NULL, url text NOT NULL, listing_id uuid NOT NULL, etag text, last_modified text,
  visited_at timestamptz(3) NOT NULL,
  CONSTRAINT "page_visits_pkey" PRIMARY KEY (workspace_id, url)
);
CREATE INDEX page_visits_by_listing ON page_visits (listing_id);
CREATE TABLE raw_payloads (
  id uuid NOT NULL DEFAULT gen_random_uuid(), workspace_id uuid NOT NULL, job_id uuid NOT NULL, listing_id uuid,
  url text NOT NULL, content_type text NOT NULL, body bytea, stored_bytes integer NOT NULL,
  raw_bytes integer NOT NULL, truncated boolean NOT NULL, fetched_at timestamptz(3) NOT NULL,
  expires_at timestamptz NOT NULL, storage_key text COLLATE "C", sha256 char(64),
  CONSTRAINT "raw_payloads_pkey" PRIMARY KEY (id),
  CONSTRAINT "raw_payloads_text_is_somewhere" CHECK ((((storage_key IS NULL) <> (body IS NULL)) AND ((storage_key IS NULL) = (sha256 IS NULL))))
);
ALTER TABLE raw_payloads ALTER COLUMN body SET STORAGE EXTERNAL;
CREATE UNIQUE INDEX raw_payloads_one_a_job ON raw_payloads (job_id);
CREATE INDEX raw_payloads_by_listing ON raw_payloads (listing_id) WHERE (listing_id IS NOT NULL);
CREATE INDEX raw_payloads_expiring ON raw_payloads (workspace_id, expires_at);
CREATE UNIQUE INDEX raw_payloads_stored_at ON raw_payloads (storage_key) WHERE (storage_key IS NOT NULL);
CREATE TABLE legal_holds (
  id uuid NOT NULL DEFAULT gen_random_uuid(), workspace_id uuid NOT NULL, reason text NOT NULL,
  placed_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT "legal_holds_pkey" PRIMARY KEY (id)
);
CREATE INDEX legal_holds_by_workspace ON legal_holds (workspace_id, placed_at, id);
CREATE TABLE material_refusals (
  material_id uuid NOT NULL, listing_id uuid NOT NULL, workspace_id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT "material_refusals_pkey" PRIMARY KEY (material_id, listing_id)
);
CREATE INDEX material_refusals_by_listing ON material_refusals (listing_id);
CREATE TABLE exchange_rates (
  id uuid NOT NULL DEFAULT gen_random_uuid(), workspace_id uuid NOT NULL, from_currency char(3) NOT NULL,
  to_currency char(3) NOT NULL, rate numeric NOT NULL, effective_from date NOT NULL, source text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT "exchange_rates_pkey" PRIMARY KEY (id),
  CONSTRAINT "exchange_rates_of_two" CHECK ((from_currency <> to_currency)),
  CONSTRAINT "exchange_rates_positive" CHECK ((rate > (0)::numeric))
);
CREATE UNIQUE INDEX exchange_rates_by_day ON exchange_rates (workspace_id, from_currency, to_currency, effective_from);
CREATE TABLE listing_refreshes (
  workspace_id uuid NOT NULL, next_at timestamptz NOT NULL,
  CONSTRAINT "listing_refreshes_pkey" PRIMARY KEY (workspace_id)
);
CREATE TABLE listing_refresh_requests (
  listing_id uuid NOT NULL, requested_at timestamptz NOT NULL,
  CONSTRAINT "listing_refresh_requests_pkey" PRIMARY KEY (listing_id)
);
CREATE TABLE object_removals (
  key text NOT NULL, scheduled_at timestamptz NOT NULL DEFAULT now(), attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL, last_error text,
  CONSTRAINT "object_removals_pkey" PRIMARY KEY (key)
);
CREATE INDEX object_removals_due ON object_removals (next_attempt_at);
CREATE TABLE storage_checks (
  id smallint NOT NULL, checked_at timestamptz NOT NULL, objects bigint NOT NULL, bytes bigint NOT NULL,
  orphans integer NOT NULL, missing integer NOT NULL, damaged integer NOT NULL,
  CONSTRAINT "storage_checks_pkey" PRIMARY KEY (id),
  CONSTRAINT "storage_checks_one" CHECK ((id = 1))
);
CREATE TABLE link_secrets (
  id smallint NOT NULL, secret bytea NOT NULL, created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT "link_secrets_pkey" PRIMARY KEY (id),
  CONSTRAINT "link_secrets_only_one" CHECK ((id = 1))
);
CREATE TABLE resumable_uploads (
  id uuid NOT NULL, workspace_id uuid NOT NULL, file_name text NOT NULL, metadata text NOT NULL,
  size bigint NOT NULL, received bigint NOT NULL, upload_id uuid, lease_token uuid, lease_expires_at timestamptz,
  lease_wanted boolean NOT NULL DEFAULT false, created_at timestamptz(3) NOT NULL DEFAULT now(),
  expires_at timestamptz(3) NOT NULL,
  CONSTRAINT "resumable_uploads_pkey" PRIMARY KEY (id),
  CONSTRAINT "resumable_uploads_within" CHECK (((received >= 0) AND (received <= size))),
  CONSTRAINT "resumable_uploads_whole" CHECK (((upload_id IS NULL) OR (received = size)))
);
CREATE UNIQUE INDEX resumable_uploads_by_upload ON resumable_uploads (upload_id) WHERE (upload_id IS NOT NULL);
CREATE INDEX resumable_uploads_by_expiry ON resumable_uploads (expires_at);
CREATE TABLE resumable_upload_parts (
  resumable_upload_id uuid NOT NULL, start bigint NOT NULL, size bigint NOT NULL, sha256 char(64) NOT NULL,
  storage_key text COLLATE "C" NOT NULL,
  CONSTRAINT "resumable_upload_parts_pkey" PRIMARY KEY (resumable_upload_id, start)
);
CREATE UNIQUE INDEX resumable_upload_parts_by_key ON resumable_upload_parts (storage_key);
CREATE TABLE post_names (
  workspace_id uuid NOT NULL, name_key text NOT NULL, last_version integer NOT NULL,
  CONSTRAINT "post_names_pkey" PRIMARY KEY (workspace_id, name_key)
);
CREATE TABLE post_packages (
  id uuid NOT NULL, workspace_id uuid NOT NULL, name text NOT NULL, name_key text NOT NULL,
  version integer NOT NULL, platform text NOT NULL DEFAULT 'camworks'::text, machine_type text,
  controller_type text, tags jsonb NOT NULL DEFAULT '{}'::jsonb, stated jsonb, status text NOT NULL,
  error_code text, error_message text, error_detail text, file_count integer NOT NULL,
  section_count integer NOT NULL DEFAULT 0, uploaded_as text NOT NULL, archive_key text COLLATE "C" NOT NULL,
  archive_sha256 char(64) NOT NULL, archive_size bigint NOT NULL, archive_file_name text NOT NULL,
  storage_prefix text NOT NULL, job_id uuid, created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT "post_packages_pkey" PRIMARY KEY (id),
  CONSTRAINT "post_packages_archive" UNIQUE (archive_key),
  CONSTRAINT "post_packages_status_known" CHECK ((status = ANY (ARRAY['pending'::text, 'validating'::text, 'storing'::text, 'parsing'::text, 'ready'::text, 'error'::text]))),
  CONSTRAINT "post_packages_error_told" CHECK (((status = 'error'::text) = (error_message IS NOT NULL)))
);
CREATE INDEX post_packages_by_workspace ON post_packages (workspace_id, created_at, id);
CREATE UNIQUE INDEX post_packages_versions ON post_packages (workspace_id, name_key, version);
CREATE TABLE post_files (
  id uuid NOT NULL, workspace_id uuid NOT NULL, package_id uuid NOT NULL, "position" integer NOT NULL,
  filename text NOT NULL, file_extension text NOT NULL, kind text NOT NULL, storage_key text COLLATE "C" NOT NULL,
  size_bytes bigint NOT NULL, content_hash char(64) NOT NULL, parse_status text NOT NULL DEFAULT 'pending'::text,
  encoding text, line_ending text, line_count integer, counts jsonb, lines jsonb,
  omitted jsonb NOT NULL DEFAULT '[]'::jsonb, shortened jsonb NOT NULL DEFAULT '[]'::jsonb,
  created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT "post_files_pkey" PRIMARY KEY (id),
  CONSTRAINT "post_files_object" UNIQUE (storage_key)
);
CREATE UNIQUE INDEX post_files_of_package ON post_files (package_id, "position");
CREATE TABLE post_sections (
  file_id uuid NOT NULL, "position" integer NOT NULL, workspace_id uuid NOT NULL, package_id uuid NOT NULL,
  id uuid NOT NULL, name text NOT NULL, kind text NOT NULL, parameters text[] NOT NULL,
  start_line integer NOT NULL, end_line integer NOT NULL, text text NOT NULL, truncated boolean NOT NULL,
  comment text, refers_to text[] NOT NULL, calls text[] NOT NULL,
  CONSTRAINT "post_sections_pkey" PRIMARY KEY (file_id, "position"),
  CONSTRAINT "post_sections_id" UNIQUE (id)
);
CREATE INDEX post_sections_of_package ON post_sections (package_id);
CREATE TABLE post_attributes (
  file_id uuid NOT NULL, "position" integer NOT NULL, workspace_id uuid NOT NULL, package_id uuid NOT NULL,
  name text NOT NULL, number double precision, type text, value_type text, properties jsonb NOT NULL,
  start_line integer NOT NULL, end_line integer NOT NULL,
  CONSTRAINT "post_attributes_pkey" PRIMARY KEY (file_id, "position")
);
CREATE INDEX post_attributes_of_package ON post_attributes (package_id);
CREATE TABLE post_operations (
  file_id uuid NOT NULL, "position" integer NOT NULL, workspace_id uuid NOT NULL, package_id uuid NOT NULL,
  operation text NOT NULL, sub text, attributes text[] NOT NULL, properties jsonb NOT NULL,
  start_line integer NOT NULL, end_line integer NOT NULL,
  CONSTRAINT "post_operations_pkey" PRIMARY KEY (file_id, "position")
);
CREATE INDEX post_operations_of_package ON post_operations (package_id);
CREATE TABLE post_variables (
  file_id uuid NOT NULL, "position" integer NOT NULL, workspace_id uuid NOT NULL, package_id uuid NOT NULL,
  name text NOT NULL, value text, line integer NOT NULL, scope text,
  CONSTRAINT "post_variables_pkey" PRIMARY KEY (file_id, "position")
);
CREATE INDEX post_variables_of_package ON post_variables (package_id);
CREATE TABLE post_settings (
  file_id uuid NOT NULL, "position" integer NOT NULL, workspace_id uuid NOT NULL, package_id uuid NOT NULL,
  kind text NOT NULL, name text NOT NULL, value text NOT NULL, line integer NOT NULL,
  CONSTRAINT "post_settings_pkey" PRIMARY KEY (file_id, kind, "position")
);
CREATE INDEX post_settings_of_package ON post_settings (package_id);
CREATE TABLE post_includes (
  file_id uuid NOT NULL, "position" integer NOT NULL, workspace_id uuid NOT NULL, package_id uuid NOT NULL,
  path text NOT NULL, file_name text NOT NULL, line integer NOT NULL, included_file_id uuid,
  CONSTRAINT "post_includes_pkey" PRIMARY KEY (file_id, "position")
);
CREATE INDEX post_includes_of_package ON post_includes (package_id);
CREATE TABLE post_comments (
  file_id uuid NOT NULL, "position" integer NOT NULL, workspace_id uuid NOT NULL, package_id uuid NOT NULL,
  line integer NOT NULL, text text NOT NULL,
  CONSTRAINT "post_comments_pkey" PRIMARY KEY (file_id, "position")
);
CREATE INDEX post_comments_of_package ON post_comments (package_id);
CREATE TABLE post_unparsed (
  file_id uuid NOT NULL, "position" integer NOT NULL, workspace_id uuid NOT NULL, package_id uuid NOT NULL,
  line integer NOT NULL, text text NOT NULL, reason text NOT NULL,
  CONSTRAINT "post_unparsed_pkey" PRIMARY KEY (file_id, "position")
);
CREATE INDEX post_unparsed_of_package ON post_unparsed (package_id);
CREATE TABLE post_search_entries (
  file_id uuid NOT NULL, "position" integer NOT NULL, workspace_id uuid NOT NULL, package_id uuid NOT NULL,
  kind text NOT NULL, finding integer, name text, name_key text NOT NULL, line integer, text text NOT NULL,
  words tsvector NOT NULL,
  CONSTRAINT "post_search_entries_pkey" PRIMARY KEY (file_id, "position")
);
CREATE INDEX post_search_words ON post_search_entries USING gin (words);
CREATE INDEX post_search_of_package ON post_search_entries (package_id);
CREATE TABLE package_vectors (
  package_id uuid NOT NULL, workspace_id uuid NOT NULL, features real[] NOT NULL,
  CONSTRAINT "package_vectors_pkey" PRIMARY KEY (package_id)
);
CREATE INDEX package_vectors_by_workspace ON package_vectors (workspace_id);
ALTER TABLE projects ADD CONSTRAINT "FK_af78b8fc6857fe0a10d1bb1699e" FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE;
ALTER TABLE uploads ADD CONSTRAINT "FK_822159eda1dd5157a4cf1769bed" FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE RESTRICT;
ALTER TABLE detections ADD CONSTRAINT "FK_e6b11c6fa5f4e3a8bfcfdd384fe" FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE;
ALTER TABLE floorplans ADD CONSTRAINT "FK_7d2aa56f0f4089fbf2c7c61eb1f" FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE RESTRICT;
ALTER TABLE floorplans ADD CONSTRAINT "FK_7043e858876a43d0ac6b821ddd4" FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE SET NULL;
ALTER TABLE floorplans ADD CONSTRAINT "FK_bd89664a607a4aa16624e81c1b4" FOREIGN KEY (upload_id) REFERENCES uploads(id) ON DELETE RESTRICT;
ALTER TABLE floorplan_geometries ADD CONSTRAINT "FK_d968548ec8cf3a31436bf2aa91c" FOREIGN KEY (floorplan_id) REFERENCES floorplans(id) ON DELETE CASCADE;
ALTER TABLE floorplan_geometries ADD CONSTRAINT "FK_cec7cf3d0bc9f288cb16cb2fa76" FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE;
ALTER TABLE room_edits ADD CONSTRAINT "FK_aef91821cd5bb9425bfc1d001d2" FOREIGN KEY (floorplan_id) REFERENCES floorplans(id) ON DELETE CASCADE;
ALTER TABLE room_edits ADD CONSTRAINT "FK_742bc39805f3915a877cb1cb88d" FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE;
ALTER TABLE materials ADD CONSTRAINT "FK_a23419a83a10fa0a6c1bd39d4ba" FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE;
ALTER TABLE material_rates ADD CONSTRAINT "FK_bfeec047b3c52a9c2fb93150e3c" FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE;
ALTER TABLE material_rates ADD CONSTRAINT "FK_59c7a5c96d27e3f64d1807f04e0" FOREIGN KEY (material_id) REFERENCES materials(id) ON DELETE CASCADE;
ALTER TABLE tax_rates ADD CONSTRAINT "FK_f043153a49478bcc09183b4e9f4" FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE;
ALTER TABLE boms ADD CONSTRAINT "FK_8136a2d9b1083dcc82df3c6a039" FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE RESTRICT;
ALTER TABLE boms ADD CONSTRAINT "FK_cf88612a8aa091e7d846a0687f6" FOREIGN KEY (floorplan_id) REFERENCES floorplans(id) ON DELETE CASCADE;
ALTER TABLE boms ADD CONSTRAINT "FK_adb540fd78d1dbc043ebb9202b8" FOREIGN KEY (layout_id) REFERENCES layouts(id) ON DELETE CASCADE;
ALTER TABLE boms ADD CONSTRAINT "boms_original" FOREIGN KEY (repriced_from) REFERENCES boms(id) ON DELETE SET NULL;
ALTER TABLE bom_lines ADD CONSTRAINT "FK_3cb0a6dd2f8ecb1306aee71d459" FOREIGN KEY (bom_id) REFERENCES boms(id) ON DELETE CASCADE;
ALTER TABLE bom_lines ADD CONSTRAINT "FK_33277ef1f81fb35be9ffc1639fe" FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE;
ALTER TABLE api_keys ADD CONSTRAINT "FK_deb68fe8625b21785d1c48283e4" FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE RESTRICT;
ALTER TABLE idempotency_records ADD CONSTRAINT "FK_da15034d57ec829b6cea6f49136" FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE;
ALTER TABLE audit_entries ADD CONSTRAINT "FK_a56616f7f26de764cffb6c6c85a" FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE RESTRICT;
ALTER TABLE audit_entries ADD CONSTRAINT "FK_82874f09602af2b410479a4d131" FOREIGN KEY (key_id) REFERENCES api_keys(id) ON DELETE RESTRICT;
ALTER TABLE job_events ADD CONSTRAINT "job_events_of_job" FOREIGN KEY (job_id) REFERENCES jobs(id) ON DELETE CASCADE;
ALTER TABLE events ADD CONSTRAINT "FK_a4a6e94b5357bba950eb90120fe" FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE;
ALTER TABLE layouts ADD CONSTRAINT "FK_99b5bd6d29cb4a2876d585a63e6" FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE RESTRICT;
ALTER TABLE layouts ADD CONSTRAINT "FK_cc6f7182a2475ada0e0fb020731" FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE SET NULL;
ALTER TABLE layouts ADD CONSTRAINT "FK_837ef632815dd5fe628e2034a1e" FOREIGN KEY (floorplan_id) REFERENCES floorplans(id) ON DELETE CASCADE;
ALTER TABLE layout_alternatives ADD CONSTRAINT "FK_b7203ca1288b3cda6dc5f547127" FOREIGN KEY (layout_id) REFERENCES layouts(id) ON DELETE CASCADE;
ALTER TABLE layout_alternatives ADD CONSTRAINT "FK_dade0d81f2c7865b632f91ce94b" FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE;
ALTER TABLE listings ADD CONSTRAINT "FK_e5db2195242f1ebb4a5a64f494d" FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE;
ALTER TABLE listings ADD CONSTRAINT "FK_447293f6a7ee8fc10edd8419f06" FOREIGN KEY (material_id) REFERENCES materials(id) ON DELETE SET NULL;
ALTER TABLE listing_identities ADD CONSTRAINT "FK_cf82b635884a9c9f4e0c3d7d916" FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE;
ALTER TABLE listing_identities ADD CONSTRAINT "FK_81937427286edcf7cecc222dbfd" FOREIGN KEY (listing_id) REFERENCES listings(id) ON DELETE CASCADE;
ALTER TABLE listing_distinctions ADD CONSTRAINT "FK_66254daa8871bda277ed4e23e6b" FOREIGN KEY (one_id) REFERENCES listings(id) ON DELETE CASCADE;
ALTER TABLE listing_distinctions ADD CONSTRAINT "FK_bc070bba887e69d5705befad875" FOREIGN KEY (other_id) REFERENCES listings(id) ON DELETE CASCADE;
ALTER TABLE price_observations ADD CONSTRAINT "FK_ec1ea825fc2ad91ebcdcdfc91dc" FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE;
ALTER TABLE price_observations ADD CONSTRAINT "FK_3ee3ef69cb7c68e58013597bda2" FOREIGN KEY (listing_id) REFERENCES listings(id) ON DELETE CASCADE;
ALTER TABLE listing_reviews ADD CONSTRAINT "FK_9aff59921deb866de3decf908cc" FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE;
ALTER TABLE valuation_rules ADD CONSTRAINT "FK_e608d47ce69e7d771a057f4b303" FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE;
ALTER TABLE webhooks ADD CONSTRAINT "webhooks_of_workspace" FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE;
ALTER TABLE webhook_deliveries ADD CONSTRAINT "webhook_deliveries_to" FOREIGN KEY (webhook_id) REFERENCES webhooks(id) ON DELETE CASCADE;
ALTER TABLE webhook_deliveries ADD CONSTRAINT "webhook_deliveries_of" FOREIGN KEY (event_id) REFERENCES events(id) ON DELETE CASCADE;
ALTER TABLE webhook_attempts ADD CONSTRAINT "webhook_attempts_of" FOREIGN KEY (delivery_id) REFERENCES webhook_deliveries(id) ON DELETE CASCADE;
ALTER TABLE page_visits ADD CONSTRAINT "page_visits_of" FOREIGN KEY (listing_id) REFERENCES listings(id) ON DELETE CASCADE;
ALTER TABLE raw_payloads ADD CONSTRAINT "raw_payloads_in" FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE;
ALTER TABLE raw_payloads ADD CONSTRAINT "raw_payloads_of" FOREIGN KEY (listing_id) REFERENCES listings(id) ON DELETE SET NULL;
ALTER TABLE legal_holds ADD CONSTRAINT "legal_holds_in" FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE;
ALTER TABLE material_refusals ADD CONSTRAINT "material_refusals_material" FOREIGN KEY (material_id) REFERENCES materials(id) ON DELETE CASCADE;
ALTER TABLE material_refusals ADD CONSTRAINT "material_refusals_listing" FOREIGN KEY (listing_id) REFERENCES listings(id) ON DELETE CASCADE;
ALTER TABLE material_refusals ADD CONSTRAINT "material_refusals_workspace" FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE;
ALTER TABLE exchange_rates ADD CONSTRAINT "exchange_rates_workspace" FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE;
ALTER TABLE listing_refreshes ADD CONSTRAINT "listing_refreshes_workspace" FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE;
ALTER TABLE listing_refresh_requests ADD CONSTRAINT "listing_refresh_requests_listing" FOREIGN KEY (listing_id) REFERENCES listings(id) ON DELETE CASCADE;
ALTER TABLE resumable_uploads ADD CONSTRAINT "resumable_uploads_in" FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE;
ALTER TABLE resumable_uploads ADD CONSTRAINT "resumable_uploads_made" FOREIGN KEY (upload_id) REFERENCES uploads(id) ON DELETE CASCADE;
ALTER TABLE resumable_upload_parts ADD CONSTRAINT "resumable_upload_parts_of" FOREIGN KEY (resumable_upload_id) REFERENCES resumable_uploads(id) ON DELETE CASCADE;
ALTER TABLE post_names ADD CONSTRAINT "post_names_in" FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE;
ALTER TABLE post_packages ADD CONSTRAINT "post_packages_in" FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE RESTRICT;
ALTER TABLE post_files ADD CONSTRAINT "post_files_in" FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE RESTRICT;
ALTER TABLE post_files ADD CONSTRAINT "post_files_of" FOREIGN KEY (package_id) REFERENCES post_packages(id) ON DELETE CASCADE;
ALTER TABLE post_sections ADD CONSTRAINT "found_in_file" FOREIGN KEY (file_id) REFERENCES post_files(id) ON DELETE CASCADE;
ALTER TABLE post_attributes ADD CONSTRAINT "found_in_file" FOREIGN KEY (file_id) REFERENCES post_files(id) ON DELETE CASCADE;
ALTER TABLE post_operations ADD CONSTRAINT "found_in_file" FOREIGN KEY (file_id) REFERENCES post_files(id) ON DELETE CASCADE;
ALTER TABLE post_variables ADD CONSTRAINT "found_in_file" FOREIGN KEY (file_id) REFERENCES post_files(id) ON DELETE CASCADE;
ALTER TABLE post_settings ADD CONSTRAINT "found_in_file" FOREIGN KEY (file_id) REFERENCES post_files(id) ON DELETE CASCADE;
ALTER TABLE post_includes ADD CONSTRAINT "found_in_file" FOREIGN KEY (file_id) REFERENCES post_files(id) ON DELETE CASCADE;
ALTER TABLE post_comments ADD CONSTRAINT "found_in_file" FOREIGN KEY (file_id) REFERENCES post_files(id) ON DELETE CASCADE;
ALTER TABLE post_unparsed ADD CONSTRAINT "found_in_file" FOREIGN KEY (file_id) REFERENCES post_files(id) ON DELETE CASCADE;
ALTER TABLE post_search_entries ADD CONSTRAINT "post_search_entries_in_file" FOREIGN KEY (file_id) REFERENCES post_files(id) ON DELETE CASCADE;
ALTER TABLE package_vectors ADD CONSTRAINT "package_vectors_of" FOREIGN KEY (package_id) REFERENCES post_packages(id) ON DELETE CASCADE;
CREATE FUNCTION note_job_event()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        NEW.event_seq := OLD.event_seq + 1;
        INSERT INTO job_events
        VALUES (NEW.id, NEW.event_seq, NEW.workspace_id,
          CASE WHEN NEW.status = OLD.status THEN 'progress' ELSE 'status' END,
          NEW.status, NEW.attempt, NEW.progress_percent, NEW.progress_stage, NEW.progress_counts,
          CASE WHEN NEW.status IN ('queued', 'failed') THEN NEW.error END, clock_timestamp());
        RETURN NEW;
      END $function$;
CREATE FUNCTION settle_parent(parent uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
      DECLARE
        job record;
        sums record;
        outcome text;
        counts jsonb;
        percent real;
      BEGIN
        SELECT status, children, progress_percent INTO job FROM jobs
        WHERE id = parent AND children IS NOT NULL AND finished_at IS NULL FOR NO KEY UPDATE;
        IF NOT FOUND THEN RETURN; END IF;
        -- A statement of its own, so that it sees what was committed while the lock was waited for.
        SELECT count(*) FILTER (WHERE finished_at IS NULL) AS open,
          count(*) FILTER (WHERE status = 'succeeded') AS succeeded,
          count(*) FILTER (WHERE status = 'failed') AS failed,
          count(*) FILTER (WHERE status = 'cancelled') AS cancelled
        INTO sums FROM jobs WHERE parent_id = parent;
        counts := jsonb_build_object('total', job.children, 'succeeded', sums.succeeded,
          'failed', sums.failed, 'cancelled', sums.cancelled);
        IF sums.open > 0 THEN
          percent := least(99, floor(100.0 * (job.children - sums.open) / job.children));
          -- A hundred events tell of any number of children.
          IF percent > job.progress_percent THEN
            UPDATE jobs SET progress_percent = percent, progress_stage = 'children', progress_counts = counts,
              updated_at = clock_timestamp() WHERE id = parent;
          END IF;
          RETURN;
        END IF;
        outcome := CASE
          WHEN job.status = 'cancelling' THEN 'cancelled'
          WHEN sums.succeeded = job.children THEN 'succeeded'
          WHEN sums.succeeded > 0 THEN 'partial'
          WHEN sums.failed > 0 THEN 'failed'
          ELSE 'cancelled' END;
        UPDATE jobs SET status = outcome, finished_at = clock_timestamp(), updated_at = clock_timestamp(),
          progress_percent = CASE WHEN outcome = 'cancelled' THEN progress_percent ELSE 100 END,
          progress_stage = 'children', progress_counts = counts,
          result = CASE WHEN outcome IN ('succeeded', 'partial') THEN counts END,
          error = CASE WHEN outcome = 'failed' THEN jsonb_build_object('code', 'children_failed',
            'message', 'Nothing of this could be done. Look at its parts for the reasons, then retry them.',
            'detail', format('%s of %s parts failed, none succeeded.', sums.failed, job.children)) END
        WHERE id = parent;
      END $function$;
CREATE FUNCTION end_parent()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        PERFORM settle_parent(NEW.parent_id);
        RETURN NULL;
      END $function$;
CREATE FUNCTION index_package_vector()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        INSERT INTO package_vectors_indexed (package_id, workspace_id, features)
        VALUES (NEW.package_id, NEW.workspace_id, NEW.features)
        ON CONFLICT (package_id) DO UPDATE SET features = excluded.features;
        RETURN NULL;
      EXCEPTION WHEN undefined_table OR undefined_column THEN
        -- Somebody dropped the extension with what used it. The array is kept, and enabling copies it again.
        RETURN NULL;
      END $function$;
CREATE FUNCTION enable_package_pgvector()
 RETURNS text
 LANGUAGE plpgsql
AS $function$
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
      END $function$;
CREATE TRIGGER jobs_note_event BEFORE UPDATE ON jobs FOR EACH ROW WHEN (
  (old.status, old.progress_percent, old.progress_stage, old.progress_counts)
  IS DISTINCT FROM (new.status, new.progress_percent, new.progress_stage, new.progress_counts)
) EXECUTE FUNCTION note_job_event();
CREATE CONSTRAINT TRIGGER jobs_end_parent AFTER UPDATE ON jobs DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((new.parent_id IS NOT NULL) AND (old.finished_at IS NULL) AND (new.finished_at IS NOT NULL))) EXECUTE FUNCTION end_parent();
INSERT INTO migrations (timestamp, name) VALUES
  (1795211000000, 'Jobs1795211000000'),
  (1795212000000, 'Foundation1795212000000'),
  (1795213000000, 'Boms1795213000000'),
  (1795214000000, 'Keys1795214000000'),
  (1795215000000, 'KeysRequests1795215000000'),
  (1795216000000, 'JobEvents1795216000000'),
  (1795217000000, 'StatedUnits1795217000000'),
  (1795218000000, 'Events1795218000000'),
  (1795219000000, 'Fetch1795219000000'),
  (1795221000000, 'Layouts1795221000000'),
  (1795221000000, 'Listings1795221000000'),
  (1795222000000, 'Webhooks1795222000000'),
  (1795225000000, 'Imports1795225000000'),
  (1795227000000, 'Pricing1795227000000'),
  (1795228000000, 'Refresh1795228000000'),
  (1795229000000, 'ObjectRemovals1795229000000'),
  (1795229500000, 'StorageChecks1795229500000'),
  (1795230000000, 'Links1795230000000'),
  (1795231000000, 'ResumableUploads1795231000000'),
  (1795232000000, 'Packages1795232000000'),
  (1795233000000, 'PackageSearch1795233000000'),
  (1795234000000, 'StoredPayloads1795234000000');
