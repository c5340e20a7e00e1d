import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Installed rates in India, INR, early 2026: code, category, name, unit, rate. */
const MATERIALS = [
  ['gypsum-drywall-12', 'wall', 'Standard gypsum drywall 12 mm', 'sqft', '48.00'],
  ['moisture-resistant-drywall-12', 'wall', 'Moisture-resistant drywall 12 mm', 'sqft', '68.00'],
  ['tempered-glass-partition-10', 'wall', 'Tempered glass partition 10 mm', 'sqft', '380.00'],
  ['laminated-glass-partition-12', 'wall', 'Laminated glass partition 12 mm', 'sqft', '520.00'],
  ['aac-block-partition-100', 'wall', 'AAC block partition 100 mm', 'sqft', '58.00'],
  ['cement-board-partition-8', 'wall', 'Cement board partition 8 mm', 'sqft', '42.00'],
  ['brick-partition-plastered-100', 'wall', 'Brick partition plastered 100 mm', 'sqft', '62.00'],
  ['vitrified-tiles-600', 'flooring', 'Vitrified tiles 600x600 mm', 'sqft', '45.00'],
  ['ceramic-floor-tiles-300', 'flooring', 'Ceramic floor tiles 300x300 mm', 'sqft', '35.00'],
  ['vinyl-flooring-2', 'flooring', 'Premium vinyl flooring 2 mm', 'sqft', '125.00'],
  ['engineered-wood-flooring', 'flooring', 'Engineered wood flooring', 'sqft', '260.00'],
  ['italian-marble-flooring', 'flooring', 'Italian marble flooring', 'sqft', '420.00'],
  ['granite-flooring', 'flooring', 'Granite flooring', 'sqft', '190.00'],
  ['anti-skid-ceramic-tiles', 'flooring', 'Anti-skid ceramic tiles', 'sqft', '55.00'],
  ['epoxy-flooring', 'flooring', 'Epoxy flooring self-leveling', 'sqft', '155.00'],
  ['gypsum-ceiling-plain', 'ceiling', 'Gypsum false ceiling plain', 'sqft', '65.00'],
  ['mineral-fibre-ceiling-600', 'ceiling', 'Mineral fibre ceiling tiles 600x600 mm', 'sqft', '85.00'],
  ['pop-ceiling', 'ceiling', 'POP false ceiling', 'sqft', '50.00'],
  ['metal-grid-ceiling', 'ceiling', 'Metal grid ceiling exposed', 'sqft', '110.00'],
  ['hdf-flush-door-35', 'door', 'HDF flush door 35 mm', 'piece', '4800.00'],
  ['glass-swing-door-10', 'door', 'Glass swing door 10 mm tempered', 'piece', '12500.00'],
  ['fire-rated-door-30', 'door', 'Fire-rated door 30 min', 'piece', '9500.00'],
  ['sliding-glass-door-panel', 'door', 'Sliding glass door panel', 'piece', '16000.00'],
  ['aluminium-door-frame', 'door_hardware', 'Aluminium door frame', 'running_foot', '195.00'],
  ['handle-set-steel', 'door_hardware', 'Stainless steel handle set', 'piece', '650.00'],
  ['hydraulic-door-closer', 'door_hardware', 'Hydraulic door closer', 'piece', '1200.00'],
  ['acrylic-emulsion-coat', 'paint', 'Interior acrylic emulsion per coat', 'sqft', '14.00'],
  ['wall-primer-coat', 'paint', 'Wall primer 1 coat', 'sqft', '8.00'],
  ['texture-paint', 'paint', 'Texture paint roller finish', 'sqft', '28.00'],
  ['anti-fungal-paint', 'paint', 'Anti-fungal paint', 'sqft', '20.00'],
  ['led-panel-point', 'electrical', 'LED panel light point with wiring', 'piece', '850.00'],
  ['power-socket-5a', 'electrical', 'Power socket 5 A modular', 'piece', '380.00'],
  ['switch-board-4', 'electrical', 'Modular switch board 4-module', 'piece', '480.00'],
  ['data-point-cat6', 'electrical', 'Data point CAT6', 'piece', '1250.00'],
  ['ac-point', 'electrical', 'AC point with copper stub', 'piece', '3800.00'],
  ['pvc-skirting-75', 'baseboard', 'PVC skirting 75 mm', 'running_foot', '28.00'],
  ['teak-skirting-75', 'baseboard', 'Wooden skirting 75 mm teak', 'running_foot', '90.00'],
  ['cementitious-waterproofing', 'waterproofing', 'Cementitious waterproofing 2-coat', 'sqft', '38.00'],
  ['liquid-membrane-waterproofing', 'waterproofing', 'Liquid membrane waterproofing', 'sqft', '58.00'],
  ['waterproof-wall-tiles', 'waterproofing', 'Waterproof ceramic wall tiles', 'sqft', '65.00'],
  ['raised-access-flooring', 'specialty', 'Raised access flooring steel pedestal', 'sqft', '235.00'],
  ['backsplash-tiles-ceramic', 'specialty', 'Kitchen backsplash tiles ceramic', 'sqft', '78.00'],
  ['acoustic-panel', 'specialty', 'Acoustic soundproofing panel', 'sqft', '185.00'],
  ['anti-static-vinyl', 'specialty', 'Anti-static vinyl flooring', 'sqft', '165.00'],
  ['steel-backsplash', 'specialty', 'Stainless steel backsplash', 'sqft', '260.00'],
] as const;
const RATES_FROM = '2026-01-01';
const RATES_SOURCE = 'Standard catalogue, early 2026';

/** GST: HSN or SAC code, percent, first day, first day no longer in force, source. */
const TAX_RATES = [
  ['9954', '18', '2017-07-01', null, 'Works contract, Notification 11/2017-CT(R)'],
  ['2523', '28', '2017-07-01', '2025-09-22', 'Cement, until the rates of September 2025'],
  ['2523', '18', '2025-09-22', null, 'Cement, rates of September 2025'],
  ['6809', '18', '2025-09-22', null, 'Gypsum board'],
  ['6907', '18', '2025-09-22', null, 'Ceramic tiles'],
  ['3208', '18', '2025-09-22', null, 'Paints, non-aqueous, synthetic'],
  ['3209', '18', '2025-09-22', null, 'Paints, aqueous'],
  ['3210', '18', '2025-09-22', null, 'Other paints'],
  ['7005', '18', '2025-09-22', null, 'Float glass'],
  ['7006', '18', '2025-09-22', null, 'Worked glass'],
  ['7007', '18', '2025-09-22', null, 'Safety glass'],
  ['8302', '18', '2025-09-22', null, 'Base metal fittings'],
  ['8536', '18', '2025-09-22', null, 'Switches and sockets'],
  ['9405', '18', '2025-09-22', null, 'Luminaires'],
] as const;

/** Materials with their rates, tax rates, bills and their lines; the standard catalogue for every workspace. */
export class Boms1795213000000 implements MigrationInterface {
  name = 'Boms1795213000000';

  async up(runner: QueryRunner): Promise<void> {
    await this.catalogue(runner);
    await this.bills(runner);
    await this.seed(runner);
  }

  private async catalogue(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "materials" (
        "id" uuid NOT NULL DEFAULT gen_random_uuid(),
        "workspace_id" uuid NOT NULL,
        "code" text NOT NULL,
        "category" text NOT NULL,
        "name" text NOT NULL,
        "unit" text NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        CONSTRAINT "PK_2fd1a93ecb222a28bef28663fa0" PRIMARY KEY ("id"),
        CONSTRAINT "FK_a23419a83a10fa0a6c1bd39d4ba" FOREIGN KEY ("workspace_id")
          REFERENCES "workspaces"("id") ON DELETE CASCADE ON UPDATE NO ACTION
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_bebd14b1f2fd75edc601ac39f4" ON "materials" ("workspace_id", "code")`,
    );
    await runner.query(`
      CREATE TABLE "material_rates" (
        "id" uuid NOT NULL DEFAULT gen_random_uuid(),
        "workspace_id" uuid NOT NULL,
        "material_id" uuid NOT NULL,
        "rate" numeric(14,2) NOT NULL,
        "currency" character(3) NOT NULL,
        "effective_from" date NOT NULL,
        "effective_to" date,
        "source" text NOT NULL,
        CONSTRAINT "material_rates_period" CHECK (effective_to IS NULL OR effective_to > effective_from),
        CONSTRAINT "material_rates_not_negative" CHECK (rate >= 0),
        CONSTRAINT "PK_bc9833c361fad7ad008040783d0" PRIMARY KEY ("id"),
        CONSTRAINT "FK_bfeec047b3c52a9c2fb93150e3c" FOREIGN KEY ("workspace_id")
          REFERENCES "workspaces"("id") ON DELETE CASCADE ON UPDATE NO ACTION,
        CONSTRAINT "FK_59c7a5c96d27e3f64d1807f04e0" FOREIGN KEY ("material_id")
          REFERENCES "materials"("id") ON DELETE CASCADE ON UPDATE NO ACTION
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_ce8c58b8566570c55c190821a1"
         ON "material_rates" ("material_id", "currency", "effective_from")`,
    );
    await runner.query(`
      CREATE TABLE "tax_rates" (
        "id" uuid NOT NULL DEFAULT gen_random_uuid(),
        "workspace_id" uuid NOT NULL,
        "code" text NOT NULL,
        "percent" numeric(6,3) NOT NULL,
        "effective_from" date NOT NULL,
        "effective_to" date,
        "source" text NOT NULL,
        CONSTRAINT "tax_rates_period" CHECK (effective_to IS NULL OR effective_to > effective_from),
        CONSTRAINT "tax_rates_percent" CHECK (percent >= 0 AND percent <= 100),
        CONSTRAINT "PK_41164a748f3dafa373c7e508ca2" PRIMARY KEY ("id"),
        CONSTRAINT "FK_f043153a49478bcc09183b4e9f4" FOREIGN KEY ("workspace_id")
          REFERENCES "workspaces"("id") ON DELETE CASCADE ON UPDATE NO ACTION
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_6ea3baa19fc1393b7068e3848d"
         ON "tax_rates" ("workspace_id", "code", "effective_from")`,
    );
  }

  private async bills(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "boms" (
        "id" uuid NOT NULL DEFAULT gen_random_uuid(),
        "workspace_id" uuid NOT NULL,
        "floorplan_id" uuid NOT NULL,
        "status" text NOT NULL,
        "error" jsonb,
        "standard" text NOT NULL,
        "currency" character(3) NOT NULL,
        "priced_on" date NOT NULL,
        "request" jsonb NOT NULL,
        "floorplan_revision" integer,
        "summary" jsonb,
        "subtotal" numeric,
        "tax_total" numeric,
        "grand_total" numeric,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "generated_at" TIMESTAMP WITH TIME ZONE,
        CONSTRAINT "boms_complete_when_ready" CHECK ((status = 'ready') = (summary IS NOT NULL)),
        CONSTRAINT "PK_59659fde3f22d3869fee0f78822" PRIMARY KEY ("id"),
        CONSTRAINT "FK_8136a2d9b1083dcc82df3c6a039" FOREIGN KEY ("workspace_id")
          REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
        CONSTRAINT "FK_cf88612a8aa091e7d846a0687f6" FOREIGN KEY ("floorplan_id")
          REFERENCES "floorplans"("id") ON DELETE CASCADE ON UPDATE NO ACTION
      )`);
    await runner.query(`CREATE INDEX "IDX_cf88612a8aa091e7d846a0687f" ON "boms" ("floorplan_id")`);
    await runner.query(
      `CREATE INDEX "IDX_bdcc628b607e74ec7e168210c8" ON "boms" ("workspace_id", "created_at", "id")`,
    );
    await runner.query(`
      CREATE TABLE "bom_lines" (
        "bom_id" uuid NOT NULL,
        "line_id" text NOT NULL,
        "workspace_id" uuid NOT NULL,
        "position" integer NOT NULL,
        "section" text NOT NULL,
        "material" text,
        "bill_qty" numeric NOT NULL,
        "unit" text NOT NULL,
        "rate" numeric,
        "amount" numeric,
        "line" jsonb NOT NULL,
        CONSTRAINT "PK_30f056358c5dc1ccb34e62f3050" PRIMARY KEY ("bom_id", "line_id"),
        CONSTRAINT "FK_3cb0a6dd2f8ecb1306aee71d459" FOREIGN KEY ("bom_id")
          REFERENCES "boms"("id") ON DELETE CASCADE ON UPDATE NO ACTION,
        CONSTRAINT "FK_33277ef1f81fb35be9ffc1639fe" FOREIGN KEY ("workspace_id")
          REFERENCES "workspaces"("id") ON DELETE CASCADE ON UPDATE NO ACTION
      )`);
  }

  private async seed(runner: QueryRunner): Promise<void> {
    for (const [code, category, name, unit, rate] of MATERIALS) {
      await runner.query(
        `WITH material AS (
           INSERT INTO materials (workspace_id, code, category, name, unit)
           SELECT id, $1, $2, $3, $4 FROM workspaces
           RETURNING id, workspace_id
         )
         INSERT INTO material_rates (workspace_id, material_id, rate, currency, effective_from, source)
         SELECT workspace_id, id, $5, 'INR', $6, $7 FROM material`,
        [code, category, name, unit, rate, RATES_FROM, RATES_SOURCE],
      );
    }
    for (const [code, percent, from, to, source] of TAX_RATES) {
      await runner.query(
        `INSERT INTO tax_rates (workspace_id, code, percent, effective_from, effective_to, source)
         SELECT id, $1, $2, $3, $4, $5 FROM workspaces`,
        [code, percent, from, to, source],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['bom_lines', 'boms', 'tax_rates', 'material_rates', 'materials']) {
      await runner.query(`DROP TABLE "${table}"`);
    }
  }
}
