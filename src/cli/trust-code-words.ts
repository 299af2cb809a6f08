import type { LegReason } from '../party/trust/leg.ts';
import type { MemberState, StepKind } from '../party/trust/member.ts';
import type { Words } from '../terms/words.ts';

export const MEMBER_STATE: Readonly<Record<MemberState, Words>> = {
  applied: { en: 'applied', es: 'solicitado', fr: 'demandé' },
  certified: { en: 'certified', es: 'certificado', fr: 'certifié' },
  validated: { en: 'validated', es: 'validado', fr: 'validé' },
  suspended: { en: 'suspended', es: 'suspendido', fr: 'suspendu' },
  expelled: { en: 'expelled', es: 'expulsado', fr: 'exclu' },
  refused: { en: 'refused', es: 'denegado', fr: 'refusé' },
  withdrawn: { en: 'withdrawn', es: 'retirado', fr: 'retiré' },
};

export const STEP_KIND: Readonly<Record<StepKind, Words>> = {
  applied: { en: 'application', es: 'solicitud', fr: 'demande' },
  assessed: { en: 'self-assessment', es: 'autoevaluación', fr: 'autoévaluation' },
  document: { en: 'document', es: 'documento', fr: 'document' },
  certified: { en: 'certification', es: 'certificación', fr: 'certification' },
  validated: { en: 'validation', es: 'validación', fr: 'validation' },
  suspended: { en: 'suspension', es: 'suspensión', fr: 'suspension' },
  expelled: { en: 'expulsion', es: 'expulsión', fr: 'exclusion' },
  refused: { en: 'refusal', es: 'denegación', fr: 'refus' },
  withdrawn: { en: 'withdrawal', es: 'retirada', fr: 'retrait' },
  reinstated: { en: 'reinstatement', es: 'reintegración', fr: 'réintégration' },
  appealed: { en: 'appeal', es: 'recurso', fr: 'recours' },
  'appeal-upheld': { en: 'appeal upheld', es: 'recurso estimado', fr: 'recours accueilli' },
  'appeal-denied': { en: 'appeal denied', es: 'recurso desestimado', fr: 'recours rejeté' },
};

export const LEG_REASON: Readonly<Record<LegReason, Words>> = {
  member: { en: 'is a member', es: 'es miembro', fr: 'est membre' },
  'not-named': {
    en: 'is not named: ask the driver',
    es: 'no se indica: pregunte al conductor',
    fr: 'n’est pas nommé : demandez au chauffeur',
  },
  'not-a-member': { en: 'is no member', es: 'no es miembro', fr: 'n’est pas membre' },
  'other-program': {
    en: 'is a member of another program alone',
    es: 'es miembro solo de otro programa',
    fr: 'n’est membre que d’un autre programme',
  },
  applied: {
    en: 'applied and is not certified yet',
    es: 'solicitó y aún no está certificado',
    fr: 'a demandé et n’est pas encore certifié',
  },
  suspended: { en: 'is suspended', es: 'está suspendido', fr: 'est suspendu' },
  expelled: { en: 'is expelled', es: 'está expulsado', fr: 'est exclu' },
  lapsed: {
    en: 'its membership or card does not count today',
    es: 'su membresía o tarjeta no vale hoy',
    fr: 'son adhésion ou sa carte ne vaut pas aujourd’hui',
  },
  'seal-fits': { en: 'the seal is right', es: 'el sello es correcto', fr: 'le scellé convient' },
  'seal-missing': {
    en: 'no seal is stated',
    es: 'no se indica sello',
    fr: 'aucun scellé n’est indiqué',
  },
  'seal-class': {
    en: 'the seal is not of high security (ISO 17712, class H)',
    es: 'el sello no es de alta seguridad (ISO 17712, clase H)',
    fr: 'le scellé n’est pas de haute sûreté (ISO 17712, classe H)',
  },
  'seal-unknown': {
    en: 'nobody said of what class the seal is',
    es: 'nadie dijo de qué clase es el sello',
    fr: 'nul n’a dit de quelle classe est le scellé',
  },
  'seal-changed': {
    en: 'is not the seal of the factory',
    es: 'no es el sello de la fábrica',
    fr: 'n’est pas le scellé de l’usine',
  },
  'port-fits': {
    en: 'is the lane’s port',
    es: 'es el puerto del carril',
    fr: 'est le port de la voie',
  },
  'no-lane-here': {
    en: 'has no such lane',
    es: 'no tiene ese carril',
    fr: 'n’a pas cette voie',
  },
  'another-party': {
    en: 'is another party than the lane’s',
    es: 'es otra parte que la del carril',
    fr: 'est une autre partie que celle de la voie',
  },
  'another-port': {
    en: 'is another port than the lane’s',
    es: 'es otro puerto que el del carril',
    fr: 'est un autre port que celui de la voie',
  },
};
