import type { Words } from '../terms/words.ts';
import type { HelpWords } from './command-words.ts';

/** The help of the commands of identities, by its English. */
export const IDENTITIES_HELP: Readonly<Record<string, HelpWords>> = {
  'Who is who: accounts that are one party, found, judged and undone': {
    es: 'Quién es quién: cuentas que son una parte, halladas, juzgadas y deshechas',
    fr: 'Qui est qui : les comptes qui sont une partie, trouvés, jugés et défaits',
  },
  'Find out anew who all accounts are, learning from them how parties are written; judgements stand':
    {
      es: 'Averiguar de nuevo quiénes son todas las cuentas, aprendiendo de ellas cómo se escriben las partes; los juicios quedan',
      fr: 'Établir à nouveau qui sont tous les comptes, en apprenant d’eux comment les parties s’écrivent ; les jugements demeurent',
    },
  'What a person should be asked first, with what speaks for and against': {
    es: 'Lo que primero debe preguntarse a una persona, con lo que habla a favor y en contra',
    fr: 'Ce qu’il faut d’abord demander à quelqu’un, avec ce qui parle pour et contre',
  },
  'so many at most': { es: 'a lo sumo tantos', fr: 'tant au plus' },
  'All accounts that are one party with this one, why, and how it came so': {
    es: 'Todas las cuentas que son una parte con esta, por qué, y cómo llegó a ser así',
    fr: 'Tous les comptes qui sont une partie avec celui-ci, pourquoi, et comment on y est venu',
  },
  'Judge that two accounts are one party, two, or that it cannot be told; it binds': {
    es: 'Juzgar que dos cuentas son una parte, dos, o que no se puede decir; obliga',
    fr: 'Juger que deux comptes sont une partie, deux, ou qu’on ne peut le dire ; cela lie',
  },
  'the same of the other': { es: 'lo mismo de la otra', fr: 'de même pour l’autre' },
  'one, two or unsure': { es: 'one, two o unsure', fr: 'one, two ou unsure' },
  'Withdraw a judgement; all is as if it had not been given': {
    es: 'Retirar un juicio; todo queda como si no se hubiera dado',
    fr: 'Retirer un jugement ; tout est comme s’il n’avait pas été rendu',
  },
  'its id, as "identities show" tells it': {
    es: 'su id, como lo dice "identities show"',
    fr: 'son id, comme « identities show » le dit',
  },
};

/** What the commands of identities print. */
export const IDENTITIES_TOLD = {
  read: { en: 'accounts read', es: 'cuentas leídas', fr: 'comptes lus' },
  weighed: { en: 'pairs weighed', es: 'pares pesados', fr: 'paires pesées' },
  renewed: {
    en: '{accounts} accounts: {links} pairs linked, {questions} left as questions, {moved} accounts moved, {successions} go on under another name',
    es: '{accounts} cuentas: {links} pares enlazados, {questions} quedan como preguntas, {moved} cuentas movidas, {successions} siguen con otro nombre',
    fr: '{accounts} comptes : {links} paires liées, {questions} restent en question, {moved} comptes déplacés, {successions} continuent sous un autre nom',
  },
  nothingToAsk: {
    en: 'Nothing to ask. "identities resolve" finds out who all accounts are, once 100 are open.',
    es: 'Nada que preguntar. "identities resolve" averigua quiénes son todas las cuentas cuando hay 100.',
    fr: 'Rien à demander. « identities resolve » établit qui sont tous les comptes, dès qu’il y en a 100.',
  },
  question: {
    en: '{percent}% ({bits} bits, {filings} filings)\n  {left}\n  {right}',
    es: '{percent}% ({bits} bits, {filings} declaraciones)\n  {left}\n  {right}',
    fr: '{percent} % ({bits} bits, {filings} dépôts)\n  {left}\n  {right}',
  },
  settled: {
    en: '{judgement}: {moved} accounts moved',
    es: '{judgement}: {moved} cuentas movidas',
    fr: '{judgement} : {moved} comptes déplacés',
  },
  link: {
    en: '{low} = {high}  {bits}',
    es: '{low} = {high}  {bits}',
    fr: '{low} = {high}  {bits}',
  },
  judged: {
    en: '{at} {actor} judged {verdict}: {low}, {high} ({id}): {reason}',
    es: '{at} {actor} juzgó {verdict}: {low}, {high} ({id}): {reason}',
    fr: '{at} {actor} a jugé {verdict} : {low}, {high} ({id}) : {reason}',
  },
  undone: {
    en: '{at} {actor} judged {verdict}, undone since: {low}, {high} ({id}): {reason}',
    es: '{at} {actor} juzgó {verdict}, deshecho después: {low}, {high} ({id}): {reason}',
    fr: '{at} {actor} a jugé {verdict}, défait depuis : {low}, {high} ({id}) : {reason}',
  },
  succession: {
    en: '{successor} goes on with what {predecessor} did: silent for {silent} days, {gap} between them',
    es: '{successor} sigue con lo que hacía {predecessor}: en silencio {silent} días, {gap} entre ambas',
    fr: '{successor} poursuit ce que faisait {predecessor} : muet depuis {silent} jours, {gap} entre les deux',
  },
  change: {
    en: '{at} {account} became {to} ({cause})',
    es: '{at} {account} pasó a ser {to} ({cause})',
    fr: '{at} {account} est devenu {to} ({cause})',
  },
} as const satisfies Record<string, Words>;
