import { createBullBoard } from '@bull-board/api';
import { BullAdapter } from '@bull-board/api/bullAdapter';
import { ExpressAdapter } from '@bull-board/express';
import { getQueueToken } from '@nestjs/bull';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Queue } from 'bull';
import type { NextFunction, Request, Response } from 'express';
import { PlanbillError } from '../domain/errors';
import { assertLocal, Authenticator, scopeMissing } from '../access/keys';
import { problemOf } from '../platform/http';
import { Dispatcher, QUEUE_CLASSES } from '../platform/queue';

const PATH = '/admin/queues';

/**
 * Bull Board, read-only, for who holds a key with the scope `admin`; a browser asks for it as a password. It
 * shows what the messenger holds, not the jobs: those are in PostgreSQL and at `/api/v1/jobs`.
 */
export function mountQueueBoard(app: NestExpressApplication): void {
  if (app.get(Dispatcher).name !== 'bull') return;
  const board = new ExpressAdapter();
  board.setBasePath(PATH);
  const queues = QUEUE_CLASSES.map((name) => app.get<Queue>(getQueueToken(name), { strict: false }));
  createBullBoard({
    queues: queues.map((queue) => new BullAdapter(queue, { readOnlyMode: true })),
    serverAdapter: board,
  });
  const authenticator = app.get(Authenticator, { strict: false });
  app.use(PATH, (request: Request, response: Response, next: NextFunction) => {
    assertAdmin(authenticator, request).then(() => next(), refuse(request, response, next));
  });
  app.use(PATH, board.getRouter());
}

async function assertAdmin(authenticator: Authenticator, request: Request): Promise<void> {
  const principal = await authenticator.authenticate(bearerOf(request.headers.authorization));
  if (principal.keyId === null) assertLocal(request);
  if (!principal.scopes.includes('admin')) throw scopeMissing('admin', principal.scopes);
}

/** A browser can only send a name and a password; the key is the password. */
function bearerOf(authorization: string | undefined): string | undefined {
  const basic = /^Basic +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (basic === undefined) return authorization;
  return `Bearer ${Buffer.from(basic, 'base64')
    .toString()
    .replace(/^[^:]*:/, '')}`;
}

function refuse(request: Request, response: Response, next: NextFunction): (error: unknown) => void {
  return (error) => {
    if (!(error instanceof PlanbillError)) return next(error);
    if (error.status === 401)
      response.setHeader('WWW-Authenticate', 'Basic realm="planbill", charset="UTF-8"');
    const id = String((request as Request & { id?: string }).id ?? '');
    response.status(error.status).type('application/problem+json');
    response.send(JSON.stringify(problemOf(error, PATH, id)));
  };
}
