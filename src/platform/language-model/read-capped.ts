import { LanguageModelError } from './language-model-error';

/**
 * Reads the text of a response of at most `maxBytes` and stops at the first byte beyond.
 *
 * @throws LanguageModelError `model_answer_too_large`; and what the connection fails with
 */
export async function readCapped(response: Response, maxBytes: number): Promise<string> {
  if (!response.body) return '';
  const reader = response.body.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel();
      throw new LanguageModelError(
        'model_answer_too_large',
        `The answer is larger than ${maxBytes} bytes.`,
        false,
      );
    }
    text += decoder.decode(value, { stream: true });
  }
}
