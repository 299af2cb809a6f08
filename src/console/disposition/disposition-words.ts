import type { Lane } from '../../risk/criterion.ts';
import type { Words } from '../../terms/words.ts';

/** The lanes into which an officer puts a consignment here. */
export const DISPOSED_LANES = ['release', 'exam', 'hold'] as const satisfies readonly Lane[];
export type DisposedLane = (typeof DISPOSED_LANES)[number];

interface DispositionWords {
  readonly act: Words;
  readonly question: Words;
  /** What follows from it, before it is done. */
  readonly consequence: Words;
  readonly done: Words;
}

export const DISPOSITION_WORDS: Readonly<Record<DisposedLane, DispositionWords>> = {
  release: {
    act: { en: 'Release', es: 'Dar levante', fr: 'Accorder la mainlevée' },
    question: {
      en: 'Release {reference}?',
      es: '¿Dar levante a {reference}?',
      fr: 'Accorder la mainlevée à {reference} ?',
    },
    consequence: {
      en: 'The goods may leave at once. Once they have left, holding them again means finding them. What comes later about this consignment is decided anew.',
      es: 'Las mercancías pueden salir de inmediato. Una vez fuera, retenerlas de nuevo exige encontrarlas. Lo que llegue después sobre este envío se decide de nuevo.',
      fr: 'Les marchandises peuvent partir aussitôt. Une fois parties, il faudra les retrouver pour les retenir. Ce qui arrivera ensuite sur cet envoi sera décidé de nouveau.',
    },
    done: { en: 'Released', es: 'Con levante', fr: 'Mainlevée accordée' },
  },
  exam: {
    act: { en: 'Send to exam', es: 'Enviar a reconocimiento', fr: 'Envoyer à la visite' },
    question: {
      en: 'Send {reference} to exam?',
      es: '¿Enviar {reference} a reconocimiento?',
      fr: 'Envoyer {reference} à la visite ?',
    },
    consequence: {
      en: 'The goods stay until they have been examined, and use a place on the dock. It can be lifted by a release.',
      es: 'Las mercancías quedan hasta ser reconocidas y ocupan un lugar en el andén. Un levante lo revierte.',
      fr: 'Les marchandises restent jusqu’à leur visite et occupent une place à quai. Une mainlevée peut y mettre fin.',
    },
    done: { en: 'Sent to exam', es: 'Enviado a reconocimiento', fr: 'Envoyé à la visite' },
  },
  hold: {
    act: { en: 'Hold', es: 'Retener', fr: 'Retenir' },
    question: { en: 'Hold {reference}?', es: '¿Retener {reference}?', fr: 'Retenir {reference} ?' },
    consequence: {
      en: 'The goods do not move until a person lifts the hold. No amendment lifts it.',
      es: 'Las mercancías no se mueven hasta que una persona levante la retención. Ninguna enmienda la levanta.',
      fr: 'Les marchandises ne bougent pas tant qu’une personne ne lève pas la retenue. Aucune modification ne la lève.',
    },
    done: { en: 'Held', es: 'Retenido', fr: 'Retenu' },
  },
};

export const DISPOSITION = {
  standing: {
    en: 'It stands in {lane} at version {version}: {reason}',
    es: 'Está en el canal «{lane}», versión {version}: {reason}',
    fr: 'Il est dans le circuit « {lane} », version {version} : {reason}',
  },
  written: {
    en: 'Your name, the time and your reason are written to the journal and stay there.',
    es: 'Su nombre, la hora y su motivo se escriben en el diario y permanecen.',
    fr: 'Votre nom, l’heure et votre motif sont inscrits au journal et y restent.',
  },
  reason: { en: 'Reason', es: 'Motivo', fr: 'Motif' },
  reasonHint: {
    en: 'What you saw or read that the decision did not know, in ten characters or more.',
    es: 'Lo que usted vio o leyó y la decisión no sabía, en diez caracteres o más.',
    fr: 'Ce que vous avez vu ou lu et que la décision ignorait, en dix caractères ou plus.',
  },
  examineFirst: {
    en: 'The decision asked for an examination, and none is on record. Record what it found, even that all was in order; then this can be decided. Whoever may depart from the instruction can do it without, naming the authority.',
    es: 'La decisión pidió un reconocimiento y no consta ninguno. Registre lo que halló, aunque todo estuviera en orden; después podrá decidirse. Quien pueda apartarse de la instrucción puede hacerlo sin él, nombrando la autoridad.',
    fr: 'La décision a demandé une visite, et aucune n’est consignée. Consignez ce qu’elle a trouvé, même que tout était en ordre ; ensuite cela pourra être décidé. Qui peut s’écarter de l’instruction le peut sans elle, en nommant l’autorité.',
  },
  compulsory: {
    en: 'The law or the control sample asks for this examination, and nothing sets it aside. Record what it found, even that all was in order; until then it can only be held.',
    es: 'La norma o la muestra de control pide este reconocimiento y nada lo aparta. Registre lo que halló, aunque todo estuviera en orden; hasta entonces solo puede retenerse.',
    fr: 'Le droit ou l’échantillon de contrôle demande cette visite, et rien ne l’écarte. Consignez ce qu’elle a trouvé, même que tout était en ordre ; d’ici là on ne peut que retenir.',
  },
  departs: {
    en: 'The decision asked for an examination, and none is on record. To go on without one is a departure from that instruction: name the authority under which you do it, or record what the examination found.',
    es: 'La decisión pidió un reconocimiento y no consta ninguno. Seguir sin él es apartarse de la instrucción: nombre la autoridad con que lo hace, o registre lo que halló el reconocimiento.',
    fr: 'La décision a demandé une visite, et aucune n’est consignée. Continuer sans elle, c’est s’écarter de l’instruction : nommez l’autorité qui vous le permet, ou consignez ce que la visite a trouvé.',
  },
  authority: { en: 'Authority', es: 'Autoridad', fr: 'Autorité' },
  authorityHint: {
    en: 'The delegation or order that lets you leave the instruction.',
    es: 'La delegación u orden que le permite apartarse de la instrucción.',
    fr: 'La délégation ou l’ordre qui vous permet de vous écarter de l’instruction.',
  },
  cancel: { en: 'Leave as it is', es: 'Dejar como está', fr: 'Laisser tel quel' },
  degraded: {
    en: 'The decision is degraded: a layer did not answer. You decide without it.',
    es: 'La decisión es degradada: una capa no respondió. Usted decide sin ella.',
    fr: 'La décision est dégradée : une couche n’a pas répondu. Vous décidez sans elle.',
  },
} satisfies Record<string, Words>;
