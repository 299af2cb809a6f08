import { defineFaults } from '../../terms/fault.ts';

/** What can be wrong with a model as a part of the Book. */
export const FEATURE_FAULTS = defineFaults({
  'model-feature-unknown': {
    severity: 'error',
    en: 'The model at {at} asks for "{got}", which is no feature here. Train it again on the features of this program.',
    es: 'El modelo en {at} pide «{got}», que aquí no es una característica. Entrénelo de nuevo con las de este programa.',
    fr: 'Le modèle à {at} demande « {got} », qui n’est pas une variable ici. Entraînez-le de nouveau sur celles de ce programme.',
  },
  'model-several': {
    severity: 'error',
    en: 'The Book would hold several models ({got}), and one decides. Withdraw the others, or publish the new one under the old one’s name.',
    es: 'El Libro tendría varios modelos ({got}) y decide uno solo. Retire los demás o publique el nuevo con el nombre del anterior.',
    fr: 'Le Livre aurait plusieurs modèles ({got}), et un seul décide. Retirez les autres, ou publiez le nouveau sous le nom de l’ancien.',
  },
});
