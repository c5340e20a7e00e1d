import { type Completion, readCompletion } from './completion';
import { LanguageModelError } from './language-model-error';
import { readCapped } from './read-capped';

/** The most bytes of an answer; no proposal needs this many. */
const MAX_ANSWER_BYTES = 256 * 1024;

/** The most bytes of an error to read. */
const MAX_ERROR_BYTES = 16 * 1024;

export interface ChatEndpoint {
  baseUrl: string;
  apiKey: string | undefined;
  model: string;
  timeoutMs: number;
}

/** A question whose answer is one JSON document. */
export interface Question {
  /** Planbill's own instruction to the model. */
  system: string;
  /** The data of the request, which may hold any words. */
  user: string;
  schema: { name: string; schema: object };
}

/**
 * Asks once with `POST {base}/chat/completions`.
 *
 * @throws LanguageModelError
 * @throws the signal's reason, when it fires
 */
export async function askOnce(
  endpoint: ChatEndpoint,
  question: Question,
  maxTokens: number,
  signal: AbortSignal,
): Promise<Completion> {
  // Timer and listener hold the controller, so that it outlives whatever else is collected as garbage.
  const over = new AbortController();
  let late = false;
  const clock = setTimeout(() => {
    late = true;
    over.abort();
  }, endpoint.timeoutMs);
  const stop = (): void => over.abort(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  try {
    signal.throwIfAborted();
    const response = await fetch(`${endpoint.baseUrl.replace(/\/+$/, '')}/chat/completions`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(endpoint.apiKey && { authorization: `Bearer ${endpoint.apiKey}` }),
      },
      body: JSON.stringify(requestOf(endpoint.model, question, maxTokens)),
      // A redirect could send the key to another server.
      redirect: 'error',
      signal: over.signal,
    });
    if (!response.ok) throw await refusal(response, over.signal);
    return readCompletion(await answerOf(response, over.signal));
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof LanguageModelError) throw error;
    if (late) {
      const detail = `No answer within ${endpoint.timeoutMs} ms.`;
      throw new LanguageModelError('model_timeout', detail, true, { cause: error });
    }
    throw new LanguageModelError('model_unavailable', 'The connection failed.', true, {
      cause: error,
    });
  } finally {
    clearTimeout(clock);
    signal.removeEventListener('abort', stop);
  }
}

function requestOf(model: string, { system, user, schema }: Question, maxTokens: number): object {
  return {
    model,
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: user },
    ],
    response_format: { type: 'json_schema', json_schema: { ...schema, strict: true } },
    temperature: 0,
    max_tokens: maxTokens,
    stream: false,
  };
}

async function answerOf(response: Response, signal: AbortSignal): Promise<string> {
  const type = response.headers.get('content-type') ?? '';
  if (!/^application\/([\w.-]+\+)?json\b/i.test(type)) {
    await response.body?.cancel();
    throw new LanguageModelError(
      'model_answer_unreadable',
      `The answer is ${type.split(';')[0].slice(0, 60) || 'without a type'}, not JSON.`,
      false,
    );
  }
  return readCapped(response, MAX_ANSWER_BYTES, signal);
}

async function refusal(response: Response, signal: AbortSignal): Promise<LanguageModelError> {
  await readCapped(response, MAX_ERROR_BYTES, signal).catch(() => undefined);
  const { status } = response;
  const retryAfterSeconds = waitOf(response.headers.get('retry-after'));
  if (status === 429) {
    const detail = 'The endpoint answered 429: too many requests.';
    return new LanguageModelError('model_rate_limited', detail, true, { retryAfterSeconds });
  }
  if (status >= 500 || status === 408) {
    const detail = `The endpoint answered ${status}.`;
    return new LanguageModelError('model_unavailable', detail, true, { retryAfterSeconds });
  }
  return new LanguageModelError('model_refused', `The endpoint answered ${status}.`, false);
}

/** Seconds that a Retry-After header asks to wait; it holds seconds or a date. */
function waitOf(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header.trim())
    ? Number(header)
    : Math.ceil((Date.parse(header) - Date.now()) / 1000);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}
