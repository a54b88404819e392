import type { Disease } from '../diseases.ts';
import type { CardType } from './card-type.ts';
import { diabetesCard, hypertensionCard } from './control-cards.ts';
import { mentalCard } from './mental-card.ts';
import { copdCard, elderlyCard, hepatitisBCard } from './other-cards.ts';
import { tuberculosisCard } from './tuberculosis-card.ts';

/** Every sort of card. A new one is a form, a rule and a line here. */
export const cardTypes: Readonly<Record<Disease, CardType>> = {
  hypertension: hypertensionCard,
  diabetes: diabetesCard,
  mental: mentalCard,
  tuberculosis: tuberculosisCard,
  'hepatitis-b': hepatitisBCard,
  copd: copdCard,
  elderly: elderlyCard,
};
