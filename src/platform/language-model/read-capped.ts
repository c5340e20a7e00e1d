import { LanguageModelError } from './language-model-error';

/**
 * Reads the text of a response of at most `maxBytes` and stops at the first byte beyond, or when the signal fires. The
 * signal that `fetch` was given does not stop the reading for certain: once the response is collected as garbage, nothing
 * joins the two.
 *
 * @throws LanguageModelError `model_answer_too_large`; the signal's reason; and what the connection fails with
 */
export async function readCapped(response: Response, maxBytes: number, signal: AbortSignal): Promise<string> {
  if (!response.body) return '';
  const reader = response.body.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  const stop = (): void => void reader.cancel(signal.reason).catch(() => undefined);
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await textOf(reader, maxBytes, signal);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function textOf(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  maxBytes: number,
  signal: AbortSignal,
): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    signal.throwIfAborted();
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
