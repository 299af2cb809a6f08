import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { leaveFor } from '../../ledger/leave.ts';
import { type FaultTables, languageOf, problem, sayAll } from '../../ledger/problem.ts';
import type { OriginLaw } from './agreement.ts';
import { sayDetermination } from './answer.ts';
import { answerInquiry } from './inquiry.parse.ts';
import { type ProductRule, printAlternatives } from './rule.ts';
import { printSpan } from './scope.ts';

/** What the route of origin is given by the server. */
export interface OriginDesk {
  readonly agency: { readonly id: string };
  /** The law of origin of the Book in force; null when it has no tariff. */
  readonly origin: () => OriginLaw | null;
  readonly tables: FaultTables;
}

const INQUIRY_BYTES_MAX = 2 * 1024 * 1024;

/** Whether goods originate, for whoever reads the Book and for who files. Nothing is filed. */
export function originRoutes(app: FastifyInstance, desk: OriginDesk): void {
  const { agency, tables } = desk;

  /** Answers by itself and gives null when the request has no leave. */
  function admitted(request: FastifyRequest, reply: FastifyReply): OriginLaw | null {
    const { principal } = request;
    const filer = principal?.filer ?? null;
    const leave =
      filer === null
        ? leaveFor(principal, 'book.read', agency.id)
        : leaveFor(principal, 'filing.submit', agency.id, [filer]);
    if (leave.granted) return desk.origin() ?? { agreements: [], rules: [] };
    problem(reply, leave.status, [leave.fault], tables);
    return null;
  }

  app.get('/v1/origin/rules', async (request, reply) => {
    const law = admitted(request, reply);
    if (law === null) return reply;
    const agreements = law.agreements.map(({ id, title, parties, state, validity, verified }) => ({
      id,
      title,
      parties,
      state,
      ...validity,
      verified,
    }));
    return { agreements, rules: law.rules.map(viewOfRule) };
  });

  app.post('/v1/origin', { bodyLimit: INQUIRY_BYTES_MAX }, async (request, reply) => {
    const law = admitted(request, reply);
    if (law === null) return reply;
    const found = answerInquiry(law, request.body);
    if (!found.ok) return problem(reply, 422, found.faults, tables);
    const { hts, determination, certificate } = found.value;
    const language = languageOf(request);
    return {
      hts,
      ...sayDetermination(determination, language),
      certificate: certificate && sayAll(certificate, tables, language),
    };
  });
}

function viewOfRule({ agreement, target, part, alternatives, validity, ...rule }: ProductRule) {
  return {
    agreement,
    target: target.map(printSpan).join(' '),
    part,
    rule: printAlternatives(alternatives),
    ...validity,
    citation: rule.citation,
    verified: rule.verified,
  };
}
