import type { IdentityDocument } from '../codes/identity-document.ts';
import type { BarcodeFault } from './fault.ts';
import type { Gs1Field } from './gs1/fields.ts';
import type { MaFields } from './ma-code.ts';
import type { Symbology } from './symbology.ts';

interface Scanned {
  /** Null where the scanner did not say. */
  readonly symbology: Symbology | null;
  readonly faults: readonly BarcodeFault[];
}

/** What a scanned code is. */
export type DecodedScan =
  /** A product, parcel or place by the rules of GS1; drugs, consumables and devices carry it (UDI). */
  | (Scanned & {
      readonly what: 'gs1';
      readonly form: 'element-string' | 'bracketed' | 'digital-link' | 'item-number';
      readonly fields: readonly Gs1Field[];
    })
  /** UDI of 中关村工信二维码技术研究院 (ZIIOT). */
  | (Scanned & { readonly what: 'ma'; readonly fields: MaFields })
  /** 药品追溯码: digits that only the tracing platform can resolve. */
  | (Scanned & { readonly what: 'drug-trace-code'; readonly fields: { readonly code: string } })
  /** 电子健康卡: `id` is resolved by the province's platform. */
  | (Scanned & { readonly what: 'health-card'; readonly fields: HealthCardFields })
  /** 医保电子凭证: resolved only by the insurance's own component; probably, for no form of it is published. */
  | (Scanned & { readonly what: 'insurance-credential'; readonly fields: { readonly token: string } })
  | (Scanned & { readonly what: 'identity-number'; readonly fields: IdentityNumberFields })
  /** 居民健康档案编号 */
  | (Scanned & { readonly what: 'record-number'; readonly fields: { readonly number: string } })
  /** Anything else. */
  | (Scanned & { readonly what: 'text'; readonly fields: { readonly text: string } });

export interface HealthCardFields {
  readonly id: string;
  /** Probably 1 static, 0 dynamic. */
  readonly type: string;
  /** As in the code; null in a static one. */
  readonly expiry: string | null;
}

export interface IdentityNumberFields {
  readonly number: string;
  readonly kind: IdentityDocument;
  /** 'YYYY-MM-DD' */
  readonly birthDate: string | null;
  readonly sex: '1' | '2' | null;
  readonly divisionCode: string | null;
}
