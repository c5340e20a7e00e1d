import { LanguageModelError } from './language-model-error';

/** A model's answer and its cost. */
export interface Completion {
  /** The parsed JSON; its shape is not checked. */
  value: unknown;
  /** Tokens of question and answer together; null when the endpoint does not say. */
  tokens: number | null;
}

/**
 * Reads the body of a chat completion. Its content must be JSON.
 *
 * @throws LanguageModelError `model_refused`, `model_answer_unreadable`
 */
export function readCompletion(body: string): Completion {
  const document = objectOf(parsed(body, 'The answer'));
  const tokens = tokensOf(document);
  const [choice] = Array.isArray(document.choices) ? (document.choices as unknown[]) : [];
  const { message, finish_reason: finish } = objectOf(choice);
  const { content, refusal } = objectOf(message);
  if (typeof refusal === 'string' && refusal !== '') {
    throw new LanguageModelError('model_refused', 'The model declined to answer.', false);
  }
  if (finish === 'length') throw unreadable('The answer was cut off at the token limit.', undefined, false);
  if (typeof content !== 'string') throw unreadable('The answer has no content.');
  return { value: parsed(content, 'The content of the answer'), tokens };
}

function tokensOf(document: Record<string, unknown>): number | null {
  const total = objectOf(document.usage).total_tokens;
  return typeof total === 'number' && Number.isSafeInteger(total) && total >= 0 ? total : null;
}

function parsed(text: string, what: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw unreadable(`${what} is not JSON.`, cause);
  }
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function unreadable(detail: string, cause?: unknown, again = true): LanguageModelError {
  return new LanguageModelError('model_answer_unreadable', detail, again, { cause });
}
