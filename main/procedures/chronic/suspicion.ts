import { raiseFinding } from '../../../domain/chronic/screening/rules.ts';
import * as tuberculosis from '../../../domain/chronic/tuberculosis/suspicion.ts';
import { screeningOf } from '../../chronic/screened-person.ts';
import { currentPolicy } from '../../policy/current.ts';
import { openDiseases } from '../../store/queries/chronic-cards.ts';
import { os, refused } from '../base.ts';
import { idsOfPerson, standingResident } from '../records.ts';
import { todayOf } from '../residents/views.ts';
import { cardsOfPerson } from './cards.ts';

const DISEASE = 'tuberculosis';

export const suspectTuberculosis = os.chronic.suspectTuberculosis.handler(
  ({ input: { residentId, complaints }, context: { services, actor } }) => {
    const { store } = services;
    const { id, status } = standingResident(services, residentId);
    if (status === 'closed') throw refused('record-closed', '这份健康档案已经注销，没有推介。请先恢复档案。');
    const localDate = todayOf(services);
    store.append(actor, () => {
      const ids = idsOfPerson(services, id);
      const found = tuberculosis.suspectTuberculosis(complaints, currentPolicy(services), localDate);
      if (!found) throw refused('not-suspect', '没有达到肺结核可疑症状的标准，没有推介。请核对后再填。');
      const known = screeningOf(services, ids, DISEASE);
      const drafts = openDiseases(store.db, ids).has(DISEASE)
        ? []
        : raiseFinding(known, found, { residentId: id, disease: DISEASE, localDate });
      if (drafts.length === 0)
        throw refused('not-news', '这位居民已在管理、已推介或刚刚排除，没有重复推介。请打开筛查名单查看。');
      return drafts;
    });
    return cardsOfPerson(services, actor, id);
  },
);
