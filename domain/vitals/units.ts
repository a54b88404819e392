/**
 * Units of foreign devices into the units of the record. Results are rounded as a meter would show them, for the
 * limits of the national forms are written in shown values: 70 mg/dL is 3.9 mmol/L, and critical.
 */
const GLUCOSE_MG_DL_PER_MMOL_L = 18.0182;
const KG_PER_LB = 0.45359237;
const CM_PER_INCH = 2.54;

function rounded(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}

/** Glucose, one decimal. */
export function mmolLOfMgDl(mgDl: number): number {
  return rounded(mgDl / GLUCOSE_MG_DL_PER_MMOL_L, 1);
}

/** Glucose, whole mg/dL. */
export function mgDlOfMmolL(mmolL: number): number {
  return rounded(mmolL * GLUCOSE_MG_DL_PER_MMOL_L, 0);
}

/** International pound to kilogram, two decimals. */
export function kgOfLb(lb: number): number {
  return rounded(lb * KG_PER_LB, 2);
}

/** International inch to centimetre, one decimal. */
export function cmOfInch(inches: number): number {
  return rounded(inches * CM_PER_INCH, 1);
}

/** One decimal. */
export function celsiusOfFahrenheit(fahrenheit: number): number {
  return rounded(((fahrenheit - 32) * 5) / 9, 1);
}

/** kg/m², one decimal; null where one of the two is not measured or is no size. */
export function bmiOf(weightKg: number | undefined, heightCm: number | undefined): number | null {
  if (!weightKg || !heightCm || weightKg < 0 || heightCm < 0) return null;
  // Whole numbers first: dividing by 1.6² instead would make 80 kg at 160 cm a 31.2.
  return rounded((weightKg * 10_000) / heightCm ** 2, 1);
}
