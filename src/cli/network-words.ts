import type { Words } from '../terms/words.ts';
import type { HelpWords } from './command-words.ts';

/** The help of the commands of the network, by its English. */
export const NETWORK_HELP: Readonly<Record<string, HelpWords>> = {
  'Who and what hang together over all filings, and who answers for what': {
    es: 'Quién y qué se relaciona en todas las declaraciones, y quién responde de qué',
    fr: 'Qui et quoi se tiennent dans toutes les déclarations, et qui répond de quoi',
  },
  'Parties, vessels, containers, places, permits and lots by how their names begin': {
    es: 'Partes, buques, contenedores, lugares, permisos y lotes por el comienzo de su nombre',
    fr: 'Parties, navires, conteneurs, lieux, permis et lots par le début de leur nom',
  },
  'the beginning of a name, or a node as it is shown': {
    es: 'el comienzo de un nombre, o un nodo como se muestra',
    fr: 'le début d’un nom, ou un nœud comme il est montré',
  },
  'How two nodes hang together, the shortest ways first; carriers and brokers count for little': {
    es: 'Cómo se relacionan dos nodos, primero los caminos más cortos; transportistas y agentes cuentan poco',
    fr: 'Comment deux nœuds se tiennent, les plus courts chemins d’abord ; transporteurs et courtiers comptent peu',
  },
  'a node, as "network find" shows it': {
    es: 'un nodo, como lo muestra "network find"',
    fr: 'un nœud, comme « network find » le montre',
  },
  another: { es: 'otro', fr: 'un autre' },
  'how many ways at most': { es: 'cuántos caminos como máximo', fr: 'combien de chemins au plus' },
  'What the filings of a consignment state, and who declared, owned, carried and benefited': {
    es: 'Lo que afirman las declaraciones de un envío, y quién declaró, poseía, transportó y se benefició',
    fr: 'Ce qu’affirment les déclarations d’un envoi, et qui a déclaré, possédé, transporté et profité',
  },
  'The whole network: its separate parts, and the nodes that most ways lead to': {
    es: 'Toda la red: sus partes separadas y los nodos a los que más caminos llevan',
    fr: 'Tout le réseau : ses parties séparées et les nœuds où mènent le plus de chemins',
  },
};

/** What the commands of the network print. */
export const NETWORK_TOLD = {
  node: {
    en: '{node}  {label}  {where}  in {ties} consignments',
    es: '{node}  {label}  {where}  en {ties} envíos',
    fr: '{node}  {label}  {where}  dans {ties} envois',
  },
  none: {
    en: 'Nothing on file begins so; the network follows what is filed within seconds.',
    es: 'Nada de lo presentado comienza así; la red sigue lo que se presenta en segundos.',
    fr: 'Rien de ce qui est déposé ne commence ainsi ; le réseau suit les dépôts en quelques secondes.',
  },
  apart: {
    en: 'No way between the two within six consignments.',
    es: 'No hay camino entre los dos en seis envíos.',
    fr: 'Aucun chemin entre les deux en six envois.',
  },
  cut: {
    en: 'There was more to see than was looked at: what is shown is not all.',
    es: 'Había más que ver de lo que se miró: lo mostrado no es todo.',
    fr: 'Il y avait plus à voir qu’il n’a été regardé : ce qui est montré n’est pas tout.',
  },
  security: {
    en: '[for safety and targeting only]',
    es: '[solo para seguridad y selección]',
    fr: '[pour la sûreté et le ciblage seulement]',
  },
  measures: {
    en: '{nodes} nodes in {parts} separate parts, the largest of {largest}',
    es: '{nodes} nodos en {parts} partes separadas, la mayor de {largest}',
    fr: '{nodes} nœuds en {parts} parties séparées, la plus grande de {largest}',
  },
  statement: {
    en: '{about}: {said}  [{place}]  sent by {sender}; declared {declared}; owned {owned}; carried {carried}; benefited {benefited}; under {authority}',
    es: '{about}: {said}  [{place}]  enviado por {sender}; declaró {declared}; poseía {owned}; transportó {carried}; se benefició {benefited}; según {authority}',
    fr: '{about} : {said}  [{place}]  envoyé par {sender} ; a déclaré {declared} ; possédait {owned} ; a transporté {carried} ; a profité {benefited} ; selon {authority}',
  },
  otherwise: {
    en: 'told otherwise: {others}',
    es: 'dicho de otro modo: {others}',
    fr: 'dit autrement : {others}',
  },
} as const satisfies Record<string, Words>;
