/** Events, and who receives them. */
export const webhooks = `
  CREATE TABLE events (
    id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    type text NOT NULL,
    data jsonb NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT pk_events PRIMARY KEY (id),
    CONSTRAINT fk_events_workspace FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE
  );
  CREATE INDEX ix_events_workspace_created_at_id ON events (workspace_id, created_at, id);
  CREATE INDEX ix_events_created_at ON events (created_at);

  CREATE TABLE webhooks (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    workspace_id uuid NOT NULL,
    url text NOT NULL,
    description text,
    event_types text[],
    enabled boolean NOT NULL DEFAULT true,
    disabled_reason text,
    secret text NOT NULL,
    previous_secret text,
    previous_secret_until timestamptz,
    failing_since timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_webhooks PRIMARY KEY (id),
    CONSTRAINT fk_webhooks_workspace FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT ck_webhooks_disabled_with_reason CHECK (disabled_reason IS NULL OR NOT enabled),
    CONSTRAINT ck_webhooks_overlap_ends CHECK ((previous_secret IS NULL) = (previous_secret_until IS NULL))
  );
  CREATE INDEX ix_webhooks_workspace_created_at_id ON webhooks (workspace_id, created_at, id);

  CREATE TABLE webhook_deliveries (
    id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    webhook_id uuid NOT NULL,
    event_id uuid NOT NULL,
    job_id uuid NOT NULL,
    status text NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_webhook_deliveries PRIMARY KEY (id),
    CONSTRAINT fk_webhook_deliveries_webhook FOREIGN KEY (webhook_id) REFERENCES webhooks (id) ON DELETE CASCADE,
    CONSTRAINT fk_webhook_deliveries_event FOREIGN KEY (event_id) REFERENCES events (id) ON DELETE CASCADE
  );
  CREATE INDEX ix_webhook_deliveries_webhook_created_at_id ON webhook_deliveries (webhook_id, created_at, id);
  CREATE INDEX ix_webhook_deliveries_event ON webhook_deliveries (event_id);

  -- Each time a delivery was sent.
  CREATE TABLE webhook_attempts (
    delivery_id uuid NOT NULL,
    seq integer NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    response_status integer,
    error_code text,
    duration_ms integer NOT NULL,
    excerpt text NOT NULL,
    CONSTRAINT pk_webhook_attempts PRIMARY KEY (delivery_id, seq),
    CONSTRAINT fk_webhook_attempts_delivery FOREIGN KEY (delivery_id)
      REFERENCES webhook_deliveries (id) ON DELETE CASCADE
  );
`;
