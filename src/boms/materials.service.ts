import { currencyOf } from './currency-of-pack';
import { packOf } from '../domain/packs';
import { Injectable } from '@nestjs/common';
import { ConflictError, MalformedError, NotFoundError } from '../domain/errors';
import { Config } from '../platform/config';
import { Database } from '../platform/database';
import type { CreateMaterialDto, MaterialChoiceDto, UpdateMaterialDto } from './dto/material.dto';
import type { Material } from './material.entity';
import { type MaterialFilter, MaterialRepository, type NewRate } from './material.repository';

@Injectable()
export class MaterialsService {
  constructor(
    private readonly materials: MaterialRepository,
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /** @throws ConflictError `material_exists` */
  create(workspaceId: string, body: CreateMaterialDto): Promise<Material> {
    const { code, category, name, unit } = body;
    return this.database.transaction(async () => {
      const id = await this.materials.add({ workspaceId, code, category, name, unit });
      if (id === null) {
        throw new ConflictError('material_exists', `The catalogue already has a material "${code}".`, {
          message: 'Choose another code, or update the existing material.',
          errors: [{ pointer: '#/code', message: 'already taken' }],
        });
      }
      await this.materials.setRate(workspaceId, id, this.rateOf(body.rate, body));
      return this.get(workspaceId, id);
    });
  }

  /** @throws NotFoundError */
  async get(workspaceId: string, id: string): Promise<Material> {
    const material = await this.materials.byId(workspaceId, id);
    if (!material) throw new NotFoundError('material');
    return material;
  }

  page(
    workspaceId: string,
    filter: MaterialFilter,
    window: { skip: number; take: number },
  ): Promise<[Material[], number]> {
    return this.materials.page(workspaceId, filter, window);
  }

  /** @throws NotFoundError, MalformedError `rate_missing` */
  update(workspaceId: string, id: string, changes: UpdateMaterialDto): Promise<Material> {
    return this.database.transaction(async () => {
      await this.get(workspaceId, id);
      const { name, category, rate, choice } = changes;
      await this.materials.describe(workspaceId, id, {
        name,
        category,
        ...(choice && choiceColumns(choice)),
      });
      if (rate !== undefined) {
        await this.materials.setRate(workspaceId, id, this.rateOf(rate, changes));
      } else if (changes.currency ?? changes.effective_from ?? changes.source) {
        throw new MalformedError('rate_missing', 'currency, effective_from and source belong to a rate.', {
          message: 'Give the new rate together with its currency, first day and source.',
          errors: [{ pointer: '#/rate', message: 'missing' }],
        });
      }
      return this.get(workspaceId, id);
    });
  }

  /** Deletes a material. Bills that used it keep its name and rate. */
  async remove(workspaceId: string, id: string): Promise<void> {
    if (!(await this.materials.remove(workspaceId, id))) throw new NotFoundError('material');
  }

  private rateOf(rate: string, details: UpdateMaterialDto): NewRate {
    return {
      rate,
      currency:
        details.currency ?? currencyOf(this.config.countryPack ? packOf(this.config.countryPack) : null),
      effectiveFrom: details.effective_from ?? new Date().toISOString().slice(0, 10),
      source: details.source ?? 'Entered by hand',
    };
  }
}

/** A choice is replaced as a whole: what it leaves out is reset. */
function choiceColumns({ rule, preferred_supplier, max_age_days }: MaterialChoiceDto) {
  return {
    choiceRule: rule,
    preferredSupplier: preferred_supplier?.toLowerCase() ?? null,
    maxAgeDays: max_age_days ?? null,
  };
}
