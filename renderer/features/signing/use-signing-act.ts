import { actHook } from '../../ui/act-hook.ts';
import { refreshSigning } from './refresh-signing.ts';

/** One change of a contract or team; what is shown of them is then loaded again. */
export const useSigningAct = actHook(refreshSigning);
