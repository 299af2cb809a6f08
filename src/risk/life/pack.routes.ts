import type { FastifyInstance } from 'fastify';
import { problem } from '../../ledger/problem.ts';
import { canonical } from '../../terms/canonical.ts';
import { admit, answer, type LifeDesk, standingOf } from './desk.routes.ts';
import { exportPack, importPack, signingKey } from './pack.store.ts';
import { parsePackFile } from './pack-file.parse.ts';
import { fingerprintOf } from './pack-file.ts';

type Exported = { Params: { pack: string }; Querystring: { withPartyNames?: string } };
type Trusting = { Querystring: { trust?: string } };

/** Packs as signed files: out to a partner administration, and in as drafts. */
export function packFileRoutes(app: FastifyInstance, desk: LifeDesk): void {
  const { agency, now, tables } = desk;

  app.get('/v1/pack-key', async (request, reply) => {
    if (admit(desk, request, reply, 'book.read') === null) return reply;
    const { publicKey } = await desk.database.as(agency.id, (tx) =>
      signingKey(tx, now(), desk.newKey),
    );
    return { algorithm: 'Ed25519', publicKey, fingerprint: fingerprintOf(publicKey) };
  });

  app.get<Exported>('/v1/packs/:pack/file', async (request, reply) => {
    const principal = admit(desk, request, reply, 'book.publish');
    if (principal === null) return reply;
    const { pack } = request.params;
    const withPartyNames = request.query.withPartyNames === 'true';
    const exporting = { pack, from: agency.name, withPartyNames };
    const text = await desk.amend((tx) =>
      exportPack(tx, exporting, standingOf(desk, principal), desk.newKey),
    );
    if (!text.ok) return answer(desk, reply, text);
    reply.header('content-disposition', `attachment; filename="${pack}.pack.json"`);
    return reply.type('application/json').send(text.value);
  });

  app.post<Trusting>('/v1/packs/verification', async (request, reply) => {
    if (admit(desk, request, reply, 'book.read') === null) return reply;
    const read = parsePackFile(canonical(request.body), request.query.trust ?? null);
    if (!read.ok) return problem(reply, 422, read.faults, tables);
    const { parts, ...signed } = read.value;
    return { ...signed, parts: parts.map(({ kind, name }) => ({ kind, name })) };
  });

  app.post<Trusting>('/v1/packs', async (request, reply) => {
    const principal = admit(desk, request, reply, 'criterion.draft');
    if (principal === null) return reply;
    const read = parsePackFile(canonical(request.body), request.query.trust ?? null);
    if (!read.ok) return problem(reply, 422, read.faults, tables);
    const by = standingOf(desk, principal);
    return answer(desk, reply, await desk.amend((tx) => importPack(tx, read.value, by)), 201);
  });
}
