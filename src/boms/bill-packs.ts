import { Injectable } from '@nestjs/common';
import { UnprocessableError } from '../domain/errors';
import { type CountryPack, PACK_IDS, type PackId, packOf } from '../domain/packs';
import { Config } from '../platform/config';
import { ProjectsService } from '../projects';

/** Finds the country pack of a bill. */
@Injectable()
export class BillPacks {
  constructor(
    private readonly projects: ProjectsService,
    private readonly config: Config,
  ) {}

  /**
   * The pack that the request names; else that of the project, or of the installation.
   *
   * @throws UnprocessableError `pack_required` when nobody names one
   */
  async packFor(
    workspaceId: string,
    wanted: PackId | undefined,
    projectId: string | null,
  ): Promise<CountryPack> {
    const id =
      wanted ??
      (projectId === null ? null : await this.projects.packOf(workspaceId, projectId)) ??
      this.config.countryPack;
    if (id) return packOf(id);
    throw new UnprocessableError('pack_required', 'Nothing says by the rules of which country to bill.', {
      message:
        'Name the country of the bill with `pack`: it decides standard, taxes, heights and currency. A project or ' +
        'the installation can name one for all bills. GET /api/v1/packs lists them.',
      errors: [{ pointer: '#/pack', message: `one of ${PACK_IDS.join(', ')}` }],
    });
  }
}
