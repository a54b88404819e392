export const PHARMACY_PATH = '/pharmacy';
