/** Where @nestjs/swagger keeps the responses of a method; the package does not export the name. */
const RESPONSES = 'swagger/apiResponse';

/**
 * Says what a successful answer of an operation holds. Its status and its class come from the method itself, so
 * only the words are given here.
 */
export function Answers(description: string): MethodDecorator {
  return (_target, _method, descriptor) => {
    const handler = descriptor.value as object;
    const responses = (Reflect.getMetadata(RESPONSES, handler) ?? {}) as Record<string, object>;
    const described = Object.entries(responses).map(([status, response]) => [
      status,
      Number(status) < 300 ? { ...response, description } : response,
    ]);
    Reflect.defineMetadata(RESPONSES, Object.fromEntries(described), handler);
  };
}
