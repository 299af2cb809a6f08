import { writeFileSync } from 'node:fs';
import { FAULT_TABLES } from '../src/server/fault-tables.ts';

/** Writes docs/faults.md from the rooms' fault tables: `npm run faults`. */
const rows = FAULT_TABLES.flatMap((table) => Object.entries(table.rows))
  .map(([code, row]) => ({ code, severity: row.severity, says: row.en.replaceAll('|', '\\|') }))
  .sort((a, b) => (a.code < b.code ? -1 : 1));

writeFileSync(
  new URL('../docs/faults.md', import.meta.url),
  `# Faults

Everything that can be wrong with what somebody sends, or with what Tidewaiter was asked to do. A fault
is data: \`{ code, at, severity, got }\`; \`at\` is a JSON pointer, or names the record and columns, or the
segment and element; \`got\` is what was found there. \`error\`: nothing of the message is filed.
\`warning\`: it is filed, and the sender is told. Each sentence exists in English, Spanish and French
(\`src/*/faults.ts\`); a test holds this page and those tables equal, and \`npm run faults\` writes it.

| code | severity | sentence |
| --- | --- | --- |
${rows.map(({ code, severity, says }) => `| \`${code}\` | ${severity} | ${says} |`).join('\n')}
`,
);
