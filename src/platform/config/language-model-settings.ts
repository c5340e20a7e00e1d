import { IsString, IsUrl, MinLength, ValidateIf } from 'class-validator';
import { IntegerSetting, Setting } from './setting';

/** The language model that may propose rooms and relations for layouts; off unless it has an address. */
export class LanguageModelSettings {
  @Setting({
    env: 'LLM_BASE_URL',
    doc: 'Address of a language model with the OpenAI protocol, without /chat/completions; empty: no language model is used. Briefs are sent to it.',
    example: 'http://localhost:11434/v1',
  })
  @ValidateIf((settings: LanguageModelSettings) => settings.llmBaseUrl !== undefined)
  @IsUrl({ protocols: ['http', 'https'], require_tld: false, require_protocol: true })
  llmBaseUrl?: string;

  @Setting({ env: 'LLM_API_KEY', doc: 'Key for LLM_BASE_URL, sent as a bearer token.', secret: true })
  @ValidateIf((settings: LanguageModelSettings) => settings.llmApiKey !== undefined)
  @IsString()
  llmApiKey?: string;

  @Setting({ env: 'LLM_MODEL', doc: 'Name of the model; needed with LLM_BASE_URL.', example: 'llama3.1' })
  @ValidateIf((settings: LanguageModelSettings) => settings.llmBaseUrl !== undefined)
  @IsString()
  @MinLength(1)
  llmModel?: string;

  @IntegerSetting({
    env: 'LLM_TIMEOUT_MS',
    doc: 'Time limit for one answer of the language model, milliseconds.',
    min: 100,
    max: 120_000,
  })
  llmTimeoutMs = 20_000;

  @IntegerSetting({
    env: 'LLM_RETRIES',
    doc: 'Further tries after a timeout, a 429, a 5xx, a lost connection or an unreadable answer.',
    min: 0,
    max: 5,
  })
  llmRetries = 2;

  @IntegerSetting({
    env: 'LLM_MAX_TOKENS',
    doc: 'Largest number of tokens for one layout: all questions and answers together.',
    min: 500,
    max: 200_000,
  })
  llmMaxTokens = 24_000;
}
