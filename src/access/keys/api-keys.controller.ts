import { Body, Controller, Delete, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Audited } from '../audit/audited';
import { Answers, ApiProblems, IdParam, PageQueryDto, pageOf, windowOf } from '../../platform/http';
import { KEY_CREATE, KEY_REVOKE } from './api-key.audit';
import { NotRepeatable } from '../idempotency/repeatable';
import { apiKeyDto } from './api-key.mapper';
import { ApiKeysService } from './api-keys.service';
import { CurrentPrincipal, CurrentWorkspace } from './current-workspace';
import { ApiKeyPageDto, CreateApiKeyDto, CreatedApiKeyDto } from './dto/api-key.dto';
import type { Principal } from './principal';
import { RequiresScope } from './scopes';

@ApiTags('operations')
@RequiresScope('admin')
@Controller('api-keys')
export class ApiKeysController {
  constructor(private readonly keys: ApiKeysService) {}

  @Post()
  @ApiOperation({
    summary: 'Create an API key for this workspace',
    description: 'Only this answer shows the key. As soon as there is one key, every request needs a key.',
  })
  @Answers('The new key, with its text')
  @ApiProblems({ 400: ['validation_failed', 'expiry_in_past'], 403: ['scope_not_grantable'] })
  @NotRepeatable()
  @Audited({ ...KEY_CREATE, made: ({ id }: CreatedApiKeyDto) => [id] })
  async createApiKey(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateApiKeyDto,
  ): Promise<CreatedApiKeyDto> {
    const expiresAt = body.expires_at ? new Date(body.expires_at) : null;
    const wanted = { name: body.name, scopes: body.scopes, expiresAt };
    const { key, text } = await this.keys.create(principal.workspaceId, wanted, principal.scopes);
    return { ...apiKeyDto(key), key: text };
  }

  @Get()
  @ApiOperation({
    summary: 'List API keys, newest first',
    description: 'Revoked keys are listed too.',
  })
  @Answers('A page of API keys')
  @ApiProblems({ 400: ['validation_failed'] })
  async listApiKeys(
    @CurrentWorkspace() workspace: string,
    @Query() query: PageQueryDto,
    @Req() request: Request,
  ): Promise<ApiKeyPageDto> {
    const [keys, total] = await this.keys.page(workspace, windowOf(query));
    return pageOf(keys.map(apiKeyDto), total, query, request);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Revoke an API key',
    description: 'Every later request with the key is refused.',
  })
  @Answers('The key is revoked')
  @ApiProblems({ 400: ['malformed_request'], 404: ['not_found'] })
  @Audited(KEY_REVOKE)
  async revokeApiKey(
    @CurrentWorkspace() workspace: string,
    @IdParam('Id of the key') id: string,
  ): Promise<void> {
    await this.keys.revoke(workspace, id);
  }
}
