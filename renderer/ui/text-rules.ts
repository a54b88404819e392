import type { FormRule } from 'antd';

/** The field must hold something other than blanks. */
export function needed(sentence: string): FormRule {
  return { required: true, whitespace: true, message: sentence };
}

/** A rule from a function that says what is wrong, or nothing. Empty values are `needed`'s matter. */
export function checked(faultOf: (value: string) => string | undefined): FormRule {
  return {
    validator: (_rule, value: string | undefined) => {
      const sentence = value ? faultOf(value) : undefined;
      return sentence === undefined ? Promise.resolve() : Promise.reject(sentence);
    },
  };
}
