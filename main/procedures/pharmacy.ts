import { maySeeDisease } from '../../domain/chronic/access.ts';
import { recordedDrugs } from '../../domain/chronic/card/recorded-drugs.ts';
import { cardsOfResidents } from '../store/queries/chronic-cards.ts';
import { os } from './base.ts';
import { noteCardOpened } from './chronic/records.ts';
import { idsOfPerson } from './records.ts';

export const pharmacyProcedures = {
  drugsOf: os.pharmacy.drugsOf.handler(({ input, context: { services, actor } }) => {
    const ids = idsOfPerson(services, input.residentId);
    const cards = cardsOfResidents(services.store.db, ids).filter(({ disease }) =>
      maySeeDisease(actor.role, disease),
    );
    const told = cards.flatMap((card) => recordedDrugs(card) ?? []);
    const [shown] = cards.filter(({ cardId }) => told.some((one) => one.cardId === cardId));
    // One look at a person, however many cards it shows.
    if (shown) noteCardOpened(services, actor, shown);
    return told;
  }),
};
