import type { Chart, FieldPair } from '../../../contract/residents.ts';
import type { CardReading } from '../../../domain/residents/card.ts';
import { cardDifferences, cardExpiry, detailsOfCard } from '../../../domain/residents/card-differences.ts';
import { closureText } from '../../../domain/residents/closure-text.ts';
import { detailFields, type ResidentDetails } from '../../../domain/residents/details.ts';
import type { Closure, DetailChanges, DisputedField } from '../../../domain/residents/events.ts';
import { fieldLabels } from '../../../domain/residents/field-labels.ts';
import { fieldText } from '../../../domain/residents/field-text.ts';
import type { KnownPerson } from './desk-state.ts';

/** Somebody whose record the desk has opened itself, beside the card that lies there, if one does. */
export function knownFromChart(chart: Chart, card: CardReading | null, today: string): KnownPerson {
  const expiry = card === null ? undefined : cardExpiry(card, today);
  return {
    resident: chart.line,
    card,
    hasPhoto: (card ?? chart.state.card)?.photo != null,
    differences: card === null ? [] : pairs(chart.state.details, card),
    others: [],
    notes: [...closingNotes(chart.state.closing ?? null), ...(expiry === undefined ? [] : [expiry])],
  };
}

/** Who is said to have died or moved away stands at the desk. */
export function closingNotes(closing: Closure | null): readonly string[] {
  if (closing === null) return [];
  return [
    `这份档案正在核实注销（${closureText(closing)}）。本人到场的，请打开档案（F9）撤回；现在可以照常登记。`,
  ];
}

function pairs(details: ResidentDetails, card: CardReading): readonly FieldPair[] {
  const ofCard = detailsOfCard(card);
  return cardDifferences(details, card).map((field) => ({
    field,
    label: fieldLabels[field],
    a: fieldText(field, details[field]),
    b: fieldText(field, ofCard[field]),
  }));
}

/** What `change` has to be told so that the record says what the card says, in the fields that the desk was shown. */
export function changesFromCard(chart: Chart, card: CardReading, fields: readonly DisputedField[]) {
  const ofCard = detailsOfCard(card);
  const steps = detailFields
    .filter((field) => fields.includes(field))
    .map((field) => [field, { was: chart.state.details[field], now: ofCard[field] ?? null }]);
  return Object.fromEntries(steps) as DetailChanges;
}
