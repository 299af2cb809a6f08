import { Command } from 'commander';
import type { Language } from '../terms/words.ts';
import { accountCommand } from './account-command.ts';
import { accuracyCommand } from './accuracy-command.ts';
import { balanceCommand } from './balance-command.ts';
import { benchCommand } from './bench-command.ts';
import { bookCommand } from './book-command.ts';
import { bundleCommand } from './bundle-command.ts';
import { criterionCommand } from './criterion-command.ts';
import { decideCommand } from './decide-command.ts';
import { dutyCommand } from './duty-command.ts';
import { evaluateCommand } from './evaluate-command.ts';
import { throwUsage } from './exit.ts';
import { fileCommand } from './file-command.ts';
import { findingCommand } from './finding-command.ts';
import { gapsCommand } from './gap-command.ts';
import { speak } from './help-language.ts';
import { identitiesCommand } from './identities-command.ts';
import { journalCommand } from './journal-command.ts';
import { listsCommand } from './lists-command.ts';
import { loadCommand } from './load-command.ts';
import { modelCommand } from './model-command.ts';
import { networkCommand } from './network-command.ts';
import { originCommand } from './origin-command.ts';
import { packCommand } from './pack-command.ts';
import { parcelCommand } from './parcel-command.ts';
import { partyCommand } from './party-command.ts';
import { quotaCommand } from './quota-command.ts';
import { replayCommand } from './replay-command.ts';
import { revenueCommand } from './revenue-command.ts';
import { scheduleCommand } from './schedule-command.ts';
import { screenCommand } from './screen-command.ts';
import { screeningCommand } from './screening-command.ts';
import { signalsCommand } from './signals-command.ts';
import { simulateCommand } from './simulate-command.ts';
import { startCommand } from './start-command.ts';
import { traceCommand } from './trace-command.ts';
import { trustCommand } from './trust-command.ts';
import { verifyCommand } from './verify-command.ts';
import { TERMINAL } from './words.ts';

/** The command line: each command is made in its own file; this one only names them. */
export function program(language: Language = TERMINAL): Command {
  const named = new Command('tidewaiter')
    .description(
      'Open trade facilitation and enforcement: filings in, each decided with reasons, durable and re-performable.',
    )
    .version('0.1.0')
    .enablePositionalOptions()
    .addCommand(startCommand())
    .addCommand(fileCommand())
    .addCommand(decideCommand())
    .addCommand(loadCommand())
    .addCommand(bookCommand())
    .addCommand(scheduleCommand())
    .addCommand(originCommand())
    .addCommand(dutyCommand())
    .addCommand(parcelCommand())
    .addCommand(listsCommand())
    .addCommand(screenCommand())
    .addCommand(screeningCommand())
    .addCommand(partyCommand())
    .addCommand(identitiesCommand())
    .addCommand(trustCommand())
    .addCommand(quotaCommand())
    .addCommand(traceCommand())
    .addCommand(balanceCommand())
    .addCommand(networkCommand())
    .addCommand(signalsCommand())
    .addCommand(criterionCommand())
    .addCommand(packCommand())
    .addCommand(replayCommand())
    .addCommand(modelCommand())
    .addCommand(revenueCommand().addCommand(gapsCommand()))
    .addCommand(simulateCommand())
    .addCommand(verifyCommand())
    .addCommand(bundleCommand())
    .addCommand(journalCommand())
    .addCommand(accountCommand())
    .addCommand(evaluateCommand())
    .addCommand(findingCommand())
    .addCommand(accuracyCommand())
    .addCommand(benchCommand());
  return speak(throwUsage(named), language);
}
