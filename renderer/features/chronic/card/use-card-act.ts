import { actHook } from '../../../ui/act-hook.ts';
import { refreshChronic } from '../use-chronic.ts';

/** One change of a card; the page then shows the card as it has become. */
export const useCardAct = actHook(refreshChronic);
