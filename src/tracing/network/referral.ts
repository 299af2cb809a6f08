import { canonical, sha256 } from '../../terms/canonical.ts';
import type { Instant } from '../../terms/day.ts';
import { type Language, say, type Words } from '../../terms/words.ts';
import type { NetworkNode, NodeName } from './node.ts';
import type { Statement } from './statement.ts';
import { REFERRAL_WORDS } from './words.ts';

/** What somebody refers, to whom and why. */
export interface ReferralAsked {
  readonly title: string;
  readonly reason: string;
  /** Who is to look into it: an office, an agency. */
  readonly recipient: string;
  readonly nodes: readonly NodeName[];
  /** Whether what was collected for safety and targeting alone goes with it. */
  readonly security: boolean;
}

/** What ties two of the referred nodes: a consignment that names both. */
export interface ReferredTie {
  readonly node: NodeName;
  readonly consignment: string;
  readonly role: string;
  readonly security: boolean;
  /** The filing that said so first, and the hash of its exact message. */
  readonly filing: string;
  readonly sha256: string;
}

export interface ReferredConsignment {
  readonly id: string;
  readonly reference: string;
  readonly statements: readonly Statement[];
}

/** What was found of a network. */
export interface Evidence {
  readonly nodes: readonly NetworkNode[];
  readonly ties: readonly ReferredTie[];
  readonly consignments: readonly ReferredConsignment[];
  /** How much was left out because it was collected for safety and targeting alone. */
  readonly withheld: { readonly nodes: number; readonly ties: number; readonly filings: number };
  /** There were more consignments than are in it. */
  readonly more: boolean;
}

/** What is handed over: everything with the hashes of what it rests on. */
export interface EvidencePack extends Evidence {
  readonly title: string;
  readonly reason: string;
  readonly recipient: string;
  readonly at: Instant;
  readonly by: string;
  /** SHA-256 over the canonical text of all above. */
  readonly sha256: string;
}

/** Puts a pack together and names it by the hash of what it says. */
export function packOf(
  { title, reason, recipient }: ReferralAsked,
  found: Evidence,
  { at, actor }: { readonly at: Instant; readonly actor: string },
): EvidencePack {
  const pack = { title, reason, recipient, at, by: actor, ...found };
  return { ...pack, sha256: sha256(canonical(pack)) };
}

/** Whether a pack says what it was hashed of. */
export function isWhole({ sha256: hash, ...pack }: EvidencePack): boolean {
  return sha256(canonical(pack)) === hash;
}

/** The pack as somebody reads it, line by line. */
export function packText(pack: EvidencePack, language: Language): string {
  const tell = (words: Words, filled: Readonly<Record<string, string>> = {}) =>
    say(words, language, filled);
  const labels = new Map(pack.nodes.map(({ node, label }) => [node, label]));
  const lines = [
    pack.title,
    '='.repeat(pack.title.length),
    tell(REFERRAL_WORDS.head, { at: pack.at, by: pack.by, recipient: pack.recipient }),
    tell(REFERRAL_WORDS.reason, { reason: pack.reason }),
    '',
    tell(REFERRAL_WORDS.nodes, { count: String(pack.nodes.length) }),
    ...pack.nodes.map(
      ({ node, label, country }) => `  ${label}${country ? ` (${country})` : ''}  ${node}`,
    ),
  ];
  for (const { id, reference, statements } of pack.consignments) {
    lines.push('', tell(REFERRAL_WORDS.consignment, { reference, id }));
    for (const tie of pack.ties.filter(({ consignment }) => consignment === id)) {
      const mark = tie.security ? ` ${tell(REFERRAL_WORDS.security)}` : '';
      lines.push(`  ${tie.role}: ${labels.get(tie.node) ?? tie.node}${mark}`);
    }
    for (const statement of statements) lines.push(...statementLines(statement, tell));
  }
  const { nodes, ties, filings } = pack.withheld;
  if (nodes + ties + filings > 0) {
    lines.push(
      '',
      tell(REFERRAL_WORDS.withheld, {
        nodes: String(nodes),
        ties: String(ties),
        filings: String(filings),
      }),
    );
  }
  if (pack.more) lines.push('', tell(REFERRAL_WORDS.more));
  return [...lines, '', `SHA-256 ${pack.sha256}`, ''].join('\n');
}

function statementLines(
  statement: Statement,
  tell: (words: Words, filled?: Readonly<Record<string, string>>) => string,
): readonly string[] {
  const { about, said, kind, reference, line, otherwise } = statement;
  const place = line === null ? `${kind} ${reference}` : `${kind} ${reference}/${line}`;
  const names = (list: readonly string[]) => list.join(', ') || '–';
  return [
    `  ${about}: ${said}  [${place}]${statement.security ? ` ${tell(REFERRAL_WORDS.security)}` : ''}`,
    `    ${tell(REFERRAL_WORDS.accountable, {
      sender: statement.sender,
      declared: names(statement.declared),
      owned: names(statement.owned),
      carried: names(statement.carried),
      benefited: names(statement.benefited),
    })}`,
    `    ${tell(REFERRAL_WORDS.authority, {
      authority: statement.authority ?? '–',
      liability: statement.liability ?? '–',
      sha256: statement.sha256,
    })}`,
    ...otherwise.map((other) => `    ${tell(REFERRAL_WORDS.otherwise, { ...other })}`),
  ];
}
