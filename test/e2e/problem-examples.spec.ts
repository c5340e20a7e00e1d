import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, apiOperations } from '../support/api-operations';
import { startTestService, type TestService } from '../support/service';

interface Problem {
  status: number;
  code: string;
  detail: string;
  message: string;
}
interface ErrorResponse {
  description: string;
  content?: Record<string, { examples?: Record<string, { $ref: string }> }>;
}
interface ApiDocument {
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, ErrorResponse> }>>;
  components: { examples: Record<string, { value: Problem }> };
}

const document = JSON.parse(
  readFileSync(join(__dirname, '..', '..', 'openapi', 'planbill.json'), 'utf8'),
) as ApiDocument;

/** Every code that an operation documents, with its example. */
const documented = Object.values(document.paths).flatMap((item) =>
  Object.values(item).flatMap(({ operationId, responses }) =>
    Object.entries(responses)
      .filter(([status]) => Number(status) >= 400)
      .flatMap(([status, response]) =>
        [...response.description.matchAll(/`([a-z_]+)`/g)].map(([, code]) => {
          const reference = response.content?.['application/problem+json']?.examples?.[code]?.$ref;
          const example = document.components.examples[reference?.split('/').pop() ?? '']?.value;
          return { operationId, status: Number(status), code, example };
        }),
      ),
  ),
);

describe('the examples of errors', () => {
  it('are there for every code of every operation', () => {
    const without = documented.filter(
      ({ example, code, status }) => example?.code !== code || example.status !== status,
    );
    expect(without.map(({ operationId, code }) => `${operationId} ${code}`)).toEqual([]);
  });

  it('have a sample for everything that is computed', () => {
    const incomplete = documented.filter(({ example }) =>
      /[⟨⟩]|\$\{|undefined/.test(`${example?.detail} ${example?.message}`),
    );
    expect(incomplete.map(({ code, example }) => `${code}: ${example?.detail} ${example?.message}`)).toEqual(
      [],
    );
  });

  describe('are what the service answers', () => {
    let service: TestService;
    beforeAll(async () => {
      service = await startTestService({ APP_ROLES: 'api' });
    });
    afterAll(() => service?.stop());

    const answerTo = async (method: string, address: string) => {
      const response = await fetch(`${service.process.url}${address}`, { method });
      const { status, code, detail, message } = (await response.json()) as Problem;
      return { status, code, detail, message };
    };
    const expected = (id: string, code: string) => {
      const { status, detail, message } = documented.find(
        (each) => each.operationId === id && each.code === code,
      )!.example;
      return { status, code, detail, message };
    };
    const readable = apiOperations().filter(
      ({ method, path }) => ['GET', 'DELETE'].includes(method) && !path.includes('resumable'),
    );
    const withCode = (code: string) =>
      readable
        .filter(({ id }) => documented.some((each) => each.operationId === id && each.code === code))
        .map((operation) => [operation.id, operation] as const);
    const MORE: Record<string, string> = {
      diffPackages: `against=${randomUUID()}`,
      searchPackages: 'q=drill',
    };

    it.each(withCode('not_found').filter(([, { pathParameters }]) => pathParameters.length > 0))(
      'to an id that does not exist: %s',
      async (id, operation) => {
        const values = Object.fromEntries(operation.pathParameters.map((name) => [name, randomUUID()]));
        const address = `${addressOf(operation, values)}?${MORE[id] ?? ''}`;
        expect(await answerTo(operation.method, address)).toEqual(expected(id, 'not_found'));
      },
    );

    it.each(
      withCode('validation_failed').filter(([id]) =>
        /greater/.test(expected(id, 'validation_failed').detail),
      ),
    )('to a page that is too large: %s', async (id, operation) => {
      const wanted = expected(id, 'validation_failed');
      const values = Object.fromEntries(operation.pathParameters.map((name) => [name, randomUUID()]));
      const limit = Number(/\d+/.exec(wanted.detail)![0]) + 1;
      expect(
        await answerTo(operation.method, `${addressOf(operation, values)}?limit=${limit}&${MORE[id] ?? ''}`),
      ).toEqual(wanted);
    });
  });
});
