import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { exportPack, importPack, signingKey } from '../risk/life/pack.store.ts';
import { parsePackFile } from '../risk/life/pack-file.parse.ts';
import { fingerprintOf } from '../risk/life/pack-file.ts';
import { lifeDesk } from '../server/life-desk.ts';
import { sha256 } from '../terms/canonical.ts';
import { demand, EXIT, shownFaults } from './exit.ts';
import { answering, type HouseFlags, houseCommand, inHouse } from './house-command.ts';
import { standingFor } from './life.ts';
import { readSource } from './source.ts';
import { DRAFT_KIND, TARGETING_TOLD } from './targeting-words.ts';
import { answer, grouped } from './terminal.ts';
import { tell } from './words.ts';

interface ExportFlags extends HouseFlags {
  readonly as: string;
  readonly output?: string;
  readonly withPartyNames?: true;
}

interface TrustFlags extends HouseFlags {
  readonly trust?: string;
}

export function packCommand(): Command {
  return new Command('pack')
    .description('Packs of criteria as signed files, between administrations')
    .addCommand(exportCommand())
    .addCommand(verifyCommand())
    .addCommand(importCommand())
    .addCommand(keyCommand());
}

function exportCommand(): Command {
  return houseCommand(
    'export',
    'A pack of the Book with its lists, sources and tests, signed',
    'pack export undervaluation --as luis -o undervaluation.pack.json',
  )
    .argument('<pack>', 'its name')
    .requiredOption('--as <login>', 'whose account takes it out')
    .option('-o, --output <file>', 'write to a file (default standard output)')
    .option('--with-party-names', 'its criteria and lists may name parties')
    .action((pack: string, flags: ExportFlags) =>
      inHouse(flags, 'tool', async (house) => {
        const by = await standingFor(house, flags.as, 'book.publish');
        const withPartyNames = flags.withPartyNames === true;
        const exporting = { pack, from: house.agency.name, withPartyNames };
        const { newKey } = lifeDesk(house);
        const text = demand(await house.amend((tx) => exportPack(tx, exporting, by, newKey)));
        if (flags.output === undefined) return void process.stdout.write(text);
        writeFileSync(flags.output, text);
        const written = {
          file: flags.output,
          bytes: Buffer.byteLength(text),
          sha256: sha256(text),
        };
        const bytes = grouped(written.bytes);
        answer(flags, written, [tell(TARGETING_TOLD.packWritten, { file: flags.output, bytes })]);
      }),
    );
}

function trusting(command: Command): Command {
  return command.option(
    '--trust <key>',
    'the public key, or its fingerprint, that must have signed it',
  );
}

function verifyCommand(): Command {
  return trusting(
    answering(
      'verify',
      'Whether a file is what was signed',
      'pack verify undervaluation.pack.json',
    ),
  )
    .argument('<file>', 'the pack file')
    .action((file: string, flags: TrustFlags) => {
      const read = parsePackFile(readSource(file).text, flags.trust ?? null);
      if (!read.ok) {
        process.exitCode = EXIT.no;
        return answer(flags, { good: false, faults: read.faults }, shownFaults(read.faults));
      }
      const { parts, ...signed } = read.value;
      const { from, at, fingerprint } = signed;
      answer(flags, { good: true, ...signed, parts: parts.length }, [
        tell(TARGETING_TOLD.packGood, { parts: String(parts.length), from, at }),
        tell(TARGETING_TOLD.packKey, { fingerprint }),
      ]);
    });
}

function importCommand(): Command {
  return trusting(
    houseCommand(
      'import',
      'Make drafts of a pack; nothing of it is live',
      'pack import undervaluation.pack.json --as ana',
    ),
  )
    .argument('<file>', 'the pack file')
    .requiredOption('--as <login>', 'whose drafts they are')
    .action((file: string, flags: TrustFlags & { as: string }) =>
      inHouse(flags, 'tool', async (house) => {
        const read = demand(parsePackFile(readSource(file).text, flags.trust ?? null));
        const by = await standingFor(house, flags.as, 'criterion.draft');
        const drafts = demand(await house.amend((tx) => importPack(tx, read, by)));
        const counts = { drafts: String(drafts.length), parts: String(read.parts.length) };
        answer(flags, { from: read.from, fingerprint: read.fingerprint, drafts }, [
          ...drafts.map(({ id, kind, name }) =>
            tell(TARGETING_TOLD.newDraft, { id, kind: tell(DRAFT_KIND[kind]), name }),
          ),
          tell(TARGETING_TOLD.imported, counts),
        ]);
      }),
    );
}

function keyCommand(): Command {
  return houseCommand('key', 'The public key by which packs are signed here', 'pack key').action(
    (flags: HouseFlags) =>
      inHouse(flags, 'tool', async (house) => {
        const { newKey } = lifeDesk(house);
        const { publicKey } = await house.database.as(house.agency.id, (tx) =>
          signingKey(tx, house.now(), newKey),
        );
        const fingerprint = fingerprintOf(publicKey);
        answer(flags, { algorithm: 'Ed25519', publicKey, fingerprint }, [publicKey, fingerprint]);
      }),
  );
}
