import { PlanbillError } from '../../domain/errors';

/**
 * Why a language model gave no usable answer: `model_timeout`, `model_rate_limited`, `model_unavailable`,
 * `model_refused`, `model_answer_too_large`, `model_answer_unreadable`, `model_budget_too_small`. No text of the
 * model or of the key is in it.
 */
export class LanguageModelError extends PlanbillError {
  /** @param again worth another try by machine */
  constructor(
    code: string,
    detail: string,
    readonly again: boolean,
    options: { cause?: unknown; retryAfterSeconds?: number } = {},
  ) {
    super(code, 503, detail, options, false);
  }
}
