/** Whether the process is alive, and whether it should be sent work. Nobody has to sign in to ask. */
import type { FastifyInstance } from 'fastify';

/** `reason` is a sentence while the service should not be sent work, and null when it should. */
export type Readiness = () => Promise<string | null>;

export function serveHealth(server: FastifyInstance, readiness: Readiness): void {
  server.get('/health/live', async (_request, reply) => reply.send({ status: 'live' }));
  server.get('/health/ready', async (_request, reply) => {
    const reason = await readiness().catch(() => 'The database does not answer.');
    if (reason === null) return await reply.send({ status: 'ready' });
    return await reply.code(503).header('retry-after', '10').send({ status: 'not ready', reason });
  });
}
