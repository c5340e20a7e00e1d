import { PlanbillError } from '../../domain/errors';

/**
 * Why a language model gave no usable answer: `model_timeout`, `model_rate_limited`, `model_unavailable`,
 * `model_refused`, `model_answer_too_large`, `model_answer_unreadable`, `model_budget_too_small`. It never contains the
 * model's words or the key.
 */
export class LanguageModelError extends PlanbillError {
  /** @param again true when another try may help */
  constructor(
    code: string,
    detail: string,
    readonly again: boolean,
    options: { cause?: unknown; retryAfterSeconds?: number } = {},
  ) {
    super(code, 503, detail, options, false);
  }
}
