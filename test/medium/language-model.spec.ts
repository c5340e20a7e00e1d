import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Logger } from '@nestjs/common';
import { Config, loadConfig } from '../../src/platform/config';
import { LanguageModel } from '../../src/platform/language-model';
import {
  answers,
  type Behaviour,
  body,
  dripping,
  endless,
  type LanguageModelServer,
  says,
  silent,
  startLanguageModelServer,
  status,
  truncated,
} from '../support/language-model-server';

const QUESTION = {
  system: 'Answer with the document.',
  user: '{"brief":"an office"}',
  schema: { name: 'proposal', schema: { type: 'object' } },
};
const DOCUMENT = { rooms: [1, 2] };
/** So long that a busy machine asks and answers within it, and so short that a test can wait for its end. */
const IMPATIENT = { LLM_TIMEOUT_MS: '2500', LLM_RETRIES: '1' };

describe('the language model', () => {
  let server: LanguageModelServer;
  beforeAll(async () => {
    Logger.overrideLogger(false);
    server = await startLanguageModelServer();
  });
  afterAll(() => server?.stop());

  const modelWith = (settings: Record<string, string> = {}) =>
    new LanguageModel(
      loadConfig({
        LLM_BASE_URL: server.url,
        LLM_MODEL: 'planner-1',
        LLM_API_KEY: 'hunter2',
        LLM_TIMEOUT_MS: '60000',
        LLM_RETRIES: '2',
        ...settings,
      }),
    );
  const ask = (settings?: Record<string, string>, signal = new AbortController().signal) =>
    modelWith(settings).ask(QUESTION, signal);

  const settingsFor = (fault: Behaviour) => (fault === silent || fault === dripping ? IMPATIENT : {});

  it('is off unless it has an address', () => {
    expect(new LanguageModel(new Config()).name).toBeNull();
    expect(modelWith().name).toBe('planner-1');
    expect(() => loadConfig({ LLM_BASE_URL: server.url })).toThrow('LLM_MODEL');
    expect(() => loadConfig({ LLM_BASE_URL: 'ftp://model', LLM_MODEL: 'a' })).toThrow('LLM_BASE_URL');
  });

  it('is asked as the protocol wants, for JSON by a schema, with the key as a bearer token', async () => {
    server.behave(answers(DOCUMENT));
    expect(await ask()).toEqual({ value: DOCUMENT, tokens: 799 });
    expect(server.questions).toHaveLength(1);
    const [{ path, authorization, body: sent }] = server.questions;
    expect([path, authorization]).toEqual(['/v1/chat/completions', 'Bearer hunter2']);
    expect(sent).toMatchObject({
      model: 'planner-1',
      messages: [
        { role: 'system', content: QUESTION.system },
        { role: 'user', content: QUESTION.user },
      ],
      response_format: { type: 'json_schema', json_schema: { name: 'proposal', strict: true } },
    });
    expect(sent.max_tokens).toBeGreaterThan(1000);
    expect(sent.max_tokens).toBeLessThan(8000);
  });

  it('may be local and want no key, and have its address written with a slash', async () => {
    server.behave(answers(DOCUMENT));
    const settings = loadConfig({ LLM_BASE_URL: `${server.url}/`, LLM_MODEL: 'a' });
    await new LanguageModel(settings).ask(QUESTION, new AbortController().signal);
    expect(server.questions[0]).toMatchObject({ path: '/v1/chat/completions', authorization: undefined });
  });

  it.each<[string, Behaviour]>([
    ['is slow', silent],
    ['drips', dripping],
    ['answers 429', status(429, { 'retry-after': '0' })],
    ['answers 500', status(500)],
    ['answers 503', status(503, { 'retry-after': '0' })],
    ['cuts its answer off', truncated],
    ['hangs up', (response) => void response.destroy()],
    ['answers no JSON', body('<html>')],
    ['answers content that is no JSON', says('Sure! Here is the layout:')],
    ['answers without content', says(null)],
    ['answers another document', body('[]')],
    ['answers without choices', body('{"choices":[]}')],
  ])('is asked again when it %s', async (_, fault) => {
    server.behave(fault, answers(DOCUMENT));
    expect(await ask(settingsFor(fault))).toMatchObject({ value: DOCUMENT });
    expect(server.questions).toHaveLength(2);
  });

  it('is given up in time though memory is cleaned up while its answer drips', async () => {
    setFlagsFromString('--expose-gc');
    const cleanUp = setInterval(runInNewContext('gc') as () => void, 50);
    try {
      server.behave(dripping);
      const answer = await ask({ ...IMPATIENT, LLM_RETRIES: '0' });
      expect(answer).toMatchObject({ failure: { code: 'model_timeout' } });
    } finally {
      clearInterval(cleanUp);
    }
  });

  it.each<[string, Behaviour, string, number]>([
    ['slow', silent, 'model_timeout', 2],
    ['dripping', dripping, 'model_timeout', 2],
    ['busy', status(429), 'model_rate_limited', 3],
    ['broken', status(502), 'model_unavailable', 3],
    ['babbling', says('no'), 'model_answer_unreadable', 3],
    ['cut off at its longest', says('{"rooms":[', { finish: 'length' }), 'model_answer_unreadable', 1],
    ['of another type', body('{}', 'text/html'), 'model_answer_unreadable', 1],
    ['endless', endless, 'model_answer_too_large', 1],
    ['locked', status(401), 'model_refused', 1],
    ['not there', status(404), 'model_refused', 1],
    ['unwilling', says(null, { refusal: 'I cannot help with that.' }), 'model_refused', 1],
    ['elsewhere', status(302, { location: 'http://127.0.0.1:1/' }), 'model_unavailable', 3],
    ['busy for an hour', status(429, { 'retry-after': '3600' }), 'model_rate_limited', 1],
  ])('that is %s is given up', async (_, fault, code, tries) => {
    server.behave(fault);
    const answer = await ask(settingsFor(fault));
    expect(answer).toMatchObject({ failure: { code } });
    expect(server.questions).toHaveLength(tries);
    expect(JSON.stringify(answer)).not.toContain('hunter2');
  });

  it('that is not reachable is given up', async () => {
    expect(await ask({ LLM_BASE_URL: 'http://127.0.0.1:1/v1', LLM_RETRIES: '0' })).toMatchObject({
      failure: { code: 'model_unavailable' },
    });
  });

  it('never costs more than it may, whatever becomes of its tries', async () => {
    server.behave(status(500));
    const { tokens } = await ask({ LLM_MAX_TOKENS: '9000' });
    expect(tokens).toBe(9000);
    for (const { body: sent } of server.questions) expect(sent.max_tokens).toBeLessThan(3000);
    server.behave(answers(DOCUMENT));
    expect(await ask({ LLM_MAX_TOKENS: '500' })).toMatchObject({
      tokens: 0,
      failure: { code: 'model_budget_too_small' },
    });
    expect(server.questions).toEqual([]);
  });

  it('is left alone at once when its asker is stopped', async () => {
    const stop = new AbortController();
    server.behave(() => stop.abort(new Error('cancelled')));
    await expect(ask({ LLM_TIMEOUT_MS: '60000' }, stop.signal)).rejects.toThrow('cancelled');
    expect(server.questions).toHaveLength(1);
  });
});
