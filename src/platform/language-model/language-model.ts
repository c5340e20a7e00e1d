import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Config } from '../config';
import { askOnce, type ChatEndpoint, type Question } from './chat-endpoint';
import { LanguageModelError } from './language-model-error';

/** Tokens have on average at least this many UTF-8 bytes in every language. */
const BYTES_A_TOKEN = 2;

/** An answer shorter than this cannot hold a proposal. */
const LEAST_ANSWER_TOKENS = 200;

const FIRST_BACKOFF_MS = 500;
const LONGEST_WAIT_MS = 10_000;

/** The outcome of a question. `tokens` is the most that it may have cost, over all tries. */
export type Answer = { tokens: number } & ({ value: unknown } | { failure: LanguageModelError });

/** A language model behind an endpoint that speaks the OpenAI protocol. */
@Injectable()
export class LanguageModel {
  private readonly logger = new Logger(LanguageModel.name);
  private readonly endpoint: ChatEndpoint | null;

  constructor(private readonly config: Config) {
    const { llmBaseUrl: baseUrl, llmApiKey: apiKey, llmModel: model, llmTimeoutMs: timeoutMs } = config;
    this.endpoint = baseUrl && model ? { baseUrl, apiKey, model, timeoutMs } : null;
  }

  /** Name of the model; null when none is configured. */
  get name(): string | null {
    return this.endpoint?.model ?? null;
  }

  /**
   * Asks, and asks again when another try may help. LLM_MAX_TOKENS is divided evenly among all possible tries, so
   * that tries without an answer cannot cost more. Faults of the model or its endpoint are part of the outcome.
   *
   * @throws the signal's reason, when it fires; Error when no model is configured
   */
  async ask(question: Question, signal: AbortSignal): Promise<Answer> {
    if (!this.endpoint) throw new Error('No language model is configured.');
    const { llmRetries, llmMaxTokens } = this.config;
    const tokensATry = Math.floor(llmMaxTokens / (llmRetries + 1));
    const asked = Math.ceil(Buffer.byteLength(JSON.stringify(question)) / BYTES_A_TOKEN);
    const answerTokens = tokensATry - asked;
    if (answerTokens < LEAST_ANSWER_TOKENS) return { tokens: 0, failure: budgetTooSmall(asked, tokensATry) };
    for (let tries = 1; ; tries++) {
      const before = (tries - 1) * tokensATry;
      try {
        const { value, tokens } = await askOnce(this.endpoint, question, answerTokens, signal);
        return { value, tokens: before + (tokens ?? tokensATry) };
      } catch (error) {
        if (!(error instanceof LanguageModelError)) throw error;
        const wait = waitMs(error, tries);
        this.logger.warn({ code: error.code, detail: error.detail }, 'The language model gave no answer');
        if (!error.again || tries > llmRetries || wait > LONGEST_WAIT_MS) {
          return { tokens: tries * tokensATry, failure: error };
        }
        await sleep(wait, undefined, { signal });
      }
    }
  }
}

/** The wait that the endpoint asks for; otherwise exponential backoff, half of it random. */
function waitMs({ retryAfterSeconds }: LanguageModelError, tries: number): number {
  if (retryAfterSeconds !== null) return retryAfterSeconds * 1000;
  const full = FIRST_BACKOFF_MS * 2 ** (tries - 1);
  return full / 2 + (full / 2) * Math.random();
}

function budgetTooSmall(asked: number, tokensATry: number): LanguageModelError {
  return new LanguageModelError(
    'model_budget_too_small',
    `The question alone may take ${asked} of the ${tokensATry} tokens that LLM_MAX_TOKENS leaves each try.`,
    false,
  );
}
